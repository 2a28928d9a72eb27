"""The five line styles beneath tagged words, and how they are drawn."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPolygonF, QTransform

from annotator.gui.qt import Qt
from annotator.model.scheme import LineStyle

THICKNESS = 2
# In units of the thickness: drawn, left out, drawn …
_DASHES: dict[LineStyle, list[float]] = {
    "dash": [3, 2],
    "dot": [1, 1],
    "dash_dot": [4, 1.5, 1, 1.5],
}
_WAVE, _WAVE_TOP, _WAVE_HEIGHT, _WAVE_PEN = 8, -1, 5, 1.5


def stroke_box(style: LineStyle, left: int, right: int, top: int, pitch: int) -> QRect:
    """The pixels of a line from `left` to `right`, as thick as `THICKNESS` says.

    A wave is as high as can be where the next line is `pitch` pixels further down.
    """
    if style == "wave":
        return QRect(left, top + _WAVE_TOP, right - left, min(_WAVE_HEIGHT, pitch - _WAVE_TOP))
    return QRect(left, top, right - left, THICKNESS)


def draw_strokes(
    painter: QPainter, style: LineStyle, colour: QColor, boxes: Sequence[QRect]
) -> None:
    """Lines of `style` in boxes, all equally high, that `stroke_box` gave."""
    pattern: QBrush | QColor = colour
    if style != "solid" and boxes:
        ratio = painter.device().devicePixelRatio()
        pattern = _pattern(style, colour.rgb(), boxes[0].height(), ratio)
    for box in boxes:
        painter.setBrushOrigin(box.topLeft())
        painter.fillRect(box, pattern)


@lru_cache(maxsize=64)
def _pattern(style: LineStyle, colour: int, height: int, ratio: float) -> QBrush:
    """A line that is not solid, as a pattern: stroking a long one takes fifty times as long."""
    dashes = _DASHES.get(style, [])
    width = sum(dashes) * THICKNESS if dashes else _WAVE
    scale = round(width * ratio) / width
    tile = QImage(
        round(width * scale), math.ceil(height * scale), QImage.Format.Format_ARGB32_Premultiplied
    )
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.scale(scale, scale)
    if dashes:
        _draw_dashes(painter, dashes, QColor.fromRgb(colour))
    else:
        _draw_wave(painter, QColor.fromRgb(colour), height)
    painter.end()
    pattern = QBrush(tile)
    pattern.setTransform(QTransform.fromScale(1 / scale, 1 / scale))
    return pattern


def _draw_dashes(painter: QPainter, dashes: list[float], colour: QColor) -> None:
    left = 0.0
    for drawn, left_out in zip(dashes[::2], dashes[1::2], strict=True):
        painter.fillRect(QRectF(left, 0, drawn * THICKNESS, THICKNESS), colour)
        left += (drawn + left_out) * THICKNESS


def _draw_wave(painter: QPainter, colour: QColor, height: int) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, _WAVE_PEN))
    low, high = height - _WAVE_PEN / 2, _WAVE_PEN / 2
    points = [QPointF(n * _WAVE / 2, high if n % 2 else low) for n in range(-1, 4)]
    painter.drawPolyline(QPolygonF(points))
