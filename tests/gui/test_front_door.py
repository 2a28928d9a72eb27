"""A file from the desktop: its window comes forward; what macOS sends is opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hands import ARTICLE, Person
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.front_door import FrontDoor
from annotator.gui.sent_files import SentFiles
from annotator.workflows.one_window import hold_file, windows_folder

Sit = Callable[[], Person]


@pytest.fixture
def at_the_door(sit: Sit) -> tuple[Person, FrontDoor]:
    somebody, door = sit(), FrontDoor()
    somebody.window.file_wanted.connect(door.on_wanted)
    door.watch(somebody.window)
    return somebody, door


def is_free(path: Path) -> bool:
    held = hold_file(path)
    if held:
        held.let_go()
    return held is not None


def ask_for(path: Path) -> Path:
    """Ask as another start does; gives the request, which vanishes when it is answered."""
    lock = next(lock for lock in windows_folder().iterdir() if not lock.suffix)
    request = lock.with_suffix(".wanted")
    request.touch()
    return request


def test_what_the_window_was_asked_for_and_what_is_worked_on_are_held(
    at_the_door: tuple[Person, FrontDoor], tmp_path: Path
) -> None:
    somebody, door = at_the_door
    somebody.window.open_file(ARTICLE)
    work = somebody.opened.path
    door.remember(work)
    assert not is_free(ARTICLE)
    assert not is_free(work)
    other = tmp_path / "other.txt"
    other.write_text("Another article.\n", "utf-8")
    door.on_wanted(other)
    assert is_free(ARTICLE)
    assert not is_free(work)
    door.let_go()
    assert is_free(work)
    assert is_free(other)


def test_a_window_that_is_asked_for_comes_forward_with_its_file(
    at_the_door: tuple[Person, FrontDoor], qtbot: QtBot
) -> None:
    somebody, door = at_the_door
    window = somebody.window
    window.open_file(ARTICLE)
    door.on_wanted(somebody.opened.path)
    door.remember(somebody.opened.path)
    window.show_start()
    window.showMinimized()
    request = ask_for(somebody.opened.path)
    qtbot.waitUntil(lambda: not request.exists() and not window.isMinimized())
    assert window.shown[0] is window.desk
    door.let_go()


def test_a_sent_file_is_opened_here_only_while_nothing_else_is_open(
    sit: Sit, qapp: QApplication
) -> None:
    somebody, started = sit(), list[Path]()
    sent = SentFiles(somebody.window, start=started.append)
    qapp.installEventFilter(sent)
    for _ in range(2):
        QApplication.sendEvent(qapp, QFileOpenEvent(str(ARTICLE)))
    QApplication.sendEvent(qapp, QEvent(QEvent.Type.User))
    assert somebody.opened.path.name.startswith("Harlow Bay")
    assert started == [ARTICLE]
    qapp.removeEventFilter(sent)
