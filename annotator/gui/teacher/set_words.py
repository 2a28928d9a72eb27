"""Words set in lines of a given width, and the fonts of the class screen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from annotator.model.direction import is_right_to_left

_LEAST_WIDTH = 40


class SetWords:
    """Words broken into lines; `pitch` is the height of a line as a share of the font's own.

    No words have no height.
    """

    def __init__(self, text: str, font: QFont, width: float, pitch: float = 1.0) -> None:
        self.height = 0.0
        words = " ".join(text.split())
        self._layout = QTextLayout(words, font)
        # Many rows leave some of their words out: those cost nothing.
        if words:
            self._set(QFontMetricsF(font).height() * (pitch - 1), max(width, _LEAST_WIDTH))

    def _set(self, leading: float, width: float) -> None:
        self._layout.setTextOption(_wrapping(right_to_left=is_right_to_left(self._layout.text())))
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, self.height + leading / 2))
            self.height += line.height() + leading
        self._layout.endLayout()

    def lines(self) -> Iterator[tuple[float, float, float]]:
        """Of each line left, right and the foot of its letters, from the top left corner."""
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            words = line.naturalTextRect()
            yield words.left(), words.right(), line.y() + line.ascent()

    def paint(self, painter: QPainter, corner: QPointF, colour: QColor) -> None:
        """Paint the words with their top left corner at `corner`."""
        painter.setPen(colour)
        self._layout.draw(painter, corner)


@cache
def _wrapping(*, right_to_left: bool) -> QTextOption:
    option = QTextOption()
    if right_to_left:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def screen_font(share: float = 1.0, *, bold: bool = False) -> QFont:
    """The font of the window, `share` of its usual size."""
    font = QFont()
    font.setPointSizeF(font.pointSizeF() * share)
    font.setBold(bold)
    return font
