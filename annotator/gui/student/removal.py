"""The line that asks, before linked places go, whether all of them are meant."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from annotator.gui.widgets import label
from annotator.gui.wrap_row import WrapRow
from annotator.text import say

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RemovalLine(QWidget):
    """Asks in the card; keys answer here and, through the card's owner, in the article."""

    all_chosen = Signal()
    this_chosen = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = WrapRow(self)
        row.addWidget(label(say("desk.remove_which"), "heading"))
        self._all = _add(row, "reading.key_all", self.all_chosen)
        self._this = _add(row, "desk.key_only_this", self.this_chosen)
        self._keep = _add(row, "reading.key_this", self.left)
        self.hide()

    def ask(self, n: int) -> None:
        """Ask about n linked places."""
        self._all.setText(say("desk.remove_all", n=n))
        self._this.setText(say("desk.remove_this"))
        self._keep.setText(say("desk.remove_none"))
        self.setAccessibleName(say("desk.remove_which"))
        self.show()

    def enter(self) -> None:
        """Put the focus on the first answer."""
        self._all.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _ENTER:
            (self.this_chosen if shift else self.all_chosen).emit()
        else:
            super().keyPressEvent(event)


def _add(row: WrapRow, key: str, chosen: SignalInstance) -> QPushButton:
    """An answer with its key beneath it."""
    answer = _Answer()
    answer.setProperty("fit", "small")
    answer.setAccessibleDescription(say(key))
    answer.clicked.connect(lambda: chosen.emit())
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(answer)
    column.addWidget(label(say(key), "hint"), 0, Qt.AlignmentFlag.AlignHCenter)
    row.addWidget(both)
    return answer


class _Answer(QPushButton):
    """Enter takes the answer that has the focus; with Shift it means what the line says."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.click()
        else:
            super().keyPressEvent(event)
