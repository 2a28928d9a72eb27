"""Waits until the pointer, or the caret, rests at a place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from annotator.gui.qt import Qt

_REST_MS = 450


class Resting(QObject):
    """Says where the pointer rests on a widget; None when it has left it, or for the caret.

    `rested` carries a QPoint of the widget or None, and whether it is about the caret.
    """

    rested = Signal(object, bool)

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self._place: QPoint | None = None
        self._is_caret = False
        self._timer = QTimer(self, singleShot=True, interval=_REST_MS)
        self._timer.timeout.connect(lambda: self.rested.emit(self._place, self._is_caret))
        watched.setMouseTracking(True)
        watched.installEventFilter(self)

    def wait_for_caret(self) -> None:
        """The caret has moved."""
        self._wait(None, is_caret=True)

    def stop(self) -> None:
        """Something else happens now."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer."""
        kind = event.type()
        if kind == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            if event.buttons() == Qt.MouseButton.NoButton:
                self._wait(event.position().toPoint())
        elif kind == QEvent.Type.Leave:
            self._wait(None)
        elif kind in (QEvent.Type.MouseButtonPress, QEvent.Type.Wheel):
            self.stop()
        return False

    def _wait(self, place: QPoint | None, *, is_caret: bool = False) -> None:
        self._place, self._is_caret = place, is_caret
        self._timer.start()
