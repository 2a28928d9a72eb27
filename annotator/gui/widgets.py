"""Small widgets that several screens are made of."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from annotator.gui.article.badges import paint_badge
from annotator.gui.theme import Theme
from annotator.model.scheme import Tag

BADGE_SIZE = QSize(26, 20)


class Badge(QWidget):
    """The lettered square of a tag."""

    def __init__(self, tag: Tag, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tag, self._theme = tag, theme
        self.setFixedSize(BADGE_SIZE)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_badge(painter, QRectF(self.rect()), self._tag, self._theme)


class Title(QLabel):
    """A title that ends in … where there is no room for all of it; then the tooltip has it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "title")
        self.setMinimumWidth(60)

    def paintEvent(self, event: QPaintEvent) -> None:
        box = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            box,
            Qt.AlignmentFlag.AlignVCenter.value,
            self.palette(),
            self.isEnabled(),
            shown,
            self.foregroundRole(),
        )


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A text; `role` as the style sheet knows it."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def button(text: str, clicked: Callable[[], object], role: str = "") -> QPushButton:
    """A push button."""
    made = QPushButton(text)
    if role:
        made.setProperty("role", role)
    # Else Enter does nothing on it outside a dialog.
    made.setAutoDefault(True)
    made.clicked.connect(lambda: clicked())
    return made


def bar(edge: str, *, wraps: bool = False) -> tuple[QFrame, QHBoxLayout]:
    """A strip across the window with a line at its `edge`, and its layout.

    With `wraps` it is higher where its words need more lines.
    """
    frame = QFrame()
    frame.setProperty("role", "bar")
    frame.setProperty("edge", edge)
    height = QSizePolicy.Policy.Minimum if wraps else QSizePolicy.Policy.Fixed
    frame.setSizePolicy(QSizePolicy.Policy.Preferred, height)
    layout = QHBoxLayout(frame)
    layout.setContentsMargins(16, 7, 16, 7)
    layout.setSpacing(10)
    return frame, layout


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and show it."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
