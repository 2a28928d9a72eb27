"""The line beneath the article: how much is tagged, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.gui.widgets import bar, label, restyle
from annotator.text import say


class Foot(QWidget):
    """A count on the left, a hint or an answer on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        frame, row = bar("top")
        self._count = label(role="muted")
        self._hint = label(wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._count)
        row.addWidget(self._hint, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def show_count(self, n: int) -> None:
        """Say how many passages are tagged."""
        self._count.setText(say("desk.tagged_count", n=n))

    def say(self, words: str, *, warning: bool = False) -> None:
        """Say something, until something else is said."""
        restyle(self._hint, "role", "warning" if warning else "")
        self._hint.setText(words)
