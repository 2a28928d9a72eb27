"""One of the teacher's answers that is as good as another one: a box, and which one it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from annotator.gui.widgets import label
from annotator.text import say

_INDENT = 30


class Either(QWidget):
    """Offers that one or the other is fine; `chosen` says whether it is."""

    chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QCheckBox(say("desk.either"))
        self._box.setToolTip(say("desk.either_help"))
        self._box.clicked.connect(self.chosen)
        self._other = label(role="muted", wrap=True)
        self._other.setContentsMargins(_INDENT, 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(self._box, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._other)

    def show_other(self, tag: str, words: str, *, is_chosen: bool) -> None:
        """Name the other one, and say whether either is fine now."""
        self._other.setText(say("desk.either_other", tag=tag, words=words))
        self._box.setAccessibleDescription(self._other.text())
        self._box.setChecked(is_chosen)
