"""The help describes every table, column and view of the files, and none that is not there."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from help_markdown import first_cells, page, sections, terms

from annotator.model.article import BLOCK_KINDS, PART_KINDS
from annotator.model.lesson import ROLES
from annotator.storage.schema import APPLICATION_IDS, MIGRATIONS, VERSIONS, Kind

KINDS: tuple[Kind, ...] = ("annot", "annotclass")
VIEW = "annotations"
# Described as being like another table.
LIKE = {"key_annotation": "annotation", "key_edit": "edit"}


@pytest.fixture(params=KINDS)
def tables(request: pytest.FixtureRequest) -> Iterator[dict[str, set[str]]]:
    """The columns of each table and view of a new file."""
    connection = sqlite3.connect(":memory:")
    for statements in MIGRATIONS[request.param]:
        for statement in statements:
            connection.execute(statement)
    found = connection.execute("SELECT name FROM sqlite_master WHERE sql NOT NULL").fetchall()
    yield {
        name: {row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')}
        for (name,) in found
    }
    connection.close()


def test_every_table_and_column_is_described(tables: dict[str, set[str]]) -> None:
    described = sections("files")
    for table, columns in tables.items():
        if table == VIEW:
            assert first_cells(described["The view annotations"]) == columns
        elif table in LIKE:
            (section,) = (words for heading, words in described.items() if table in heading)
            assert LIKE[table] in terms(section)
            assert columns <= first_cells(described[LIKE[table]])
        else:
            assert columns <= first_cells(described[table]), table


def test_no_column_is_described_that_is_not_there() -> None:
    there: set[str] = set()
    for kind in KINDS:
        for statements in MIGRATIONS[kind]:
            there |= {word.strip('",()') for one in statements for word in one.split()}
    for heading, section in sections("files").items():
        if heading not in ("What is in the files", "Other files"):
            assert first_cells(section) - {".annot", ".annotclass"} <= there, heading


def test_what_names_a_file_is_described() -> None:
    words = page("files")
    for kind in KINDS:
        assert f"0x{APPLICATION_IDS[kind]:X}" in words
        assert f"now {VERSIONS[kind]}" in words
    for role in ROLES:
        assert role in terms(words)


def test_what_a_line_can_be_is_described() -> None:
    words = sections("files")["block"]
    for kind in (*BLOCK_KINDS, *PART_KINDS):
        assert kind in words
