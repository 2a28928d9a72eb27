"""Bars: how many of how many, beside the figure that says it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from annotator.gui.theme import Theme, tag_colours
from annotator.model.scheme import Tag

HEIGHT = 11
_END = 2


def paint_bar(
    painter: QPainter, box: QRectF, share: float, theme: Theme, tag: Tag | None = None
) -> None:
    """A bar that fills `share` (from 0 to 1) of `box`, in the colour of its tag if it has one."""
    fill = tag_colours(theme, tag).fill if tag else QColor(theme.accent)
    track = QRectF(round(box.left()), round(box.top()), round(box.width()), round(box.height()))
    painter.fillRect(track, QColor(theme.line))
    painter.fillRect(track.adjusted(1, 1, -1, -1), QColor(theme.ground))
    length = round((track.width() - 2) * share)
    if not length:
        return
    part = QRectF(track.left() + 1, track.top() + 1, length, track.height() - 2)
    painter.fillRect(part, fill)
    # The end is seen whatever the colour: pale fills hardly stand out from the ground.
    end = QRectF(part.right() - _END, part.top(), _END, part.height())
    painter.fillRect(end, QColor(theme.ink))
