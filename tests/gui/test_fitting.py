"""Windows open no larger than the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.fitting import fit_on_screen


def test_a_window_larger_than_the_screen_is_made_to_fit_and_another_is_left(
    qtbot: QtBot, qapp: QApplication
) -> None:
    room = qapp.primaryScreen().availableSize()
    window = QWidget()
    qtbot.addWidget(window)

    window.resize(room.width() + 100, 300)
    assert fit_on_screen(window)
    assert window.width() < room.width()
    assert window.height() == 300

    assert not fit_on_screen(window)
    window.resize(300, room.height() + 1)
    assert fit_on_screen(window)
    assert window.height() < room.height()
