"""A file that others change while it is open here: noticed before anything is stored in it."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from small_class import material, tagged
from stored import work

from annotator.model.edits import Change, Edit
from annotator.model.errors import StorageFailed
from annotator.storage import work_files
from annotator.storage.watch import Watch
from annotator.storage.work_files import Step, WorkFile


def step(number: int, comment: str = "") -> Step:
    one = tagged(number + 10, "claim", "home", comment=comment)
    edit = Edit(f"s{number}", "editing.step_tag", (Change(None, one),), {"n": 1, "tag": "Claim"})
    return Step("do", edit, edit)


@pytest.fixture
def file(path: Path) -> Iterator[WorkFile]:
    """The file at `path`, open, with a step stored."""
    with closing(WorkFile(path, material(), Watch.over(work()))) as opened:
        opened.store([step(1)])
        yield opened


@pytest.fixture
def theirs(path: Path, tmp_path: Path) -> Path:
    """The same work as another computer went on with it, as often stored as ours."""
    other = Path(shutil.copy(path, tmp_path / "theirs.annot"))
    with closing(WorkFile(other, material())) as opened:
        opened.store([step(2)])
    return other


def refused(file: WorkFile) -> str:
    """What is said when a step is to be stored; the file stays as it is."""
    before = file.path.read_bytes() if file.path.exists() else b""
    with pytest.raises(StorageFailed) as failed:
        file.store([step(3)])
    assert (file.path.read_bytes() if file.path.exists() else b"") == before
    assert not file.path.with_name("x.annot-journal").exists()
    return failed.value.message


def steps_in(path: Path) -> list[str]:
    return [edit.id for edit in work_files.read_own(path).history.done]


def test_a_file_put_in_its_place_is_left_as_it_is(theirs: Path, file: WorkFile) -> None:
    theirs.replace(file.path)
    assert refused(file) == "storage.changed"
    assert refused(file) == "storage.changed", "also when it is tried again"


def test_a_file_written_over_in_place_is_left_as_it_is(theirs: Path, file: WorkFile) -> None:
    content, size = theirs.read_bytes(), file.path.stat().st_size
    assert len(content) == size, "nothing but the content tells"
    with file.path.open("rb+") as raw:
        raw.write(content)
    assert refused(file) == "storage.changed"


def test_work_stored_by_another_computer_is_left_as_it_is(file: WorkFile) -> None:
    with closing(WorkFile(file.path, material())) as other:
        other.store([step(2)])
    assert refused(file) == "storage.changed"


def test_another_wording_of_the_last_step_is_noticed(file: WorkFile) -> None:
    with closing(sqlite3.connect(file.path)) as other:
        other.execute("UPDATE edit SET changes = replace(changes, 'claim', 'quote')")
        other.commit()
    assert refused(file) == "storage.changed"


def test_a_change_before_the_first_step_is_noticed(path: Path, theirs: Path) -> None:
    watch = Watch.over(work_files.read_own(path))
    theirs.replace(path)
    for _ in range(2):
        with pytest.raises(StorageFailed) as failed:
            WorkFile(path, material(), watch)
        assert failed.value.message == "storage.changed"


def test_a_file_that_was_only_touched_is_stored_in(file: WorkFile) -> None:
    os.utime(file.path, (1, 1))
    file.store([step(2)])
    assert steps_in(file.path) == ["e1", "s1", "s2"]


def test_the_very_same_file_brought_back_is_stored_in(file: WorkFile) -> None:
    content = file.path.read_bytes()
    file.path.unlink()
    file.path.write_bytes(content)
    file.store([step(2)])
    assert steps_in(file.path) == ["e1", "s1", "s2"]


def test_a_file_that_is_gone_is_said_to_be_missing_until_it_is_back(
    file: WorkFile, tmp_path: Path
) -> None:
    file.path.parent.rename(tmp_path / "away")
    assert refused(file) == "storage.missing"
    assert refused(file) == "storage.missing"
    (tmp_path / "away").rename(file.path.parent)
    file.store([step(2)])
    assert steps_in(file.path) == ["e1", "s1", "s2"]


def test_an_older_copy_put_back_is_left_as_it_is(path: Path, tmp_path: Path) -> None:
    older = Path(shutil.copy(path, tmp_path / "older.annot"))
    with closing(WorkFile(path, material())) as file:
        file.store([step(1)])
        older.replace(path)
        assert refused(file) == "storage.changed"


def test_what_was_stored_though_it_seemed_to_fail_is_not_stored_twice(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The journal is gone, so it is stored; then the folder could not be written."""
    watch, first, second = Watch.over(work()), step(1), step(2)
    with closing(WorkFile(path, material(), watch)) as file, monkeypatch.context() as patched:

        def fail(watch: Watch, path: Path) -> None:
            raise StorageFailed("storage.unreachable", file=path.name)

        patched.setattr(Watch, "stored", fail)
        with pytest.raises(StorageFailed):
            file.store([first])
    with closing(WorkFile(path, material(), watch)) as file:
        file.store([first, second])
        file.store([step(3)])
    assert steps_in(path) == ["e1", "s1", "s2", "s3"]
    assert work_files.read_own(path).save_counter == 3


def test_a_file_replaced_while_a_step_is_stored_is_not_said_to_hold_it(
    theirs: Path, file: WorkFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = Watch.stored

    def replaced(watch: Watch, path: Path) -> None:
        theirs.replace(path)
        stored(watch, path)

    monkeypatch.setattr(Watch, "stored", replaced)
    with pytest.raises(StorageFailed) as failed:
        file.store([step(3)])
    assert failed.value.message == "storage.busy"
    monkeypatch.undo()
    assert refused(file) == "storage.changed"
    assert steps_in(file.path) == ["e1", "s2"]


def test_other_programs_come_after_the_look_or_before_it(
    file: WorkFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look and the transaction another program stores."""
    look = Watch.missing

    def meanwhile(watch: Watch, steps: list[Step]) -> object:
        with closing(sqlite3.connect(file.path)) as other:
            other.execute("UPDATE document SET person = 'Bo'")
            other.commit()
        return look(watch, steps)

    monkeypatch.setattr(Watch, "missing", meanwhile)
    with pytest.raises(StorageFailed) as failed:
        file.store([step(3)])
    assert failed.value.message == "storage.busy"
    assert steps_in(file.path) == ["e1", "s1"]
