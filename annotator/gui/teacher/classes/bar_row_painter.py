"""Paints rows with bars: the same columns for every row."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from annotator.gui.article.badges import paint_badge
from annotator.gui.article.typography import reading_font
from annotator.gui.teacher.bars import HEIGHT, paint_bar
from annotator.gui.teacher.classes.bar_rows import BarLine, BarRow
from annotator.gui.teacher.classes.chosen_rows import ChosenGround
from annotator.gui.teacher.row_list import Row
from annotator.gui.teacher.set_words import SetWords, screen_font
from annotator.gui.theme import Theme
from annotator.workflows.settings import Settings

_SIDE, _GAP, _ROOM = 24, 10, 9
_BADGE_WIDTH, _BADGE_HEIGHT = 26, 20
_HEADING_ROOM, _LINE_ROOM, _NOTE_ROOM = 14, 6, 3
_PITCH = 1.2
# Lines stand a little inside; their bars begin and end at these shares of the width.
_INDENT, _BAR_FROM, _BAR_TO = 14, 0.4, 0.68


class BarRowPainter(ChosenGround):
    """Heading of a group, the words with a figure on the right, the lines, a note."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._heading = screen_font(1.15, bold=True)
        self._plain, self._bold = screen_font(), screen_font(bold=True)
        self._reading = reading_font(Settings(size=12))

    def height(self, row: Row, width: int) -> float:
        assert isinstance(row, BarRow)
        parts = self._heading_height(row) + self._words(row, width).height + _NOTE_ROOM
        parts += sum(height for _, _, height in self._lines(row, width))
        note = self._note(row, width).height
        return parts + (note + _NOTE_ROOM if note else 0) + 2 * _ROOM

    def paint_row(self, painter: QPainter, row: Row, box: QRectF) -> None:
        assert isinstance(row, BarRow)
        theme, width, y = self._theme, round(box.width()), box.top() + _ROOM
        if row.heading:
            self._paint_heading(painter, row, box)
            y += self._heading_height(row)
        words = self._words(row, width)
        colour = QColor(theme.muted if row.is_quiet else theme.ink)
        words.paint(painter, QPointF(_SIDE, y), colour)
        line = QRectF(_SIDE, y, width - 2 * _SIDE, QFontMetricsF(self._plain).height() * _PITCH)
        painter.setFont(self._plain)
        painter.setPen(QColor(theme.muted))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, side, row.figure)
        y += words.height + _NOTE_ROOM
        for bar, name, height in self._lines(row, width):
            self._paint_line(painter, row, bar, name, QRectF(0, y, width, height))
            y += height
        note = QPointF(_SIDE, y + _NOTE_ROOM)
        self._note(row, width).paint(painter, note, QColor(theme.muted))

    def _heading_height(self, row: BarRow) -> float:
        height = max(QFontMetricsF(self._heading).height(), _BADGE_HEIGHT)
        return height + _HEADING_ROOM if row.heading else 0

    def _paint_heading(self, painter: QPainter, row: BarRow, box: QRectF) -> None:
        theme = self._theme
        line = QRectF(_SIDE, box.top() + _ROOM, box.width() - 2 * _SIDE, 0)
        line.setHeight(self._heading_height(row) - _HEADING_ROOM / 2)
        painter.fillRect(QRectF(0, box.top(), box.width(), 1), QColor(theme.line))
        if row.tag:
            top = line.center().y() - _BADGE_HEIGHT / 2
            badge = QRectF(_SIDE, top, _BADGE_WIDTH, _BADGE_HEIGHT)
            paint_badge(painter, badge, row.tag, theme)
            line.setLeft(badge.right() + _GAP)
        painter.setFont(self._heading)
        painter.setPen(QColor(theme.ink))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, row.heading)
        if row.mark:
            colours = {"good": theme.good, "warning": theme.warning, "muted": theme.muted}
            painter.setFont(self._bold)
            painter.setPen(QColor(colours[row.mark.role]))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(line, right, row.mark.words)

    def _words(self, row: BarRow, width: int) -> SetWords:
        taken = QFontMetricsF(self._plain).horizontalAdvance(row.figure) + 2 * _GAP
        font = self._reading if row.is_quoted else self._plain if row.is_quiet else self._bold
        return SetWords(row.words, font, width - 2 * _SIDE - taken, _PITCH)

    def _note(self, row: BarRow, width: int) -> SetWords:
        return SetWords(row.note, self._plain, width - 2 * _SIDE, _PITCH)

    def _lines(self, row: BarRow, width: int) -> Iterator[tuple[BarLine, SetWords, float]]:
        room = width * _BAR_FROM - _SIDE - _INDENT - _GAP
        for line in row.lines:
            name = SetWords(line.words, self._bold if line.is_most else self._plain, room)
            yield line, name, name.height + _LINE_ROOM

    def _paint_line(
        self, painter: QPainter, row: BarRow, line: BarLine, name: SetWords, box: QRectF
    ) -> None:
        theme, (part, total) = self._theme, line.count
        corner = QPointF(_SIDE + _INDENT, box.top() + _LINE_ROOM / 2)
        name.paint(painter, corner, QColor(theme.ink))
        track = QRectF(box.width() * _BAR_FROM, box.center().y() - HEIGHT / 2, 0, HEIGHT)
        track.setRight(box.width() * _BAR_TO)
        paint_bar(painter, track, part / total if total else 0, theme, line.tag or row.tag)
        painter.setFont(self._bold if line.is_most else self._plain)
        painter.setPen(QColor(theme.ink))
        figure = QRectF(track.right() + _GAP, box.top(), 0, box.height())
        figure.setRight(box.width() - _SIDE + _GAP)
        painter.drawText(figure, Qt.AlignmentFlag.AlignVCenter, line.figure)
