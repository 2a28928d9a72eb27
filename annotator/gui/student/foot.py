"""The line beneath the article: how much is tagged, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.gui.widgets import bar, button, label, restyle
from annotator.text import say


class Foot(QWidget):
    """A count on the left, a hint or an answer on the right; above, what the highlighter does."""

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        frame, row = bar("top", wraps=True)
        self._count = label(role="muted")
        self._hint = label(wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._mode_bar, mode_row = bar("top")
        self._mode = label(role="heading", wrap=True)
        mode_row.addWidget(self._mode, 1)
        mode_row.addWidget(button(say("desk.highlighter_stop"), self.stop_wanted.emit))
        self._mode_bar.hide()
        self._reached = label(role="muted")
        self._missing = label(role="muted")
        self._missing.hide()
        row.addWidget(self._count)
        row.addWidget(self._missing)
        row.addWidget(self._reached)
        row.addWidget(self._hint, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._mode_bar)
        layout.addWidget(frame)

    def show_count(self, n: int) -> None:
        """Say how many passages are tagged."""
        self._count.setText(say("desk.tagged_count", n=n))

    def show_missing(self, n: int) -> None:
        """Say how many questions still need an answer; nothing when none does."""
        self._missing.setText(say("desk.missing", n=n))
        self._missing.setVisible(n > 0)

    def show_reached(self, n: int, total: int) -> None:
        """Say how much of the article has been on screen."""
        self._reached.setText(say("desk.reached", n=n, total=total))

    def show_to_read(self, n: int, total: int) -> None:
        """Say how many of the paragraphs that are to be read have been on screen."""
        self._reached.setText(say("lesson.to_read_foot", n=n, total=total))

    def show_mode(self, words: str) -> None:
        """Say what every selection does now; empty when it only selects."""
        self._mode.setText(words)
        self._mode_bar.setVisible(bool(words))

    @property
    def said(self) -> str:
        """What was said last."""
        return self._hint.text()

    def say(self, words: str, *, warning: bool = False) -> None:
        """Say something, until something else is said."""
        restyle(self._hint, "role", "warning" if warning else "")
        self._hint.setText(words)
