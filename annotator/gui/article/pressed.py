"""Keys that are pressed and held, by short names; loaded with the first, not before the picture."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

SHIFT, KEYPAD = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
LINE_ENDS: dict[int, QTextCursor.MoveOperation] = {
    Qt.Key.Key_Home: QTextCursor.MoveOperation.StartOfBlock,
    Qt.Key.Key_End: QTextCursor.MoveOperation.EndOfBlock,
}
HELD_WITH_OTHERS = frozenset(
    {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}
)
