"""Beside the lines of an article: what a line can be, and what is known of the article."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.importing_lines import KIND_KEYS, kind_name
from annotator.gui.widgets import button, label
from annotator.text import say
from annotator.workflows.importing import DETAILS, Importing

_WIDTH, _HALF = 290, 125
_LONGEST = 400
_HINTS = {
    "title": "importing_page.title_hint",
    "published": "importing_page.time_hint",
    "updated": "importing_page.time_hint",
    "language": "importing_page.language_hint",
}


class DetailField(QLineEdit):
    """One detail in a line; undo and redo are the page's."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(say(f"importing_page.{name}"))
        if name in _HINTS:
            self.setPlaceholderText(say(_HINTS[name]))
        self.setMaxLength(_LONGEST)
        self.setAcceptDrops(False)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _is_of_page(event):
            event.ignore()
            return False
        return super().event(event)


def _is_of_page(event: QEvent) -> bool:
    assert isinstance(event, QKeyEvent)
    keys = QKeySequence.StandardKey
    return event.matches(keys.Undo) or event.matches(keys.Redo)


class ImportingSide(QScrollArea):
    """Buttons for the lines that are chosen, and a field for each detail.

    `kind_wanted` carries a kind, `written` the name of a detail and its words.
    """

    kind_wanted = Signal(str)
    turned_over = Signal()
    written = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(_WIDTH)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 10, 14, 14)
        column.setSpacing(6)
        column.addWidget(label(say("importing_page.kinds"), "heading"))
        column.addLayout(self._kinds())
        self._turn = button(say("importing_page.leave_out"), self.turned_over.emit)
        self._turn.setProperty("fit", "small")
        column.addWidget(self._turn)
        column.addSpacing(12)
        column.addWidget(label(say("importing_page.details"), "heading"))
        self._problem = label(say("importing_page.no_time"), "warning", wrap=True)
        self.fields: dict[str, DetailField] = {}
        for name in DETAILS:
            self.fields[name] = field = DetailField(name)
            field.textEdited.connect(partial(self.written.emit, name))
            column.addWidget(label(say(f"importing_page.{name}"), "muted"))
            column.addWidget(field)
            if name == "updated":
                column.addWidget(self._problem)
        column.addStretch()
        self.setWidget(inside)

    def _kinds(self) -> QGridLayout:
        made: list[QPushButton] = []
        for key, kind in KIND_KEYS.items():
            words = say("importing_page.kind_button", key=key, kind=kind_name(kind))
            one = button(words, partial(self.kind_wanted.emit, kind))
            one.setProperty("fit", "small")
            one.setProperty("align", "left")
            one.ensurePolished()
            made.append(one)
        # Two beside each other, where the longest of them lets it be.
        columns = 2 if max(one.sizeHint().width() for one in made) <= _HALF else 1
        grid = QGridLayout()
        grid.setSpacing(4)
        for number, one in enumerate(made):
            grid.addWidget(one, number // columns, number % columns)
        return grid

    def show_details(self, importing: Importing) -> None:
        """Show the details as they are now."""
        for name, field in self.fields.items():
            if field.text() != importing.detail(name):
                field.setText(importing.detail(name))
                field.setCursorPosition(0)
        self._problem.setVisible(bool(importing.wrong_details()))

    def show_chosen(self, *, all_left_out: bool) -> None:
        """Offer to take back the lines that are chosen, or to leave them out."""
        words = "take_back" if all_left_out else "leave_out"
        self._turn.setText(say(f"importing_page.{words}"))

    def go_to(self, name: str) -> None:
        """Bring a detail in sight, with the keys in it."""
        self.ensureWidgetVisible(self.fields[name])
        self.fields[name].setFocus()
