"""The board is opened from the class screen and its menu, over the whole screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hands import Person
from PySide6.QtTest import QTest
from small_class import five

from annotator.gui.teacher.board import BoardWindow
from annotator.storage import class_files


@pytest.fixture
def teacher(sit: Callable[[], Person], tmp_path: Path) -> Person:
    path = tmp_path / "otters.annotclass"
    class_files.create(path, five())
    person = sit()
    assert person.window.open_file(path)
    person.expect("5 handed in")
    return person


def boards(person: Person) -> list[BoardWindow]:
    return [one for one in person.window.findChildren(BoardWindow) if one.isVisible()]


def board_over(person: Person) -> BoardWindow:
    person.qtbot.waitUntil(lambda: len(boards(person)) == 1)
    (board,) = boards(person)
    board.activateWindow()
    person.qtbot.waitUntil(board.page.hasFocus)
    return board


@pytest.mark.parametrize("key", ["Esc", "F11"])
def test_a_key_opens_the_board_over_the_screen_and_a_key_leaves_it(
    teacher: Person, key: str
) -> None:
    teacher.press("F11")
    board = board_over(teacher)
    assert board.isFullScreen()
    assert board.page.accessibleName().startswith("Passage 1 of ")
    teacher.press(key)
    assert not boards(teacher)
    assert teacher.reads("5 handed in")


def test_the_button_opens_it_anew(teacher: Person) -> None:
    teacher.click("Show on the board")
    QTest.keyClick(board_over(teacher).page, "A")
    teacher.press("Esc")
    teacher.come_forward()
    teacher.click("Show on the board")
    assert board_over(teacher).shown.layers == 0


def test_without_a_class_there_is_no_board(sit: Callable[[], Person]) -> None:
    person = sit()
    person.open()
    person.press("F11")
    assert not person.window.findChildren(BoardWindow)


def test_a_class_that_is_gone_is_said_to_be(teacher: Person, tmp_path: Path) -> None:
    (tmp_path / "otters.annotclass").unlink()
    teacher.click("Show on the board")
    teacher.expect("otters.annotclass")
    assert not boards(teacher)
