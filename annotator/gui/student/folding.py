"""A card with a line that folds and unfolds what stands beneath it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.text import say

_TARGET, _INDENT = 26, 8


class FoldingCard(QFrame):
    """`toggled` says whether it is open; what is added to `inside` can be folded away.

    Between the line and `inside`, `status` is always seen.
    """

    toggled = Signal(bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(name)
        self._name = name
        self.line = QPushButton()
        self.line.setAutoDefault(True)
        self.line.setProperty("role", "quiet")
        self.line.setProperty("fit", "small")
        self.line.setProperty("align", "left")
        bold = self.line.font()
        bold.setBold(True)
        self.line.setFont(bold)
        self.line.setMinimumHeight(_TARGET)
        # As wide as the card, and never the other way round.
        self.line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.line.setCursor(Qt.CursorShape.PointingHandCursor)
        self.line.clicked.connect(lambda: self.unfold(not self.is_open))
        self.status = _column()
        self._body = QWidget()
        self.inside = _column(self._body)
        self.status.setContentsMargins(_INDENT, 0, 0, 0)
        self.inside.setContentsMargins(_INDENT, 2, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 3, 9, 6)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addLayout(self.status)
        column.addWidget(self._body)
        self._body.hide()
        self.show_more("")

    @property
    def is_open(self) -> bool:
        """Whether all of it is shown."""
        return not self._body.isHidden()

    def unfold(self, is_open: bool = True) -> None:
        """Show all of it, or the line and the status alone."""
        was_open = self.is_open
        self._body.setVisible(is_open)
        self.show_more(self._more)
        if was_open != is_open:
            self.toggled.emit(is_open)

    def show_more(self, words: str) -> None:
        """Say something behind the name, as how much is left to do."""
        self._more = words
        name = say("lesson.fold_more", name=self._name, more=words) if words else self._name
        self._show_line()
        self.line.setAccessibleName(
            say("lesson.open_spoken" if self.is_open else "lesson.closed_spoken", name=name)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_line()

    def _show_line(self) -> None:
        """The name with what stands behind it, in two lines where it is too long for one."""
        way = "lesson.open" if self.is_open else "lesson.closed"
        if not self._more:
            self.line.setText(say(way, name=self._name))
            return
        self.line.setText(say(way, name=say("lesson.fold_more", name=self._name, more=self._more)))
        if self.line.minimumSizeHint().width() > self.line.width():
            self.line.setText("\n".join((say(way, name=self._name), self._more)))


def _column(parent: QWidget | None = None) -> QVBoxLayout:
    column = QVBoxLayout(parent) if parent else QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    return column
