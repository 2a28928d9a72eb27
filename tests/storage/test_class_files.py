"""Class files: every version of every hand-in, once."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from any_work import article_of
from hypothesis import given, settings
from hypothesis import strategies as st
from small_class import CREDIT, five, material, record, tagged, work

from annotator.model.collected import ClassRecord, Collected
from annotator.model.errors import AnnotatorError
from annotator.storage import class_files
from annotator.storage.schema import VERSIONS

QUOTE, CLAIM = tagged(1, "quote", "gone"), tagged(2, "claim", "home")


def versions() -> list[Collected]:
    """Works of which some are there in several versions, under several names, of other texts."""
    other = replace(material(), articles=(article_of("Otters \U0001f9a6 are back.\n"),))
    return [
        *five().collected,
        work("w9", "Ann Lee", QUOTE, save_counter=3),
        work("w9", "Ann Lee", QUOTE, CLAIM, save_counter=7),
        work("w9", "Bo Kim", QUOTE, CLAIM, save_counter=5),
        replace(work("w8", "", QUOTE), from_work_file=True),
        work("w7", "Zoë", material=other, simulated=True, roster_id="7b"),
    ]


def view(path: Path) -> list[sqlite3.Row]:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return connection.execute("SELECT * FROM annotations").fetchall()


def unordered(found: ClassRecord) -> set[tuple[str, str, bool]]:
    return {(c.hand_in.content_hash, c.file, c.from_work_file) for c in found.collected}


def test_a_class_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "x.annotclass"
    stored = record(*versions())
    class_files.create(path, stored)
    assert class_files.read(path) == stored


@settings(max_examples=15)
@given(st.permutations(range(10)), st.lists(st.integers(1, 4), max_size=4))
def test_the_order_and_the_number_of_times_change_nothing(
    tmp_path_factory: pytest.TempPathFactory, order: list[int], sizes: list[int]
) -> None:
    path = tmp_path_factory.mktemp("class") / "x.annotclass"
    everything = versions()
    class_files.create(path, record())
    shuffled = [everything[n] for n in order]
    for size in sizes:
        class_files.add(path, shuffled[:size])
    found = class_files.add(path, shuffled)

    assert found == class_files.read(path)
    assert unordered(found) == unordered(record(*everything))
    assert [c.hand_in for c in found.newest] == [c.hand_in for c in record(*everything).newest]
    rows = [(row["person"], row["id"]) for row in view(path)]
    shown = {(c.hand_in.person, a.id) for c in found.newest for a in c.hand_in.annotations}
    assert set(rows) == shown
    assert len(rows) == len(shown)


def test_adding_the_same_again_leaves_the_file_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "x.annotclass"
    class_files.create(path, five())
    before = path.read_bytes()
    class_files.add(path, five().collected)
    assert path.read_bytes() == before


def test_a_failed_addition_adds_none(tmp_path: Path) -> None:
    path = tmp_path / "x.annotclass"
    class_files.create(path, five())
    before = path.read_bytes()
    endless = work("w9", "x" * 1000, QUOTE)
    with pytest.raises(AnnotatorError):
        class_files.add(path, [work("w8", "Flo", QUOTE), endless])
    assert path.read_bytes() == before


def test_the_view_names_the_person_and_cuts_the_words(tmp_path: Path) -> None:
    path = tmp_path / "x.annotclass"
    class_files.create(path, five())
    rows = view(path)
    assert list(rows[0].keys()) == [
        *("id", "article_id", "article", "person", "tag", "start", "end", "exact", "occurrence"),
        *("occurrences", "comment", "attributes", "created", "modified"),
    ]
    texts = {article.id: article.text for article in material().articles}
    assert len(rows) == sum(len(c.hand_in.annotations) for c in five().collected)
    assert all(r["exact"] == texts[r["article_id"]][r["start"] : r["end"]] for r in rows)
    places = [r for r in rows if r["person"] == "Ann Lee" and r["tag"] == "credit"]
    assert [(r["exact"], r["occurrence"]) for r in places] == [(CREDIT, n) for n in (1, 2, 3, 4)]


def test_the_same_lesson_is_stored_once(tmp_path: Path) -> None:
    path = tmp_path / "x.annotclass"
    class_files.create(path, record(*versions()))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM material").fetchone() == (2,)
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSIONS["annotclass"],)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
