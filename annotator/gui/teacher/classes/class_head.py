"""The head of the class screen: which class it is, and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from annotator.gui.widgets import Title, bar, button, label
from annotator.text import say

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance


class ClassHead(QWidget):
    """Title, counts and buttons; each signal is one of the teacher's wishes."""

    add_wanted = Signal()
    add_folder_wanted = Signal()
    list_wanted = Signal()
    board_wanted = Signal()
    report_wanted = Signal()
    tables_wanted = Signal()
    answers_wanted = Signal()
    prompts_wanted = Signal()
    another_class_wanted = Signal()
    like_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title, self._counts = Title(), label(role="muted")
        self._is_narrow = True
        self._buttons: dict[str, QPushButton] = {}
        frame, self._row = bar("bottom")
        self._row.addWidget(self._title)
        self._row.addWidget(self._counts)
        self._row.addStretch()
        self._row.addWidget(self._more_button())
        self._row.addWidget(self._add_button())
        for name, wanted, role in (
            ("class_screen.board", self.board_wanted, ""),
            ("class_screen.report", self.report_wanted, "primary"),
        ):
            self._buttons[name] = made = button(say(name), wanted.emit, role)
            made.setAccessibleName(say(name))
            self._row.addWidget(made)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def show_class(self, title: str, counts: str) -> None:
        """Show which class it is."""
        self._title.setText(title)
        self._counts.setText(counts)

    def fold(self, is_narrow: bool) -> None:
        """Make do with less room, or use all of it."""
        self._counts.setVisible(not is_narrow)
        for name, one in self._buttons.items():
            one.setText(say(f"{name}_short" if is_narrow else name))

    def _more_button(self) -> QToolButton:
        return _menu_button(
            "class_screen.more",
            (
                ("class_screen.answers", self.answers_wanted),
                ("class_screen.tables", self.tables_wanted),
                ("class_screen.prompts", self.prompts_wanted),
                ("class_screen.another_class", self.another_class_wanted),
                ("class_screen.like", self.like_wanted),
            ),
        )

    def _add_button(self) -> QToolButton:
        return _menu_button(
            "class_screen.add",
            (
                ("class_screen.add_files", self.add_wanted),
                ("class_screen.add_folder", self.add_folder_wanted),
                ("class_screen.list", self.list_wanted),
            ),
        )


def _menu_button(name: str, entries: Iterable[tuple[str, SignalInstance]]) -> QToolButton:
    """A button with a menu, an entry for each wish."""
    made = QToolButton()
    made.setText(say(name))
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    menu = QMenu(made)
    for words, wanted in entries:
        menu.addAction(say(words), wanted.emit)
    made.setMenu(menu)
    return made
