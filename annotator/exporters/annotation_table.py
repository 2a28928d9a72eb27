"""Annotations as a table: one row each."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.exporters.tables import Cell, Table, yes_no
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.lesson import Material
from annotator.model.repeats import Place, place_of
from annotator.model.scheme import Attribute, Scheme, Tag
from annotator.model.spans import Span

COLUMNS = (
    *("reader", "article", "tag", "start", "end", "exact"),
    *("occurrence", "occurrences", "origin", "counted"),
)
WITH_NAMES = ("name", "id", "group", "created", "modified")


@dataclass(frozen=True, slots=True)
class Tagged:
    """An annotation with who made it, on which text, and whether it is in the figures."""

    reader: str
    person: str
    annotation: Annotation
    article: Article
    counted: bool


def annotation_table(
    material: Material, tagged: list[Tagged], *, names: bool, comments: bool = False
) -> Table:
    """The annotations in the given order, with a column per question of the material's tags.

    Without `names` there is no name, id, group or time. Comments are for the one who
    wrote them, not for a class's tables. `article` is the article's number, from 1.
    """
    numbers = {article.id: number for number, article in enumerate(material.articles, start=1)}
    asked = questions(material.scheme)
    places = _Places()
    rows = []
    for one in tagged:
        row = _plain(one, numbers[one.article.id], places.of(one.article, one.annotation.span))
        if names:
            row += _personal(one)
        if comments:
            row.append(one.annotation.comment)
        rows.append(row + [_answer(one.annotation, tag, question) for tag, question in asked])
    columns = [*COLUMNS, *(WITH_NAMES if names else ()), *(("comment",) if comments else ())]
    return Table(columns + [f"{tag.id}.{question.id}" for tag, question in asked], rows)


def questions(scheme: Scheme) -> list[tuple[Tag, Attribute]]:
    """Every question of every tag, in order."""
    return [(tag, question) for tag in scheme.tags for question in tag.attributes]


def _plain(one: Tagged, number: int, place: Place) -> list[Cell]:
    a = one.annotation
    return [
        one.reader,
        number,
        a.tag,
        a.span.start,
        a.span.end,
        a.span.cut(one.article.text),
        place.number,
        place.total,
        a.origin,
        yes_no(one.counted),
    ]


def _personal(one: Tagged) -> list[Cell]:
    a = one.annotation
    return [one.person, a.id, a.group or "", a.created, a.modified]


def _answer(annotation: Annotation, tag: Tag, question: Attribute) -> str:
    return annotation.attributes.get(question.id, "") if annotation.tag == tag.id else ""


class _Places:
    """Which of the places with its words a span is, remembered: a class asks the same again."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str, Span], Place] = {}

    def of(self, article: Article, span: Span) -> Place:
        key = (article.id, article.text, span)
        if key not in self._known:
            self._known[key] = place_of(article.text, span)
        return self._known[key]
