"""Annotations and undo steps as rows, and back with every value checked."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from annotator.model.annotation import ORIGINS, Annotation
from annotator.model.answers import checked_answers, checked_comment
from annotator.model.article import Article
from annotator.model.edits import Change, Edit, History, apply_to
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


def annotation_row(annotation: Annotation, article: Article) -> dict[str, object]:
    """An annotation's columns; which of the places with its words it is comes from the text."""
    place = place_of(article.text, annotation.span)
    fields = annotation_fields(annotation)
    fields["group_id"] = fields.pop("group")
    fields["attributes"] = to_json(fields["attributes"])
    return fields | {"occurrence": place.number, "occurrences": place.total}


def read_annotations(
    connection: sqlite3.Connection, material: Material, file: str, hand_in: int | None = None
) -> dict[str, Annotation]:
    """All annotations of a work file, or of one hand-in of a class file, by id, in text order."""
    where = "" if hand_in is None else " WHERE hand_in = ?"
    rows = connection.execute(
        'SELECT id, article_id, tag, "start", "end", comment, attributes, group_id, origin,'
        f' created, modified FROM annotation{where} ORDER BY "start", "end", id',
        () if hand_in is None else (hand_in,),
    )
    with Checked(file):
        return {row[0]: _read_annotation(row, material) for row in rows}


def _read_annotation(row: tuple[Any, ...], material: Material) -> Annotation:
    names = ("id", "article_id", "tag", "start", "end", "comment", "attributes", "group", "origin")
    fields = dict(zip((*names, "created", "modified"), row, strict=True))
    return _annotation(fields | {"attributes": json.loads(fields["attributes"])}, material)


def _annotation(fields: dict[str, Any], material: Material) -> Annotation:
    """The annotation that plain values hold. Raises one of many errors for a wrong value."""
    article, tag = material.article(fields["article_id"]), material.scheme.tag(fields["tag"])
    if article is None or tag is None:
        raise ValueError
    span = Span(whole(fields["start"]), whole(fields["end"]))
    demand(span.end <= len(article.text))
    demand(checked_answers(tag, fields["attributes"]) == fields["attributes"])
    demand(checked_comment(fields["comment"]) == fields["comment"])
    demand(fields["origin"] in ORIGINS)
    group = fields["group"]
    return Annotation(
        id=identity(fields["id"]),
        article_id=article.id,
        tag=tag.id,
        span=span,
        created=time(fields["created"]),
        modified=time(fields["modified"]),
        comment=fields["comment"],
        attributes=fields["attributes"],
        group=None if group is None else identity(group),
        origin=fields["origin"],
    )


def edit_row(edit: Edit) -> dict[str, object]:
    """An undo step's columns, without its number."""
    changes = [[_half(change.before), _half(change.after)] for change in edit.changes]
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
    file: str,
) -> History:
    """All undo steps of a work file, which lead from nothing wrong to `annotations` and on."""
    query = "SELECT id, name, name_values, changes FROM edit WHERE undone = ? ORDER BY number"
    with Checked(file):
        done = tuple(_read_edit(material, *row) for row in connection.execute(query, (0,)))
        undone = tuple(_read_edit(material, *row) for row in connection.execute(query, (1,)))
        history = History(done, tuple(reversed(undone)))
        _walk(history, annotations)
    return history


def _read_edit(material: Material, edit_id: str, name: str, values: str, changes: str) -> Edit:
    edit = Edit(
        id=identity(edit_id),
        name=name,
        values=json.loads(values),
        changes=tuple(_read_change(pair, material) for pair in json.loads(changes)),
    )
    demand(bool(edit.changes) and name.startswith("editing.step_"))
    demand(type(edit.values.get("n", 1)) is int)
    say(name, **edit.values)  # A step without words cannot be offered.
    return edit


def _read_change(pair: list[Any], material: Material) -> Change:
    before, after = (_annotation(half, material) if half else None for half in pair)
    demand(before is None or after is None or before.id == after.id)
    return Change(before, after)


def _walk(history: History, annotations: dict[str, Annotation]) -> None:
    """Raise ValueError unless every step can be undone and done again, one after the other."""
    now = dict(annotations)
    for edit in reversed(history.done):
        apply_to(now, edit.reversed())
    now = dict(annotations)
    for edit in reversed(history.undone):
        apply_to(now, edit)
