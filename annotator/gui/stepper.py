"""A value that goes up and down in steps, each with a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from annotator.gui.article.speaking import announce
from annotator.gui.widgets import button, label

_BUTTON_WIDTH = 34


class Stepper(QWidget):
    """A button for less, the value in words, a button for more; `stepped` carries the value."""

    stepped = Signal(int)

    def __init__(
        self,
        values: Sequence[int],
        in_words: Callable[[int], str],
        *,
        less: str,
        more: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._values, self._in_words = values, in_words
        self._at = 0
        self.less = self._add_button("−", less, -1)
        self.more = self._add_button("+", more, 1)
        self._value = label()
        self._value.setAlignment(Qt.AlignmentFlag.AlignCenter)
        widest = max(self._value.fontMetrics().horizontalAdvance(in_words(v)) for v in values)
        # Wide enough for all of them, so that the buttons stay under the pointer.
        self._value.setMinimumWidth(widest + 12)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.less)
        row.addWidget(self._value, 1)
        row.addWidget(self.more)

    def show_value(self, value: int) -> None:
        """Show one of the values."""
        self._at = self._values.index(value)
        words = self._in_words(value)
        self._value.setText(words)
        for one, other, can in (
            (self.less, self.more, self._at > 0),
            (self.more, self.less, self._at < len(self._values) - 1),
        ):
            one.setAccessibleDescription(words)
            if one.hasFocus() and not can:
                # Qt would give the focus to whatever comes next.
                other.setEnabled(True)
                other.setFocus()
            one.setEnabled(can)

    def _add_button(self, sign: str, name: str, step: int) -> QPushButton:
        made = button(sign, lambda: self._step(step))
        made.setFixedWidth(_BUTTON_WIDTH)
        made.setProperty("fit", "small")
        made.setAccessibleName(name)
        made.setToolTip(name)
        return made

    def _step(self, step: int) -> None:
        value = self._values[self._at + step]
        self.show_value(value)
        self.stepped.emit(value)
        announce(self, self._in_words(value))
