"""The page that a handed-out lesson opens with: who works on it, and where the work is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.gui.column_page import ColumnPage
from annotator.gui.notices import Notices
from annotator.gui.plain_markdown import plain_document
from annotator.gui.times import due_words, lately
from annotator.gui.widgets import button, label
from annotator.model.assignment import Assignment
from annotator.text import say
from annotator.workflows.beginning import Begun
from annotator.workflows.handing_in import LONGEST_NAME

_WIDTH = 460
_MOST_LETTERS = 220
_MOST_BEGUN = 40
_TARGET, _GAP = 26, 10


class Arrival(ColumnPage):
    """Asks for a name and a folder, or lets a person go on who began before.

    `begun` carries the name and the folder, `chosen` the file that work goes on in.
    """

    begun = Signal(str, object)
    chosen = Signal(object)
    left = Signal()

    def __init__(
        self,
        assignment: Assignment,
        before: Sequence[Begun],
        folder: Path,
        *,
        now: str,
        notices: Notices,
    ) -> None:
        super().__init__(_WIDTH, (20, 20, 16))
        self.folder, column = folder, self.column
        self._notices = notices
        self._notice = label(role="warning", wrap=True)
        self._notice.hide()
        for widget in (*_head(assignment, now), self._notice):
            column.addWidget(widget)
        self._goers = self._list_begun(column, before[:_MOST_BEGUN], datetime.fromisoformat(now))
        self._ask_name(column, is_first=not before)
        column.addStretch()

    def enter(self) -> None:
        """Begin at what is wanted most: to go on, else to type a name."""
        first = self._goers[0] if self._goers else self._name
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, words: str) -> None:
        """Say what is the matter."""
        self._notice.setText(words)
        self._notice.setVisible(bool(words))
        self.ensureWidgetVisible(self._notice)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _list_begun(
        self, column: QVBoxLayout, before: Sequence[Begun], now: datetime
    ) -> list[QWidget]:
        goers: list[QWidget] = []
        people = Counter(one.person for one in before)
        for one in before:
            when = lately(one.changed.astimezone(), now)
            known = "arrival.go_on" if one.person else "arrival.go_on_nameless"
            words = say(known, person=one.person, when=when)
            made = button("", partial(self.chosen.emit, one.path), "primary" if not goers else "")
            made.setText(made.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, 420))
            made.setAccessibleName(words)
            made.setToolTip(str(one.path))
            made.setMinimumHeight(_TARGET)
            column.addWidget(made)
            if people[one.person] > 1:
                # Which of the two is known by its place.
                place = label(str(one.path), "muted", wrap=True)
                made.setAccessibleDescription(place.text())
                column.addWidget(place)
            goers.append(made)
        return goers

    def _ask_name(self, column: QVBoxLayout, *, is_first: bool) -> None:
        column.addSpacing(_GAP)
        if not is_first:
            column.addWidget(label(say("arrival.someone_else"), "greeting"))
        caption = label(say("arrival.name"), "heading")
        self._name = QLineEdit()
        self._name.setMaxLength(LONGEST_NAME)
        self._name.setAccessibleName(say("arrival.name"))
        # A file dropped here is to be opened, not taken for a name.
        self._name.setAcceptDrops(False)
        self._name.returnPressed.connect(self._begin)
        caption.setBuddy(self._name)
        column.addWidget(caption)
        column.addWidget(self._name)
        column.addSpacing(_GAP)
        column.addWidget(label(say("arrival.folder"), "heading"))
        row = QHBoxLayout()
        self._folder = label(wrap=True)
        change = button(say("arrival.change"), self._change_folder)
        change.setAccessibleName(say("arrival.change_help"))
        row.addWidget(self._folder, 1)
        row.addWidget(change)
        column.addLayout(row)
        column.addSpacing(_GAP)
        start = button(say("arrival.start"), self._begin, "primary" if is_first else "")
        leave = button(say("arrival.leave"), self.left.emit, "quiet")
        row = QHBoxLayout()
        row.addWidget(start)
        row.addWidget(leave)
        row.addStretch()
        column.addLayout(row)
        self._show_folder()

    def _begin(self) -> None:
        self._notice.hide()
        self.begun.emit(self._name.text(), self.folder)

    def _change_folder(self) -> None:
        chosen = self._notices.folder(say("arrival.folder"), self.folder)
        if chosen:
            self.folder = chosen
            self._show_folder()

    def _show_folder(self) -> None:
        self._folder.setText(str(self.folder))
        self._folder.setToolTip(str(self.folder))


def _head(assignment: Assignment, now: str) -> list[QWidget]:
    """Title, time and how the instructions begin."""
    title = label(assignment.title, "greeting", wrap=True)
    parts: list[QWidget] = [title]
    if due := due_words(assignment, now):
        parts.append(label(due, "heading"))
    words = " ".join(plain_document(assignment.instructions).toPlainText().split())
    if words:
        short = words if len(words) <= _MOST_LETTERS else words[: _MOST_LETTERS - 1] + "…"
        parts.append(label(short, "muted", wrap=True))
    return parts
