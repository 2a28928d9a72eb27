"""A page that is one column in the middle of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget


class ColumnPage(QScrollArea):
    """Scrolls a `column` no wider than `width`; `margins` are above, below and beside it."""

    def __init__(self, width: int, margins: tuple[int, int, int]) -> None:
        super().__init__()
        above, below, beside = margins
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setMaximumWidth(width)
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, above, 0, below)
        self.column.setSpacing(6)
        outside = QWidget()
        row = QHBoxLayout(outside)
        row.setContentsMargins(beside, 0, beside, 0)
        row.addStretch(1)
        row.addWidget(inside, 1000)
        row.addStretch(1)
        self.setWidget(outside)

    def focusNextPrevChild(self, onward: bool) -> bool:
        moved = super().focusNextPrevChild(onward)
        if moved and (focused := self.focusWidget()):
            self.ensureWidgetVisible(focused)
        return moved
