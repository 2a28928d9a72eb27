"""The five line styles beneath tagged words, and the ticks at their ends."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from annotator.model.scheme import LineStyle

THICKNESS = 2
# In units of the thickness: drawn, left out, drawn …
_DASHES: dict[LineStyle, list[float]] = {
    "dash": [3, 2],
    "dot": [1, 1],
    "dash_dot": [4, 1.5, 1, 1.5],
}
_HALF_WAVE = 3.0
_WAVE_PEN = 1.5


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
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, _WAVE_PEN))
    painter.translate(left, top)
    painter.drawPolyline(_wave(int((right - left) / _HALF_WAVE)))
    painter.restore()


@lru_cache(maxsize=512)
def _wave(halves: int) -> QPolygonF:
    points = [
        QPointF(n * _HALF_WAVE, THICKNESS + 0.5 if n % 2 == 0 else -0.5) for n in range(halves + 1)
    ]
    return QPolygonF(points)
