"""The list of places with the same words, each with its line, to tick those that are tagged."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.widgets import button, label
from annotator.model.article import Article
from annotator.model.direction import is_right_to_left
from annotator.model.repeats import place_of
from annotator.model.spans import Span
from annotator.text import say

_ROW, _LEAST_ROWS, _MOST_ROWS = 28, 2, 5
_SHARE, _FRAME = 5, 6
_BEFORE, _AFTER = 40, 80
_GAP = 8
_PLACE = Qt.ItemDataRole.UserRole
_CHECK = Qt.ItemDataRole.CheckStateRole
_TICKED, _NOT = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PlaceRow(NamedTuple):
    """A place, its number among all places, and its line in three parts."""

    span: Span
    number: int
    total: int
    before: str
    words: str
    after: str


def listed(article: Article, places: Iterable[Span]) -> list[PlaceRow]:
    """The places with what stands around them in their lines, in the order given."""
    return [_row(article.text, span) for span in places]


def _row(text: str, span: Span) -> PlaceRow:
    number, total = (place := place_of(text, span)).number, place.total
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    before = text[start : span.start]
    after = text[span.end : end if end >= 0 else len(text)]
    if len(before) > _BEFORE:
        cut = before[-_BEFORE:]
        # From the start of a word, if one starts there.
        before = "…" + (cut.partition(" ")[2] or cut)
    return PlaceRow(span, number, total, before, " ".join(span.cut(text).split()), after[:_AFTER])


class PlaceChooser(QFrame):
    """Stands beneath the article, so that no place is covered.

    `pointed` carries the Span of the row that is looked at, `taken` a tuple of those ticked.
    """

    pointed = Signal(object)
    taken = Signal(object)
    left = Signal()

    def __init__(self, rows: Iterable[PlaceRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setProperty("edge", "top")
        self._list = PlaceList(rows)
        self._list.currentRowChanged.connect(self._point)
        self._list.itemChanged.connect(lambda: self._show_count())
        self._list.enter_pressed.connect(self._take)
        self._list.escape_pressed.connect(self.left)
        self._list.all_wanted.connect(self._tick_all_or_none)
        self._take_button = button("", self._take, "primary")
        all_or_none = button(say("desk.same_all_or_none"), self._tick_all_or_none)
        none = button(say("desk.same_none"), self.left.emit)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for one in (self._take_button, all_or_none, none):
            foot.addWidget(one)
        foot.addWidget(label(say("desk.same_keys"), "hint", wrap=True), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 7, 16, 7)
        column.setSpacing(5)
        column.addWidget(label(say("desk.same_choosing"), "heading"))
        column.addWidget(self._list)
        column.addLayout(foot)
        self._show_count()

    def begin(self, room: int) -> None:
        """Look at the first place, all ticked; `room` is how high the window is, in pixels."""
        rows = min(max(room // _SHARE // _ROW, _LEAST_ROWS), _MOST_ROWS, self._list.count())
        self._list.setFixedHeight(rows * _ROW + _FRAME)
        self._list.setCurrentRow(0)
        self._list.setFocus(Qt.FocusReason.PopupFocusReason)

    def _point(self, row: int) -> None:
        item = self._list.item(row)
        if item:
            self.pointed.emit(item.data(_PLACE).span)

    def _ticked(self) -> tuple[Span, ...]:
        items = (self._list.item(row) for row in range(self._list.count()))
        return tuple(item.data(_PLACE).span for item in items if item.checkState() == _TICKED)

    def _tick_all_or_none(self) -> None:
        state = _NOT if len(self._ticked()) == self._list.count() else _TICKED
        self._list.blockSignals(True)
        for row in range(self._list.count()):
            self._list.item(row).setCheckState(state)
        self._list.blockSignals(False)
        self._list.viewport().update()
        self._show_count()

    def _show_count(self) -> None:
        n = len(self._ticked())
        self._take_button.setText(say("desk.same_take", n=n))
        self._take_button.setEnabled(n > 0)

    def _take(self) -> None:
        self.taken.emit(self._ticked())


class PlaceList(QListWidget):
    """The rows; Space ticks one, the arrows point."""

    enter_pressed = Signal()
    escape_pressed = Signal()
    all_wanted = Signal()

    def __init__(self, rows: Iterable[PlaceRow]) -> None:
        super().__init__()
        self.setAccessibleName(say("desk.same_list"))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_PlaceDelegate(self))
        for one in rows:
            item = QListWidgetItem(say("desk.same_row", **one._asdict()), self)
            item.setData(_PLACE, one)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_TICKED)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Esc and Ctrl+A are answered by the one around."""
        if event.key() in _ENTER:
            self.enter_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escape_pressed.emit()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.all_wanted.emit()
        else:
            super().keyPressEvent(event)


class _PlaceDelegate(QStyledItemDelegate):
    """Paints tick box, number and line, the words themselves in bold and underlined."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(_PLACE)
        self.initStyleOption(option, index)
        option.text = ""
        widget = option.widget
        style = widget.style() if widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        check = style.subElementRect(
            QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, widget
        )
        box = QRect(option.rect)
        box.adjust(check.right() + _GAP - box.left(), 0, -_GAP, 0)
        painter.save()
        painter.setPen(option.palette.text().color())
        number = say("desk.same_number", number=row.number, total=row.total)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, number)
        box.setLeft(box.left() + painter.fontMetrics().horizontalAdvance(number) + 2 * _GAP)
        _paint_line(painter, box, row)
        painter.restore()


def _paint_line(painter: QPainter, box: QRect, row: PlaceRow) -> None:
    """The three parts one after the other, from the side where the line begins."""
    to_left = is_right_to_left(row.before + row.words + row.after)
    way = Qt.LayoutDirection.RightToLeft if to_left else Qt.LayoutDirection.LeftToRight
    # Left is where a text begins: the painter turns it round with the direction.
    begins = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.setLayoutDirection(way)
    font = painter.font()
    for text, is_marked in ((row.before, False), (row.words, True), (row.after, False)):
        font.setBold(is_marked)
        font.setUnderline(is_marked)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(box.width(), 0))
        painter.drawText(box, begins, shown)
        width = metrics.horizontalAdvance(shown)
        box.adjust(0 if to_left else width, 0, -width if to_left else 0, 0)
