"""Another theme while a window is open: nothing is left of the one before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from any_work import counting_clock
from class_hands import read
from hands import Answers, Person
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from small_class import five

from annotator.gui.appearance import Appearance
from annotator.gui.main_window import MainWindow
from annotator.gui.teacher.classes.class_screen import ClassScreen
from annotator.gui.theme import THEMES, apply, load_theme
from annotator.workflows.class_view import class_view
from annotator.workflows.settings import Settings


@pytest.fixture
def appearance(qtbot: QtBot, qapp: QApplication) -> Iterator[Appearance]:
    made = Appearance(qapp, Settings(theme="light"))
    flash = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    apply(qapp, made.theme)
    yield made
    made.setParent(None)
    made.deleteLater()
    qapp.setCursorFlashTime(flash)
    apply(qapp, load_theme("light"))


@pytest.fixture
def work(person: Person) -> Path:
    """A file with passages of every tag in it."""
    for key, words in enumerate(("Harlow", "Osgood", "Tobias Renn", "Source", "cleanup"), start=1):
        person.tag(words, str(key))
    person.expect("✓ Saved")
    path = person.opened.path
    person.window.close()
    return path


def look(qtbot: QtBot, qapp: QApplication, appearance: Appearance, path: Path) -> Person:
    """Open the work in the theme of the moment and look at a passage."""
    window = MainWindow(appearance.theme, clock=counting_clock(), notices=Answers())
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    person = Person(qtbot, window, Answers())
    person.open(path)
    person.click_row(2)
    person.view.setFocus()
    qtbot.waitUntil(lambda: person.view.hasFocus() and bool(window.menuBar().actions()))
    return person


def picture(shown: QWidget) -> QImage:
    return shown.grab().toImage()


@pytest.mark.parametrize("name", THEMES[1:])
def test_a_desk_looks_as_if_it_had_been_opened_so(
    appearance: Appearance, qtbot: QtBot, qapp: QApplication, work: Path, name: str
) -> None:
    person = look(qtbot, qapp, appearance, work)
    before = picture(person.window)
    appearance.change(theme=name)
    changed = picture(person.window)
    assert changed != before
    person.window.close()
    assert changed == picture(look(qtbot, qapp, appearance, work).window)


def class_screen(qtbot: QtBot, appearance: Appearance) -> ClassScreen:
    screen = ClassScreen(appearance.theme)
    qtbot.addWidget(screen)
    screen.resize(1366, 768)
    screen.show_class(class_view(read(five())))
    with qtbot.waitExposed(screen):
        screen.show()
    return screen


@pytest.mark.parametrize("name", THEMES[1:])
def test_a_class_looks_as_if_it_had_been_opened_so(
    appearance: Appearance, qtbot: QtBot, name: str
) -> None:
    screen = class_screen(qtbot, appearance)
    appearance.change(theme=name)
    changed = picture(screen)
    screen.hide()
    assert changed == picture(class_screen(qtbot, appearance))


def test_the_list_of_other_tags_follows(
    appearance: Appearance, qtbot: QtBot, qapp: QApplication, work: Path
) -> None:
    def icons(person: Person) -> list[QImage]:
        menu = person.seen(QToolButton, lambda one: one.text() == "Change tag").menu()
        return [action.icon().pixmap(26, 20).toImage() for action in menu.actions()]

    person = look(qtbot, qapp, appearance, work)
    before = icons(person)
    appearance.change(theme="dark")
    changed = icons(person)
    assert all(now != then for now, then in zip(changed, before, strict=True))
    person.window.close()
    assert changed == icons(look(qtbot, qapp, appearance, work))
