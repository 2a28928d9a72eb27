"""Paints the rows of one student's work."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from annotator.gui.article.badges import paint_badge
from annotator.gui.article.typography import reading_font
from annotator.gui.teacher.classes.chosen_rows import ChosenPainter
from annotator.gui.teacher.classes.student_rows import WorkRow
from annotator.gui.teacher.row_list import Row
from annotator.gui.teacher.set_words import SetWords, screen_font
from annotator.gui.theme import Theme
from annotator.workflows.settings import Settings

_SIDE, _BADGE_WIDTH, _BADGE_HEIGHT, _GAP = 16, 26, 20, 8
_ABOVE, _BELOW = 7, 8
_LEFT = _SIDE + _BADGE_WIDTH + _GAP


class StudentPainter(ChosenPainter):
    """A passage under its tag and how it goes with the teacher's answers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._head, self._small = screen_font(bold=True), screen_font()
        self._quoted = reading_font(Settings(size=11))

    def height(self, row: Row, width: int) -> float:
        if not isinstance(row, WorkRow):
            return super().height(row, width)
        return sum(words.height for words, _ in self._lines(row, width)) + _ABOVE + _BELOW

    def paint_row(self, painter: QPainter, row: Row, box: QRectF) -> None:
        if not isinstance(row, WorkRow):
            super().paint_row(painter, row, box)
            return
        y = box.top() + _ABOVE
        badge = QRectF(_SIDE, y, _BADGE_WIDTH, _BADGE_HEIGHT)
        paint_badge(painter, badge, row.tag, self._theme)
        for words, colour in self._lines(row, round(box.width())):
            words.paint(painter, QPointF(_LEFT, y), QColor(colour))
            y += words.height

    def _lines(self, row: WorkRow, width: int) -> Iterator[tuple[SetWords, str]]:
        theme, room = self._theme, width - _LEFT - _SIDE
        colours = {"found": theme.good, "other_tag": theme.warning, "missed": theme.warning}
        colour = colours.get(row.outcome or "", theme.ink)
        yield SetWords(row.head, self._head, room, 1.2), colour
        yield SetWords(row.words, self._quoted, room, 1.15), theme.ink
        for said in row.said:
            yield SetWords(said, self._small, room, 1.1), theme.ink
        for beside in row.beside:
            yield SetWords(beside, self._small, room, 1.1), theme.muted
