"""The menus of the window, with the key of every entry."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from annotator.gui import keys
from annotator.gui.student.tagging import Tagging
from annotator.text import say
from annotator.workflows.recent import recent_files

if TYPE_CHECKING:
    from annotator.gui.main_window import MainWindow


class Menus:
    """File and Edit; entries of the desk are off while another screen is shown."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        file = window.menuBar().addMenu(say("window.menu_file"))
        self._add(file, "window.open", window.choose_file, keys.OPEN)
        self._recent = file.addMenu(say("window.recent"))
        self._recent.aboutToShow.connect(self._fill_recent)
        self._add(file, "window.start", window.show_start)
        file.addSeparator()
        hand_in = self._add(file, "window.hand_in", window.student.hand_in, keys.HAND_IN)
        file.addSeparator()
        self._add(file, "window.quit", window.close, keys.QUIT)
        edit = window.menuBar().addMenu(say("window.menu_edit"))
        self._changes = [
            hand_in,
            *(
                self._add(edit, text, partial(window.desk.act, action), key)
                for text, action, key in (
                    ("window.undo", Tagging.undo, keys.UNDO),
                    ("window.redo", Tagging.redo, keys.REDO),
                    ("window.move", Tagging.move, keys.MOVE),
                    ("window.remove", Tagging.remove, keys.REMOVE),
                )
            ),
        ]
        edit.addSeparator()
        next_part = partial(window.desk.act, Tagging.focus_next_part)
        self._next_part = self._add(edit, "window.next_part", next_part, keys.NEXT_PART)

    def show_for(self, *, is_desk: bool, is_changeable: bool) -> None:
        """Offer what can be done on the screen that is shown."""
        for action in self._changes:
            action.setEnabled(is_desk and is_changeable)
        self._next_part.setEnabled(is_desk)

    def _add(self, menu: QMenu, text: str, action: Callable[[], object], key: str = "") -> QAction:
        made = menu.addAction(say(text))
        made.triggered.connect(lambda: action())
        if key:
            made.setShortcut(key)
        return made

    def _fill_recent(self) -> None:
        self._recent.clear()
        for path in recent_files():
            action = self._recent.addAction(path.name)
            action.triggered.connect(lambda _=False, path=path: self._window.open_file(path))
