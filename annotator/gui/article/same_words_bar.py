"""The small bar that offers to tag the same words in their other places."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QFrame, QWidget


class SameWordsBar(QFrame):
    """A bar near a tagged line that never takes the focus; its keys are pressed in the article."""

    all_chosen = Signal()
    lines_chosen = Signal()
    this_chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def offer(
        self, title: str, detail: str, *, tag_all: str, lines: str | None, this: str, near: QRect
    ) -> None:
        """Show the offer near a rectangle of the parent, in words already chosen.

        `lines` None leaves that choice out.
        """
