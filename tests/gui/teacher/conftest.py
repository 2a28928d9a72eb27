"""A teacher at the start screen, and a folder for what is made."""

from __future__ import annotations

from pathlib import Path

import pytest
from class_hands import Show, contents, counted, simulated_record
from hands import Person
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.analysis.summary import summarise
from annotator.gui import theme as themes
from annotator.gui.teacher.classes.class_screen import ClassScreen
from annotator.model.class_figures import ClassFigures
from annotator.model.summary import Summary
from annotator.workflows.class_contents import ClassContents
from annotator.workflows.class_view import class_view


@pytest.fixture
def teacher(newcomer: Person) -> Person:
    return newcomer


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "lessons"
    made.mkdir()
    return made


@pytest.fixture(scope="session")
def simulated() -> Summary:
    """The summary of 24 simulated students."""
    return summarise(simulated_record())


@pytest.fixture
def show(qtbot: QtBot, qapp: QApplication) -> Show:
    """Shows the figures of a class on a class screen of its own."""
    light = themes.load_theme("light")
    themes.apply(qapp, light)

    def shown(of: Summary | ClassFigures | ClassContents) -> ClassScreen:
        if isinstance(of, Summary):
            of = counted(of)
        screen = ClassScreen(light)
        qtbot.addWidget(screen)
        screen.resize(1366, 768)
        screen.show_class(class_view(contents(of) if isinstance(of, ClassFigures) else of))
        with qtbot.waitExposed(screen):
            screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        return screen

    return shown
