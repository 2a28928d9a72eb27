"""Badges: the lettered squares that stand for tags, in the margin, on cards and in lists."""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPen

from annotator.gui.qt import Qt
from annotator.gui.theme import Theme, tag_colours
from annotator.model.scheme import Tag

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QIcon

_ROUNDING = 0.22


def paint_badge(painter: QPainter, box: QRectF, tag: Tag, theme: Theme) -> None:
    """The badge of a tag inside `box`."""
    colours = tag_colours(theme, tag)
    paint_lettered(painter, box, tag.badge, (colours.fill, colours.edge, colours.letter))


def paint_lettered(
    painter: QPainter, box: QRectF, letter: str, colours: tuple[QColor, QColor, QColor]
) -> None:
    """A rounded box with a letter or two; colours of ground, edge and letter."""
    fill, edge, ink = colours
    look = (fill.rgb(), edge.rgb(), ink.rgb())
    ratio = painter.device().devicePixelRatio()
    painter.drawImage(box, _picture(letter, box.width(), box.height(), look, ratio))


@lru_cache(maxsize=256)
def _picture(
    letter: str, width: float, height: float, colours: tuple[int, int, int], ratio: float
) -> QImage:
    """A lettered box: there are many alike on a page, and letters take long to draw."""
    fill, edge, ink = map(QColor.fromRgb, colours)
    box = QRectF(0, 0, width, height)
    picture = QImage(
        ceil(width * ratio), ceil(height * ratio), QImage.Format.Format_ARGB32_Premultiplied
    )
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.scale(picture.width() / width, picture.height() / height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(fill)
    radius = height * _ROUNDING
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    font = QFont(QGuiApplication.font().family())
    font.setPixelSize(max(round(height * 0.64), 1))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
    painter.end()
    return picture


def badge_icon(tag: Tag, theme: Theme, size: QSize, ratio: float = 1.0) -> QIcon:
    """The badge as an icon of `size`, sharp on a screen with this device pixel ratio."""
    from PySide6.QtGui import QIcon, QPixmap

    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_badge(painter, QRectF(0, 0, size.width(), size.height()), tag, theme)
    painter.end()
    return QIcon(picture)
