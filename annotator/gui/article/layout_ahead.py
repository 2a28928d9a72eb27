"""Lays a long text out to its end while nothing else is to be done."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextDocument

# In characters: the first stretch is soon done, so that a change is seen at once.
_FIRST, _LONGEST = 4_000, 200_000


class LayoutAhead(QObject):
    """Does what Qt would do too, but for its rests of ten milliseconds between stretches."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self._layout = document.documentLayout()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)
        self._reached = self._stretch = 0

    def begin(self) -> None:
        """Start at the text's beginning; what is laid out already takes no time."""
        self._reached, self._stretch = 0, _FIRST
        self._timer.start()

    def _go_on(self) -> None:
        self._reached += self._stretch
        self._stretch = min(2 * self._stretch, _LONGEST)
        block = self._document.findBlock(self._reached)
        if not block.isValid():
            block = self._document.lastBlock()
            self._timer.stop()
        # Asking for its rectangle makes Qt lay the text out down to it.
        self._layout.blockBoundingRect(block)
