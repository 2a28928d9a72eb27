"""The window goes on while a class of 300 is opened, looked through and decided about."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from class_hands import simulated_record
from hands import Person
from PySide6.QtCore import QTimer

from annotator.gui.teacher.classes.class_pages import PAGES
from annotator.model.decisions import PointsRule
from annotator.storage import class_files

PEOPLE = 300
MOST_SECONDS = 0.150
PATIENCE_MS = 60_000


class Heart:
    """Beats as often as the window lets it; `longest` is the window's own work between two.

    Its thread's time, not the clock's: others on this computer are not the window's fault.
    """

    def __init__(self) -> None:
        self.longest, self._last = 0.0, time.thread_time()
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _beat(self) -> None:
        now = time.thread_time()
        self.longest, self._last = max(self.longest, now - self._last), now


@pytest.fixture
def heart() -> Iterator[Heart]:
    made = Heart()
    yield made
    made.stop()


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("many") / "many.annotclass"
    class_files.create(path, simulated_record(PEOPLE))
    return path


def test_no_stall_with_300_students(sit: Callable[[], Person], many: Path, heart: Heart) -> None:
    person = sit()
    teacher, qtbot = person.window.teacher, person.qtbot
    found: dict[str, float] = {}

    def note(name: str) -> None:
        qtbot.wait(20)
        found[name], heart.longest = heart.longest, 0.0

    note("start")
    assert person.window.open_file(many)
    qtbot.waitUntil(lambda: person.reads(f"{PEOPLE} handed in"), timeout=PATIENCE_MS)
    note("open")
    for tab in (*PAGES, *PAGES):
        person.press("Ctrl+PgDown")
        note(tab)
    before = teacher.shown
    teacher._screen.decided.emit(PointsRule("agreement"))
    qtbot.waitUntil(lambda: teacher.shown is not before, timeout=PATIENCE_MS)
    note("decide")
    del found["start"]
    assert {name: took for name, took in found.items() if took > MOST_SECONDS} == {}
