"""Collecting: a set union of hand-ins, whatever the order, and the odd ones said."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from any_work import article_of
from small_class import CREDIT, NOW, material, tagged
from stored import seen
from zips import zip_at

from annotator.model.errors import AnnotatorError
from annotator.model.lesson import Document
from annotator.storage import class_files, work_files
from annotator.storage.locks import Lock, lock_path
from annotator.workflows.collecting import collect

QUOTE, CLAIM = tagged(1, "quote", "gone"), tagged(2, "claim", "home")


def hand_in(path: Path, work: str, person: str, *annotations: Any, **more: Any) -> Path:
    """A hand-in file at `path`."""
    closed = Document(work, "hand_in", material(), NOW, person=person, handed_in=NOW)
    own = {f"{work}-{a.id}": replace(a, id=f"{work}-{a.id}") for a in annotations}
    closed = replace(closed, annotations=own, save_counter=len(own))
    path.parent.mkdir(parents=True, exist_ok=True)
    work_files.create(path, replace(closed, **more))
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What came back: hand-ins in folders, and what else is in such folders."""
    folder = tmp_path / "back"
    hand_in(folder / "Ann.annot", "w1", "Ann", QUOTE, CLAIM)
    hand_in(folder / "7b" / "Bo.ANNOT", "w2", "Bo", QUOTE)
    hand_in(folder / "__MACOSX" / "._Ann.annot", "w8", "Mac")
    hand_in(folder / ".hidden" / "h.annot", "w9", "Hidden")
    (folder / "notes.txt").write_text("Bo was ill.")
    return folder


@pytest.fixture
def class_path(tmp_path: Path) -> Path:
    return tmp_path / "class" / "c.annotclass"


def states_of(found: Any) -> dict[str, tuple[str, ...]]:
    return {taken.file.name: taken.states for taken in found.taken}


def refusals(found: Any) -> dict[str, str]:
    return {one.file.name: one.reason.message for one in found.refused}


def test_folders_are_looked_through_and_nothing_in_them_changes(
    folder: Path, class_path: Path
) -> None:
    before = [seen(f) for f in (folder, folder / "7b")]
    found = collect(class_path, [folder])
    assert [(t.file.name, t.work_id, t.person, t.states) for t in found.taken] == [
        ("Ann.annot", "w1", "Ann", ()),
        ("Bo.ANNOT", "w2", "Bo", ()),
    ]
    assert not found.refused
    assert [seen(f) for f in (folder, folder / "7b")] == before
    record = class_files.read(class_path)
    assert record.material == material()
    assert [one.file for one in record.collected] == ["Ann.annot", "Bo.ANNOT"]
    assert not lock_path(class_path).exists()


def test_a_zip_of_hand_ins_is_as_good_as_the_folder(folder: Path, tmp_path: Path) -> None:
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    spoilt = {"7b/Zed.annot": files["Ann.annot"][:5000], "7b/Yo.annot": b"SQLite format 3"}
    path = zip_at(tmp_path / "back.zip", files | spoilt)
    before = seen(tmp_path)
    found = collect(tmp_path / "z" / "c.annotclass", [path])
    assert [(t.file, t.person) for t in found.taken] == [
        (path / "7b" / "Bo.ANNOT", "Bo"),
        (path / "Ann.annot", "Ann"),
    ]
    assert refusals(found) == {"Zed.annot": "storage.damaged", "Yo.annot": "storage.not_annot"}
    assert seen(tmp_path) == before
    collect(tmp_path / "f.annotclass", [folder])
    in_zip, in_folder = (
        class_files.read(tmp_path / name) for name in ("z/c.annotclass", "f.annotclass")
    )
    assert in_zip.newest == in_folder.newest


def test_collecting_again_changes_nothing(folder: Path, class_path: Path) -> None:
    first = collect(class_path, [folder])
    record = class_files.read(class_path)
    again = collect(class_path, [folder, folder / "Ann.annot", folder])
    assert class_files.read(class_path) == record
    assert states_of(again) == states_of(first)
    assert len(again.taken) == 5


def test_any_order_makes_the_same_class(tmp_path: Path) -> None:
    files = [
        hand_in(tmp_path / "1.annot", "w1", "Ann", QUOTE, save_counter=3),
        hand_in(tmp_path / "2.annot", "w1", "Ann", QUOTE, CLAIM, save_counter=9),
        hand_in(tmp_path / "3.annot", "w1", "", save_counter=1),
        hand_in(tmp_path / "4.annot", "w2", "Bo", QUOTE),
        hand_in(tmp_path / "5.annot", "w2", "Cy", QUOTE),
    ]
    chance = random.Random(7)
    found = []
    for number in range(6):
        path = tmp_path / f"{number}.annotclass"
        chance.shuffle(files)
        for file in files:
            collect(path, [file])
        found.append(class_files.read(path).newest)
    assert all(newest == found[0] for newest in found)
    assert [(one.hand_in.person, one.hand_in.save_counter) for one in found[0]] == [
        ("Ann", 9),
        ("Bo", 1),
        ("Cy", 1),
    ]


def test_the_newest_version_counts_and_the_older_is_kept(tmp_path: Path, class_path: Path) -> None:
    new = hand_in(tmp_path / "new.annot", "w1", "Ann", QUOTE, CLAIM, save_counter=12)
    old = hand_in(tmp_path / "old.annot", "w1", "Ann", QUOTE, save_counter=4)
    collect(class_path, [new])
    found = collect(class_path, [old])
    assert states_of(found) == {"old.annot": ("twice",)}
    record = class_files.read(class_path)
    assert len(record.collected) == 2
    assert [one.hand_in.save_counter for one in record.newest] == [12]


def test_the_odd_ones_are_taken_and_said(tmp_path: Path, class_path: Path) -> None:
    other_text = replace(material(), articles=(article_of("Otters are back.\n", "a1"),))
    other_tags = replace(material(), scheme=replace(material().scheme, version=2))
    hand_in(tmp_path / "in" / "0.annot", "w0", "Ann", QUOTE)
    hand_in(tmp_path / "in" / "copy.annot", "w0", "Bo", QUOTE)
    hand_in(tmp_path / "in" / "empty.annot", "w2", "Cy")
    hand_in(tmp_path / "in" / "nobody.annot", "w3", "", QUOTE)
    hand_in(tmp_path / "in" / "tags.annot", "w4", "Di", QUOTE, material=other_tags)
    hand_in(tmp_path / "in" / "text.annot", "w5", "Ed", material=other_text)
    hand_in(tmp_path / "in" / "twice 1.annot", "w6", "Flo Ray", QUOTE)
    hand_in(tmp_path / "in" / "twice 2.annot", "w7", "flo  ray".title(), CLAIM)
    work = {"role": "work", "handed_in": ""}
    hand_in(tmp_path / "in" / "work.annot", "w8", "", QUOTE, CLAIM, **work)

    found = collect(class_path, [tmp_path / "in"])

    assert not found.refused
    assert states_of(found) == {
        "0.annot": ("copy",),
        "copy.annot": ("copy",),
        "empty.annot": ("empty",),
        "nobody.annot": ("no_name",),
        "tags.annot": ("other_scheme",),
        "text.annot": ("other_text", "empty"),
        "twice 1.annot": ("twice",),
        "twice 2.annot": ("twice",),
        "work.annot": ("no_name", "work_file"),
    }
    assert len(class_files.read(class_path).newest) == 9


def test_a_bad_file_does_not_stop_the_good_ones(folder: Path, class_path: Path) -> None:
    (folder / "bad.annot").write_bytes((folder / "Ann.annot").read_bytes()[:-4096])
    work_files.create(folder / "lesson.annot", Document("l1", "assignment", material(), NOW))
    found = collect(class_path, [folder, folder / "gone.annot", folder / "notes.txt"])
    assert set(states_of(found)) == {"Ann.annot", "Bo.ANNOT"}
    assert refusals(found) == {
        "bad.annot": "storage.damaged",
        "lesson.annot": "collecting.is_lesson",
        "gone.annot": "storage.missing",
        "notes.txt": "storage.not_annot",
    }
    assert len(class_files.read(class_path).collected) == 2


def test_without_a_hand_in_no_class_is_made(folder: Path, class_path: Path) -> None:
    found = collect(class_path, [folder / "notes.txt"])
    assert refusals(found) == {"notes.txt": "storage.not_annot"}
    assert not class_path.exists()
    empty = folder / "empty"
    empty.mkdir()
    with pytest.raises(AnnotatorError) as refused:
        collect(class_path, [empty])
    assert refused.value.message == "collecting.nothing"
    assert not class_path.parent.exists()


def test_a_class_that_is_there_is_only_added_to(folder: Path, class_path: Path) -> None:
    collect(class_path, [folder / "Ann.annot"])
    before = class_path.read_bytes()
    assert not collect(class_path, [folder / "notes.txt"]).taken
    assert class_path.read_bytes() == before
    other = class_path.with_name("mine.annotclass")
    other.write_text("my own notes")
    with pytest.raises(AnnotatorError) as refused:
        collect(other, [folder])
    assert refused.value.message == "storage.not_annotclass"
    assert other.read_text() == "my own notes"


def test_a_class_that_somebody_else_is_adding_to_is_left_alone(
    folder: Path, class_path: Path
) -> None:
    collect(class_path, [folder / "Ann.annot"])
    before = class_path.read_bytes()
    lock = Lock(class_path)
    with pytest.raises(AnnotatorError) as refused:
        collect(class_path, [folder])
    lock.release()
    assert refused.value.message == "storage.locked_here"
    assert class_path.read_bytes() == before


def test_a_file_name_that_is_no_text_is_kept_as_far_as_it_goes(
    tmp_path: Path, class_path: Path
) -> None:
    made = hand_in(tmp_path / "x.annot", "w1", "Ann", QUOTE)
    strange = made.rename(tmp_path / "a\udcff\n\x1bb.annot")
    found = collect(class_path, [strange])
    assert found.taken[0].file == strange
    (one,) = class_files.read(class_path).collected
    assert one.file == "a\ufffd\n\x1bb.annot"


def test_the_answers_of_a_hand_in_come_into_the_class(tmp_path: Path, class_path: Path) -> None:
    places = [tagged(n, "credit", CREDIT, n, group="g", origin="repeat") for n in (1, 2, 3, 4)]
    said = tagged(9, "quote", "gone", comment="Oh.", attributes={"speaker": "Ortiz"})
    path = hand_in(tmp_path / "x.annot", "w1", "Ann", *places, said, roster_id="7b-3")
    collect(class_path, [path])
    (one,) = class_files.read(class_path).collected
    assert one.hand_in == work_files.read(path).as_hand_in()
