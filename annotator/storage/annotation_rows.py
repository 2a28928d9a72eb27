"""Annotations and undo steps as rows, and back with every value checked."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from operator import itemgetter
from typing import Any

from annotator.model.annotation import ORIGINS, Annotation
from annotator.model.answers import checked_answers, checked_comment, checked_whole_answer
from annotator.model.article import Article
from annotator.model.edits import (
    AnswerChange,
    Change,
    Edit,
    History,
    answer_to,
    apply_to,
    take_back,
)
from annotator.model.lesson import Material, annotation_fields
from annotator.model.repeats import place_of
from annotator.model.spans import Span
from annotator.storage.checks import Checked, demand, identity, time, whole
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

# As `annotation_fields` names them, in the order in which rows are read.
_FIELDS = (
    *("id", "article_id", "tag", "start", "end", "comment", "attributes", "group", "origin"),
    *("created", "modified"),
)


# A change of an answer has so many values, one of an annotation two.
_ANSWER_PARTS = len(AnswerChange._fields)


def annotation_row(annotation: Annotation, article: Article) -> dict[str, object]:
    """An annotation's columns; which of the places with its words it is comes from the text."""
    place = place_of(article.text, annotation.span)
    fields = annotation_fields(annotation)
    fields["group_id"] = fields.pop("group")
    fields["attributes"] = to_json(fields["attributes"])
    return fields | {"occurrence": place.number, "occurrences": place.total}


def read_annotations(
    connection: sqlite3.Connection,
    material: Material,
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
    reader = _Reader(material)
    with Checked(file):
        # Faster here than in SQLite: most are in order already.
        rows = sorted(found, key=itemgetter(3, 4, 0))
        return {row[0]: reader.of_row(row) for row in rows}


class _Reader:
    """Makes annotations of plain values, each of them checked: raises one of many errors.

    What many annotations have alike is checked, and kept in memory, once.
    """

    def __init__(self, material: Material) -> None:
        self._articles = {article.id: article for article in material.articles}
        self._tags = {tag.id: tag for tag in material.scheme.tags}
        self._asked = material.assignment
        self._answers: dict[tuple[str, str], Mapping[str, str]] = {}
        self._times: dict[str, str] = {}
        self._worded: set[tuple[str, ...]] = set()

    def of_row(self, row: tuple[Any, ...]) -> Annotation:
        """The annotation in a row of the table."""
        values = list(row)
        values[6] = self._stored_answers(row[2], row[6])
        return self._annotation(values)

    def of_fields(self, fields: dict[str, Any]) -> Annotation:
        """The annotation in one half of a change."""
        values = [fields[name] for name in _FIELDS]
        values[6] = self._checked(fields["tag"], fields["attributes"])
        return self._annotation(values)

    def of_answer(self, values: list[Any]) -> AnswerChange:
        """The change of an answer about a whole article."""
        change = AnswerChange(*values)
        demand(change.before != change.after)
        for answer in (change.before, change.after):
            if answer:
                self.demand_answer(change.article_id, change.question, answer)
        return change

    def demand_answer(self, article_id: str, question_id: str, answer: str) -> None:
        """Raise an error unless this can be answered to a question about a whole article."""
        question = self._asked.question(question_id) if self._asked else None
        if question is None or article_id not in self._articles:
            raise ValueError
        demand(answer != "" and checked_whole_answer(question, answer) == answer)

    def find_words(self, name: str, values: Mapping[str, str | int]) -> None:
        """See that a step can be said in words: one without any cannot be offered."""
        if (name, *values) not in self._worded:
            say(name, **values)
            self._worded.add((name, *values))

    def _annotation(self, values: list[Any]) -> Annotation:
        """From values as `_FIELDS` names them, the answers checked already."""
        number, article_id, tag, start, end, comment, answers, group, origin, made, changed = values
        article = self._articles[article_id]
        demand(whole(end) <= len(article.text) and origin in ORIGINS)
        demand(comment == "" or checked_comment(comment) == comment)
        # By place: with names it takes twice as long.
        return Annotation(
            identity(number),
            article.id,
            self._tags[tag].id,
            Span(whole(start), end),
            self._times.get(made) or self._time(made),
            self._times.get(changed) or self._time(changed),
            comment,
            answers,
            None if group is None else identity(group),
            origin,
        )

    def _stored_answers(self, tag: str, answers: str) -> Mapping[str, str]:
        found = self._answers.get((tag, answers))
        if found is None:
            found = self._answers[tag, answers] = self._checked(tag, json.loads(answers))
        return found

    def _checked(self, tag: str, answers: dict[str, str]) -> Mapping[str, str]:
        demand(checked_answers(self._tags[tag], answers) == answers)
        return answers

    def _time(self, value: str) -> str:
        self._times[value] = time(value)
        return value


def read_answers(
    connection: sqlite3.Connection, material: Material, file: str, hand_in: int | None = None
) -> dict[tuple[str, str], str]:
    """All answers about whole articles of a work file, or of one hand-in of a class file."""
    where = "" if hand_in is None else " WHERE hand_in = ?"
    found = connection.execute(
        f"SELECT article_id, question, answer FROM answer{where}",
        () if hand_in is None else (hand_in,),
    )
    reader = _Reader(material)
    answers: dict[tuple[str, str], str] = {}
    with Checked(file):
        for article_id, question, answer in found:
            reader.demand_answer(article_id, question, answer)
            answers[article_id, question] = answer
    return answers


def edit_row(edit: Edit) -> dict[str, object]:
    """An undo step's columns, without its number."""
    changes: list[object] = [[_half(c.before), _half(c.after)] for c in edit.changes]
    if edit.answer:
        changes.append(list(edit.answer))  # Four texts: an answer about a whole article.
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
    material: Material,
    annotations: dict[str, Annotation],
    answers: dict[tuple[str, str], str],
    file: str,
    *,
    table: str = "edit",
) -> History:
    """All undo steps of a work file, which lead from nothing wrong to what is there and on."""
    query = f"SELECT id, name, name_values, changes FROM {table} WHERE undone = ? ORDER BY number"
    reader = _Reader(material)
    with Checked(file):
        done = tuple(_read_edit(reader, *row) for row in connection.execute(query, (0,)))
        undone = tuple(_read_edit(reader, *row) for row in connection.execute(query, (1,)))
        history = History(done, tuple(reversed(undone)))
        _walk(history, annotations, answers)
    return history


def _read_edit(reader: _Reader, edit_id: str, name: str, values: str, changes: str) -> Edit:
    pairs = json.loads(changes)
    answer = reader.of_answer(pairs.pop()) if pairs and len(pairs[-1]) == _ANSWER_PARTS else None
    edit = Edit(
        id=identity(edit_id),
        name=name,
        values=json.loads(values),
        changes=tuple(_read_change(pair, reader) for pair in pairs),
        answer=answer,
    )
    demand(bool(edit.changes or answer) and name.startswith("editing.step_"))
    demand(type(edit.values.get("n", 1)) is int)
    reader.find_words(name, edit.values)
    return edit


def _read_change(pair: list[Any], reader: _Reader) -> Change:
    before, after = (reader.of_fields(half) if half else None for half in pair)
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
