"""Hand-ins in the window before there is a class for them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from class_download import (
    a_class,
    canvas,
    download,
)
from hands import Person, drop
from table_hands import (
    table,
)
from zips import zip_at

from annotator.storage import class_files

Sit = Callable[[], Person]


def test_a_class_begins_with_a_zip_on_the_start_screen(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    made = tmp_path / "new.annotclass"
    person.answers.next = [None, made, tmp_path / "new"]
    zip_file = download(tmp_path / "s.zip", canvas, 4)
    assert drop(person.window, [zip_file])
    assert drop(person.window, [zip_file])
    table(person)
    person.click("Cancel")
    person.expect("Cancelled: nothing was added to the class.")
    assert person.reads("What would you like to do?")
    assert not made.exists()
    assert drop(person.window, [zip_file])
    table(person)
    person.click("Keep these")
    person.expect("4 handed in")
    assert person.window.windowTitle().startswith("Harbor")
    assert len(class_files.read(made).newest) == 4


def test_a_new_class_in_the_place_of_another_is_added_to_it(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    person.answers.next = [a_class(tmp_path / "7b.annotclass")]
    files = [download(tmp_path / f"{n}.zip", canvas, n) for n in (2, 3)]
    assert drop(person.window, files)
    person.expect("5 files: 5 will be kept.")
    person.click("Keep these")
    person.expect("3 handed in")


def test_a_zip_without_hand_ins_makes_no_class(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    person.answers.next = [tmp_path / "new.annotclass"]
    assert drop(person.window, [zip_at(tmp_path / "s.zip", {"notes.txt": b""})])
    person.expect("There is no hand-in file in “s.zip”.")
    assert not person.button("Keep these").isEnabled()
    person.click("Cancel")
    assert not (tmp_path / "new.annotclass").exists()


def test_hand_ins_wait_while_something_else_is_looked_at(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    person.answers.next = [tmp_path / "new.annotclass"]
    zip_file = download(tmp_path / "s.zip", canvas, 4)
    assert drop(person.window, [zip_file])
    table(person)
    person.choose_in_menu("File", "Start page")
    assert drop(person.window, [zip_file])
    person.expect("Please keep or cancel these hand-ins first.")
    person.click("Keep these")
    person.expect("4 handed in")
