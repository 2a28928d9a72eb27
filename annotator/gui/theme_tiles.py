"""The themes to choose from, each seen before it is chosen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget

from annotator.gui.theme import Theme, load_theme
from annotator.text import say
from annotator.workflows.settings import SYSTEM, THEMES

_SIZE, _SAMPLE_HEIGHT, _AROUND = QSize(62, 60), 36, 4
_NAME_PIXELS, _SAMPLE_PIXELS = 11, 18
_ROUNDING = 6


class ThemeTile(QRadioButton):
    """Two letters in the colours of a theme, and its name; "system" is half light, half dark."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(say(f"settings.theme_{name}"), parent)
        self._theme = theme
        self._samples = [load_theme(n) for n in (("light", "dark") if name == SYSTEM else (name,))]
        self.setAccessibleDescription(say(f"settings.theme_{name}_help"))
        self.setToolTip(self.accessibleDescription())
        self.setFixedSize(_SIZE)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme` around the sample."""
        self._theme = theme
        self.update()

    def hitButton(self, place: QPoint) -> bool:
        """The whole tile can be clicked."""
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        box = QRectF(_AROUND, _AROUND, whole.width() - 2 * _AROUND, _SAMPLE_HEIGHT)
        self._paint_sample(painter, box)
        self._paint_edges(painter, box)
        font = QFont(self.font())
        font.setPixelSize(_NAME_PIXELS)
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.setPen(QColor(self._theme.ink))
        whole.setTop(box.bottom() + 2)
        painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _paint_sample(self, painter: QPainter, box: QRectF) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(box, _ROUNDING, _ROUNDING)
        font = QFont(self.font())
        font.setPixelSize(_SAMPLE_PIXELS)
        painter.setFont(font)
        width = box.width() / len(self._samples)
        for number, sample in enumerate(self._samples):
            painter.save()
            painter.setClipRect(QRectF(box.left() + number * width, box.top(), width, box.height()))
            painter.fillPath(shape, QColor(sample.paper))
            painter.setPen(QColor(sample.ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, say("settings.theme_sample"))
            painter.restore()

    def _paint_edges(self, painter: QPainter, box: QRectF) -> None:
        theme = self._theme
        colour, width = (theme.accent, 2) if self.isChecked() else (theme.control, 1)
        painter.setPen(QPen(QColor(colour), width))
        painter.drawRoundedRect(_inside(box, width), _ROUNDING, _ROUNDING)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), 2))
            around = box.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
            painter.drawRoundedRect(_inside(around, 2), _ROUNDING + 3, _ROUNDING + 3)


def _inside(box: QRectF, width: int) -> QRectF:
    """Where a line of this width runs along the inner edge of a box."""
    return box.adjusted(width / 2, width / 2, -width / 2, -width / 2)


class ThemeTiles(QWidget):
    """One theme is chosen among all; `chosen` carries its name when a person chooses."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._tiles = {name: ThemeTile(name, theme, self) for name in (SYSTEM, *THEMES)}
        for name, tile in self._tiles.items():
            tile.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            row.addWidget(tile)
        row.addStretch()

    def show_chosen(self, name: str) -> None:
        """Show which theme is chosen; Tab leads to it."""
        self._tiles[name].setChecked(True)
        self.setFocusProxy(self._tiles[name])
