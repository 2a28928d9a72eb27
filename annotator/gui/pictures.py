"""Pictures of the window, taken without a screen."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.model.errors import StorageFailed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from annotator.gui.student.desk import Desk

_SIZE = (1366, 768)
_TURNS = 12


def take_pictures(folder: Path, work: Path, class_file: Path) -> list[Path]:
    """Show work and a class in the window and keep a picture of each in `folder`."""
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from annotator.gui.qt_messages import qt_messages_logged

    with qt_messages_logged():
        return _take_pictures(folder, work, class_file)


def _show_questions(desk: Desk) -> None:
    """Look at a passage that shows what the desk can do: the first with several answers."""
    annotations = desk.opened.work.in_text_order()
    answered = (one for one in annotations if len(one.attributes) > 1)
    if one := next(answered, None):
        desk.show_current(one.id)


def _settle(app: QApplication) -> None:
    """Let what is made later be made: one turn lays out what the turn before has changed."""
    for _ in range(_TURNS):
        app.processEvents()


def _take_pictures(folder: Path, work: Path, class_file: Path) -> list[Path]:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from annotator.gui.main_window import MainWindow
    from annotator.gui.theme import apply, load_theme

    app = QApplication.instance() or QApplication([sys.argv[0], "-style", "fusion"])
    assert isinstance(app, QApplication)
    theme = load_theme("light")
    apply(app, theme)
    window = MainWindow(theme, remember=lambda path: None)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(*_SIZE)
    window.show()
    folder.mkdir(parents=True, exist_ok=True)
    pictures = []
    for name, file in (("student.png", work), ("class.png", class_file)):
        window.open_file(file)
        _settle(app)
        if file == work:
            _show_questions(window.desk)
        _settle(app)
        path = folder / name
        if not window.grab().save(str(path)):
            raise StorageFailed("storage.full", file=path.name)
        pictures.append(path)
    window.close()
    return pictures
