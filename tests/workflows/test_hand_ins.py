"""Handing in: a closed copy with a name on it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from any_work import counting_clock
from hard_disks import closed
from small_class import NOW, material, tagged
from stored import hand_in as handed_in
from stored import seen, work

from annotator.model.edits import History
from annotator.model.errors import AnnotatorError
from annotator.model.lesson import Document
from annotator.storage import work_files
from annotator.workflows.handing_in import hand_in, hand_in_file


def test_the_hand_in_is_the_work_closed(tmp_path: Path) -> None:
    made = hand_in(work(), tmp_path / "out", name=" Zoë\n Roe\x1b ", clock=counting_clock())
    assert made.path == tmp_path / "out" / "Zoë Roe - Otters who says what.annot"
    assert made.incomplete == ()
    assert work_files.read(made.path) == replace(
        work(),
        role="hand_in",
        person="Zoë Roe",
        handed_in="2026-03-05T00:00:01Z",
        history=History(),
    )


def test_handing_in_again_makes_another_file(tmp_path: Path) -> None:
    names = [
        hand_in(work(), tmp_path, name="Ann", clock=counting_clock()).path.name for _ in range(3)
    ]
    title = "Ann - Otters who says what"
    assert names == [f"{title}.annot", f"{title} (2).annot", f"{title} (3).annot"]


def test_nothing_tagged_is_said_and_handed_in(tmp_path: Path) -> None:
    empty = Document("d1", "work", material(), NOW)
    made = hand_in(empty, tmp_path, name="Ann", roster_id=" 7b\n", clock=counting_clock())
    assert made.incomplete == (("handing_in.nothing_tagged", {}),)
    assert work_files.read(made.path).roster_id == "7b"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("", "handing_in.no_name"),
        (" \n\t\ufeff", "handing_in.no_name"),
        ("x" * 101, "handing_in.name_too_long"),
    ],
)
def test_a_name_is_needed(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(AnnotatorError) as refused:
        hand_in(work(), tmp_path / "out", name=name, clock=counting_clock())
    assert refused.value.message == message
    with pytest.raises(AnnotatorError) as refused:
        hand_in(work(), tmp_path / "out", name="Ann", roster_id="7" * 101, clock=counting_clock())
    assert refused.value.message == "handing_in.id_too_long"
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["../../x", "CON", "a:b?", "x" * 100, "\U0001f600" * 100, "..."])
def test_any_name_can_be_in_a_file_name(tmp_path: Path, name: str) -> None:
    made = hand_in(work(), tmp_path / "out", name=name, clock=counting_clock())
    assert made.path.parent == tmp_path / "out"
    assert [p.name for p in tmp_path.iterdir()] == ["out"]
    assert work_files.read(made.path).person == name


def test_only_work_is_handed_in(tmp_path: Path) -> None:
    for role, stored in (
        ("hand_in", handed_in()),
        ("assignment", Document("l1", "assignment", material(), NOW)),
    ):
        path = tmp_path / "in" / f"{role}.annot"
        path.parent.mkdir(exist_ok=True)
        work_files.create(path, stored)
        with pytest.raises(AnnotatorError) as refused:
            hand_in_file(path, tmp_path / "out", name="Ann", clock=counting_clock())
        assert refused.value.message == f"opening.is_{role}"
    assert not (tmp_path / "out").exists()


def test_the_work_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "in" / "x.annot"
    path.parent.mkdir()
    work_files.create(path, work())
    before = seen(path.parent)
    made = hand_in_file(path, tmp_path / "out", name="Ann", clock=counting_clock())
    assert seen(path.parent) == before
    assert work_files.read(made.path).annotations == work().annotations


def test_a_folder_that_cannot_be_used_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(AnnotatorError) as refused:
        hand_in(work(), tmp_path / "file", name="Ann", clock=counting_clock())
    assert refused.value.message == "storage.exists"
    folder = tmp_path / "out"
    folder.mkdir()
    with closed(folder, monkeypatch), pytest.raises(AnnotatorError) as refused:
        hand_in(work(), folder, name="Ann", clock=counting_clock())
    assert refused.value.message == "storage.no_access"
    assert not list(folder.iterdir())


def test_a_new_annotation_of_the_same_place_does_not_change_an_older_hand_in(
    tmp_path: Path,
) -> None:
    made = hand_in(work(), tmp_path, name="Ann", clock=counting_clock())
    before = made.path.read_bytes()
    more = replace(work(), annotations={"n2": tagged(2, "claim", "home")}, history=History())
    hand_in(more, tmp_path, name="Ann", clock=counting_clock())
    assert made.path.read_bytes() == before
