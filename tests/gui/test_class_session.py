"""A class in the window: opened, added to, reported; one thing after the other."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hands import ARTICLE, Person, drop
from PySide6.QtWidgets import QCheckBox, QTableView, QToolButton, QWidget
from small_class import five, work

from annotator.importers.hand_in_sources import Found
from annotator.model.lesson import Document
from annotator.storage import class_files, work_files
from annotator.storage.locks import Lock
from annotator.workflows import class_contents, collecting, reporting

Sit = Callable[[], Person]
PATIENCE_SECONDS = 20


@pytest.fixture
def class_file(tmp_path: Path) -> Path:
    path = tmp_path / "media 9.b.annotclass"
    class_files.create(path, five())
    return path


@pytest.fixture
def teacher(sit: Sit, class_file: Path) -> Person:
    person = sit()
    assert person.window.open_file(class_file)
    person.expect("5 handed in")
    return person


def hand_in(folder: Path, person: str) -> Path:
    """A new student's hand-in file for the class."""
    folder.mkdir(exist_ok=True)
    one = work(f"work of {person}", person).hand_in
    document = Document(
        id=one.work_id,
        role="hand_in",
        material=one.material,
        created=one.handed_in,
        person=person,
        handed_in=one.handed_in,
    )
    path = folder / f"{person}.annot"
    work_files.create(path, document)
    return path


def add(person: Person, entry: str) -> None:
    """Choose what to add to the class."""
    choose(person, "Add hand-ins", entry)


def choose(person: Person, words: str, entry: str) -> None:
    """Choose from the menu of a button."""
    button = person.button(words)
    assert isinstance(button, QToolButton)
    next(one for one in button.menu().actions() if one.text() == entry).trigger()


def screen(person: Person) -> QWidget:
    return person.window.teacher.holder


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Holds every reading of a hand-in up until it is set."""
    opened = threading.Event()
    read = collecting._read

    def read_later(*given: Any) -> object:
        assert opened.wait(PATIENCE_SECONDS)
        return read(*given)

    monkeypatch.setattr(collecting, "_read", read_later)
    yield opened
    opened.set()


def test_a_class_is_shown_under_its_name(teacher: Person) -> None:
    assert teacher.window.windowTitle().startswith("Otters: who says what?")
    assert not teacher.reads("Ann Lee")


def test_hand_ins_are_added_from_a_dialog(teacher: Person, tmp_path: Path) -> None:
    teacher.answers.next = [[], [hand_in(tmp_path, "Flo"), hand_in(tmp_path, "Gus")]]
    add(teacher, "Files or a ZIP…")
    assert teacher.reads("5 handed in")
    add(teacher, "Files or a ZIP…")
    teacher.click("Keep these")
    teacher.expect("7 handed in")
    assert teacher.reads("2 hand-in files kept.")


def test_hand_ins_are_added_from_a_folder_and_by_dropping(teacher: Person, tmp_path: Path) -> None:
    hand_in(tmp_path / "in", "Flo")
    teacher.answers.next = [tmp_path / "in"]
    add(teacher, "A folder…")
    teacher.click("Keep these")
    teacher.expect("6 handed in")
    assert drop(screen(teacher), [tmp_path / "in", hand_in(tmp_path, "Gus")])
    teacher.expect("2 files: 1 will be kept. 1 is in the class already.")
    teacher.click("Keep these")
    teacher.expect("7 handed in")
    assert teacher.reads("1 hand-in file kept.")


def test_what_is_not_taken_is_said_file_by_file(teacher: Person, tmp_path: Path) -> None:
    wrong = []
    for n in range(6):
        wrong.append(tmp_path / f"wrong {n}.annot")
        wrong[-1].write_text("rubbish", encoding="utf-8")
    assert drop(screen(teacher), [hand_in(tmp_path, "Flo"), *wrong])
    teacher.expect("7 files: 1 will be kept. 6 cannot be taken.")
    rows = teacher.seen(QTableView, lambda one: True)
    for n in range(6):
        rows.selectRow(n)
        assert teacher.reads(f"“wrong {n}.annot”")
    teacher.click("Keep these")
    teacher.expect("1 hand-in file kept. 6 files could not be taken.")
    assert teacher.reads("6 handed in")


def test_while_one_thing_is_done_another_is_refused_kindly(
    teacher: Person, tmp_path: Path, gate: threading.Event
) -> None:
    assert drop(screen(teacher), [hand_in(tmp_path, "Flo")])
    teacher.expect("Reading file 1 of 1…")
    assert drop(screen(teacher), [hand_in(tmp_path, "Gus")])
    assert teacher.reads("Please keep or cancel these hand-ins first.")
    gate.set()
    teacher.expect("1 file: 1 will be kept.")
    assert drop(screen(teacher), [tmp_path / "Gus.annot"])
    assert teacher.reads("Please keep or cancel these hand-ins first.")
    teacher.click("Keep these")
    teacher.expect("6 handed in")
    assert teacher.reads("1 hand-in file kept.")
    teacher.answers.next = [tmp_path / "report.html"]
    teacher.click("Report…")
    teacher.click("Save…")
    teacher.expect("Wrote")
    assert (tmp_path / "report.html").exists()


def test_hand_ins_wait_until_a_report_is_written(
    teacher: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    write = reporting.write_report

    def write_later(*given: Path, **more: Any) -> None:
        assert go_on.wait(PATIENCE_SECONDS)
        write(*given, **more)

    monkeypatch.setattr(reporting, "write_report", write_later)
    teacher.answers.next = [tmp_path / "report.html"]
    teacher.click("Report…")
    teacher.click("Save…")
    assert drop(screen(teacher), [hand_in(tmp_path, "Flo")])
    assert teacher.reads("Something is still being done for this class.")
    go_on.set()
    teacher.expect("Wrote")


def test_another_class_waits_until_the_first_is_done(
    teacher: Person, class_file: Path, tmp_path: Path, gate: threading.Event
) -> None:
    other = tmp_path / "other.annotclass"
    class_files.create(other, five())
    assert drop(screen(teacher), [hand_in(tmp_path, "Flo")])
    assert not teacher.window.open_file(other)
    assert teacher.reads("Something is still being done for this class.")
    assert teacher.window.open_file(class_file)
    gate.set()
    teacher.click("Keep these")
    teacher.expect("6 handed in")
    assert teacher.window.open_file(other)
    teacher.expect("5 handed in")


def test_closing_stops_reading_and_leaves_the_class_as_it_was(
    teacher: Person, class_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = class_files.read(class_file)
    files = [hand_in(tmp_path, name) for name in ("Flo", "Gus", "Hal")]
    begun, read = threading.Event(), []
    collecting_now = teacher.window.teacher._collected()

    def read_slowly(file: Found, *given: Any) -> object:
        read.append(file.place)
        begun.set()
        while collecting_now._runner.is_busy:
            pass  # Until closing has asked to stop.
        raise AssertionError(file)

    real = collecting._read

    def read_then(*given: Any) -> object:
        try:
            return read_slowly(*given)
        except AssertionError:
            return real(*given)

    monkeypatch.setattr(collecting, "_read", read_then)
    assert drop(screen(teacher), files)
    assert begun.wait(PATIENCE_SECONDS)
    assert teacher.window.close()
    assert read == files[:1]
    assert class_files.read(class_file) == before


def test_a_class_that_another_window_writes_is_left_alone(
    teacher: Person, class_file: Path, tmp_path: Path
) -> None:
    lock = Lock(class_file)
    try:
        assert drop(screen(teacher), [hand_in(tmp_path, "Flo")])
        teacher.click("Keep these")
        teacher.expect(f"“{class_file.name}” is open in another window.")
    finally:
        lock.release()
    teacher.click("Keep these")
    teacher.expect("6 handed in")


def test_a_class_that_went_away_is_said(teacher: Person, class_file: Path, tmp_path: Path) -> None:
    class_file.unlink()
    teacher.answers.next = [tmp_path / "report.html"]
    teacher.click("Report…")
    teacher.click("Save…")
    teacher.expect(f"“{class_file.name}” is not there.")


@pytest.mark.parametrize("names", [False, True])
def test_the_report_is_written_where_it_was_asked_for(
    teacher: Person, tmp_path: Path, names: bool
) -> None:
    teacher.seen(QCheckBox, lambda box: True).setChecked(names)
    teacher.answers.next = [None, tmp_path / "for Ms. Day"]
    for _ in range(2):
        teacher.click("Report…")
        teacher.click("Save…")
    teacher.expect("for Ms. Day.html")
    page = (tmp_path / "for Ms. Day.html").read_text("utf-8")
    assert ("Ann Lee" in page) == names


def test_the_tables_are_written_into_a_folder(teacher: Person, tmp_path: Path) -> None:
    teacher.answers.next = [None, tmp_path / "tables"]
    for _ in range(2):
        choose(teacher, "More", "Tables (CSV)…")
        teacher.click("Save…")
    teacher.expect("Wrote")
    assert list((tmp_path / "tables").glob("*/*.csv"))


def test_what_cannot_be_opened_is_said_on_the_class_screen(teacher: Person, tmp_path: Path) -> None:
    picture = tmp_path / "cat.annotclass"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2000))
    assert drop(screen(teacher), [picture])
    assert teacher.reads("cat.annotclass is a file of another kind (PNG)")
    assert teacher.reads("5 handed in")


def test_from_work_to_a_class_and_back(teacher: Person, class_file: Path) -> None:
    teacher.open(ARTICLE)
    teacher.tag("crab pots", "1")
    teacher.saved()
    assert drop(teacher.view, [class_file])
    teacher.expect("5 handed in")
    teacher.press("Ctrl+Z")
    teacher.open(ARTICLE)
    assert teacher.tagged() == [("claim", "crab pots")]


def test_the_unexpected_while_collecting_is_not_swallowed(
    teacher: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    seen: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *more: seen.append(kind))
    monkeypatch.setattr(class_contents, "read_class", lambda path: 1 // 0)
    assert drop(screen(teacher), [hand_in(tmp_path, "Flo")])
    teacher.click("Keep these")
    teacher.qtbot.waitUntil(lambda: seen == [ZeroDivisionError])
