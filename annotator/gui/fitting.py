"""Windows that are no larger than the screen they open on, also where everything is magnified."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

# What the system draws around a window, in points: known only once the window is shown.
_FRAME = QSize(4, 36)


def fit_on_screen(window: QWidget) -> bool:
    """Make a window no larger than its screen has room for; gives whether it was larger."""
    room = window.screen().availableSize() - _FRAME
    wanted = window.size()
    window.resize(wanted.boundedTo(room))
    return window.size() != wanted
