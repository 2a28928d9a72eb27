"""One student's work, row by row: what stands beside the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from annotator.exporters.sheet_passages import (
    Said,
    SheetRow,
    edges,
    places_found,
    sheet_rows,
)
from annotator.exporters.student_sheet import asked
from annotator.exporters.tables import whole
from annotator.gui.teacher.classes.article_rows import joined
from annotator.gui.teacher.classes.figure import Figure
from annotator.model.article import Article
from annotator.model.lesson import Material
from annotator.model.matches import Outcome
from annotator.model.points import Points
from annotator.model.scheme import Scheme, Tag
from annotator.model.scores import Scores
from annotator.model.spans import Span
from annotator.model.student import Student
from annotator.text import say


@dataclass(frozen=True, slots=True)
class WorkRow:
    """One passage, the student's or one that is missed, in all its places.

    `head` is the tag with how it goes with the teacher's answers (`outcome`, None where there
    are none), `said` what the student wrote about it, `beside` what the teacher has. `spans`
    are its places in the article; `annotations` the ids of the student's own.
    """

    article_id: str
    tag: Tag
    head: str
    words: str
    outcome: Outcome | Literal["extra"] | None
    said: tuple[str, ...]
    beside: tuple[str, ...]
    spans: tuple[Span, ...]
    annotations: tuple[str, ...]

    @property
    def spoken(self) -> str:
        """All of the row, from above to below."""
        return joined(self.head, self.words, *self.said, *self.beside)


StudentRow = Figure | WorkRow


def student_rows(material: Material, student: Student, scores: Scores) -> list[StudentRow]:
    """Everything about one student's work: passages, answers, what there are points for."""
    return [
        *_articles(material, student),
        *_points(material, student, scores),
    ]


def missed(student: Student, article_id: str) -> list[Span]:
    """The places of the teacher's passages, repeated ones too, that the student has nothing for."""
    matching = student.matchings.get(article_id)
    passages = matching.passages if matching else ()
    places = (place for passage in passages for place in passage.places)
    return [place.item.main.span for place in places if place.outcome == "missed"]


def why_row(rows: Sequence[StudentRow]) -> int:
    """Where the last part begins, by its number: what there are points for."""
    headings = (
        n for n, row in enumerate(rows) if isinstance(row, Figure) and row.kind == "heading"
    )
    return max(headings, default=0)


def _articles(material: Material, student: Student) -> Iterator[StudentRow]:
    for article in material.articles:
        several = len(material.articles) > 1
        yield Figure(article.title if several else say("students.passages"), "heading")
        if article.id not in student.work:
            yield Figure(say("students.not_counted"), "note")
            continue
        work, matching = student.work[article.id], student.matchings.get(article.id)
        rows = sheet_rows(article, material.scheme, work, matching)
        if not rows:
            yield Figure(say("students.nothing"), "note")
        for row in rows:
            yield _row(article, material.scheme, row)
        yield from _whole_article(material, article, student)


def _row(article: Article, scheme: Scheme, row: SheetRow) -> WorkRow:
    if row.own:
        own = row.own[0]
        tag, words = own.tag, own.words
        places = tuple(place for one in row.own for place in one.places)
        spans = tuple(place.span for place in places)
    else:
        assert row.passage
        # What is missed has the teacher's tag; a passage is in the key only with a known one.
        tag = row.tag or scheme.tags[0]
        words, places = row.words, ()
        spans = tuple(place.item.main.span for place in row.passage.places)
    outcome = say(f"students.outcome_{row.outcome}") if row.outcome else ""
    total = len(row.own[0].places) if row.own else len(spans)
    several = say("report.repeat_places", n=total) if total > 1 else ""
    return WorkRow(
        article_id=article.id,
        tag=tag,
        head=joined(tag.name, places_found(row) or several, outcome),
        words=words,
        outcome=row.outcome,
        said=tuple(_said(one) for own in row.own for one in own.said),
        beside=tuple(_beside(row)),
        spans=spans,
        annotations=tuple(place.id for place in places),
    )


def _said(said: Said) -> str:
    if said.question:
        return say("students.answer", question=said.question, answer=said.words)
    return say("students.comment", words=said.words)


def _beside(row: SheetRow) -> Iterator[str]:
    """What the teacher has there, where it is another thing."""
    yield from (say("students.also", tag=one.tag.name, words=one.words) for one in row.own[1:])
    yield from (say(f"students.{edge}", n=words) for edge, words in edges(row))
    if row.own and row.tag:
        yield say("students.yours", tag=row.tag.name, words=row.words)
    elif row.own and row.words:
        yield say("students.yours_words", words=row.words)
    if row.feedback:
        yield say("students.feedback", words=row.feedback)


def _whole_article(material: Material, article: Article, student: Student) -> Iterator[Figure]:
    questions = material.assignment.questions if material.assignment else ()
    if questions:
        yield Figure(say("students.whole_article"), "heading")
    for question in questions:
        answer = student.answers.get((article.id, question.id), "")
        below = question.answer_name(answer) if answer else say("students.no_answer")
        yield Figure(question.name, below=below)


def _points(material: Material, student: Student, scores: Scores) -> Iterator[Figure]:
    if student.score is None:
        return
    points = scores.points(student.score)
    yield Figure(say(f"students.why_{scores.points_for}"), "heading")
    if scores.points_for == "agreement":
        yield from _agreed(material, points)
    else:
        for words, where, there in asked(material, student):
            yield Figure(words, figure=there, below=where)
    if student.worth:
        worth = student.worth
        yield Figure(say("students.computed"), figure=_of(points.computed(worth), worth))
        if points.overruled:
            given = _of(points.overruled.points, worth)
            yield Figure(say("students.instead"), figure=given, below=points.overruled.note)


def _agreed(material: Material, points: Points) -> Iterator[Figure]:
    """How much there is for each tag of the teacher's answers."""
    for tag in material.scheme.tags:
        parts = [part for part in points.parts if part.tag == tag.id]
        if parts:
            got, of = sum(part.got for part in parts), sum(part.of for part in parts)
            there = say("report.n_of", n=whole(got), total=whole(of))
            yield Figure(say("students.agreed", tag=tag.name), figure=there, tag=tag)


def _of(points: float | None, worth: int) -> str:
    return say("report.points_of", points=whole(points or 0), worth=worth)
