"""The fields that a tag set is changed in; each hands over what a person puts in."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QWheelEvent
from PySide6.QtWidgets import (
    QColorDialog,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from annotator.text import say

# Typing is handed over when it rests this long; whoever needs it sooner asks for it.
_REST_MS = 400
_SWATCH = QSize(28, 16)
_LINES = 3

Store = Callable[[str], object]


class SetLine(QLineEdit):
    """One line of text."""

    def __init__(self, store: Store, longest: int) -> None:
        super().__init__()
        # One more can be typed, so that it is said and nothing is cut off in silence.
        self.setMaxLength(longest + 1)
        self.setAcceptDrops(False)
        self._store = store
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.hand_over)
        self.textEdited.connect(lambda _: self._rest.start())
        self.editingFinished.connect(self.hand_over)

    def show_value(self, value: str) -> None:
        """Show what the draft holds, unless it is being typed right now."""
        if not self._rest.isActive() and self.text() != value:
            self.setText(value)

    def hand_over(self) -> None:
        """Give what was typed and not handed over yet."""
        if self.isModified():
            self._rest.stop()
            self.setModified(False)
            self._store(self.text())


class SetText(QPlainTextEdit):
    """A few lines of text; Tab leaves it."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        # As a style: the theme's own least height would take the place of any other.
        lines = self.fontMetrics().lineSpacing() * _LINES
        self.setStyleSheet(f"QPlainTextEdit {{ min-height: {lines}px; max-height: {lines}px }}")
        self._store = store
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(lambda: self._store(self.toPlainText()))
        self.textChanged.connect(self._rest.start)

    def show_value(self, value: str) -> None:
        """Show what the draft holds, unless it is being typed right now."""
        if not self._rest.isActive() and self.toPlainText() != value:
            self.setPlainText(value)
            self._rest.stop()

    def hand_over(self) -> None:
        """Give what was typed and not handed over yet."""
        if self._rest.isActive():
            self._rest.stop()
            self._store(self.toPlainText())


class SetChoice(QComboBox):
    """One of several values, each shown by its name; the wheel passes over it."""

    def __init__(self, store: Store, choices: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        for value, name in choices:
            self.addItem(name, value)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 28)
        self.activated.connect(lambda _=0: store(self.currentData()))

    def show_value(self, value: str) -> None:
        """Show what the draft holds."""
        self.setCurrentIndex(self.findData(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SetColour(QWidget):
    """A colour as # and six signs, beside a button that lets it be seen and chosen."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.line = SetLine(self._on_typed, 7)
        self._store = store
        self._button = QPushButton()
        self._button.setAutoDefault(False)
        self._button.setIconSize(_SWATCH)
        self._button.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self._button)
        self.setFocusProxy(self.line)

    def setAccessibleName(self, name: str) -> None:
        self.line.setAccessibleName(name)
        self._button.setAccessibleName(say("scheme_form.choose_colour", what=name))
        self._button.setToolTip(self._button.accessibleName())

    def show_value(self, value: str) -> None:
        """Show what the draft holds."""
        self.line.show_value(value)
        self._button.setIcon(_swatch(value, self.devicePixelRatioF()))

    def _on_typed(self, value: str) -> None:
        self._store(value.strip())

    def _choose(self) -> None:
        title = self._button.accessibleName()
        chosen = QColorDialog.getColor(_colour(self.line.text()), self, title)
        if chosen.isValid():
            self._store(chosen.name().upper())


def _colour(text: str) -> QColor:
    """A colour, or none for what is no name of one."""
    return QColor(text) if QColor.isValidColorName(text) else QColor()


def _swatch(colour: str, ratio: float) -> QIcon:
    picture = QPixmap(_SWATCH * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    found = _colour(colour)
    if found.isValid():
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(found)
        painter.setPen(found.darker())
        box = QRectF(0, 0, _SWATCH.width(), _SWATCH.height())
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.end()
    return QIcon(picture)
