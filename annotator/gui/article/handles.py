"""The two handles at the start and end of the current passage."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from unicodedata import bidirectional

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from annotator.gui.theme import Theme
from annotator.model.spans import Span

if TYPE_CHECKING:
    from annotator.model.edges import Edge

# What can be grasped, and what is seen of it, in pixels.
_TARGET, _SEEN = 24, 15
_RIGHT_TO_LEFT = {"R", "AL"}


class Handle(NamedTuple):
    """A drop that hangs outside the words, from `tip`; `place` is in the middle of their row."""

    edge: Edge
    tip: QPoint
    place: QPoint
    is_left: bool

    @property
    def target(self) -> QRect:
        """Where it can be grasped."""
        left = self.tip.x() - _TARGET if self.is_left else self.tip.x()
        return QRect(QPoint(left, self.tip.y()), QSize(_TARGET, _TARGET))

    def paint(self, painter: QPainter, theme: Theme, *, is_held: bool) -> None:
        """The drop, its pointed corner at the tip; filled while it is held."""
        left = self.tip.x() - _SEEN if self.is_left else self.tip.x()
        box = QRectF(left, self.tip.y(), _SEEN, _SEEN).adjusted(1, 1, -1, -1)
        quarter = QRectF(box.topLeft(), box.size() / 2)
        shape, corner = QPainterPath(), QPainterPath()
        shape.addEllipse(box)
        corner.addRect(quarter.translated(quarter.width(), 0) if self.is_left else quarter)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.focus), 2))
        painter.setBrush(QColor(theme.focus if is_held else theme.paper))
        painter.drawPath(shape.united(corner))
        painter.restore()


def edge_sign(text: str, span: Span, edge: Edge) -> Span:
    """The first or last sign of a span."""
    from annotator.model.words import sign_at

    sign = sign_at(text, span.start if edge == "start" else span.end - 1)
    return Span(max(sign.start, span.start), min(sign.end, span.end))


def handle_beside(text: str, sign: Span, box: QRect, edge: Edge) -> Handle:
    """The handle of an edge, where `box` is the rectangle of the first or last sign there."""
    is_mirrored = bidirectional(text[sign.start]) in _RIGHT_TO_LEFT
    is_left = (edge == "start") != is_mirrored
    x = box.left() if is_left else box.right() + 1
    return Handle(edge, QPoint(x, box.bottom()), QPoint(x, box.center().y()), is_left)
