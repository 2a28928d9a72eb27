"""Long words and small windows: nothing is pushed off the screen or cut without a sign."""

from __future__ import annotations

from pathlib import Path

import pytest
from hands import TITLE, Person
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from annotator.gui.widgets import Title

LONG = "A sentence that says what is wrong and what to do. " * 8


def label(person: Person, words: str) -> QLabel:
    found: QLabel = person.seen(QLabel, lambda one: one.text() == words)
    return found


def test_a_long_sentence_wraps_and_does_not_widen_the_window(person: Person) -> None:
    width = person.window.minimumSizeHint().width()
    person.desk.say(LONG, warning=True)
    assert person.window.minimumSizeHint().width() == width
    shown = label(person, LONG)
    person.qtbot.waitUntil(lambda: shown.height() >= shown.heightForWidth(shown.width()))
    assert shown.height() > 2 * shown.fontMetrics().height()
    person.desk.say("Short.")
    shown = label(person, "Short.")
    person.qtbot.waitUntil(lambda: shown.height() < 2 * shown.fontMetrics().height())


def test_a_long_title_ends_in_dots_and_is_told_whole(person: Person) -> None:
    title = person.seen(Title, lambda one: True)
    assert title.text() == TITLE
    assert not title.toolTip()
    person.window.resize(person.window.minimumSizeHint().width(), 600)
    person.qtbot.waitUntil(lambda: title.toolTip() == TITLE)


@pytest.mark.parametrize("height", [768, 700])
def test_everything_about_a_passage_fits_a_small_school_screen(person: Person, height: int) -> None:
    person.window.resize(1366, height)
    person.tag("crab pots", "1")
    panel = person.furniture.panel
    last = person.button("Remove")
    person.qtbot.waitUntil(lambda: person.window.height() == height)
    person.qtbot.waitUntil(lambda: not panel.verticalScrollBar().isVisible())
    for control in (last, panel.list):
        bottom = control.mapTo(person.window, control.rect().bottomRight())
        assert person.window.rect().contains(bottom)


def test_no_button_is_narrower_than_its_words(person: Person) -> None:
    person.tag("crab pots", "1")
    person.button("Remove")
    person.window.resize(person.window.minimumSizeHint())
    for kind in (QPushButton, QToolButton):
        for one in person.window.findChildren(kind):
            if one.isVisible() and one.text():
                words = one.fontMetrics().horizontalAdvance(one.text())
                assert one.contentsRect().width() >= words + 8, one.text()


def test_the_row_that_is_looked_at_stays_in_view(person: Person) -> None:
    person.window.resize(1366, 768)
    for words in ("Email", "Share", "Working", "crab pots", "ropes", "cart"):
        person.tag(words, "5")
        person.press("Esc")
    rows = person.furniture.panel.list
    last = person.tag("Osgood plans", "1")
    assert person.desk.current == last

    def is_in_view() -> bool:
        row = rows.visualRect(rows.currentIndex())
        return bool(row.isValid() and rows.viewport().rect().contains(row))

    person.qtbot.waitUntil(is_in_view)


def test_a_recent_file_with_a_long_name_fits(person: Person, tmp_path: Path) -> None:
    long = tmp_path / "other.txt"
    long.write_text("A very long headline that goes on and on and on " * 2, encoding="utf-8")
    person.open(long)
    width = person.window.width()
    person.choose_in_menu("File", "Start page")
    assert person.window.width() == width
    start = person.window._start
    assert start
    person.qtbot.waitUntil(lambda: start.isVisible())
    assert not start.horizontalScrollBar().isVisible()
