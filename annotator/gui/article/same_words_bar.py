"""The small bar that offers to tag the same words in their other places."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from annotator.text import say

_AWAY = 14


class SameWordsBar(QFrame):
    """A bar near a tagged line that never takes the focus: its keys are pressed in the article."""

    all_chosen = Signal()
    lines_chosen = Signal()
    this_chosen = Signal()
    choosing_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self.setProperty("role", "popup")
        # Else the caret's cursor of the text beneath stays over the buttons.
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._title, self._detail = QLabel(self), QLabel(self)
        self._title.setProperty("role", "heading")
        self._detail.setProperty("role", "muted")
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 10, 12, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._title, 0, 0, 1, 4)
        grid.addWidget(self._detail, 1, 0, 1, 4)
        self._all = self._add_choice(0, "reading.key_all", self.all_chosen)
        self._lines = self._add_choice(1, "reading.key_lines", self.lines_chosen)
        self._this = self._add_choice(2, "reading.key_this", self.this_chosen)
        self._some = self._add_choice(3, "reading.key_choose", self.choosing_wanted)
        self._all[0].setProperty("role", "primary")
        self.hide()

    def _add_choice(
        self, column: int, key: str, chosen: SignalInstance
    ) -> tuple[QPushButton, QLabel]:
        button, hint = QPushButton(self), QLabel(say(key), self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleDescription(say(key))
        button.clicked.connect(lambda: chosen.emit())
        hint.setProperty("role", "hint")
        grid = self.layout()
        assert isinstance(grid, QGridLayout)
        grid.addWidget(button, 2, column)
        grid.addWidget(hint, 3, column, Qt.AlignmentFlag.AlignHCenter)
        return button, hint

    def offer(
        self,
        title: str,
        detail: str,
        *,
        tag_all: str,
        lines: str | None,
        this: str,
        near: QRect,
        choose: str | None = None,
    ) -> None:
        """Show the offer near a rectangle of the parent, in words already chosen.

        `lines` or `choose` None leaves that choice out.
        """
        self._title.setText(title)
        self._detail.setText(detail)
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        for (button, hint), text in (
            (self._all, tag_all),
            (self._lines, lines),
            (self._this, this),
            (self._some, choose),
        ):
            button.setText(text or "")
            button.setVisible(text is not None)
            hint.setVisible(text is not None)
        self.adjustSize()
        self.move(_place(self.sizeHint(), near, self._page.size()))
        self.show()
        self.raise_()


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
