"""The line above the foot while an article is searched for suggestions."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from annotator.gui.widgets import bar, button, label
from annotator.text import say

# What is found sooner needs no line.
_AFTER_MS = 1000


class LookingBar(QWidget):
    """Comes once a search takes long, and says how far it is; `stopped` asks to stop."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        frame, row = bar("top")
        self._far = QProgressBar()
        self._far.setTextVisible(False)
        self._far.setAccessibleName(say("suggesting.looking"))
        row.addWidget(label(say("suggesting.looking")))
        row.addWidget(self._far, 1)
        row.addWidget(button(say("suggesting.stop_looking"), self.stopped.emit))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(frame)
        self._timer = QTimer(self, interval=_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self.show)
        self.hide()

    def begin(self) -> None:
        """Come in a while."""
        self._far.setRange(0, 0)
        self._timer.start()

    def show_progress(self, done: int, of: int) -> None:
        """Show how much is searched, out of how much."""
        self._far.setRange(0, of)
        self._far.setValue(done)

    def end(self) -> None:
        """Go, or come no more."""
        self._timer.stop()
        self.hide()
