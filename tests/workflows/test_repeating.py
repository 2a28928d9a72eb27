"""Which places with the same words are offered, where the tag set has a say."""

from __future__ import annotations

from dataclasses import replace

from any_work import counting_clock
from small_class import CREDIT, NOW, material

from annotator.model.lesson import Document
from annotator.model.repeats import occurrences
from annotator.model.scheme import Repeats
from annotator.workflows.repeating import offer
from annotator.workflows.working import Work


def offered(repeats: Repeats) -> bool:
    """Whether other places are offered when the tag of credits repeats so."""
    lesson = material()
    tags = tuple(replace(tag, repeats=repeats) for tag in lesson.scheme.tags)
    lesson = replace(lesson, scheme=replace(lesson.scheme, tags=tags))
    work = Work(Document("d1", "work", lesson, NOW), clock=counting_clock(), store=lambda _: None)
    article = lesson.articles[0]
    edit = work.tag(article, occurrences(article.text, CREDIT)[:1], "credit")
    return offer(work, edit.changes[0].annotation_id) is not None


def test_a_tag_that_is_set_once_offers_no_other_places() -> None:
    assert offered("each")
    assert not offered("once")
