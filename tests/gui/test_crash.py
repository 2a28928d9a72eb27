"""The unexpected: one box with a report, the work safe, an orderly stop with status 1."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hands import ARTICLE, TITLE, Person
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from annotator.gui import application, crash, crash_box
from annotator.gui.crash_box import CrashBox
from annotator.model.errors import StorageFailed
from annotator.storage.work_files import WorkFile, read_own
from annotator.workflows import saving

SECRET = "Lena Osgood said so"


class Boom(Exception):
    """Nobody expects it."""


class Boxes:
    """The boxes shown, and the statuses the program was ended with."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.words: list[str] = []
        self.reports: list[str] = []
        self.statuses: list[int] = []

    def wait_for_the_end(self) -> None:
        """Wait until the program would end; it does so once, with status 1."""
        self._qtbot.waitUntil(lambda: bool(self.statuses))
        self._qtbot.waitUntil(lambda: self.statuses == [1])
        assert len(self.words) == 1


@pytest.fixture
def boxes(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Boxes]:
    shown = Boxes(qtbot)

    class Box:
        def __init__(self, window: object, words: str, report: str) -> None:
            shown.words.append(words)
            shown.reports.append(report)

        def exec(self) -> None:
            pass

    monkeypatch.setattr(crash_box, "CrashBox", Box)
    monkeypatch.setattr(QApplication, "exit", lambda status: shown.statuses.append(status))
    monkeypatch.setattr(crash, "_PATIENCE_SECONDS", 1)
    monkeypatch.setattr(saving, "RETRY_SECONDS", 0.05)
    # Put back at the end.
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    log = logging.getLogger("annotator")
    monkeypatch.setattr(log, "handlers", [])
    monkeypatch.setattr(log, "propagate", True)
    monkeypatch.setattr(logging, "raiseExceptions", True)
    yield shown
    QApplication.setQuitOnLastWindowClosed(True)
    for handler in log.handlers:
        handler.close()


@pytest.fixture
def watched(person: Person, boxes: Boxes) -> Person:
    application._watch(person.window)
    return person


def crash_in_a_slot(person: Person, error: Boom) -> None:
    """As Python's own handling of a slot ends: with the hook."""
    try:
        raise error
    except Boom:
        sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]


def test_one_box_the_work_saved_status_1(watched: Person, boxes: Boxes) -> None:
    watched.tag("crab pots", "1")
    watched.comment.setFocus()
    watched.type("late")
    path = watched.opened.path
    crash_in_a_slot(watched, Boom(SECRET))
    crash_in_a_slot(watched, Boom("a second one"))
    boxes.wait_for_the_end()
    assert boxes.words == [
        "Something went wrong that should not have. Your work is saved up to this point."
    ]
    (made,) = read_own(path).annotations.values()
    assert (made.tag, made.comment) == ("claim", "late")
    assert not path.with_name(f"{path.name}.lock").exists()


def test_the_report_says_where_but_holds_no_text_and_no_name(
    watched: Person, boxes: Boxes, home: Path
) -> None:
    watched.tag("crab pots", "1")
    crash_in_a_slot(watched, Boom(SECRET))
    boxes.wait_for_the_end()
    (report,) = boxes.reports
    (kept,) = (home / "logs").glob("error-*.txt")
    for text in (report, kept.read_text("utf-8"), (home / "logs" / "annotator.log").read_text()):
        assert "Boom" in text
        assert "crash_in_a_slot" in text
        assert SECRET not in text
        assert TITLE not in text
        assert "crab" not in text
        assert str(Path.home()) not in text or str(Path.home()) == "/"


def test_an_error_on_another_thread_ends_the_same_way(watched: Person, boxes: Boxes) -> None:
    def fail() -> None:
        raise Boom(SECRET)

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    boxes.wait_for_the_end()
    assert "Boom" in boxes.reports[0]


def test_when_the_work_cannot_be_saved_a_copy_is_made(
    watched: Person, boxes: Boxes, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched.tag("crab pots", "1")
    path = watched.opened.path
    watched.saved()
    monkeypatch.setattr(WorkFile, "store", full)
    watched.tag("ropes and", "2")
    crash_in_a_slot(watched, Boom(SECRET))
    boxes.wait_for_the_end()
    copy = path.with_name(f"{TITLE} (2).annot")
    assert boxes.words[0].endswith(f"a copy is in {copy}.")
    assert [one.tag for one in read_own(copy).as_hand_in().annotations] == ["claim", "quote"]
    assert [one.tag for one in read_own(path).as_hand_in().annotations] == ["claim"]


def full(file: WorkFile, steps: Any) -> None:
    raise StorageFailed("storage.full", file=file.path.name)


def test_an_error_in_the_queue_itself_saves_a_copy(
    watched: Person, boxes: Boxes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The queue's thread is dead then: what waits must not be lost with it."""
    path = watched.opened.path

    def broken(file: WorkFile, steps: Any) -> None:
        raise Boom(SECRET)

    monkeypatch.setattr(WorkFile, "store", broken)
    watched.tag("crab pots", "1")
    boxes.wait_for_the_end()
    copy = path.with_name(f"{TITLE} (2).annot")
    assert [one.tag for one in read_own(copy).as_hand_in().annotations] == ["claim"]


def test_on_the_start_screen_there_is_nothing_to_save(
    watched: Person, boxes: Boxes, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched.window.student.close()
    crash_in_a_slot(watched, Boom(SECRET))
    boxes.wait_for_the_end()


def test_the_box_shows_the_report_and_copies_it(person: Person) -> None:
    box = CrashBox(person.window, "It went wrong.", "Annotator 1\nBoom")
    try:
        box.show()
        person.qtbot.waitExposed(box)
        assert box.findChild(QPlainTextEdit).toPlainText() == "Annotator 1\nBoom"
        next(b for b in box.findChildren(type(person.button("Undo"))) if "Copy" in b.text()).click()
        assert QApplication.clipboard().text() == "Annotator 1\nBoom"
    finally:
        box.close()
        box.deleteLater()


WHERES = {
    "slot": "QTimer.singleShot(0, boom)",
    "paint": "type(window.desk.view)._paint = boom; window.desk.view.viewport().update()",
    "key": "type(window.desk.view).keyPressEvent = boom\n"
    "    QTest.keyClick(window.desk.view, Qt.Key.Key_A)",
    "close": "window.student.close = boom; QTimer.singleShot(0, window.close)",
    "thread": "threading.Thread(target=boom).start()",
}


@pytest.mark.parametrize("where", WHERES)
def test_the_program_ends_with_status_1_and_the_work_is_on_disk(where: str, tmp_path: Path) -> None:
    """In a program of its own, from a slot, an overridden Qt method or a thread."""
    code = f"""
import sys, threading
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from annotator.gui import crash_box
from annotator.gui.main_window import MainWindow
from annotator.model.spans import Span
crash_box.CrashBox.exec = lambda box: print("box", box.isVisible())
def boom(*arguments):
    raise ValueError("{SECRET}")
def act():
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    window.student.opened.work.tag(window.desk.article, [Span(0, 9)], "claim")
    {WHERES[where]}
    QTimer.singleShot(3000, lambda: QApplication.exit(7))
QTimer.singleShot(0, lambda: QTimer.singleShot(200, act))
from annotator.__main__ import main
sys.exit(main([{str(ARTICLE)!r}]))
"""
    environment = {**os.environ, "ANNOTATOR_HOME": str(tmp_path / "home")}
    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=60,
        env=environment,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (1, "box False\n"), ran.stderr
    assert SECRET not in ran.stderr
    (work,) = (tmp_path / "home" / "Documents" / "Annotator").glob("*.annot")
    assert [one.tag for one in read_own(work).annotations.values()] == ["claim"]
