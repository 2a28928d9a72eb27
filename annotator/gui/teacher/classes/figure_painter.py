"""Paints the rows of figures beside the article."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from annotator.gui.article.badges import paint_badge
from annotator.gui.article.typography import reading_font
from annotator.gui.teacher.bars import HEIGHT, paint_bar
from annotator.gui.teacher.classes.figure import Figure
from annotator.gui.teacher.row_list import Row, RowPainter
from annotator.gui.teacher.set_words import SetWords, screen_font
from annotator.gui.theme import Theme
from annotator.workflows.settings import Settings

_SIDE, _BADGE_WIDTH, _BADGE_HEIGHT, _GAP = 16, 26, 20, 8
_ROOM = {"heading": 20, "note": 6, "plain": 8, "quoted": 20}
# Where bars begin and end, as shares of the width; their figures stand to the right.
_BAR_FROM, _BAR_TO = 0.34, 0.62


class FigurePainter(RowPainter):
    """Badge, words and figure in one line, with a bar between where there is one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._fonts = {
            "heading": screen_font(1.1, bold=True),
            "note": screen_font(),
            "plain": screen_font(),
            "quoted": reading_font(Settings(size=11)),
        }

    def height(self, row: Row, width: int) -> float:
        assert isinstance(row, Figure)
        words = self._words(row, width).height
        if row.tag:
            words = max(words, _BADGE_HEIGHT)
        return words + self._below(row, width).height + _ROOM[row.kind]

    def paint_row(self, painter: QPainter, row: Row, box: QRectF) -> None:
        assert isinstance(row, Figure)
        theme, width = self._theme, round(box.width())
        if row.kind == "heading":
            painter.fillRect(QRectF(0, box.top() + 6, width, 1), QColor(theme.line))
        words = self._words(row, width)
        line = QRectF(_SIDE, box.top() + _above(row), width - 2 * _SIDE, words.height)
        if row.tag:
            line.setHeight(max(line.height(), _BADGE_HEIGHT))
            badge = QRectF(_SIDE, line.center().y() - 10, _BADGE_WIDTH, _BADGE_HEIGHT)
            paint_badge(painter, badge, row.tag, theme)
        left = _left(row)
        corner = QPointF(left, line.center().y() - words.height / 2)
        words.paint(painter, corner, QColor(theme.muted if row.kind == "note" else theme.ink))
        self._paint_figure(painter, row, line)
        below = self._below(row, width)
        colour = theme.muted if row.row is None else theme.accent
        below.paint(painter, QPointF(left, line.bottom()), QColor(colour))

    def _words(self, row: Figure, width: int) -> SetWords:
        if row.count:
            right = width * _BAR_FROM
        else:
            taken = QFontMetricsF(self._fonts["plain"]).horizontalAdvance(row.figure)
            right = width - _SIDE - (taken + _GAP if taken else 0)
        return SetWords(row.words, self._font(row), right - _left(row), 1.15)

    def _font(self, row: Figure) -> QFont:
        return self._fonts[row.kind]

    def _below(self, row: Figure, width: int) -> SetWords:
        return SetWords(row.below, self._fonts["plain"], width - _SIDE - _left(row))

    def _paint_figure(self, painter: QPainter, row: Figure, line: QRectF) -> None:
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        if row.count:
            part, total = row.count
            width = line.width() + 2 * _SIDE
            bar = QRectF(width * _BAR_FROM, line.center().y() - HEIGHT / 2, 0, HEIGHT)
            bar.setRight(width * _BAR_TO)
            paint_bar(painter, bar, part / total if total else 0, self._theme, row.tag)
        painter.setFont(self._fonts["plain"])
        painter.setPen(QColor(self._theme.muted if row.kind == "quoted" else self._theme.ink))
        painter.drawText(line, align, row.figure)


def _above(row: Figure) -> float:
    return 14 if row.kind in ("heading", "quoted") else _ROOM[row.kind] / 2


def _left(row: Figure) -> float:
    return _SIDE + (_BADGE_WIDTH + _GAP if row.tag else 0)
