"""A bar as a widget of its own: how many of how many."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.gui.teacher.bars import HEIGHT, paint_bar
from annotator.gui.theme import Theme
from annotator.model.scheme import Tag

_LEAST, _USUAL = 40, 120


class BarView(QWidget):
    """Fills `count` of `total` of its width, in the colour of a tag if it has one."""

    def __init__(self, count: int, total: int, theme: Theme, tag: Tag | None = None) -> None:
        super().__init__()
        self._share = count / total if total else 0.0
        self._theme, self._tag = theme, tag
        self.setMinimumSize(_LEAST, HEIGHT + 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_USUAL, HEIGHT + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(0, (self.height() - HEIGHT) / 2, self.width(), HEIGHT)
        paint_bar(QPainter(self), box, self._share, self._theme, self._tag)
