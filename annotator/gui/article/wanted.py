"""Signs beside the paragraphs that a lesson names: to be read, or for later."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from annotator.gui.article.geometry import Geometry
from annotator.gui.article.passages import PassageIndex
from annotator.gui.qt import Qt
from annotator.gui.theme import Theme
from annotator.model.article import Article

# Between the words and the badges beside them.
_AWAY, _WIDTH = 7, 3
_DOT, _STEP = 2, 6


class Signs:
    """Which lines of an article have a sign; blocks are known by their numbers, from 0."""

    def __init__(
        self, article: Article, index: PassageIndex, to_read: Iterable[int], later: Iterable[int]
    ) -> None:
        self.later = frozenset(later)
        self._is_later = {
            line: number in self.later
            for number in {*to_read, *self.later}
            for line in index.lines_of(article.blocks[number].span)
        }

    def paint(self, painter: QPainter, geometry: Geometry, area: QRectF, theme: Theme) -> None:
        """A bar beside what is to be read, dots beside what is for later, in an area."""
        for block in geometry.blocks(area):
            is_later = self._is_later.get(block.blockNumber())
            if is_later is not None:
                words = block.layout().boundingRect().translated(block.layout().position())
                is_mirrored = block.textDirection() == Qt.LayoutDirection.RightToLeft
                left = words.right() + _AWAY - _WIDTH if is_mirrored else words.left() - _AWAY
                box = QRectF(left, words.top(), _WIDTH, words.height())
                (_paint_dots if is_later else _paint_bar)(painter, box, theme)


def _paint_bar(painter: QPainter, box: QRectF, theme: Theme) -> None:
    painter.fillRect(box, QColor(theme.accent))


def _paint_dots(painter: QPainter, box: QRectF, theme: Theme) -> None:
    y = box.top()
    while y + _DOT <= box.bottom():
        painter.fillRect(QRectF(box.left(), y, _DOT, _DOT), QColor(theme.set_back))
        y += _STEP
