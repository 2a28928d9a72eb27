"""A text whose letters can be wished larger and smaller."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTextEdit

from annotator.gui.qt import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QWheelEvent

_NOTCH = 120


class SizedText(QTextEdit):
    """Says when the wheel, plus, minus or zero are used while Ctrl is held; changes nothing.

    `size_step_wanted` carries how many steps larger, negative for smaller, 0 for the usual size.
    """

    size_step_wanted = Signal(int)
    _turned = 0

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Count the notches; Qt itself would enlarge only some of the letters."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
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
        step = step_by_key(event)
        if step is None:
            super().keyPressEvent(event)
        else:
            self.size_step_wanted.emit(step)


def step_by_key(event: QKeyEvent) -> int | None:
    """How much larger the letters are wanted, or 0 for the usual size; None for other keys."""
    held, modifier, key = event.modifiers(), Qt.KeyboardModifier, Qt.Key
    others = modifier.AltModifier | modifier.MetaModifier
    if not held & modifier.ControlModifier or held & others:
        return None
    # The plus sign stands with or without Shift, as the keyboard has it.
    steps: dict[int, int] = {
        key.Key_Plus: 1,
        key.Key_Equal: 1,
        key.Key_Minus: -1,
        key.Key_Underscore: -1,
        key.Key_0: 0,
    }
    return steps.get(event.key())
