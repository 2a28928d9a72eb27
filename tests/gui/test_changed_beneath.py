"""The file of the open work is replaced, or its folder goes away: said, and nothing is lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hands import Person

from annotator.model.errors import StorageFailed
from annotator.model.lesson import Document
from annotator.storage import work_files
from annotator.storage.work_files import read_own
from annotator.workflows import saving


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saving, "RETRY_SECONDS", 0.05)


def test_work_goes_on_beside_a_file_that_another_program_replaced(
    person: Person, tmp_path: Path
) -> None:
    path = person.opened.path
    older = Path(shutil.copy(path, tmp_path / "older.annot"))
    person.tag("crab pots", "1")
    person.saved()
    older.replace(path)
    theirs = path.read_bytes()
    person.tag("ropes and", "2")
    person.expect(f"“{path.name}” was changed by another program or computer.")
    person.expect("✓ Saved")
    beside = person.opened.path
    assert beside != path
    assert beside.parent == path.parent
    person.tag("shopping cart", "3")
    person.saved()
    assert path.read_bytes() == theirs
    assert [one.tag for one in read_own(beside).as_hand_in().annotations] == [
        *("claim", "quote", "caption")
    ]


def test_where_nothing_can_be_written_beside_it_can_be_saved_elsewhere(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, own = person.opened.path, tmp_path / "own.annot"
    older = Path(shutil.copy(path, tmp_path / "older.annot"))
    person.tag("crab pots", "1")
    person.saved()
    older.replace(path)
    create = work_files.create

    def only_elsewhere(target: Path, document: Document) -> None:
        if target.parent == path.parent and target != own:
            raise StorageFailed("storage.full", file=target.name)
        create(target, document)

    monkeypatch.setattr(work_files, "create", only_elsewhere)
    person.tag("ropes and", "2")
    person.expect(f"“{path.name}” was changed by another program or computer.")
    person.answers.next = [own]
    person.click("Save in another place…")
    person.expect("✓ Saved")
    assert [one.tag for one in read_own(own).as_hand_in().annotations] == ["claim", "quote"]


def test_a_folder_that_goes_away_and_comes_back(person: Person, tmp_path: Path) -> None:
    path = person.opened.path
    person.tag("crab pots", "1")
    person.saved()
    path.parent.rename(tmp_path / "away")
    person.tag("ropes and", "2")
    person.expect(f"“{path.name}” is not there.")
    (tmp_path / "away").rename(path.parent)
    assert [tag for tag, _ in person.tagged()] == ["claim", "quote"]
