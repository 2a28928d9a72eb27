"""A page that is one list of figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QVBoxLayout

from annotator.exporters.report_page import Page, page
from annotator.gui.teacher.class_page import ClassPage, Shown
from annotator.gui.teacher.figure import Figure
from annotator.gui.teacher.figure_painter import FigurePainter
from annotator.gui.teacher.row_list import ROW, RowList
from annotator.gui.theme import Theme

Rows = Callable[[Page, bool], Sequence[Figure]]


class FiguresPage(ClassPage):
    """Shows what `rows` gives for the class and whether names are wanted."""

    def __init__(self, theme: Theme, name: str, rows: Rows) -> None:
        super().__init__()
        self._rows = rows
        self._list = RowList("class_figures", FigurePainter(theme))
        self._list.setAccessibleName(name)
        self._list.clicked.connect(self._go)
        self._list.activated.connect(self._go)
        self.setFocusProxy(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._list)

    def show_class(self, shown: Shown) -> None:
        known = page(shown.contents.figures, names=shown.names)
        self._list.show_rows(self._rows(known, shown.names))

    def _go(self, index: QModelIndex) -> None:
        figure = index.data(ROW)
        if figure.row is not None:
            self.go_wanted.emit("article", figure.row)
