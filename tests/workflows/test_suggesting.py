"""Suggestions for a student: what may get a tag, why, and when there is none."""

from __future__ import annotations

from dataclasses import replace

from any_work import asking, counting_clock
from small_class import CREDIT, NOW, material, scheme

from annotator.model.article import Article
from annotator.model.lesson import Document
from annotator.text import say
from annotator.workflows.suggesting import are_allowed, next_suggestion, suggestions_of
from annotator.workflows.working import Work


def work() -> Work:
    document = Document("d1", "work", material(), NOW)
    return Work(document, clock=counting_clock(), store=lambda step: None)


def article() -> Article:
    (one,) = material().articles
    return one


def words(found: list[tuple[str, str]], tag: str) -> list[str]:
    return [text for tag_id, text in found if tag_id == tag]


def seen() -> list[tuple[str, str]]:
    text = article().text
    return [(one.tag.id, one.span.cut(text)) for one in suggestions_of(article(), scheme())]


def test_quotes_captions_and_credits_are_suggested_in_text_order() -> None:
    found = suggestions_of(article(), scheme())
    assert [one.span.start for one in found] == sorted(one.span.start for one in found)
    assert words(seen(), "quote") == ["We thought it was gone,", "It just came home."]
    assert words(seen(), "credit") == [CREDIT] * 4
    assert any("otter" in text for text in words(seen(), "caption"))


def test_each_says_why_and_a_quote_says_who() -> None:
    quote = next(one for one in suggestions_of(article(), scheme()) if one.tag.id == "quote")
    said = say(quote.reason, tag=quote.tag.name, key=quote.tag.key, **quote.values)
    assert said.startswith("Maybe: Quote, because these words stand in quotation marks.")
    assert "Dana Ortiz" in said


def test_a_tag_set_without_the_tag_gets_no_suggestion_for_it() -> None:
    without = replace(scheme(), tags=tuple(tag for tag in scheme().tags if tag.id != "quote"))
    assert {one.tag.id for one in suggestions_of(article(), without)} == {"caption", "credit"}


def test_the_next_one_is_behind_the_point_and_comes_round() -> None:
    one = next_suggestion(work(), article(), 0)
    assert one
    second = next_suggestion(work(), article(), one.span.end)
    assert second
    assert second.span.start >= one.span.end
    assert next_suggestion(work(), article(), len(article().text)) == one


def test_what_is_tagged_is_not_suggested_again() -> None:
    begun = work()
    while found := next_suggestion(begun, article(), 0):
        begun.tag(article(), [found.span], found.tag.id, origin="suggestion")
    assert len(begun.annotations) == len(seen())
    assert {one.origin for one in begun.annotations.values()} == {"suggestion"}


def test_a_lesson_says_whether_there_are_any() -> None:
    assert are_allowed(replace(material(), assignment=None))
    assert not are_allowed(material())
    assert are_allowed(replace(material(), assignment=asking()))
