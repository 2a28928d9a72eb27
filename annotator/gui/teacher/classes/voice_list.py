"""The speakers in a list, to be ticked and chosen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from annotator.gui.teacher.bars import HEIGHT, paint_bar
from annotator.gui.teacher.classes.chosen_rows import ChosenList, ChosenPainter
from annotator.gui.teacher.classes.voice_rows import SpeakerRow
from annotator.gui.teacher.row_list import ROW, Row
from annotator.gui.teacher.set_words import SetWords, screen_font
from annotator.gui.theme import Theme

_SIDE, _BOX, _GAP, _ABOVE, _BELOW = 16, 16, 12, 9, 9
_LEFT = _SIDE + _BOX + _GAP
# Rows are not wider, or the eye would lose the line.
_WIDEST = 720


class VoicePainter(ChosenPainter):
    """A box to tick, the speaker with a bar of who named them, and what else is known."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._name, self._small = screen_font(1.05, bold=True), screen_font()

    def height(self, row: Row, width: int) -> float:
        if not isinstance(row, SpeakerRow):
            return super().height(row, width)
        name, below = self._set(row, width)
        return name.height + HEIGHT + 8 + below.height + _ABOVE + _BELOW

    def paint_row(self, painter: QPainter, row: Row, box: QRectF) -> None:
        if not isinstance(row, SpeakerRow):
            super().paint_row(painter, row, box)
            return
        theme, width = self._theme, box.width()
        name, below = self._set(row, width)
        y = box.top() + _ABOVE
        self._paint_box(painter, row, QRectF(_SIDE, y + 1, _BOX, _BOX))
        name.paint(painter, QPointF(_LEFT, y), QColor(theme.ink))
        figures = QRectF(_LEFT, y, _right(width) - _LEFT, name.height)
        painter.setFont(self._small)
        painter.setPen(QColor(theme.ink))
        painter.drawText(
            figures, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, row.figure
        )
        y += name.height + 4
        bar = QRectF(_LEFT, y, _right(width) - _LEFT, HEIGHT)
        paint_bar(painter, bar, row.voice.people / row.total if row.total else 0, theme)
        below.paint(painter, QPointF(_LEFT, y + HEIGHT + 4), QColor(theme.muted))

    def _set(self, row: SpeakerRow, width: float) -> tuple[SetWords, SetWords]:
        room = _right(width) - _LEFT
        figure = QFontMetricsF(self._small).horizontalAdvance(row.figure)
        name = SetWords(row.words, self._name, room - figure - _GAP)
        return name, SetWords(row.below, self._small, room, 1.1)

    def _paint_box(self, painter: QPainter, row: SpeakerRow, box: QRectF) -> None:
        view = self.parent()
        assert isinstance(view, QAbstractItemView)
        option = QStyleOptionViewItem()
        option.initFrom(view)
        option.rect = box.toRect()
        state = QStyle.StateFlag.State_On if row.is_ticked else QStyle.StateFlag.State_Off
        option.state = QStyle.StateFlag.State_Enabled | state
        element = QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck
        view.style().drawPrimitive(element, option, painter, view)


class VoiceList(ChosenList):
    """Tells which row's box is clicked, or the Space bar pressed on, by its number."""

    tick_wanted = Signal(int)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a box ticks it."""
        super().mousePressEvent(event)
        at = event.position().toPoint()
        if at.x() < _LEFT and event.button() == Qt.MouseButton.LeftButton:
            self._want(self.indexAt(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The Space bar ticks the chosen row's box."""
        if event.key() == Qt.Key.Key_Space:
            self._want(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _want(self, index: QModelIndex) -> None:
        if isinstance(index.data(ROW), SpeakerRow):
            self.tick_wanted.emit(index.row())


def _right(width: float) -> float:
    return min(width - _SIDE, _LEFT + _WIDEST)
