"""The page that lists earlier states of the work, to bring one back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from annotator.gui.column_page import ColumnPage
from annotator.gui.times import lately
from annotator.gui.widgets import button, label
from annotator.text import say
from annotator.workflows.earlier_states import State

_WIDTH, _TARGET, _GAP = 460, 26, 10


class EarlierPage(ColumnPage):
    """`chosen` carries the state to bring back; `left` comes when none is wanted.

    `tagged` passages there are now, `now` is UTC, `undo` the key that takes a step back.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, states: Sequence[State], *, tagged: int, now: str, undo: str) -> None:
        super().__init__(_WIDTH, (20, 20, 16))
        column = self.column
        column.addWidget(label(say("earlier.title"), "title", wrap=True))
        if states:
            column.addWidget(label(say("earlier.now", n=tagged), wrap=True))
            column.addWidget(label(say("earlier.about", key=undo), "muted", wrap=True))
        else:
            column.addWidget(label(say("earlier.none"), wrap=True))
        column.addSpacing(_GAP)
        self._buttons: list[QWidget] = []
        for state in states:
            words = say("earlier.state", when=self._when(state, now), n=state.passages)
            self._add(words, partial(self.chosen.emit, state), "")
        column.addSpacing(_GAP)
        self._add(say("earlier.leave"), self.left.emit, "quiet")
        column.addStretch()

    def enter(self) -> None:
        """Begin at the newest."""
        self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back, the arrows from one to the next."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _add(self, words: str, act: Callable[[], object], role: str) -> None:
        made = button(words, act, role)
        made.setMinimumHeight(_TARGET)
        self.column.addWidget(made)
        self._buttons.append(made)

    @staticmethod
    def _when(state: State, now: str) -> str:
        return lately(state.kept.astimezone(), datetime.fromisoformat(now))
