"""Full disks, folders and files that may not be written, files in use."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hard_disks import closed, small_disk
from small_class import material, record, tagged
from small_class import work as handed_in
from stored import work

from annotator.model.edits import Change, Edit
from annotator.model.errors import AnnotatorError, Refused, StorageFailed
from annotator.storage import class_files, connections, failures, work_files
from annotator.storage.failures import failure
from annotator.storage.locks import Lock
from annotator.storage.work_files import Step, WorkFile


def long_step(number: int) -> Step:
    """A step that needs a page of its own."""
    long = tagged(number + 10, "claim", "home", comment="x" * 4000)
    edit = Edit(f"s{number}", "editing.step_tag", (Change(None, long),), {"n": 1, "tag": "Claim"})
    return Step("do", edit, edit)


def message(error: pytest.ExceptionInfo[AnnotatorError]) -> str:
    return error.value.message


def test_a_full_disk_takes_nothing_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_disk(tmp_path / "disk", monkeypatch) as disk:
        path = disk.folder / "x.annot"
        work_files.create(path, work())
        disk.fill()
        with closing(WorkFile(path, material())) as file:
            with pytest.raises(StorageFailed) as failed:
                file.store([long_step(1), long_step(2)])
            assert message(failed) == "storage.full"
        assert work_files.read_foreign(path) == work()
        with pytest.raises(StorageFailed) as failed:
            work_files.create(disk.folder / "y.annot", work())
        assert message(failed) == "storage.full"
        assert not [p for p in disk.folder.iterdir() if p.name not in ("x.annot", "filler")]

        disk.free()
        with closing(WorkFile(path, material())) as file:
            file.store([long_step(1), long_step(2)])
        assert len(work_files.read_own(path).annotations) == 3


def test_a_class_on_a_full_disk_stays_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_disk(tmp_path / "disk", monkeypatch) as disk:
        path = disk.folder / "x.annotclass"
        class_files.create(path, record())
        long = tagged(1, "claim", "home", comment="x" * 4000)
        disk.fill()
        with pytest.raises(StorageFailed) as failed:
            class_files.add(path, [handed_in("w1", "Ann", long), handed_in("w2", "Bo", long)])
        assert message(failed) == "storage.full"
        disk.free()
        assert class_files.read(path).collected == ()


def test_in_a_folder_that_is_closed_files_can_be_read_and_not_made(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closed(path.parent, monkeypatch):
        assert work_files.read_own(path) == work()
        assert work_files.read(path) == work()
        with pytest.raises(StorageFailed) as failed:
            work_files.create(path.parent / "y.annot", work())
        assert message(failed) == "storage.no_access"
        with pytest.raises(StorageFailed) as failed:
            Lock(path)
        assert message(failed) == "storage.no_access"
        with closing(WorkFile(path, material())) as file:
            with pytest.raises(StorageFailed) as failed:
                file.store([long_step(1)])
            assert message(failed) in ("storage.read_only", "storage.no_access")
    assert [p.name for p in path.parent.iterdir()] == ["x.annot"]
    assert work_files.read_own(path) == work()


def test_a_file_that_may_not_be_read_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*args: object, **more: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    for read in (work_files.read_own, work_files.read_foreign, work_files.role_of):
        with pytest.raises(StorageFailed) as failed:
            read(path)
        assert message(failed) == "storage.no_access"


def test_a_file_that_another_program_is_writing_is_busy(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "_BUSY_MS", 1)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        other.execute("UPDATE annotation SET comment = 'half'")
        with pytest.raises(StorageFailed) as failed:
            work_files.read_own(path)
        assert message(failed) == "storage.busy"
        other.execute("ROLLBACK")
    assert work_files.read_own(path) == work()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("SQLITE_FULL", "storage.full"),
        ("SQLITE_READONLY_DIRECTORY", "storage.read_only"),
        ("SQLITE_BUSY_SNAPSHOT", "storage.busy"),
        ("SQLITE_CANTOPEN_ISDIR", "storage.no_access"),
        ("SQLITE_IOERR_FSYNC", "storage.unreachable"),
        ("SQLITE_CORRUPT_INDEX", "storage.damaged"),
        ("SQLITE_NOTADB", "storage.damaged"),
        ("", "storage.damaged"),
    ],
)
def test_what_sqlite_says_becomes_a_sentence(name: str, expected: str) -> None:
    error = sqlite3.OperationalError("words that nobody should have to read")
    error.sqlite_errorname = name
    found = failure(error, Path("x.annot"))
    assert found.message == expected
    assert isinstance(found, Refused) == (expected == "storage.damaged")


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (28, "storage.full"),
        (30, "storage.read_only"),
        (13, "storage.no_access"),
        (17, "storage.exists"),
        (36, "storage.bad_name"),
        (5, "storage.unreachable"),
    ],
)
def test_what_the_system_says_becomes_a_sentence(number: int, expected: str) -> None:
    assert failure(OSError(number, "?"), Path("x.annot")).message == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [(errno.EDQUOT, "storage.full"), (errno.EROFS, "storage.read_only"), (None, "unreachable")],
)
def test_where_sqlite_gives_no_reason_the_folder_is_asked(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int | None, expected: str
) -> None:
    """SQLite says of a used-up quota that writing failed, and nothing more."""

    def fail(*args: object) -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorname = "SQLITE_IOERR_WRITE"
        raise error

    def refuse(handle: int) -> None:
        if number:
            raise OSError(number, os.strerror(number))

    with closing(WorkFile(path, material())) as file:
        monkeypatch.setattr(WorkFile, "_store", fail)
        monkeypatch.setattr(failures.os, "fsync", refuse)
        with pytest.raises(StorageFailed) as failed:
            file.store([long_step(1)])
    assert message(failed).endswith(expected)
    assert [p.name for p in path.parent.iterdir()] == ["x.annot"]


def test_a_name_too_long_for_the_disk_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StorageFailed) as failed:
        work_files.create(tmp_path / f"{'x' * 300}.annot", work())
    assert message(failed) == "storage.bad_name"
    assert not list(tmp_path.iterdir())


def test_files_are_finished_where_there_are_no_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsupported(*args: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(connections.os, "link", unsupported)
    path = tmp_path / "x.annot"
    work_files.create(path, work())
    assert work_files.read(path) == work()
    with pytest.raises(StorageFailed) as failed:
        work_files.create(path, work())
    assert message(failed) == "storage.exists"
    assert list(tmp_path.iterdir()) == [path]
