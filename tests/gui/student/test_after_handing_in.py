"""After handing in: the file is not sent by itself, and all that helps is at hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hands import Person
from lesson_desk import HEARD, body_blocks, make_lesson
from PySide6.QtGui import QGuiApplication

from annotator.storage.work_files import read_foreign

Sit = Callable[[], Person]


def hand_in(person: Person) -> Path:
    """Make the hand-in file as the form suggests it."""
    person.hand_in()
    return max(person.opened.path.parent.glob("Kim Doe - *.annot"))


@pytest.fixture
def person(sit: Sit, tmp_path: Path) -> Person:
    """Somebody with a lesson open that says where to upload."""
    made = sit()
    made.begin(make_lesson(tmp_path, upload="Canvas > Week 3"))
    return made


def test_it_says_what_goes_where(person: Person) -> None:
    path = hand_in(person)
    assert person.reads(f"Not sent yet. Upload “{path.name}” to Canvas > Week 3.")
    assert person.reads(f"It is in {path.parent}.")
    assert person.button("Open folder").hasFocus()


def test_without_a_place_it_goes_to_the_teacher(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    person.begin(make_lesson(tmp_path))
    path = hand_in(person)
    assert person.reads(f"Not sent yet. Give “{path.name}” to your teacher.")


def test_folder_copy_and_path_are_at_hand(person: Person, tmp_path: Path) -> None:
    path = hand_in(person)
    person.click("Open folder")
    assert person.answers.asked == [str(path.parent)]
    person.click("Copy path")
    assert QGuiApplication.clipboard().text() == str(path)
    target = tmp_path / "stick" / "mine"
    target.parent.mkdir()
    person.answers.next = [target, None, target]
    person.click("Save a copy…")
    assert read_foreign(target.with_suffix(".annot")) == read_foreign(path)
    assert person.reads(f"Saved a copy of your hand-in file in {target.parent}.")
    person.click("Save a copy…")
    person.click("Save a copy…")
    assert person.reads("already there"), "over nothing"


@pytest.mark.parametrize("way", ["Esc", "Close"])
def test_it_goes_when_it_is_put_away(person: Person, way: str) -> None:
    hand_in(person)
    if way == "Esc":
        person.press("Esc")
    else:
        person.click("Close")
    assert not person.reads("Not sent yet")
    assert person.view.hasFocus()


def test_it_goes_with_the_work_and_comes_once(person: Person, tmp_path: Path) -> None:
    hand_in(person)
    hand_in(person)
    assert person.reads("(2).annot” to Canvas")
    person.open()
    assert not person.reads("Not sent yet")


def test_the_form_says_what_is_open_and_not_read_yet(sit: Sit, tmp_path: Path) -> None:
    blocks = body_blocks()
    person = sit()
    person.window.resize(1000, 420)
    lesson = make_lesson(tmp_path, must_read={"a1": (blocks[0], blocks[-1])}, questions=(HEARD,))
    person.begin(lesson)
    said = person.hand_in()
    assert "1 question about the whole article has no answer." in said
    assert "2 paragraphs to read have not been on screen" in said
    bar = person.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    person.expect("1 of 2 to read reached")
    assert "1 paragraph to read has not been on screen" in person.hand_in()
