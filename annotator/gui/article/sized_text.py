"""A text whose letters can be wished larger and smaller."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTextEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QWheelEvent

_NOTCH = 120
_CTRL = Qt.KeyboardModifier.ControlModifier
_OTHERS = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
# The plus sign stands with or without Shift, as the keyboard has it.
_STEPS: dict[int, int] = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_Underscore: -1,
    Qt.Key.Key_0: 0,
}


class SizedText(QTextEdit):
    """Says when the wheel, plus, minus or zero are used while Ctrl is held; changes nothing.

    `size_step_wanted` carries how many steps larger, negative for smaller, 0 for the usual size.
    """

    size_step_wanted = Signal(int)
    _turned = 0

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Count the notches; Qt itself would enlarge only some of the letters."""
        if event.modifiers() & _CTRL:
            self._turned += event.angleDelta().y()
            steps = int(self._turned / _NOTCH)
            self._turned -= steps * _NOTCH
            if steps:
                self.size_step_wanted.emit(steps)
            event.accept()
        else:
            self._turned = 0
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that change the size."""
        held = event.modifiers()
        if held & _CTRL and not held & _OTHERS and event.key() in _STEPS:
            self.size_step_wanted.emit(_STEPS[event.key()])
        else:
            super().keyPressEvent(event)
