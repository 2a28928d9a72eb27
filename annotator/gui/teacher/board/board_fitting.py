"""Words on the board in letters as large as fit, cut only where none are small enough."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from annotator.gui.teacher.set_words import SetWords

# Letters become smaller by so much at a time, down to this share of their usual size.
_STEP, _LEAST = 0.05, 0.55
# The font for a share of the usual size of its letters.
FontOf = Callable[[float], QFont]


def in_one_line(text: str, font_of: FontOf, width: float) -> tuple[str, QFont]:
    """The words and the font in which they fit in one line; cut where they fit in none."""
    share, font = 1.0, font_of(1)
    while QFontMetricsF(font).horizontalAdvance(text) > width and share > _LEAST:
        share -= _STEP
        font = font_of(share)
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width), font


def in_lines(text: str, font_of: FontOf, width: float, height: float) -> SetWords:
    """The words set in as many lines as fit, cut where they do not in the smallest letters."""
    share = 1.0
    words = SetWords(text, font_of(share), width)
    while words.height > height and share > _LEAST:
        share -= _STEP
        words = SetWords(text, font_of(share), width)
    if words.height <= height:
        return words
    # The most words that fit lie from `fits` up to, not including, `too_many`.
    every = text.split()
    fits, too_many = 1, len(every)
    while fits + 1 < too_many:
        middle = (fits + too_many) // 2
        if SetWords(_cut(every, middle), font_of(share), width).height <= height:
            fits = middle
        else:
            too_many = middle
    return SetWords(_cut(every, fits), font_of(share), width)


def _cut(words: list[str], number: int) -> str:
    return " ".join(words[:number]) + " …"
