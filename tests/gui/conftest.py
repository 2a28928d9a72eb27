"""A person at a window, in a home that is thrown away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from any_work import counting_clock
from hands import Answers, Person
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.appearance import Appearance
from annotator.gui.main_window import MainWindow
from annotator.gui.theme import apply, load_theme
from annotator.workflows.settings import Settings

Sit = Callable[..., Person]

_SECOND_MS, _PATIENCE = 1000, 30


@pytest.fixture(autouse=True)
def _no_form_waits_for_ever(qapp: QApplication) -> Iterator[None]:
    """A form that nobody answers fails its test, and does not keep all others waiting."""
    seconds: Counter[str] = Counter()
    unanswered: list[str] = []

    def look() -> None:
        form = QApplication.activeModalWidget()
        if form is None:
            seconds.clear()
            return
        name = type(form).__name__
        seconds[name] += 1
        if seconds[name] > _PATIENCE:
            unanswered.append(name)
            form.close()

    timer = QTimer(interval=_SECOND_MS)
    timer.timeout.connect(look)
    timer.start()
    yield
    timer.stop()
    assert not unanswered


@pytest.fixture
def sit(qtbot: QtBot, qapp: QApplication) -> Iterator[Sit]:
    """Opens one more window with somebody at it; with an Appearance, as the program does."""
    people: list[Person] = []

    def sit_down(appearance: Appearance | None = None) -> Person:
        theme = load_theme("light")
        apply(qapp, theme)
        answers = Answers()
        window = MainWindow(theme, clock=counting_clock(), notices=answers)
        if appearance:
            window.read_as(appearance)
        people.append(Person(qtbot, window, answers))
        window.show_start()
        with qtbot.waitExposed(window):
            window.show()
        people[-1].come_forward()
        return people[-1]

    yield sit_down
    for person in people:
        person.leave()


@pytest.fixture
def newcomer(sit: Sit, qapp: QApplication) -> Iterator[Person]:
    """Somebody at the start screen of the window as the program makes it."""
    appearance = Appearance(qapp, Settings(theme="light"))
    yield sit(appearance)
    appearance.keep_now()
    appearance.deleteLater()


@pytest.fixture
def person(sit: Sit) -> Person:
    """Somebody with the article open."""
    made = sit()
    made.open()
    return made
