"""A field for an answer of several lines."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

# Typing is stored when it rests this long.
_REST_MS = 500
_FEWEST, _MOST, _AROUND = 2, 7, 20


class LongTextField(QPlainTextEdit):
    """Some lines of text, handed to `store` when typing rests."""

    def __init__(self, store: Callable[[str], object]) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        # A file dropped here is to be opened, not written down by name.
        self.setAcceptDrops(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._store = store
        self._stored = ""
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.store_typing)
        self.textChanged.connect(self._rest.start)
        self.textChanged.connect(self._fit)
        self._fit()

    def show_answer(self, answer: str) -> None:
        """Show what is stored."""
        self._stored = answer
        # What is being typed right now is not taken away by its own echo.
        if self.toPlainText().strip() != answer:
            self.setPlainText(answer)
            self._rest.stop()

    def store_typing(self) -> None:
        """Hand over what is typed but not stored yet."""
        self._rest.stop()
        typed = self.toPlainText()
        if typed.strip() != self._stored:
            self._stored = typed.strip()
            self._store(typed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the words need, within limits; the rest scrolls."""
        # Of plain text Qt counts the lines.
        lines = min(max(round(self.document().size().height()), _FEWEST), _MOST)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + _AROUND)
