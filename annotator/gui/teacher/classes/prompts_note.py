"""Why a teacher's own prompts are not used: above the pages of a class until they are right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.gui.widgets import bar, button, label
from annotator.text import say


class PromptsNote(QWidget):
    """One line or two with a button, gone where nothing is wrong."""

    change_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        frame, row = bar("bottom", wraps=True)
        self._words = label(role="warning", wrap=True)
        row.addWidget(self._words, 1)
        row.addWidget(button(say("class_screen.prompts"), self.change_wanted.emit))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        self.hide()

    def show_wrong(self, words: str) -> None:
        """Say what is wrong; nothing where it is empty."""
        self._words.setText(words)
        self.setVisible(bool(words))
