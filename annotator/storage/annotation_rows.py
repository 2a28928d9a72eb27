"""Annotations and undo steps as rows, and back with every value checked."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from annotator.model.annotation import Annotation
from annotator.model.annotation_json import answers_by_identity
from annotator.model.answers import checked_whole_answer
from annotator.model.article import Article
from annotator.model.edits import (
    AnswerChange,
    Change,
    Edit,
    History,
    Rejection,
    answer_to,
    apply_to,
    take_back,
)
from annotator.model.lesson import Material, annotation_fields
from annotator.model.repeats import place_between, place_of
from annotator.model.spans import Span
from annotator.storage.annotation_columns import AnnotationReader
from annotator.storage.checks import Checked, demand, identity, wholes
from annotator.storage.rows import to_json
from annotator.text import say

ANNOTATION_COLUMNS = (
    "id",
    "article_id",
    "tag",
    "start",
    "end",
    "occurrence",
    "occurrences",
    "comment",
    "attributes",
    "group_id",
    "origin",
    "created",
    "modified",
)
# In a class file, where the annotations of all stand together.
COLLECTED_COLUMNS = ("hand_in", *ANNOTATION_COLUMNS)

# A change of an answer has so many values, a rejection these, a change of an annotation two.
_ANSWER_PARTS = len(AnswerChange._fields)
_REJECTION_PARTS = len(Rejection._fields)


def annotation_row(annotation: Annotation, article: Article) -> dict[str, object]:
    """An annotation's columns; which of the places with its words it is comes from the text."""
    place = place_of(article.text, annotation.span)
    fields = annotation_fields(annotation)
    fields["group_id"] = fields.pop("group")
    fields["attributes"] = to_json(fields["attributes"]) if annotation.attributes else "{}"
    return fields | {"occurrence": place.number, "occurrences": place.total}


def annotation_rows(
    hand_in: int, annotations: Sequence[Annotation], articles: Mapping[str, Article]
) -> Iterator[tuple[object, ...]]:
    """Many annotations as rows of `COLLECTED_COLUMNS`."""
    answers = answers_by_identity(annotations)
    for one in annotations:
        start, end = one.span.start, one.span.end
        place = place_between(articles[one.article_id].text, start, end)
        yield (
            hand_in,
            one.id,
            one.article_id,
            one.tag,
            start,
            end,
            place.number,
            place.total,
            one.comment,
            answers[id(one.attributes)],
            one.group,
            one.origin,
            one.created,
            one.modified,
        )


def read_annotations(
    connection: sqlite3.Connection,
    reader: AnnotationReader,
    file: str,
    hand_in: int | None = None,
    *,
    table: str = "annotation",
) -> dict[str, Annotation]:
    """All annotations of a work file, or of one hand-in of a class file, by id, in text order."""
    where = "" if hand_in is None else " WHERE hand_in = ?"
    found = connection.execute(
        'SELECT id, article_id, tag, "start", "end", comment, attributes, group_id, origin,'
        f" created, modified FROM {table}{where}",
        () if hand_in is None else (hand_in,),
    )
    with Checked(file):
        # Faster here than in SQLite: most are in order already.
        rows = sorted(found, key=itemgetter(3, 4, 0))
        return {one.id: one for one in reader.of_rows(rows)}


class _StepReader:
    """Checks what undo steps are made of: raises one of many errors."""

    def __init__(self, annotations: AnnotationReader) -> None:
        self.annotations = annotations
        self._worded: set[tuple[str, ...]] = set()

    def of_answer(self, values: list[Any]) -> AnswerChange:
        """The change of an answer about a whole article."""
        change = AnswerChange(*values)
        demand(change.before != change.after)
        for answer in (change.before, change.after):
            if answer:
                _demand_answer(
                    self.annotations.material, change.article_id, change.question, answer
                )
        return change

    def of_rejection(self, values: list[Any]) -> Rejection:
        """A suggestion that was rejected."""
        article_id, tag, places = values
        material = self.annotations.material
        article = material.article(article_id)
        if article is None or material.scheme.tag(tag) is None:
            raise ValueError
        spans = tuple(Span(*wholes(place)) for place in places)
        demand(bool(spans) and all(span.end <= len(article.text) for span in spans))
        return Rejection(article_id, tag, spans)

    def find_words(self, name: str, values: Mapping[str, str | int]) -> None:
        """See that a step can be said in words: one without any cannot be offered."""
        if (name, *values) not in self._worded:
            say(name, **values)
            self._worded.add((name, *values))


def read_answers(
    connection: sqlite3.Connection, material: Material, file: str, hand_in: int | None = None
) -> dict[tuple[str, str], str]:
    """All answers about whole articles of a work file, or of one hand-in of a class file."""
    where = "" if hand_in is None else " WHERE hand_in = ?"
    found = connection.execute(
        f"SELECT article_id, question, answer FROM answer{where}",
        () if hand_in is None else (hand_in,),
    )
    answers: dict[tuple[str, str], str] = {}
    with Checked(file):
        for article_id, question, answer in found:
            _demand_answer(material, article_id, question, answer)
            answers[article_id, question] = answer
    return answers


def _demand_answer(material: Material, article_id: str, question_id: str, answer: str) -> None:
    """Raise an error unless this can be answered to a question about a whole article."""
    asked = material.assignment
    question = asked.question(question_id) if asked else None
    if question is None or material.article(article_id) is None:
        raise ValueError
    demand(answer != "" and checked_whole_answer(question, answer) == answer)


def edit_row(edit: Edit) -> dict[str, object]:
    """An undo step's columns, without its number."""
    changes: list[object] = [[_half(c.before), _half(c.after)] for c in edit.changes]
    if edit.answer:
        changes.append(list(edit.answer))  # Four texts: an answer about a whole article.
    if edit.rejection:
        article_id, tag, places = edit.rejection
        changes.append([article_id, tag, [[span.start, span.end] for span in places]])
    return {
        "id": edit.id,
        "name": edit.name,
        "name_values": to_json(dict(edit.values)),
        "changes": to_json(changes),
    }


def _half(annotation: Annotation | None) -> dict[str, object] | None:
    return annotation_fields(annotation) if annotation else None


def read_history(
    connection: sqlite3.Connection,
    annotation_reader: AnnotationReader,
    annotations: dict[str, Annotation],
    answers: dict[tuple[str, str], str],
    file: str,
    *,
    table: str = "edit",
) -> History:
    """All undo steps of a work file, which lead from nothing wrong to what is there and on."""
    with Checked(file):
        rows = connection.execute(
            f"SELECT undone, id, name, name_values, changes FROM {table} ORDER BY number"
        ).fetchall()
        if not rows:
            return History()
        reader = _StepReader(annotation_reader)
        done, undone = (
            tuple(_read_edits(reader, [row[1:] for row in rows if row[0] == which]))
            for which in (0, 1)
        )
        history = History(done, tuple(reversed(undone)))
        _walk(history, annotations, answers)
    return history


def _read_edits(reader: _StepReader, rows: list[tuple[str, str, str, str]]) -> Iterator[Edit]:
    changes = [_parts(row[3]) for row in rows]
    halves = [half for pairs, _, _ in changes for pair in pairs for half in pair if half]
    annotations = iter(reader.annotations.of_halves(halves))
    for (edit_id, name, values, _), (pairs, answer, no) in zip(rows, changes, strict=True):
        edit = Edit(
            id=identity(edit_id),
            name=name,
            values=json.loads(values),
            changes=tuple(_read_change(pair, annotations) for pair in pairs),
            answer=reader.of_answer(answer) if answer else None,
            rejection=reader.of_rejection(no) if no else None,
        )
        demand(bool(edit.changes or edit.answer or edit.rejection))
        demand(name.startswith("editing.step_"))
        demand(type(edit.values.get("n", 1)) is int)
        reader.find_words(name, edit.values)
        yield edit


def _parts(changes: str) -> tuple[list[Any], list[Any] | None, list[Any] | None]:
    """Changes of annotations as pairs of halves; that of an answer and a rejection, if any."""
    pairs = json.loads(changes)
    rejection = pairs.pop() if pairs and len(pairs[-1]) == _REJECTION_PARTS else None
    answer = pairs.pop() if pairs and len(pairs[-1]) == _ANSWER_PARTS else None
    return pairs, answer, rejection


def _read_change(pair: list[Any], annotations: Iterator[Annotation]) -> Change:
    before, after = (next(annotations) if half else None for half in pair)
    demand(before is None or after is None or before.id == after.id)
    return Change(before, after)


def _walk(
    history: History, annotations: dict[str, Annotation], answers: dict[tuple[str, str], str]
) -> None:
    """Raise ValueError unless every step can be undone and done again, one after the other."""
    now, said = dict(annotations), dict(answers)
    for edit in reversed(history.done):
        take_back(now, edit)
        answer_to(said, edit.answer and edit.answer.reversed())
    now, said = dict(annotations), dict(answers)
    for edit in reversed(history.undone):
        apply_to(now, edit)
        answer_to(said, edit.answer)
