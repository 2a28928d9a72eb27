"""The foot of the class screen: names or not, what happened, what is under way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from annotator.gui.widgets import bar, button, label, restyle
from annotator.text import say


class ClassFoot(QWidget):
    """One line.

    `names_wanted` carries whether names are to be shown; `stopped` asks to stop what is
    under way, `method_wanted` how the numbers are made.
    """

    names_wanted = Signal(bool)
    stopped = Signal()
    method_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.names = QCheckBox(say("class_screen.show_names"))
        self.names.toggled.connect(self._on_names)
        self._state, self._words = label(role="muted"), label(wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._stop = button(say("class_screen.stop"), self.stopped.emit)
        self._stop.setVisible(False)
        method = button(say("report.method"), self.method_wanted.emit, "quiet")
        for small in (self._stop, method):
            small.setProperty("fit", "small")
        frame, row = bar("top")
        row.setContentsMargins(12, 3, 12, 3)
        row.addWidget(self.names)
        row.addWidget(self._state)
        row.addWidget(self._words, 1)
        row.addWidget(self._stop)
        row.addWidget(method)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        self._on_names(False)

    def say(self, words: str, *, warning: bool = False) -> None:
        """Say what happened."""
        self._stop.setVisible(False)
        restyle(self._words, "role", "warning" if warning else "")
        self._words.setText(words)

    def show_work(self, words: str, *, can_stop: bool) -> None:
        """Say what is under way."""
        self.say(words)
        self._stop.setVisible(can_stop)

    def _on_names(self, wanted: bool) -> None:
        self._state.setText(
            say("class_screen.names_shown" if wanted else "class_screen.names_hidden")
        )
        self.names_wanted.emit(wanted)
