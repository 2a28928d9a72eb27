"""Articles, tag set and lesson as rows, and back with every value checked."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from itertools import chain, groupby, islice, pairwise
from operator import itemgetter
from typing import Any

from annotator.model.article import (
    BLOCK_KINDS,
    NO_DETAILS,
    PART_KINDS,
    Article,
    ArticleDetails,
    Block,
    BlockKind,
    Part,
)
from annotator.model.assignment import Assignment
from annotator.model.canonical import canonical
from annotator.model.hashing import sha256_hex
from annotator.model.lesson import Material
from annotator.model.scheme import Scheme
from annotator.model.scheme_fields import scheme_fields, scheme_from_fields
from annotator.model.spans import Span
from annotator.storage.checks import Checked, demand, identity, line, text, time, whole

# What importers let in stays below.
_LONGEST_TEXT = 2_000_000
# One statement with many rows takes two thirds of the time that as many statements take.
_ROWS_AT_ONCE = 100

_Row = tuple[Any, ...]
# All that a file holds of a material: its row, its articles' and their blocks'.
MaterialRows = tuple[_Row, list[_Row], list[_Row]]


def to_json(value: object) -> str:
    """Compact JSON with sorted keys: equal values give equal text."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def insert(connection: sqlite3.Connection, table: str, row: Mapping[str, object]) -> int:
    """One row into one of our tables, columns by name; gives its number."""
    names = ", ".join(f'"{name}"' for name in row)
    gaps = ", ".join("?" * len(row))
    values = tuple(row.values())
    made = connection.execute(f"INSERT INTO {table} ({names}) VALUES ({gaps})", values)
    return made.lastrowid or 0


def insert_all(
    connection: sqlite3.Connection,
    table: str,
    columns: Sequence[str],
    rows: Iterable[tuple[object, ...]],
) -> None:
    """Many rows with values for the same columns."""
    names = ", ".join(f'"{name}"' for name in columns)
    gaps = f"({', '.join('?' * len(columns))})"
    waiting = iter(rows)
    while some := list(islice(waiting, _ROWS_AT_ONCE)):
        connection.execute(
            f"INSERT INTO {table} ({names}) VALUES {', '.join([gaps] * len(some))}",
            list(chain.from_iterable(some)),
        )


def store_material(connection: sqlite3.Connection, material: Material) -> int:
    """The number of the material's row, made when it is not there yet."""
    digest = _digest(material, [article.version for article in material.articles])
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
        "assignment": to_json(_details(assignment)),
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
    row = {
        "material": material,
        "number": number,
        "id": article.id,
        "version": article.version,
        "title": article.title,
        "text": article.text,
        "details": to_json(_said_of(article)),
    }
    insert(connection, "article", row)
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


def _digest(material: Material, versions: Sequence[str]) -> str:
    """What names a material: `versions` are those of its articles, hashed already."""
    articles = zip(material.articles, versions, strict=True)
    fields: list[object] = [
        material.assignment and [material.assignment.id, material.assignment.title],
        scheme_fields(material.scheme),
        [[article.id, version, article.title] for article, version in articles],
    ]
    # Not where nothing more is asked: files from before it could be keep their digest.
    if details := _details(material.assignment):
        fields.append(details)
    said = {article.id: _said_of(article) for article in material.articles}
    if any(said.values()):
        fields.append(said)
    return sha256_hex(to_json(fields))


def _said_of(article: Article) -> dict[str, str]:
    """What is known of an article beside its text, by name."""
    if article.details == NO_DETAILS:
        return {}
    return {name: value for name, value in asdict(article.details).items() if value}


def _details(assignment: Assignment | None) -> dict[str, object]:
    if assignment is None:
        return {}
    from annotator.model.assignment_fields import assignment_fields

    return assignment_fields(assignment)


def read_material(connection: sqlite3.Connection, number: int, file: str) -> Material:
    """The material with this number. Raises Refused, naming `file`, for any value that is wrong."""
    with Checked(file):
        return material_from_rows(material_rows(connection, number))


def material_rows(connection: sqlite3.Connection, number: int) -> MaterialRows:
    """The rows of the material with this number, as they stand. Raises ValueError for none."""
    row = connection.execute(
        "SELECT digest, assignment_id, assignment_title, assignment_created, assignment,"
        " scheme FROM material WHERE number = ?",
        (number,),
    ).fetchone()
    demand(row is not None)
    articles = connection.execute(
        "SELECT id, version, title, text, details FROM article WHERE material = ? ORDER BY number",
        (number,),
    ).fetchall()
    blocks = connection.execute(
        'SELECT article_id, kind, "start", "end", parts FROM block WHERE material = ?'
        " ORDER BY article_id, number",
        (number,),
    ).fetchall()
    return row, articles, blocks


def material_from_rows(rows: MaterialRows) -> Material:
    """The material in these rows. Raises one of many errors for any value that is wrong."""
    row, articles, blocks = rows
    (digest, assignment_id, title, created, details, scheme_json) = row
    inside = {one: list(several) for one, several in groupby(blocks, itemgetter(0))}
    read = tuple(_read_article(one, inside.get(one[0], [])) for one in articles)
    demand(bool(read))
    scheme = scheme_from_fields(json.loads(scheme_json))
    assignment = None
    if assignment_id is not None:
        plain = Assignment(identity(assignment_id), line(title), time(created))
        assignment = _read_assignment(plain, details, read, scheme)
    material = Material(read, scheme, assignment)
    demand(_digest(material, [version for _, version, *_ in articles]) == digest)
    return material


def _read_assignment(
    plain: Assignment, details: str, articles: tuple[Article, ...], scheme: Scheme
) -> Assignment:
    if details == "{}":
        return plain
    # Imported late: an article opened alone asks nothing.
    from annotator.model.assignment_fields import assignment_from_fields, checked_assignment

    assignment = assignment_from_fields(plain, json.loads(details))
    demand(checked_assignment(assignment, articles, scheme) == assignment)
    return assignment


def _read_article(row: _Row, rows: Iterable[_Row]) -> Article:
    article_id, version, title, words, details = row
    demand(len(words) <= _LONGEST_TEXT and canonical(words) == words)
    blocks = tuple(_read_block(len(words), *row) for _, *row in rows)
    demand(all(a.span.end <= b.span.start for a, b in pairwise(blocks)))
    said = _read_details(details)
    article = Article(identity(article_id), text(title), words, blocks, said)
    demand(article.version == version)
    return article


def _read_details(details: str) -> ArticleDetails:
    if details == "{}":
        return NO_DETAILS
    fields: dict[str, object] = json.loads(details)
    return ArticleDetails(**{name: identity(value) for name, value in fields.items()})


def _read_block(length: int, kind: BlockKind, start: int, end: int, parts: str) -> Block:
    demand(kind in BLOCK_KINDS and end <= length)
    span = Span(start, end)
    if parts == "[]":
        # As with most of the thousands that are read when a long article is opened.
        return Block(kind, span)
    found = tuple(map(_read_part, json.loads(parts)))
    demand(all(span.contains(part.span) for part in found))
    return Block(kind, span, found)


def _read_part(fields: list[Any]) -> Part:
    kind, start, end, value = fields
    demand(kind in PART_KINDS)
    return Part(kind, Span(whole(start), whole(end)), None if value is None else line(value))
