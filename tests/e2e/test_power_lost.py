"""The power fails at any moment: what was said to be saved is there, or all is as before."""

from __future__ import annotations

import re
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from any_work import article_of
from disk_record import can_record, record
from doing_for_the_record import CLASS, WORK, looks
from older_files import made_by
from power_cuts import Disk, cuts
from small_class import NOW, five, scheme
from stored import work

from annotator.model.lesson import Document, HandIn, Material
from annotator.storage import class_files, work_files
from annotator.storage.schema import Kind
from annotator.workflows.checking import check

DOING = Path(__file__).with_name("doing_for_the_record.py")
# So many different parts of what is not synced are kept at each cut.
SAMPLES = 4
pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not can_record(), reason="no program can be watched here by strace"),
]
KINDS: dict[str, Kind] = {WORK: "annot", CLASS: "annotclass"}


class Left(NamedTuple):
    """The folder after a cut, what the program had said by then, and what it said in all."""

    folder: Path
    said: str
    told: str

    @property
    def saved(self) -> int:
        """The last state that was said to be saved; 0 where none was."""
        return max(map(int, re.findall(r"^saved (\d+)$", self.said, re.MULTILINE)), default=0)

    @property
    def is_done(self) -> bool:
        """Whether all was said to be done."""
        return self.said.endswith("done\n")


def after_cuts(doing: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Left]:
    """The folder as it may be when the power fails after any call of a run; each way once."""
    disk = Disk(folder)
    command = [sys.executable, str(DOING), doing, str(folder)]
    acts = record(command, folder, folder.with_name("trace"))
    told = b"".join(act.content for act in acts if act.kind == "said").decode()
    left, seen, points = folder.with_name("left"), set(), 0
    for cut in cuts(disk, acts, samples=SAMPLES):
        points += 1
        key = hash((frozenset(cut.files.items()), cut.said))
        if key in seen:
            continue
        seen.add(key)
        shutil.rmtree(left, ignore_errors=True)
        left.mkdir()
        for name, content in cut.files.items():
            path = left / Path(name).relative_to(folder.resolve())
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        yield Left(left, cut.said.decode(), told)
    with capsys.disabled():
        calls, ways = len(acts), len(seen)
        sys.stdout.write(f"\n{doing}: {calls} calls, {points} cuts, {ways} differ, lost 0\n")


def whole(path: Path) -> Any:
    """What the program finds in a file; SQLite finds nothing wrong in it afterwards."""
    found = check(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    return found


def demand_whole_or_missing(path: Path, left: Left) -> None:
    """What is made anew is there once that was said, and before it is whole or not there."""
    if left.is_done or path.exists():
        whole(path)


def as_document(hand_in: HandIn) -> Document:
    """A hand-in as its file holds it."""
    return Document(
        hand_in.work_id,
        "hand_in",
        hand_in.material,
        NOW,
        person=hand_in.person,
        handed_in=hand_in.handed_in,
        save_counter=hand_in.save_counter,
        annotations={one.id: one for one in hand_in.annotations},
    )


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    """A folder with work on a long article in it."""
    folder = tmp_path / "disk"
    folder.mkdir()
    text = "\n".join(f"Line {n} of a long story about otters." for n in range(120))
    material = Material((article_of(text),), scheme())
    work_files.create(folder / WORK, Document("d1", "work", material, NOW))
    return folder


def test_edits(disk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cut_off = 0
    for left in after_cuts("edit", disk, capsys):
        cut_off += (left.folder / f"{WORK}-journal").exists()
        states = dict(re.findall(r"^state (\d+) (\w+)$", left.told, re.MULTILINE))
        found = whole(left.folder / WORK)
        assert looks(found) == states[str(found.save_counter)]
        assert found.save_counter >= left.saved
    assert cut_off, "no cut was in the middle of an edit"


def test_a_hand_in(disk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = work_files.read(disk / WORK)
    for left in after_cuts("hand_in", disk, capsys):
        assert work_files.read(left.folder / WORK) == before
        demand_whole_or_missing(left.folder / "out" / "in" / "Kim - A title.annot", left)


def test_work_begun(disk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for left in after_cuts("begin", disk, capsys):
        demand_whole_or_missing(left.folder / "new" / "new.annot", left)


def test_collecting(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "disk"
    (folder / "sources").mkdir(parents=True)
    class_files.create(folder / CLASS, replace(five(), collected=()))
    for one in five().collected:
        work_files.create(folder / "sources" / one.file, as_document(one.hand_in))
    for left in after_cuts("take_in", folder, capsys):
        found = whole(left.folder / CLASS)
        assert len(found.collected) >= left.saved
        known = {one.hand_in.content_hash for one in five().collected}
        assert {one.hand_in.content_hash for one in found.collected} <= known


def test_files_of_an_earlier_version(disk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (disk / WORK).unlink()
    work_files.create(disk / WORK, work())
    class_files.create(disk / CLASS, five())
    for name, kind in KINDS.items():
        made_by(1, kind, disk / name).replace(disk / name)
    for left in after_cuts("bring_up_to_date", disk, capsys):
        assert whole(left.folder / WORK) == work()
        assert whole(left.folder / CLASS) == five()
