"""What to do tomorrow, and how the class stands."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from annotator.gui.teacher.classes.class_page import ClassPage, Shown
from annotator.gui.teacher.classes.tomorrow_painter import TomorrowPainter
from annotator.gui.teacher.classes.tomorrow_rows import Leading, LineRow, line_rows, standing_rows
from annotator.gui.teacher.row_list import ROW, RowList
from annotator.gui.theme import Theme
from annotator.text import say

_PANEL_WIDTH = 350
# A window less wide than this has one list: first the lines, then how the class stands.
_NARROW = 960


class TomorrowPage(ClassPage):
    """The five lines; beside them how the class stands. Each row leads to its page."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._lines: list[LineRow | Leading] = []
        self._standing: list[LineRow | Leading] = []
        self._is_narrow: bool | None = None
        self._list = self._make_list("class_tomorrow", say("tomorrow.title"), theme)
        self._beside = self._make_list("class_standing", say("tomorrow_page.standing"), theme)
        self._panel = QFrame()
        self._panel.setProperty("role", "panel")
        self._panel.setFixedWidth(_PANEL_WIDTH)
        inside = QVBoxLayout(self._panel)
        inside.setContentsMargins(1, 0, 0, 0)
        inside.addWidget(self._beside)
        self.setFocusProxy(self._list)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list, 1)
        row.addWidget(self._panel)

    def show_class(self, shown: Shown) -> None:
        contents = shown.contents
        known, hand_ins = shown.view.page, shown.view.hand_ins
        self._lines = line_rows(known)
        self._standing = [*standing_rows(known, hand_ins, len(contents.record.missing))]
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_narrow != (self.width() < _NARROW):
            self._show()

    def _make_list(self, name: str, said: str, theme: Theme) -> RowList:
        made = RowList(name, TomorrowPainter(theme))
        made.setAccessibleName(said)
        made.clicked.connect(self._go)
        made.activated.connect(self._go)
        return made

    def _show(self) -> None:
        self._is_narrow = self.width() < _NARROW
        self._panel.setVisible(bool(self._standing) and not self._is_narrow)
        self._beside.show_rows(self._standing)
        self._list.show_rows(self._lines + (self._standing if self._is_narrow else []))
        if not self._list.currentIndex().isValid():
            # The first of the lines, under their heading.
            self._list.setCurrentIndex(self._list.model().index(1, 0))

    def _go(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if row.goes_to:
            self.go_wanted.emit(row.goes_to, row.what)
