"""Bringing back an earlier state: in the window, by mouse and keys."""

from __future__ import annotations

from collections.abc import Callable

from hands import Person
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

Sit = Callable[[], Person]
ENTRY = "Bring back an earlier state…"


def in_a_later_sitting(sit: Sit, *words: str) -> Person:
    """Tag words and close; then sit down again at the same work."""
    first = sit()
    first.open()
    first.tag("crab pots", "1")
    for one in words:
        first.tag(one, "2")
    assert first.window.close()
    second = sit()
    second.open()
    return second


def press(person: Person, key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused
    person.qtbot.keyClick(focused, key)


def test_work_goes_back_to_what_it_was_and_forth_again(sit: Sit) -> None:
    person = in_a_later_sitting(sit, "shopping cart")
    now = person.tagged()
    person.choose_in_menu("File", ENTRY)
    person.expect("Now 2 passages are tagged.")
    person.click(person.seen(QPushButton, lambda one: "0 tagged" in one.text()))
    assert person.tagged() == []
    person.expect("Your work is as it was")
    person.press("Ctrl+Z")
    assert person.tagged() == now


def test_by_keys_alone_and_left_by_escape(sit: Sit) -> None:
    person = in_a_later_sitting(sit)
    now = person.tagged()
    person.choose_in_menu("File", ENTRY)
    press(person, Qt.Key.Key_Escape)
    assert person.view.hasFocus()
    assert person.tagged() == now
    person.choose_in_menu("File", ENTRY)
    press(person, Qt.Key.Key_Space)
    assert person.tagged() == []


def test_a_first_sitting_has_nothing_to_go_back_to(person: Person) -> None:
    person.choose_in_menu("File", ENTRY)
    person.expect("There is no earlier state")
    person.click("Leave it as it is")
    assert person.view.hasFocus()


def test_work_that_is_damaged_is_opened_from_its_copy(sit: Sit) -> None:
    first = sit()
    first.open()
    first.tag("crab pots", "1")
    kept, path = first.tagged(), first.opened.path
    assert first.window.close()
    path.write_bytes(path.read_bytes()[:5000])
    second = sit()
    second.answers.next = ["Open the copy"]
    second.open(path)
    assert second.opened.path.name == f"{path.stem} (2).annot"
    assert second.tagged() == kept
    assert path.stat().st_size == 5000


def test_or_is_not(sit: Sit) -> None:
    first = sit()
    first.open()
    first.tag("crab pots", "1")
    path = first.opened.path
    assert first.window.close()
    path.write_bytes(path.read_bytes()[:5000])
    second = sit()
    second.answers.next = ["Not now"]
    assert not second.window.open_file(path)
    second.expect("damaged")
    assert not path.with_name(f"{path.stem} (2).annot").exists()
