"""Saying something to those who listen to the screen."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say `words` now; nothing where none is running."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
