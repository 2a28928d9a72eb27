"""Paints the rows of the hand-ins."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from annotator.gui.teacher.classes.article_rows import joined
from annotator.gui.teacher.classes.hand_in_rows import HandInHeading, HandInRow, Pill
from annotator.gui.teacher.row_list import Row, RowPainter
from annotator.gui.teacher.set_words import SetWords, screen_font
from annotator.gui.theme import Theme

_SIDE, _GAP, _PILL_ROOM, _BAR = 22, 8, 9, 3
_ABOVE, _BELOW, _HEADING_ABOVE, _HEADING_BELOW = 8, 9, 18, 6
# The name takes this share of the width where there is much, the figure what it needs.
_NAME_SHARE, _NAME_MOST = 0.34, 360
# In a list less wide than this the figure stands beneath the name.
_NARROW = 800
_Placed = list[tuple[Pill, QRectF]]


class HandInPainter(RowPainter):
    """Name, pills and figures on a line that grows where there are many, then the notes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._plain, self._bold = screen_font(), screen_font(bold=True)
        self._heading, self._small = screen_font(1.15, bold=True), screen_font(0.92)
        self._line = QFontMetricsF(self._plain).height() + 6

    def height(self, row: Row, width: int) -> float:
        if isinstance(row, HandInHeading):
            heading, note = self._heading_words(row, width)
            return heading.height + note.height + _HEADING_ABOVE + _HEADING_BELOW
        assert isinstance(row, HandInRow)
        return self._head_height(row, width) + self._notes_height(row, width) + _ABOVE + _BELOW

    def paint_row(self, painter: QPainter, row: Row, box: QRectF) -> None:
        if isinstance(row, HandInHeading):
            self._paint_heading(painter, row, box)
            return
        assert isinstance(row, HandInRow)
        theme, width = self._theme, round(box.width())
        painter.fillRect(QRectF(_SIDE, box.bottom() - 1, width - 2 * _SIDE, 1), QColor(theme.line))
        if any(pill.weight == 2 for pill in row.pills):
            edge = QRectF(8, box.top() + 6, _BAR, box.height() - 13)
            painter.fillRect(edge, QColor(theme.warning))
        top = box.top() + _ABOVE
        self._paint_name(painter, row, top, width)
        pills, _ = self._placed(row, width)
        for pill, place in pills:
            self._paint_pill(painter, pill, place.translated(0, top))
        self._paint_figure(painter, row, top, width)
        self._paint_notes(painter, row, top + self._head_height(row, width), width)

    def _heading_words(self, row: HandInHeading, width: int) -> tuple[SetWords, SetWords]:
        room = width - 2 * _SIDE
        return SetWords(row.words, self._heading, room), SetWords(row.note, self._plain, room)

    def _paint_heading(self, painter: QPainter, row: HandInHeading, box: QRectF) -> None:
        heading, note = self._heading_words(row, round(box.width()))
        top = box.top() + _HEADING_ABOVE
        heading.paint(painter, QPointF(_SIDE, top), QColor(self._theme.ink))
        note.paint(painter, QPointF(_SIDE, top + heading.height), QColor(self._theme.muted))

    def _name(self, row: HandInRow, width: int) -> tuple[SetWords, SetWords]:
        room = self._name_room(width) - _GAP
        beneath = joined(row.beside, row.figure if width < _NARROW else row.file)
        return SetWords(row.words, self._bold, room), SetWords(beneath, self._small, room)

    def _name_room(self, width: int) -> float:
        return min(width * _NAME_SHARE, _NAME_MOST)

    def _head_height(self, row: HandInRow, width: int) -> float:
        name, beside = self._name(row, width)
        _, pills = self._placed(row, width)
        return max(name.height + beside.height, pills, self._line)

    def _paint_name(self, painter: QPainter, row: HandInRow, top: float, width: int) -> None:
        name, beside = self._name(row, width)
        # The pills are a little higher than a line of words.
        start = top + (0 if beside.height else (self._line - name.height) / 2)
        name.paint(painter, QPointF(_SIDE, start), QColor(self._theme.ink))
        beside.paint(painter, QPointF(_SIDE, start + name.height), QColor(self._theme.muted))

    def _placed(self, row: HandInRow, width: int) -> tuple[_Placed, float]:
        """Where each pill stands from the head's top, and how high all are."""
        metrics = QFontMetricsF(self._small)
        left = _SIDE + self._name_room(width)
        end = float(width - _SIDE)
        if width >= _NARROW:
            end -= QFontMetricsF(self._plain).horizontalAdvance(row.figure) + 2 * _GAP
        x, y, placed = left, 0.0, []
        for pill in row.pills:
            wide = metrics.horizontalAdvance(pill.words) + 2 * _PILL_ROOM
            if x > left and x + wide > end:
                x, y = left, y + self._line + 4
            placed.append((pill, QRectF(x, y, min(wide, max(end - left, 40)), self._line)))
            x += wide + _GAP
        return placed, y + self._line

    def _paint_pill(self, painter: QPainter, pill: Pill, place: QRectF) -> None:
        theme = self._theme
        colour = QColor(theme.muted if pill.weight == 0 else theme.warning)
        painter.setFont(self._small)
        words, align = place, Qt.AlignmentFlag.AlignCenter
        if pill.weight:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour, 1))
            painter.setBrush(colour if pill.weight == 2 else Qt.BrushStyle.NoBrush)
            shape = place.adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
            words = place.adjusted(_PILL_ROOM, 0, -_PILL_ROOM, 0)
        painter.setPen(QColor(theme.ground) if pill.weight == 2 else colour)
        room = int(words.width()) + 1
        shown = painter.fontMetrics().elidedText(pill.words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(words, align, shown)

    def _paint_figure(self, painter: QPainter, row: HandInRow, top: float, width: int) -> None:
        if width < _NARROW:
            return
        painter.setFont(self._plain)
        painter.setPen(QColor(self._theme.muted))
        place = QRectF(_SIDE, top, width - 2 * _SIDE, self._line)
        painter.drawText(
            place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.figure
        )

    def _set_notes(self, row: HandInRow, width: int) -> Sequence[SetWords]:
        return [SetWords(note, self._plain, width - 2 * _SIDE) for note in row.notes]

    def _notes_height(self, row: HandInRow, width: int) -> float:
        notes = self._set_notes(row, width)
        return sum(note.height for note in notes) + (3 if notes else 0)

    def _paint_notes(self, painter: QPainter, row: HandInRow, top: float, width: int) -> None:
        top += 3
        for note in self._set_notes(row, width):
            note.paint(painter, QPointF(_SIDE, top), QColor(self._theme.ink))
            top += note.height
