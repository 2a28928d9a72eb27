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
        self._counts, self._is_narrow = "", True
        self._state, self._words = label(role="muted"), label(wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._stop = button(say("class_screen.stop"), self.stopped.emit)
        self._stop.setVisible(False)
        self._method = button(say("report.method"), self.method_wanted.emit, "quiet")
        self._method.setAccessibleName(say("report.method"))
        for small in (self._stop, self._method):
            small.setProperty("fit", "small")
        frame, row = bar("top")
        row.setContentsMargins(12, 3, 12, 3)
        row.addWidget(self.names)
        row.addWidget(self._state)
        row.addWidget(self._words, 1)
        row.addWidget(self._stop)
        row.addWidget(self._method)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """What the keys go to, from left to right."""
        return self.names, self._stop, self._method

    @property
    def about_class(self) -> tuple[QWidget, ...]:
        """What can only be used where there is a class."""
        return self.names, self._method

    def show_counts(self, counts: str) -> None:
        """Have these counts to show where there is no room for them elsewhere."""
        self._counts = counts
        self._write()

    def fold(self, is_narrow: bool) -> None:
        """Make do with less room, or use all of it."""
        self._is_narrow = is_narrow
        self._method.setText(say("class_screen.method_short" if is_narrow else "report.method"))
        self._write()

    def say(self, words: str = "", *, warning: bool = False) -> None:
        """Say what happened, or nothing any more."""
        self._stop.setVisible(False)
        restyle(self._words, "role", "warning" if warning else "")
        self._words.setText(words)
        self._write()

    def show_work(self, words: str, *, can_stop: bool) -> None:
        """Say what is under way."""
        self.say(words)
        self._stop.setVisible(can_stop)

    def _on_names(self, wanted: bool) -> None:
        self._write()
        self.names_wanted.emit(wanted)

    def _write(self) -> None:
        names = (
            "class_screen.names_shown" if self.names.isChecked() else "class_screen.names_hidden"
        )
        self._state.setText(self._counts if self._is_narrow else say(names))
        self._state.setVisible(not (self._is_narrow and self._words.text()))
