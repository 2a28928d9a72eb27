"""Bars and badges in the text of a PDF, drawn as lines and areas where the HTML has an image."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPen,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

_PX_PER_INCH = 96


class Marks(QPyTextObject):
    """Draws `<img src="bar:SHARE:FILL:EDGE:TRACK">` and `<img src="badge:LETTERS:FILL:EDGE:INK">`.

    A share is from 0 to 1, a colour #rrggbb; width and height are of the image, in pixels.
    """

    def intrinsicSize(self, document: QTextDocument, position: int, look: QTextFormat) -> QSizeF:
        image = look.toImageFormat()
        scale = document.documentLayout().paintDevice().logicalDpiY() / _PX_PER_INCH
        return QSizeF(image.width() * scale, image.height() * scale)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        document: QTextDocument,
        position: int,
        look: QTextFormat,
    ) -> None:
        where = QRectF(rect)
        kind, _, rest = look.toImageFormat().name().partition(":")
        what, *colours = rest.rsplit(":", 3)
        painter.save()
        if kind == "bar":
            _bar(painter, where, float(what), *map(QColor, colours))
        elif kind == "badge":
            _badge(painter, where, what, *map(QColor, colours))
        painter.restore()


def _bar(
    painter: QPainter, where: QRectF, share: float, fill: QColor, edge: QColor, track: QColor
) -> None:
    pen = QPen(edge, where.height() / 12)
    painter.fillRect(where, track)
    part = QRectF(where.topLeft(), QSizeF(where.width() * share, where.height()))
    if share:
        painter.fillRect(part, fill)
    painter.setPen(pen)
    painter.drawRect(where)
    if share:
        pen.setWidthF(where.height() / 4)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        inner = QPointF(pen.widthF() / 2, 0)
        painter.drawLine(part.topRight() - inner, part.bottomRight() - inner)


def _badge(
    painter: QPainter, where: QRectF, letters: str, fill: QColor, edge: QColor, ink: QColor
) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill)
    painter.setPen(QPen(edge, where.height() / 11))
    round_ = where.height() / 5
    painter.drawRoundedRect(where, round_, round_)
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize(round(where.height() * 0.72))
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, letters)
