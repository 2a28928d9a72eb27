"""Material, annotations and edits as rows, and back with every value checked."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any, cast

from annotator.model.annotation import ORIGINS, Annotation, Origin
from annotator.model.article import BLOCK_KINDS, PART_KINDS, Article, Block, Part
from annotator.model.canonical import canonical
from annotator.model.edits import Change, Edit
from annotator.model.errors import Refused
from annotator.model.lesson import Assignment, Material, annotation_fields
from annotator.model.repeats import place_of
from annotator.model.scheme_fields import scheme_fields, scheme_from_fields
from annotator.model.spans import Span

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


def to_json(value: object) -> str:
    """Compact JSON with sorted keys: equal values give equal text."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def insert(connection: sqlite3.Connection, table: str, row: Mapping[str, object]) -> None:
    """One row into one of our tables, columns by name."""
    names = ", ".join(f'"{name}"' for name in row)
    gaps = ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({gaps})", tuple(row.values()))


def store_material(connection: sqlite3.Connection, material: Material) -> int:
    """The number of the material's row, made when it is not there yet."""
    digest = _digest(material)
    known = connection.execute("SELECT number FROM material WHERE digest = ?", (digest,)).fetchone()
    if known:
        return int(known[0])
    number = int(connection.execute("SELECT count(*) + 1 FROM material").fetchone()[0])
    assignment = material.assignment
    row = {
        "number": number,
        "digest": digest,
        "assignment_id": assignment.id if assignment else None,
        "assignment_title": assignment.title if assignment else None,
        "assignment_created": assignment.created if assignment else None,
        "scheme_id": material.scheme.id,
        "scheme_version": material.scheme.version,
        "scheme": to_json(scheme_fields(material.scheme)),
    }
    insert(connection, "material", row)
    for place, article in enumerate(material.articles, start=1):
        _store_article(connection, number, place, article)
    return number


def _store_article(
    connection: sqlite3.Connection, material: int, number: int, article: Article
) -> None:
    row = {"material": material, "number": number, "id": article.id, "version": article.version}
    insert(connection, "article", row | {"title": article.title, "text": article.text})
    for place, block in enumerate(article.blocks, start=1):
        row = {
            "material": material,
            "article_id": article.id,
            "number": place,
            "kind": block.kind,
            "start": block.span.start,
            "end": block.span.end,
            "parts": to_json([_part_fields(part) for part in block.parts]),
        }
        insert(connection, "block", row)


def _part_fields(part: Part) -> list[object]:
    return [part.kind, part.span.start, part.span.end, part.value]


def _digest(material: Material) -> str:
    fields = [
        material.assignment and [material.assignment.id, material.assignment.title],
        scheme_fields(material.scheme),
        [[a.id, a.version, a.title] for a in material.articles],
    ]
    return hashlib.sha256(to_json(fields).encode("utf-8")).hexdigest()


def read_material(connection: sqlite3.Connection, number: int, file: str) -> Material:
    """The material with this number. Raises Refused, naming `file`, for any value that is wrong."""
    with Checked(file):
        row = connection.execute(
            "SELECT assignment_id, assignment_title, assignment_created, scheme FROM material"
            " WHERE number = ?",
            (number,),
        ).fetchone()
        rows = connection.execute(
            "SELECT id, version, title, text FROM article WHERE material = ? ORDER BY number",
            (number,),
        ).fetchall()
        articles = tuple(_read_article(connection, number, *article) for article in rows)
        _demand(bool(articles))
        return Material(
            articles=articles,
            scheme=scheme_from_fields(json.loads(row[3])),
            assignment=Assignment(*row[:3]) if row[0] is not None else None,
        )


def _read_article(
    connection: sqlite3.Connection,
    material: int,
    article_id: str,
    version: str,
    title: str,
    text: str,
) -> Article:
    rows = connection.execute(
        'SELECT kind, "start", "end", parts FROM block WHERE material = ? AND article_id = ?'
        " ORDER BY number",
        (material, article_id),
    )
    blocks = tuple(_read_block(len(text), *row) for row in rows)
    article = Article(article_id, title, text, blocks)
    _demand(article.version == version and canonical(text) == text)
    _demand(all(a.span.end <= b.span.start for a, b in pairwise(blocks)))
    return article


def _read_block(length: int, kind: str, start: int, end: int, parts: str) -> Block:
    block = Block(cast(Any, kind), Span(start, end), tuple(map(_read_part, json.loads(parts))))
    _demand(kind in BLOCK_KINDS and end <= length)
    _demand(all(block.span.contains(part.span) for part in block.parts))
    return block


def _read_part(fields: list[Any]) -> Part:
    kind, start, end, value = fields
    _demand(kind in PART_KINDS and (value is None or isinstance(value, str)))
    return Part(kind, Span(start, end), value)


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
    columns = 'id, article_id, tag, "start", "end", comment, attributes, group_id, origin'
    where = "" if hand_in is None else " WHERE hand_in = ?"
    rows = connection.execute(
        f'SELECT {columns}, created, modified FROM annotation{where} ORDER BY "start", "end", id',
        () if hand_in is None else (hand_in,),
    )
    with Checked(file):
        annotations = {a.id: a for a in map(_read_annotation, rows)}
        for annotation in annotations.values():
            _demand_fit(annotation, material)
    return annotations


def _read_annotation(row: tuple[Any, ...]) -> Annotation:
    attributes = json.loads(row[6])
    _demand(isinstance(attributes, dict))
    _demand(all(isinstance(answer, str) and answer for answer in attributes.values()))
    _demand(row[8] in ORIGINS)
    return Annotation(
        id=row[0],
        article_id=row[1],
        tag=row[2],
        span=Span(row[3], row[4]),
        comment=row[5],
        attributes=attributes,
        group=row[7],
        origin=cast(Origin, row[8]),
        created=row[9],
        modified=row[10],
    )


def _demand_fit(annotation: Annotation, material: Material) -> None:
    article = material.article(annotation.article_id)
    tag = material.scheme.tag(annotation.tag)
    _demand(article is not None and annotation.span.end <= len(article.text))
    _demand(tag is not None)
    assert tag is not None
    for question, answer in annotation.attributes.items():
        attribute = tag.attribute(question)
        _demand(attribute is not None and attribute.accepts(answer))


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


def read_edits(rows: Iterable[tuple[str, str, str, str]], file: str) -> list[Edit]:
    """Undo steps from id, name, values and changes, in the order given."""
    with Checked(file):
        return [
            Edit(
                id=edit_id,
                name=name,
                values=json.loads(values),
                changes=tuple(
                    Change(_from_fields(before), _from_fields(after))
                    for before, after in json.loads(changes)
                ),
            )
            for edit_id, name, values, changes in rows
        ]


def _from_fields(fields: dict[str, Any] | None) -> Annotation | None:
    if fields is None:
        return None
    span = Span(fields.pop("start"), fields.pop("end"))
    return Annotation(span=span, **fields)


class Checked:
    """Turns any wrong value met inside into one refusal that names the file."""

    def __init__(self, file: str) -> None:
        self._file = file

    def __enter__(self) -> None: ...

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: object) -> None:
        wrong = (
            ValueError,
            TypeError,
            KeyError,
            IndexError,
            AttributeError,
            RecursionError,
            Refused,
        )
        if kind and issubclass(kind, wrong):
            raise Refused("storage.wrong_values", file=self._file) from None


def _demand(holds: bool) -> None:
    if not holds:
        raise ValueError
