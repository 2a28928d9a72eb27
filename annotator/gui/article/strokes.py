"""The five line styles beneath tagged words, and the ticks at their ends."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPolygonF, QTransform

from annotator.model.scheme import LineStyle

THICKNESS = 2
# In units of the thickness: drawn, left out, drawn …
_DASHES: dict[LineStyle, list[float]] = {
    "dash": [3, 2],
    "dot": [1, 1],
    "dash_dot": [4, 1.5, 1, 1.5],
}
_WAVE, _WAVE_TOP, _WAVE_HEIGHT, _WAVE_PEN = 8, -1, 5, 1.5


def draw_stroke(
    painter: QPainter, style: LineStyle, colour: QColor, line: tuple[float, float, float]
) -> None:
    """A line of `style` given as (left, right, top), as thick as `THICKNESS` says."""
    left, right, top = line
    if style == "solid":
        painter.fillRect(QRectF(left, top, right - left, THICKNESS), colour)
    elif style == "wave":
        _draw_wave(painter, colour, left, right, top)
    else:
        pen = QPen(colour, THICKNESS, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(_DASHES[style])
        painter.setPen(pen)
        middle = top + THICKNESS / 2
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))


def draw_tick(painter: QPainter, colour: QColor, x: float, top: float, height: float) -> None:
    """The upright end of a line, so that neighbours with the same tag are told apart."""
    painter.fillRect(QRectF(x, top, THICKNESS, height), colour)


def _draw_wave(painter: QPainter, colour: QColor, left: float, right: float, top: float) -> None:
    top += _WAVE_TOP
    painter.setBrushOrigin(QPointF(left, top))
    wave = _wave(colour.rgb(), painter.device().devicePixelRatio())
    painter.fillRect(QRectF(left, top, right - left, _WAVE_HEIGHT), wave)


@lru_cache(maxsize=64)
def _wave(colour: int, ratio: float) -> QBrush:
    """One wave as a pattern: stroking a long zigzag costs fifty times as much."""
    pixels = round(_WAVE * ratio)
    scale = pixels / _WAVE
    tile = QImage(
        pixels, math.ceil(_WAVE_HEIGHT * scale), QImage.Format.Format_ARGB32_Premultiplied
    )
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.setPen(QPen(QColor.fromRgb(colour), _WAVE_PEN))
    low, high = _WAVE_HEIGHT - _WAVE_PEN / 2, _WAVE_PEN / 2
    halves = range(-1, 4)
    points = [QPointF(n * _WAVE / 2, high if n % 2 else low) for n in halves]
    painter.drawPolyline(QPolygonF(points))
    painter.end()
    pattern = QBrush(tile)
    pattern.setTransform(QTransform.fromScale(1 / scale, 1 / scale))
    return pattern
