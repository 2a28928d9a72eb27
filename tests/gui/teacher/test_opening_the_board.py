"""The board is opened from the class screen and its menu, over the whole screen."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hands import Person
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QListView
from small_class import five

from annotator.gui.teacher.board.window import BoardWindow
from annotator.gui.teacher.classes.class_tabs import ClassTabs
from annotator.model.errors import StorageFailed
from annotator.storage import class_files
from annotator.text import say
from annotator.workflows import class_contents

PATIENCE_SECONDS = 20
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


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


def test_a_remark_is_on_the_board_once_it_is_ticked(teacher: Person) -> None:
    teacher.press("F11")
    assert "She said it." not in everything_on(board_over(teacher))
    teacher.press("Esc")
    teacher.come_forward()

    teacher.seen(ClassTabs, lambda one: True).turn_to("article")
    rows = teacher.seen(QListView, lambda one: one.objectName() == "class_article")
    model = rows.model()
    spoken = [model.index(n, 0).data(SPOKEN) for n in range(model.rowCount())]
    number = next(n for n, row in enumerate(spoken) if "We thought it was gone" in row)
    rows.setCurrentIndex(model.index(number, 0))
    box = teacher.seen(QCheckBox, lambda one: "She said it." in one.accessibleName())
    box.click()
    teacher.qtbot.waitUntil(lambda: teacher.window.teacher.can_undo)
    teacher.press("F11")

    board = board_over(teacher)
    assert "She said it." in everything_on(board)
    assert "Ann Lee" not in everything_on(board)


def test_it_waits_until_a_decision_is_stored(
    teacher: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored, decide = threading.Event(), class_contents.decide

    def decide_later(*given: Any) -> object:
        assert stored.wait(PATIENCE_SECONDS)
        return decide(*given)

    monkeypatch.setattr(class_contents, "decide", decide_later)
    teacher.seen(ClassTabs, lambda one: True).turn_to("splits")
    teacher.click("Switch off")
    teacher.press("F11")
    assert not boards(teacher)
    assert not teacher.reads("Something is still being done")
    stored.set()
    board_over(teacher)
    assert teacher.window.teacher.can_undo
    assert teacher.reads("You switched the question off.")


def test_it_stays_away_when_a_decision_could_not_be_stored(
    teacher: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = threading.Event()

    def fail(*given: Any) -> object:
        assert asked.wait(PATIENCE_SECONDS)
        raise StorageFailed("storage.full", file="otters.annotclass")

    monkeypatch.setattr(class_contents, "decide", fail)
    teacher.seen(ClassTabs, lambda one: True).turn_to("splits")
    teacher.click("Switch off")
    teacher.press("F11")
    asked.set()
    teacher.expect(say("storage.full", file="otters.annotclass"))
    assert not teacher.window.teacher._is_busy
    assert not boards(teacher)


def everything_on(board: BoardWindow) -> str:
    """All that can be read on any slide, everyone, answers and the first comment shown."""
    QTest.keyClick(board.page, Qt.Key.Key_Home)
    found = []
    while True:
        for key in (Qt.Key.Key_A, Qt.Key.Key_K, Qt.Key.Key_C):
            QTest.keyClick(board.page, key)
        found.append(board.page.accessibleName())
        at = board.shown.at
        QTest.keyClick(board.page, Qt.Key.Key_Right)
        if board.shown.at == at:
            return "\n".join(found)


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
