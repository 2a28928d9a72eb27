"""The small bar that says what may get a tag, and why, and takes the answer."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from annotator.text import say

_AWAY, _WIDTH = 14, 420
_CHOICES = 5


class MaybeBar(QFrame):
    """A bar near the words suggested that never takes the focus: its keys are the article's."""

    taken = Signal()
    all_taken = Signal()
    refused = Signal()
    next_wanted = Signal()
    previous_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self.setProperty("role", "popup")
        # Else the caret's cursor of the text beneath stays over the buttons.
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 10, 12, 8)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        # What is left beside the choices.
        self._grid.setColumnStretch(_CHOICES, 1)
        self._title = self._add_line(0, "heading")
        self._reason, self._fills = self._add_line(1, ""), self._add_line(2, "muted")
        yes = self._add_choice(0, "suggesting.yes", "reading.key_all", self.taken)
        yes[0].setProperty("role", "primary")
        self._all = self._add_choice(1, "suggesting.yes", "reading.key_lines", self.all_taken)
        self._add_choice(2, "suggesting.no", "suggesting.key_no", self.refused)
        self._add_choice(3, "suggesting.next", "suggesting.key_next", self.next_wanted)
        back = self.previous_wanted
        self._add_choice(4, "suggesting.previous", "suggesting.key_previous", back)
        self.hide()

    def show_maybe(self, title: str, reason: str, fills: str, *, alike: str, near: QRect) -> None:
        """Show it near a rectangle of the parent, in words already chosen.

        `fills` says which answers come with it, `alike` takes all of the kind; empty for none.
        """
        self._title.setText(title)
        self._reason.setText(reason)
        self._fills.setText(fills)
        self._fills.setVisible(bool(fills))
        self.setAccessibleName(title)
        self.setAccessibleDescription(reason)
        self._all[0].setText(alike)
        for widget in self._all:
            widget.setVisible(bool(alike))
        # The style sheet's sizes, which come only when it is shown, are needed now.
        self.ensurePolished()
        width = max(self._grid.totalMinimumSize().width(), min(_WIDTH, self._page.width()))
        size = QSize(width, self._grid.totalHeightForWidth(width))
        self.resize(size)
        self.move(_place(size, near, self._page.size()))
        self.show()
        self.raise_()

    def _add_line(self, row: int, role: str) -> QLabel:
        line = QLabel(self)
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.setWordWrap(True)
        line.setProperty("role", role)
        self._grid.addWidget(line, row, 0, 1, _CHOICES + 1)
        return line

    def _add_choice(
        self, column: int, text: str, key: str, chosen: SignalInstance
    ) -> tuple[QPushButton, QLabel]:
        button, hint = QPushButton(say(text), self), QLabel(say(key), self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleDescription(say(key))
        button.clicked.connect(lambda: chosen.emit())
        hint.setProperty("role", "hint")
        self._grid.addWidget(button, 3, column)
        self._grid.addWidget(hint, 4, column, Qt.AlignmentFlag.AlignHCenter)
        return button, hint


def _place(size: QSize, near: QRect, room: QSize) -> QPoint:
    """Beside the words where the bar fits, else beneath, else above; always inside `room`."""
    right, below = room.width() - size.width(), room.height() - size.height()
    if near.right() + 2 * _AWAY <= right:
        x, y = near.right() + 2 * _AWAY, near.center().y() - size.height() // 2
    elif near.bottom() + _AWAY <= below:
        x, y = near.left(), near.bottom() + _AWAY
    else:
        x, y = near.left(), near.top() - _AWAY - size.height()
    return QPoint(max(0, min(x, right)), max(0, min(y, below)))
