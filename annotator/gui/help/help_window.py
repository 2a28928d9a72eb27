"""The window of the help: a field to find words, the pages or what was found, and a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from annotator.gui import keys
from annotator.gui.article.speaking import announce
from annotator.gui.help.help_list import HelpList
from annotator.gui.help.help_text import HelpText
from annotator.gui.theme import Theme
from annotator.gui.widgets import bar, button, label
from annotator.text import say
from annotator.workflows.help_pages import CONTENTS, HelpPage, search

_SIZE, _AWAY = QSize(980, 660), QSize(24, 24)
_LIST_WIDTH, _FIELD_WIDTH = 280, 300
_BACK = "Alt+Left"


class _Place(NamedTuple):
    """Where somebody was: a page, and how far it was scrolled."""

    name: str
    scrolled: int


class HelpWindow(QWidget):
    """Stands beside the program's window without stopping it; Esc closes it."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self._pages: dict[str, HelpPage] = {}
        self._before: list[_Place] = []
        self._at = ""
        self.setWindowTitle(say("help.title"))
        self._field = QLineEdit()
        self._count = label(role="muted")
        self._back = button(say("help.back"), self.go_back)
        self._close = button(say("help.close"), self.close)
        self._list = HelpList(theme)
        self._text = HelpText(theme)
        self._lay_out()
        self._field.textChanged.connect(self._search)
        self._field.returnPressed.connect(self._read_first)
        self._list.chosen.connect(self._on_chosen)
        self._list.wanted.connect(self._text.setFocus)
        self._text.page_wanted.connect(self._go_to)
        QShortcut(QKeySequence(_BACK), self, self.go_back)
        QShortcut(QKeySequence(keys.FIND), self, self._find)
        self.resize((window.size() - _AWAY).boundedTo(_SIZE))

    def open(self, pages: Sequence[HelpPage]) -> None:
        """Show the help, the contents first; where it was left when it is open already."""
        if not self.isVisible():
            self._pages = {page.name: page for page in pages}
            self._text.know(self._pages)
            self._before.clear()
            self._at = ""
            self._field.clear()
            self._go_to(CONTENTS)
            self._search()
        self.show()
        self.raise_()
        self.activateWindow()
        self._find()

    def go_back(self) -> None:
        """Show the page that was shown before, as it was."""
        if self._before:
            place = self._before.pop()
            self._at = ""
            self._go_to(place.name)
            self._text.verticalScrollBar().setValue(place.scrolled)
            self._text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; Down leads from the field into the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_Down and self._field.hasFocus():
            self._list.setFocus()
            if self._list.currentRow() < 0:
                self._list.setCurrentRow(0)
        else:
            super().keyPressEvent(event)

    def _find(self) -> None:
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def _search(self) -> None:
        words = self._field.text()
        if not words.strip():
            self._list.show_pages(list(self._pages.values()), self._at)
            self._count.clear()
            return
        hits = search(list(self._pages.values()), words)
        self._list.show_hits(hits)
        said = say("help.count", n=len(hits)) if hits else say("help.nothing")
        self._count.setText(said)
        announce(self._field, said)

    def _read_first(self) -> None:
        """Read the first place found, or the page that is shown."""
        if self._list.currentRow() < 0:
            self._list.setCurrentRow(0)
        self._text.setFocus()

    def _on_chosen(self, name: str, section: int) -> None:
        self._go_to(name, section, self._field.text())

    def _go_to(self, name: str, section: int = 0, words: str = "") -> None:
        if self._at and name != self._at:
            self._before.append(_Place(self._at, self._text.verticalScrollBar().value()))
        self._at = name
        self._text.show_section(self._pages[name], section, words)
        if not self._field.text().strip():
            self._list.set_current(name)
        self._back.setEnabled(bool(self._before))

    def _lay_out(self) -> None:
        self._field.setAccessibleName(say("help.find"))
        self._field.setPlaceholderText(say("help.find"))
        self._field.setMaximumWidth(_FIELD_WIDTH)
        self._field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        back = QKeySequence(_BACK).toString(QKeySequence.SequenceFormat.NativeText)
        self._back.setToolTip(say("help.back_help", key=back))
        top, row = bar("bottom")
        row.addWidget(self._field, 2)
        row.addWidget(self._count, 1)
        row.addWidget(self._back)
        row.addWidget(self._close)
        self._list.setMaximumWidth(_LIST_WIDTH)
        below = QHBoxLayout()
        below.setContentsMargins(8, 8, 8, 8)
        below.addWidget(self._list, 1)
        below.addWidget(self._text, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addLayout(below, 1)
