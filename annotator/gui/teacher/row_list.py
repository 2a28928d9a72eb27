"""Lists of many rows, each as high as its words need; only those in sight are painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.gui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_WHEEL_STEP = 22


class Row(Protocol):
    """What a list can show: `words` is its text, `spoken` all that is painted of it, in words."""

    @property
    def words(self) -> str: ...

    @property
    def spoken(self) -> str: ...


class RowModel(QAbstractListModel):
    """Rows that change all together."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Hold exactly these rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return None


class RowPainter(QStyledItemDelegate):
    """Paints rows of one kind of list, and an outline around the one the keys are at."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Paint with the colours of `theme` from now on."""
        self._theme = theme

    def height(self, row: Row, width: int) -> float:
        """How high a row is in a list of this width, in pixels."""
        raise NotImplementedError

    def paint_row(self, painter: QPainter, row: Row, box: QRectF) -> None:
        """Paint a row; `box` is as high as `height` said."""
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        view = option.widget
        assert isinstance(view, QAbstractItemView)
        return QSize(0, round(self.height(index.data(ROW), view.viewport().width())))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        box = QRectF(option.rect)
        self.paint_row(painter, index.data(ROW), box)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if has_focus or self._is_chosen(option.widget, index):
            colour, width = (self._theme.focus, 2) if has_focus else (self._theme.control, 1)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colour), width))
            painter.drawRoundedRect(box.adjusted(5, 1, -5, -1), 6, 6)
        painter.restore()

    def _is_chosen(self, view: QWidget, index: _Index) -> bool:
        """Whether a panel beside the list is about the row, while the keys are elsewhere."""
        return isinstance(view, RowList) and view.is_choice and view.currentIndex() == index


class RowList(QListView):
    """Shows rows; arrows, Page Up and Page Down, Home and End go through them.

    With `is_choice` the row that they are at is seen to be chosen also while they are elsewhere.
    """

    def __init__(self, name: str, painter: RowPainter, *, is_choice: bool = False) -> None:
        super().__init__()
        self.is_choice = is_choice
        self.setObjectName(name)
        self._rows = RowModel(self)
        painter.setParent(self)
        self.setModel(self._rows)
        self.setItemDelegate(painter)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(_WHEEL_STEP)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there: its coming and going would set every row anew.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().rangeChanged.connect(self._show_bar)

    def show_rows(self, rows: Sequence[Row], chosen: int | None = None) -> None:
        """Show exactly these rows, staying where the reader was; the keys are at `chosen`."""
        place = self.verticalScrollBar().value()
        self._rows.show(rows)
        if chosen is not None:
            self.setCurrentIndex(self._rows.index(chosen))
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Of itself it only looks at its height, but rows are as high as their words wrap.
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            if self.is_choice:
                self.scrollTo(self.currentIndex())

    def _show_bar(self, least: int, most: int) -> None:
        """Show the handle only where there is something to scroll."""
        self.verticalScrollBar().setEnabled(most > least)

    def go_to(self, number: int) -> None:
        """Bring the keys to a row, by its number from 0, and the row into the middle."""
        index = self._rows.index(number)
        self.setCurrentIndex(index)
        self.scrollTo(index, QListView.ScrollHint.PositionAtCenter)
        self.setFocus()
