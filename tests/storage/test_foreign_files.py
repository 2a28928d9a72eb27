"""Files of others, and damaged ones: refused in a sentence, and never written to."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stored import change, hand_in, refusal, seen, work

from annotator.model.errors import AnnotatorError, Refused
from annotator.model.lesson import Document
from annotator.storage import class_files, work_files
from annotator.storage.connections import foreign, kind_of, own
from annotator.storage.schema import VERSIONS
from annotator.workflows.checking import check

READERS = [work_files.read_foreign, work_files.read, check]


@pytest.mark.parametrize("read", READERS)
def test_a_file_that_is_only_read_is_not_touched(
    path: Path, read: Callable[[Path], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    path.unlink()
    work_files.create(path, hand_in())
    os.utime(path, (1, 1))
    path.chmod(0o444)
    before = seen(path.parent)
    opened: list[str] = []
    connect = sqlite3.connect
    monkeypatch.setattr(
        sqlite3, "connect", lambda name, **more: opened.append(str(name)) or connect(name, **more)
    )

    assert read(path) == hand_in()

    assert seen(path.parent) == before
    assert set(opened) == {":memory:"}, "the file itself is never opened by SQLite"


@pytest.mark.parametrize("read", [*READERS, work_files.read_own, work_files.role_of])
@pytest.mark.parametrize("number", [VERSIONS["annot"] + 1, 3_000_000_000])
def test_a_newer_file_is_refused(path: Path, read: Callable[[Path], object], number: int) -> None:
    content = bytearray(path.read_bytes())
    content[60:64] = number.to_bytes(4, "big")
    path.write_bytes(content)
    assert refusal(read, path) == "storage.newer"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "looking.not_ours"),
        (b"Otters came back.\n" * 50, "looking.not_ours"),
        (b"SQLite format 3\x00", "looking.not_ours"),
        (b"PK\x03\x04" + b"\x00" * 500, "looking.not_ours"),
    ],
)
def test_a_file_that_is_none_of_ours_is_refused(path: Path, content: bytes, message: str) -> None:
    path.write_bytes(content)
    assert refusal(check, path) == message
    assert refusal(work_files.read_foreign, path) == "storage.not_annot"
    assert refusal(work_files.read_own, path) == "storage.not_annot"
    assert refusal(class_files.read, path) == "storage.not_annotclass"


def test_a_database_of_another_program_is_refused(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE article (text)")
    assert refusal(check, path) == "looking.not_ours"


@pytest.mark.parametrize("read", [check, work_files.read_foreign, class_files.read])
def test_what_is_missing_or_a_folder_is_refused(path: Path, read: Callable[[Path], object]) -> None:
    assert refusal(read, path.parent / "y.annot") == "storage.missing"
    with pytest.raises(AnnotatorError) as refused:
        read(path / "y.annot")
    assert refused.value.message == "storage.missing"
    (path.parent / "z.annot").mkdir()
    assert refusal(read, path.parent / "z.annot") == "storage.folder"


@pytest.mark.parametrize("read", [*READERS, work_files.read_own])
@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE more (x)",
        "CREATE VIEW more AS SELECT 1",
        "CREATE TRIGGER more AFTER INSERT ON annotation BEGIN DELETE FROM edit; END",
        "CREATE INDEX more ON annotation (tag)",
        "DROP VIEW annotations",
        "ALTER TABLE annotation ADD COLUMN more TEXT",
    ],
)
def test_other_tables_are_refused(
    path: Path, read: Callable[[Path], object], statement: str
) -> None:
    change(path, statement)
    assert refusal(read, path) == "storage.other_tables"


def test_a_file_far_too_large_is_refused_unread(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.truncate(path, (64 << 20) + 1)  # With a hole in it: no space is used.
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail("read"))
    with pytest.raises(Refused) as refused:
        work_files.read_foreign(path)
    assert refused.value.message == "storage.too_large"


@settings(max_examples=150)
@given(st.data())
def test_damage_is_refused_or_does_no_harm(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    content = bytearray(_good_file(tmp_path_factory))
    for _ in range(data.draw(st.integers(0, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    del content[data.draw(st.sampled_from([len(content)] * 3 + [0, 99, 4096, 9000])) :]
    path = tmp_path_factory.mktemp("damage") / "x.annot"
    path.write_bytes(content)
    for read in (work_files.read_foreign, work_files.read_own):
        with suppress(AnnotatorError):
            assert isinstance(read(path), Document)


_GOOD: list[bytes] = []


def _good_file(factory: pytest.TempPathFactory) -> bytes:
    if not _GOOD:
        path = factory.mktemp("good") / "x.annot"
        work_files.create(path, work())
        _GOOD.append(path.read_bytes())
    return _GOOD[0]


def test_a_file_cut_short_is_refused(path: Path) -> None:
    content = path.read_bytes()
    for length in (100, 4096, len(content) // 2, len(content) - 4096):
        path.write_bytes(content[:length])
        assert refusal(work_files.read_foreign, path) == "storage.damaged"
        assert refusal(work_files.read_own, path) == "storage.damaged"


def test_a_file_switched_to_a_write_ahead_log_is_read_and_worked_on(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode = WAL")
    assert path.read_bytes()[18:20] == b"\x02\x02"

    assert work_files.read_foreign(path) == work()
    assert work_files.read_own(path) == work()
    assert path.read_bytes()[18:20] == b"\x01\x01"
    assert [p.name for p in path.parent.iterdir()] == ["x.annot"]


def test_a_device_is_none_of_ours() -> None:
    assert kind_of(Path(os.devnull)) is None


def test_the_copy_cannot_be_changed_and_ones_own_file_is_written_with_care(path: Path) -> None:
    with foreign(path, "annot") as copy, pytest.raises(sqlite3.OperationalError, match="readonly"):
        copy.execute("DELETE FROM edit")
    with closing(own(path, "annot")) as connection:
        for name, value in (("synchronous", 3), ("foreign_keys", 1), ("journal_mode", "delete")):
            assert connection.execute(f"PRAGMA {name}").fetchone() == (value,)
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("UPDATE annotation SET article_id = 'a2'")
