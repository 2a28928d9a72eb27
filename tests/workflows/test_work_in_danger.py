"""Work whose file cannot be written: kept, rescued, moved elsewhere or given up."""

from __future__ import annotations

from pathlib import Path

import pytest
from any_work import counting_clock
from hard_disks import small_disk
from opener import Opener
from small_class import CREDIT, NOW, material, tagged

from annotator.model.errors import AnnotatorError, StorageFailed
from annotator.model.lesson import Document
from annotator.storage import work_files
from annotator.storage.locks import lock_path
from annotator.workflows.opening import OpenWork, move_elsewhere, rescue, working
from annotator.workflows.saving import SaveState

ARTICLE = material().articles[0]
SPAN = tagged(1, "credit", CREDIT).span
PATIENCE = 10


class Seen(list[SaveState]):
    def __call__(self, state: SaveState) -> None:
        self.append(state)


def test_a_full_disk_keeps_the_work_until_there_is_space(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opens: Opener
) -> None:
    with small_disk(tmp_path / "disk", monkeypatch) as disk:
        path = disk.folder / "x.annot"
        work_files.create(path, Document("d1", "work", material(), NOW))
        reports = Seen()
        opened = opens(path, report=reports)
        disk.fill()
        opened.work.tag(ARTICLE, [SPAN], "credit", comment="x" * 4000)
        assert not opened.close(0.2)
        assert reports[-1].problem is not None
        assert reports[-1].problem.message == "storage.full"
        disk.free()
        assert opened.close(PATIENCE)
        assert reports[-1].name == "saved"
        assert work_files.read_own(path).annotations == opened.work.annotations


def test_work_that_cannot_be_stored_goes_on_elsewhere(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opens: Opener
) -> None:
    opened = failing(path, monkeypatch, opens)
    with pytest.raises(AnnotatorError):
        move_elsewhere(opened, path, clock=counting_clock(), report=Seen())
    monkeypatch.undo()
    target = tmp_path / "elsewhere.annot"
    moved = move_elsewhere(opened, target, clock=counting_clock(), report=Seen())
    opens.opened.append(moved)
    assert moved.work.document() == opened.work.document()
    assert not lock_path(path).exists()
    assert work_files.read_own(target).annotations == opened.work.annotations
    moved.work.undo()
    assert moved.close(PATIENCE)
    assert not work_files.read_own(target).annotations


def failing(path: Path, monkeypatch: pytest.MonkeyPatch, opens: Opener) -> OpenWork:
    """Open work whose file is gone out of reach, with a step that waits."""
    opened = opens(path)

    def unreachable(*args: object) -> None:
        raise StorageFailed("storage.unreachable", file=path.name)

    monkeypatch.setattr(work_files.WorkFile, "store", unreachable)
    opened.work.tag(ARTICLE, [SPAN], "credit")
    assert opened.queue is not None
    assert not opened.queue.wait(0.05)
    return opened


def test_work_is_rescued_into_the_first_folder_that_takes_it(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opens: Opener
) -> None:
    opened = failing(path, monkeypatch, opens)
    copy = rescue(opened, [tmp_path / "gone", path.parent, tmp_path], seconds=0)
    assert copy == path.with_name("x (2).annot")
    assert work_files.read_own(copy) == opened.work.document()
    with pytest.raises(AnnotatorError) as refused:
        rescue(opened, [tmp_path / "gone"], seconds=0)
    assert refused.value.message == "storage.missing"
    with pytest.raises(AnnotatorError) as refused:
        rescue(opened, [], seconds=0)
    assert refused.value.message == "opening.no_rescue"


def test_work_that_is_safe_needs_no_rescue(path: Path, opens: Opener) -> None:
    opened = opens(path)
    opened.work.tag(ARTICLE, [SPAN], "credit")
    assert rescue(opened, [path.parent], seconds=PATIENCE) is None
    assert rescue(opens(path), [path.parent], seconds=0) is None
    assert sorted(p.name for p in path.parent.iterdir()) == ["x.annot", "x.annot.lock"]


def test_what_cannot_be_stored_can_be_given_up(
    path: Path, monkeypatch: pytest.MonkeyPatch, opens: Opener
) -> None:
    opened = failing(path, monkeypatch, opens)
    assert not opened.close(0)
    assert lock_path(path).exists(), "it stays open"
    opened.drop_unsaved()
    assert opened.close(0)
    assert not lock_path(path).exists()
    assert not work_files.read_own(path).annotations


def test_a_command_leaves_alone_what_another_program_put_there_after_it_was_read(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = tmp_path / "theirs.annot"
    work_files.create(theirs, Document("d1", "work", material(), NOW, save_counter=1))
    content, read = theirs.read_bytes(), work_files.read_own

    def read_then_replaced(wanted: Path) -> Document:
        document = read(wanted)
        theirs.replace(wanted)
        return document

    monkeypatch.setattr(work_files, "read_own", read_then_replaced)
    with pytest.raises(StorageFailed) as refused, working(path, clock=counting_clock()) as work:
        work.tag(ARTICLE, [SPAN], "credit")
    assert refused.value.message == "storage.changed"
    assert path.read_bytes() == content
    assert not lock_path(path).exists()
