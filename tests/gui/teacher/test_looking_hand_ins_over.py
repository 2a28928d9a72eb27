"""Hand-ins in the window: read, looked over, corrected, kept or not, with mouse and keys."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from class_download import (
    DAMAGED,
    NAMELESS,
    a_class,
    canvas,
    download,
    gradebook,
    moodle,
    students,
)
from hands import Person
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QToolButton
from table_hands import (
    SAID,
    TAKE,
    WHOSE,
    cell_of,
    cells,
    click_cell,
    drop_on_class,
    is_taken,
    looked_at,
    table,
)
from zips import zip_at

from annotator.storage import class_files
from annotator.workflows import collecting

Sit = Callable[[], Person]
PATIENCE_SECONDS = 20


@pytest.fixture
def class_file(tmp_path: Path) -> Path:
    return a_class(tmp_path / "7b.annotclass")


@pytest.fixture
def teacher(sit: Sit, class_file: Path) -> Person:
    person = sit()
    assert person.window.open_file(class_file)
    person.expect("0 handed in")
    return person


def people(class_file: Path) -> set[str]:
    return {one.person for one in class_files.read(class_file).newest}


def test_a_canvas_zip_of_thirty_is_looked_over_and_kept(
    teacher: Person, class_file: Path, tmp_path: Path
) -> None:
    before = class_files.read(class_file)
    rows = looked_at(teacher, download(tmp_path / "s.zip", canvas))
    assert teacher.reads("30 files: 28 will be kept. 2 cannot be taken.")
    assert teacher.reads("What is kept stays in the class")
    assert cells(rows, SAID)[:8] == [
        "no name in the file · on time",
        "not taken: not a file that Annotator made",
        "not taken: damaged",
        "the same work under another name · on time",
        "a work file, not a hand-in file · on time",
        "nothing tagged · on time",
        "nothing tagged · on time",
        "the same work under another name · on time",
    ]
    assert cells(rows, SAID)[8] == "late, says the learning platform"
    rows.selectRow(2)
    damaged = canvas(students()[DAMAGED].person, DAMAGED)
    assert teacher.reads(f"“{damaged}” is damaged and was left as it is. Please use another copy")
    assert set(cells(rows, SAID)[9:]) == {"on time"}
    assert class_files.read(class_file) == before
    teacher.click("Keep these")
    teacher.expect("28 hand-in files kept. 2 files could not be taken.")
    assert teacher.reads("28 handed in")
    assert not teacher.reads("Ada Moss")
    assert people(class_file) >= {"Ada Moss", "Zed Stranger"}


def test_moodle_says_whose_nameless_work_is(
    teacher: Person, class_file: Path, tmp_path: Path
) -> None:
    rows = looked_at(teacher, download(tmp_path / "s.zip", moodle, 5))
    assert cells(rows, SAID)[0] == "no name in the file"
    assert cells(rows, WHOSE)[0] == students()[NAMELESS].person
    rows.selectRow(0)
    name = students()[NAMELESS].person
    assert teacher.reads(f"The learning platform calls the student {name}.")
    teacher.click("Keep these")
    teacher.expect("5 handed in")
    assert people(class_file) == {one.person for one in students()[:5]}


def test_long_sentences_do_not_make_the_window_larger_than_a_small_screen(
    teacher: Person, tmp_path: Path
) -> None:
    teacher.window.resize(683, 384)
    long = "Hand-ins of the eighth class on the harbor, third week " * 3
    looked_at(teacher, zip_at(tmp_path / "s.zip", {f"{long}/{long}.annot": b"no"}))
    (tmp_path / "list.csv").write_text("Name\n" + f"{long[:90]}\n" * 5, "utf-8")
    teacher.answers.next = [tmp_path / "list.csv"]
    teacher.click("Class list…")
    teacher.click("Use this list")
    teacher.expect("is not a lesson, work or hand-in file that Annotator made.")
    QApplication.processEvents()
    assert teacher.window.height() == 384


def test_only_what_needs_a_look_can_be_shown(teacher: Person, tmp_path: Path) -> None:
    rows = looked_at(teacher, download(tmp_path / "s.zip", canvas))
    box = teacher.seen(QCheckBox, lambda one: one.text() == "Only what needs a look (8)")
    box.setFocus()
    teacher.press("Space")
    assert rows.model().rowCount() == 8
    teacher.press("Space")
    assert rows.model().rowCount() == 30


def test_whose_it_is_is_said_with_keys_alone(
    teacher: Person, class_file: Path, tmp_path: Path
) -> None:
    rows = looked_at(teacher, download(tmp_path / "s.zip", canvas, 4))
    teacher.qtbot.waitUntil(rows.hasFocus)
    teacher.press("Return")
    teacher.press("Ctrl+A")
    teacher.type("Dee  Anand")
    teacher.press("Return")
    teacher.qtbot.waitUntil(lambda: cells(rows, WHOSE)[0] == "Dee Anand")
    teacher.qtbot.waitUntil(rows.hasFocus)
    teacher.press("Down")
    name = cells(rows, WHOSE)[1]
    teacher.press("Space")
    teacher.expect("4 files: 3 will be kept. 1 will be left out.")
    teacher.press("Space")
    teacher.press("Space")
    while QApplication.focusWidget() is not teacher.button("Keep these"):
        teacher.press("Tab")
    teacher.press("Return")
    teacher.expect("3 handed in")
    assert "Dee Anand" in people(class_file)
    assert name not in people(class_file)


def test_names_are_typed_one_after_the_other_with_the_mouse(
    teacher: Person, class_file: Path, tmp_path: Path
) -> None:
    rows = looked_at(teacher, download(tmp_path / "s.zip", canvas, 3))
    for row, name in enumerate(("Uma Fry", "Val Orr", "  ")):
        click_cell(rows, rows.model().index(row, WHOSE))
        teacher.press("Ctrl+A")
        teacher.type(name)
    click_cell(rows, rows.model().index(0, SAID))
    kept = cells(rows, WHOSE)[2]
    assert cells(rows, WHOSE)[:2] == ["Uma Fry", "Val Orr"]
    teacher.click("Keep these")
    teacher.expect("3 handed in")
    assert people(class_file) == {"Uma Fry", "Val Orr", kept}


def test_names_are_completed_from_the_class_list(
    teacher: Person, class_file: Path, tmp_path: Path
) -> None:
    rows = looked_at(teacher, download(tmp_path / "s.zip", canvas))
    teacher.answers.next = [gradebook(tmp_path / "list.csv")]
    teacher.click("Class list…")
    teacher.click("Use this list")
    rows = table(teacher)
    stranger = cell_of(rows, "strangerzed", WHOSE)
    assert (
        stranger.siblingAtColumn(SAID).data()
        == "the same work under another name · not on the class list · on time"
    )
    click_cell(rows, stranger)
    field = QApplication.focusWidget()
    teacher.press("Ctrl+A")
    teacher.type("lou")
    popup = field.completer().popup()  # type: ignore[union-attr]
    teacher.qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    teacher.qtbot.waitUntil(lambda: cell_of(rows, "strangerzed", WHOSE).data() == "Late, Lou")
    said = cell_of(rows, "strangerzed", SAID).data()
    assert said == "the same work under another name · on time"
    teacher.click("Keep these")
    teacher.expect("28 handed in")
    (lou,) = [one for one in class_files.read(class_file).newest if one.person == "Late, Lou"]
    assert lou.roster_id == "s90"


def test_a_click_on_a_tick_leaves_a_file_out(
    teacher: Person, class_file: Path, tmp_path: Path
) -> None:
    rows = looked_at(teacher, download(tmp_path / "s.zip", canvas, 3))
    first = rows.model().index(0, TAKE)
    click_cell(rows, first)
    assert not is_taken(first)
    assert teacher.reads("3 files: 2 will be kept. 1 will be left out.")
    for row in (1, 2):
        click_cell(rows, rows.model().index(row, TAKE))
    assert not teacher.button("Keep these").isEnabled()
    click_cell(rows, first)
    teacher.click("Keep these")
    teacher.expect("1 handed in")


def test_what_the_class_has_stays_in_it(teacher: Person, tmp_path: Path) -> None:
    zip_file = download(tmp_path / "s.zip", canvas, 2)
    looked_at(teacher, zip_file)
    teacher.click("Keep these")
    teacher.expect("2 handed in")
    rows = looked_at(teacher, zip_file)
    assert teacher.reads("2 files: 0 will be kept. 2 are in the class already.")
    assert cells(rows, SAID)[0].startswith("in the class already")
    click_cell(rows, rows.model().index(0, TAKE))
    assert is_taken(rows.model().index(0, TAKE))


def test_the_class_list_is_seen_and_its_columns_corrected(
    teacher: Person, class_file: Path, tmp_path: Path
) -> None:
    looked_at(teacher, download(tmp_path / "s.zip", canvas))
    teacher.answers.next = [gradebook(tmp_path / "list.csv")]
    teacher.click("Class list…")
    teacher.expect("29 people are on this list.")
    assert teacher.reads("Student: Moss, Ada · Okoro, Ben")
    column = teacher.seen(QComboBox, lambda one: one.accessibleName() == "Student")
    assert column.currentText() == "name"
    column.setFocus()
    teacher.press("Home")
    teacher.expect("Please say which column is the name")
    assert not teacher.button("Use this list").isEnabled()
    teacher.press("Down")
    teacher.expect("29 people are on this list.")
    teacher.click("The first row is a heading")
    teacher.expect("30 people are on this list.")
    teacher.click("The first row is a heading")
    teacher.click("Use this list")
    teacher.expect("2 people of the class list are missing: ")
    assert teacher.reads("Late, Lou")
    teacher.click("Keep these")
    teacher.expect("2 people of the class list are missing.")
    assert not teacher.reads("Late, Lou")
    record = class_files.read(class_file)
    assert record.roster
    assert len(record.roster.people) == 29


def test_a_class_list_is_given_before_anything_comes(
    teacher: Person, class_file: Path, tmp_path: Path
) -> None:
    gradebook(tmp_path / "list.csv")
    button = teacher.button("Add hand-ins")
    assert isinstance(button, QToolButton)
    entry = next(one for one in button.menu().actions() if one.text() == "Class list…")
    (tmp_path / "cat.csv").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    teacher.answers.next = [None, tmp_path / "cat.csv", *[tmp_path / "list.csv"] * 2]
    entry.trigger()
    entry.trigger()
    teacher.expect("“cat.csv”")
    entry.trigger()
    teacher.click("Cancel")
    assert class_files.read(class_file).roster is None
    entry.trigger()
    teacher.click("Use this list")
    teacher.expect("The class list has 29 people now. 29 people of the class list are missing.")
    assert class_files.read(class_file).roster


def test_a_list_that_cannot_be_used_leaves_the_table(teacher: Person, tmp_path: Path) -> None:
    looked_at(teacher, download(tmp_path / "s.zip", canvas, 3))
    (tmp_path / "cat.csv").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    teacher.answers.next = [tmp_path / "cat.csv"]
    teacher.click("Class list…")
    teacher.expect("“cat.csv”")
    table(teacher)


def test_cancelling_at_the_table_keeps_nothing(
    teacher: Person, class_file: Path, tmp_path: Path
) -> None:
    before = class_file.read_bytes()
    looked_at(teacher, download(tmp_path / "s.zip", canvas, 3))
    teacher.click("Cancel")
    teacher.expect("Cancelled: nothing was added to the class.")
    assert class_file.read_bytes() == before
    looked_at(teacher, tmp_path / "s.zip")


@pytest.mark.parametrize("held_up", ["_read", "_united"])
def test_cancelling_in_the_middle_leaves_the_class_as_it_was(
    teacher: Person,
    class_file: Path,
    tmp_path: Path,
    held_up: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = class_files.read(class_file)
    begun, go_on = threading.Event(), threading.Event()
    real = getattr(collecting, held_up)

    def later(*given: object) -> object:
        begun.set()
        assert go_on.wait(PATIENCE_SECONDS)
        return real(*given)

    monkeypatch.setattr(collecting, held_up, later)
    drop_on_class(teacher, download(tmp_path / "s.zip", canvas, 6))
    if held_up == "_united":
        teacher.click("Keep these")
    assert begun.wait(PATIENCE_SECONDS)
    teacher.click("Cancel")
    teacher.expect("Stopping…")
    go_on.set()
    teacher.expect("Stopped: nothing was added to the class.")
    assert class_files.read(class_file) == before


def test_nothing_found_is_said(teacher: Person, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    drop_on_class(teacher, tmp_path / "in")
    teacher.expect("No hand-in file was found there.")
    assert teacher.reads("0 handed in")


def test_each_cell_is_told_to_who_listens(teacher: Person, tmp_path: Path) -> None:
    rows = looked_at(teacher, download(tmp_path / "s.zip", canvas, 1))
    spoken = rows.model().index(0, TAKE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"Take {canvas(students()[0].person, 0)}"
    assert rows.accessibleName() == "Files"


def test_opening_a_zip_adds_to_the_class_that_is_shown(
    teacher: Person, class_file: Path, tmp_path: Path
) -> None:
    teacher.answers.next = [download(tmp_path / "s.zip", canvas, 4)]
    teacher.choose_in_menu("File", "Open…")
    table(teacher)
    teacher.click("Keep these")
    teacher.expect("4 handed in")
