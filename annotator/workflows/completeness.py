"""What of a lesson is not done yet: said when handing in, and never in the way of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from annotator.model.answers import missing
from annotator.model.article import Article
from annotator.model.lesson import Document, Material, WholeAnswers
from annotator.model.scheme import Attribute
from annotator.text import language
from annotator.workflows.expecting import Expected, expected_of_tag, expected_reasons


class Incomplete(NamedTuple):
    """One thing that is not done: a message id and its values."""

    message: str
    values: dict[str, object]


def incomplete(document: Document) -> tuple[Incomplete, ...]:
    """What is not done yet, in the order in which it is worth saying; nothing when all is."""
    return tuple(_incomplete(document))


def _incomplete(document: Document) -> Iterator[Incomplete]:
    material, annotations = document.material, document.annotations.values()
    if not annotations:
        yield Incomplete("handing_in.nothing_tagged", {})
    for article in material.articles:
        yield from _expected(document, article)
    if n := sum(len(missing(one, material.scheme)) for one in annotations):
        yield Incomplete("handing_in.unanswered", {"n": n})
    if n := sum(
        len(open_questions(material, one.id, document.answers)) for one in material.articles
    ):
        yield Incomplete("handing_in.unanswered_whole", {"n": n})


def _expected(document: Document, article: Article) -> Iterator[Incomplete]:
    assignment = document.material.assignment
    here = [one for one in document.annotations.values() if one.article_id == article.id]
    counts = Counter(one.tag for one in here)
    for tag in document.material.scheme.in_language(language()).tags:
        expected = expected_of_tag(assignment, tag.id, counts[tag.id])
        yield from _unmet("expected", expected, document.material, article, tag=tag.name)
    yield from _unmet("reasons", expected_reasons(assignment, here), document.material, article)


def _unmet(
    what: str, expected: Expected | None, material: Material, article: Article, **values: object
) -> Iterator[Incomplete]:
    if expected and not expected.is_met:
        values |= {"least": expected.least, "n": expected.found}
        if len(material.articles) > 1:
            what, values["article"] = f"{what}_in", article.title
        yield Incomplete(f"handing_in.{what}", values)


def open_questions(
    material: Material, article_id: str, answers: WholeAnswers
) -> tuple[Attribute, ...]:
    """The questions about a whole article without an answer, in the order they are asked."""
    questions = material.assignment.questions if material.assignment else ()
    return tuple(one for one in questions if (article_id, one.id) not in answers)
