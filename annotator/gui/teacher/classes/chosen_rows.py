"""Lists of rows of which one is always chosen, and seen to be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from annotator.gui.teacher.classes.figure_painter import FigurePainter
from annotator.gui.teacher.row_list import Row, RowList, RowPainter

_EDGE = 4
# A row to be clicked on is not lower.
_LEAST = 24


class ChosenGround(RowPainter):
    """Paints the chosen row on a ground of its own with a bar before it."""

    def height(self, row: Row, width: int) -> float:
        return max(super().height(row, width), _LEAST)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            box = QRectF(option.rect)
            painter.fillRect(box, QColor(self._theme.hover))
            box.setWidth(_EDGE)
            painter.fillRect(box, QColor(self._theme.accent))
        super().paint(painter, option, index)


class ChosenPainter(ChosenGround, FigurePainter):
    """Paints figures, and which is chosen."""


class ChosenList(RowList):
    """Tells which row is chosen, by its number from 0, when that changes by hand."""

    chosen = Signal(int)

    def __init__(self, name: str, painter: RowPainter) -> None:
        super().__init__(name, painter)
        self.setSelectionMode(RowList.SelectionMode.SingleSelection)
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def number(self) -> int:
        """The number of the chosen row; -1 without any."""
        return self.currentIndex().row()

    def show_rows(self, rows: Sequence[Row], chosen: int | None = None) -> None:
        """Show exactly these rows, this one chosen; nothing is told of it."""
        model = self.selectionModel()
        was_blocked = model.blockSignals(True)
        super().show_rows(rows)
        if chosen is not None:
            self.setCurrentIndex(self.model().index(chosen, 0))
        model.blockSignals(was_blocked)
        self.viewport().update()

    def choose(self, number: int) -> None:
        """Choose a row and bring it into sight, as by hand."""
        index = self.model().index(number, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.row())
