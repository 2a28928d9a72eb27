"""The small card that names what is tagged at a place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from annotator.gui.theme import Theme
from annotator.gui.widgets import Badge, label
from annotator.model.scheme import Tag
from annotator.text import say

_WIDEST, _AWAY = 320, 8
_MOST = 4
_HELD_WITH_OTHERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class Entry(NamedTuple):
    """One tagged passage: its tag, its words cut short, a line for each answer and the comment."""

    annotation_id: str
    tag: Tag
    words: str
    lines: tuple[str, ...] = ()


class Tip(QFrame):
    """Names passages near a rectangle of its parent, or says that there are none.

    The focus comes to it only on purpose, to be read word by word; `left` says that it
    shall go back.
    """

    left = Signal()

    def __init__(
        self,
        theme: Theme,
        entries: Sequence[Entry],
        near: QRect,
        parent: QWidget,
        *,
        notes: Sequence[str] = (),
    ) -> None:
        """`notes` say what else there is to know about the place."""
        super().__init__(parent)
        self.setObjectName("tip")
        self.setProperty("role", "popup")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        # Else the words beneath it answer to the pointer.
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self._labels: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(10, 7, 10, 8)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._fill(theme, entries)
        for note in notes:
            self._add(note, column=0)
        self.setAccessibleName(self.words)
        self._place(near, parent)

    @property
    def words(self) -> str:
        """All that can be read on it, one text a line."""
        return "\n".join(one.text() for one in self._labels)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key but those that are held with others leads back."""
        if event.key() not in _HELD_WITH_OTHERS:
            self.left.emit()

    def _fill(self, theme: Theme, entries: Sequence[Entry]) -> None:
        if not entries:
            self._add(say("reading.nothing_here"), column=0)
        if len(entries) > 1:
            self._add(say("reading.here", n=len(entries)), "muted", column=0)
        for entry in entries[:_MOST]:
            self._add(entry.tag.name, "heading")
            self._grid.addWidget(Badge(entry.tag, theme), self._grid.rowCount() - 1, 0)
            for text in (entry.words, *entry.lines) if len(entries) > 1 else entry.lines:
                self._add(text)
        if len(entries) > _MOST:
            self._add(say("reading.more_here", n=len(entries) - _MOST), "muted")

    def _add(self, text: str, role: str = "", *, column: int = 1) -> None:
        made = label(text, role)
        self._grid.addWidget(made, self._grid.rowCount(), column, 1, 2 - column)
        self._labels.append(made)

    def _place(self, near: QRect, room: QWidget) -> None:
        """Beneath the place, or above where there is no room beneath; inside the parent."""
        # The style sheet's sizes, which come only when it is shown, are needed now.
        self.ensurePolished()
        width = min(_WIDEST, room.width(), self.sizeHint().width())
        if width < self.sizeHint().width():
            for one in self._labels:
                one.setWordWrap(True)
        self.resize(width, max(self.heightForWidth(width), self.sizeHint().height()))
        below, above = near.bottom() + _AWAY, near.top() - _AWAY - self.height()
        lowest, rightmost = room.height() - self.height(), room.width() - width
        y = below if below <= lowest or above < 0 else above
        self.move(max(0, min(near.left(), rightmost)), max(0, min(y, lowest)))
