"""Paints the rows of tomorrow: large lines, and figures as elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from annotator.gui.article.badges import paint_badge
from annotator.gui.teacher.bars import HEIGHT, paint_bar
from annotator.gui.teacher.classes.figure_painter import FigurePainter
from annotator.gui.teacher.classes.tomorrow_rows import Bar, Leading, LineRow
from annotator.gui.teacher.row_list import Row, RowPainter
from annotator.gui.teacher.set_words import SetWords, screen_font
from annotator.gui.theme import Theme

_SIDE, _DISC, _GAP, _PITCH = 18, 34, 16, 1.2
_ABOVE, _BELOW, _BETWEEN = 12, 13, 4
_BADGE_WIDTH, _BADGE_HEIGHT = 24, 18
# The bars stand to the right where there is room, else beneath the words.
_WIDE, _BARS_WIDTH, _BAR_LENGTH = 760, 250, 120


class TomorrowPainter(RowPainter):
    """A number, what to do, why, the bars it rests on, and where it leads."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._figures = FigurePainter(theme)
        self._large, self._number = screen_font(1.35), screen_font(1.4, bold=True)
        self._plain, self._heading = screen_font(), screen_font(1.15, bold=True)
        self._bar_height = max(_BADGE_HEIGHT, QFontMetricsF(self._plain).height()) + 5

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._figures.set_theme(theme)

    def height(self, row: Row, width: int) -> float:
        if isinstance(row, Leading):
            if row.figure.kind == "heading":
                return sum(words.height for words, _ in self._heading_words(row, width)) + 22
            return self._figures.height(row.figure, width)
        assert isinstance(row, LineRow)
        words = self._words(row, width).height + _BETWEEN + self._reasons_height(row, width)
        bars = len(row.bars) * self._bar_height
        inside = max(words, bars) if width >= _WIDE else words + (bars + 6 if bars else 0)
        return max(inside, _DISC) + _ABOVE + _BELOW

    def paint_row(self, painter: QPainter, row: Row, box: QRectF) -> None:
        if isinstance(row, Leading):
            self._paint_leading(painter, row, box)
            return
        assert isinstance(row, LineRow)
        theme, width = self._theme, round(box.width())
        line = QRectF(_SIDE, box.bottom() - 1, width - 2 * _SIDE, 1)
        painter.fillRect(line, QColor(theme.line))
        if row.number:
            self._paint_number(painter, row.number, box)
        left, y = self._left(row), box.top() + _ABOVE
        words = self._words(row, width)
        words.paint(painter, QPointF(left, y), QColor(theme.ink))
        y = self._paint_reasons(painter, row, QPointF(left, y + words.height + _BETWEEN), width)
        if width >= _WIDE:
            bars = len(row.bars) * self._bar_height
            left = width - _SIDE - _BARS_WIDTH
            y = box.top() + (box.height() - bars) / 2
        for bar in row.bars:
            self._paint_bar(painter, bar, QPointF(left, y))
            y += self._bar_height

    def _heading_words(self, row: Leading, width: int) -> list[tuple[SetWords, str]]:
        room, theme = width - 2 * _SIDE, self._theme
        return [
            (SetWords(row.words, self._heading, room), theme.ink),
            (SetWords(row.figure.below, self._plain, room), theme.muted),
        ]

    def _paint_leading(self, painter: QPainter, row: Leading, box: QRectF) -> None:
        if row.figure.kind != "heading":
            self._figures.paint_row(painter, row.figure, box)
            return
        y = box.top() + 14
        for words, colour in self._heading_words(row, round(box.width())):
            words.paint(painter, QPointF(_SIDE, y), QColor(colour))
            y += words.height

    def _room(self, row: LineRow, width: int) -> float:
        bars = _BARS_WIDTH + _GAP if width >= _WIDE else 0
        return width - _SIDE - self._left(row) - bars

    def _words(self, row: LineRow, width: int) -> SetWords:
        return SetWords(row.words, self._large, self._room(row, width), _PITCH)

    def _reasons(self, row: LineRow, width: int) -> list[tuple[SetWords, str, float]]:
        """Why, and the link, with how far from the left: on one line where both have room."""
        room, metrics = self._room(row, width), QFontMetricsF(self._plain)
        why = SetWords(row.why, self._plain, room, _PITCH)
        see = SetWords(row.see, self._plain, room, _PITCH)
        taken = metrics.horizontalAdvance(row.why) + _GAP if row.why else 0
        fits = taken + metrics.horizontalAdvance(row.see) <= room
        return [(why, self._theme.muted, 0), (see, self._theme.accent, taken if fits else 0)]

    def _reasons_height(self, row: LineRow, width: int) -> float:
        (why, _, _), (see, _, left) = self._reasons(row, width)
        return max(why.height, see.height) if left else why.height + see.height

    def _paint_reasons(self, painter: QPainter, row: LineRow, corner: QPointF, width: int) -> float:
        (why, muted, _), (see, accent, left) = self._reasons(row, width)
        why.paint(painter, corner, QColor(muted))
        beneath = 0 if left else why.height
        see.paint(painter, corner + QPointF(left, beneath), QColor(accent))
        return corner.y() + self._reasons_height(row, width)

    def _left(self, row: LineRow) -> float:
        return _SIDE + (_DISC + _GAP if row.number else 0)

    def _paint_number(self, painter: QPainter, number: int, box: QRectF) -> None:
        theme = self._theme
        disc = QRectF(_SIDE, box.top() + _ABOVE - 3, _DISC, _DISC)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(disc)
        painter.setFont(self._number)
        painter.setPen(QColor(theme.accent_ink))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _paint_bar(self, painter: QPainter, bar: Bar, corner: QPointF) -> None:
        middle = corner.y() + self._bar_height / 2
        badge = QRectF(corner.x(), middle - _BADGE_HEIGHT / 2, _BADGE_WIDTH, _BADGE_HEIGHT)
        paint_badge(painter, badge, bar.tag, self._theme)
        track = QRectF(badge.right() + 8, middle - HEIGHT / 2, _BAR_LENGTH, HEIGHT)
        share = bar.count / bar.total if bar.total else 0
        paint_bar(painter, track, share, self._theme, bar.tag)
        painter.setFont(self._plain)
        painter.setPen(QColor(self._theme.ink))
        words = QRectF(track.right() + 10, corner.y(), 90, self._bar_height)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, bar.figure)
