"""How the window looks: changed at once, everywhere, and kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui import appearance as looks
from annotator.gui.appearance import Appearance
from annotator.gui.theme import Theme, apply, load_theme
from annotator.workflows.settings import Settings, load_settings


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    before = qapp.palette(), qapp.styleSheet()
    made = Appearance(qapp, Settings(theme="light"))
    apply(qapp, made.theme)
    yield made
    made.setParent(None)
    made.deleteLater()
    qapp.setPalette(before[0])
    qapp.setStyleSheet(before[1])


class Painted(QWidget):
    """Paints with a theme of its own."""

    theme: Theme | None = None

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme


class PaintedRows(QStyledItemDelegate):
    """So does what paints the rows of a list, which is no widget."""

    theme: Theme | None = None

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme


def test_a_change_is_told_at_once_and_kept_a_little_later(
    appearance: Appearance, qtbot: QtBot, home: Path
) -> None:
    with qtbot.waitSignal(appearance.settings_changed) as told:
        appearance.change(size=20)
    assert told.args == [Settings(theme="light", size=20)]
    assert not home.exists()
    appearance.change(column=26)
    qtbot.waitUntil(lambda: load_settings() == appearance.settings)
    assert load_settings() == Settings(theme="light", size=20, column=26)


def test_what_is_not_kept_yet_is_kept_when_the_program_ends(
    appearance: Appearance, qapp: QApplication
) -> None:
    appearance.change(size=20)
    qapp.aboutToQuit.emit()
    assert load_settings().size == 20


def test_the_same_again_is_no_change(
    appearance: Appearance, qtbot: QtBot, qapp: QApplication, home: Path
) -> None:
    with (
        qtbot.assertNotEmitted(appearance.settings_changed),
        qtbot.assertNotEmitted(appearance.theme_changed),
    ):
        appearance.change(theme="light", size=13)
        appearance.step_size(0)
    qapp.aboutToQuit.emit()
    assert not home.exists()


def test_sizes_go_by_steps_from_the_smallest_to_the_largest(appearance: Appearance) -> None:
    appearance.step_size(2)
    assert appearance.settings.size == 15
    appearance.step_size(-1)
    assert appearance.settings.size == 14
    appearance.step_size(0)
    assert appearance.settings.size == Settings().size
    for steps, end in ((100, 32), (1, 32), (-100, 10), (-1, 10)):
        appearance.step_size(steps)
        assert appearance.settings.size == end


def test_another_theme_reaches_all_that_is_open(
    appearance: Appearance, qtbot: QtBot, qapp: QApplication
) -> None:
    window, other, rows = QWidget(), Painted(), PaintedRows()
    qtbot.addWidget(window)
    qtbot.addWidget(other)
    inner = Painted()
    QVBoxLayout(window).addWidget(inner)
    rows.setParent(inner)
    with qtbot.waitExposed(window):
        window.show()
    with qtbot.waitSignal(appearance.theme_changed) as told:
        appearance.change(theme="high-contrast")
    theme = load_theme("high-contrast")
    assert told.args == [theme]
    assert inner.theme == rows.theme == other.theme == theme
    assert window.palette().color(QPalette.ColorRole.Window) == QColor(theme.ground)
    assert window.palette().color(QPalette.ColorRole.WindowText) == QColor(theme.ink)


def test_a_theme_like_the_computers_follows_it(
    appearance: Appearance, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    appearance.change(theme="system")
    hints = QGuiApplication.styleHints()
    for name in ("dark", "light"):
        monkeypatch.setattr(looks, "chosen_theme", lambda _, name=name: load_theme(name))
        hints.colorSchemeChanged.emit(hints.colorScheme())
        assert appearance.theme == load_theme(name)


def test_a_theme_of_ones_own_does_not(appearance: Appearance) -> None:
    appearance.change(theme="sepia")
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.emit(hints.colorScheme())
    assert appearance.theme == load_theme("sepia")


def test_back_to_the_usual(appearance: Appearance, qapp: QApplication) -> None:
    appearance.change(size=30, theme="sepia", whole_words=False, font="sans")
    appearance.back_to_usual()
    assert appearance.settings == Settings()
    qapp.aboutToQuit.emit()
    assert load_settings() == Settings()


def test_a_home_that_cannot_be_written_is_said_and_does_no_harm(
    appearance: Appearance, qtbot: QtBot, home: Path
) -> None:
    home.write_text("a file")
    with qtbot.waitSignal(appearance.not_kept) as said:
        appearance.change(size=20)
    assert str(home) in said.args[0]
    assert appearance.settings.size == 20
