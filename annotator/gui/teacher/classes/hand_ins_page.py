"""Who handed in, the odd ones first."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QVBoxLayout

from annotator.gui.teacher.classes.class_page import ClassPage, Shown
from annotator.gui.teacher.classes.hand_in_painter import HandInPainter
from annotator.gui.teacher.classes.hand_in_rows import HandInRow, hand_in_rows
from annotator.gui.teacher.row_list import ROW, RowList
from annotator.gui.theme import Theme
from annotator.text import say


class HandInsPage(ClassPage):
    """A line for each hand-in, leading to its student; then who is missing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._list = RowList("class_hand_ins", HandInPainter(theme))
        self._list.setAccessibleName(say("report.readers"))
        self._list.clicked.connect(self._go)
        self._list.activated.connect(self._go)
        self.setFocusProxy(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._list)

    def show_class(self, shown: Shown) -> None:
        record, summary = shown.contents.record, shown.contents.figures.summary
        lines = shown.view.hand_ins
        self._list.show_rows(hand_in_rows(lines, record.missing, summary, names=shown.names))

    def _go(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, HandInRow) and row.reader:
            self.go_wanted.emit("students", row.reader)
