"""A line over the window while a class is read that is not shown yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from annotator.gui.widgets import button, label
from annotator.text import say

_FROM_FOOT = 24


class OpeningBar(QFrame):
    """Says that a class is being opened; `stopped` asks to stop it."""

    stopped = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("role", "popup")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(16)
        row.addWidget(label(say("class_session.opening")))
        row.addWidget(button(say("class_screen.stop"), self._stop))

    def open(self) -> None:
        """Show it in the middle, at the foot of the window."""
        self.adjustSize()
        room = self._window.rect()
        self.move((room.width() - self.width()) // 2, room.bottom() - self.height() - _FROM_FOOT)
        self.show()
        self.raise_()

    def _stop(self) -> None:
        self.hide()
        self.stopped.emit()
