"""The card above the tags: what the lesson asks, when it is due, words to know."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel

from annotator.gui import keys
from annotator.gui.student.folding import FoldingCard
from annotator.gui.student.lesson_text import LessonText
from annotator.gui.times import due_words
from annotator.gui.widgets import label, restyle
from annotator.model.assignment import Assignment
from annotator.text import say
from annotator.workflows.expecting import Expected
from annotator.workflows.folded_lessons import is_folded, remember_folded

_A_MINUTE_MS = 60_000


class LessonCard(FoldingCard):
    """Unfolded when a lesson is opened first; folded, it still says what counts."""

    def __init__(self, assignment: Assignment, now: Callable[[], str]) -> None:
        super().__init__(say("lesson.card"))
        self._assignment, self._now = assignment, now
        self.line.setToolTip(say("lesson.card_help", key=keys.LESSON))
        self._due, self._to_read, self._later, self._reasons = self._lines = [
            label(wrap=True) for _ in range(4)
        ]
        for one in self._lines:
            one.hide()
            self.status.addWidget(one)
        self._fill()
        self.unfold(not is_folded(assignment.id))
        self.toggled.connect(self._remember)
        # A minute more or less is nothing against waking up more often.
        self._minute = QTimer(self, interval=_A_MINUTE_MS)
        self._minute.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._minute.timeout.connect(self.show_time)
        if assignment.due:
            self._minute.start()
        self.show_time()
        if not _says_something(assignment):
            self.hide()

    def show_time(self) -> None:
        """Say when the lesson is due, as seen now; it locks nothing."""
        _show(self._due, due_words(self._assignment, self._now()), role="muted")

    def show_reasons(self, expected: Expected | None) -> None:
        """Say how many reasons are asked for, and how many are there."""
        if expected:
            message = "lesson.reasons_met" if expected.is_met else "lesson.reasons"
            words = say(message, least=expected.least, n=expected.found)
            _show(self._reasons, words, role="good" if expected.is_met else "muted")

    def show_to_read(self, n: int, total: int) -> None:
        """Say how many of the paragraphs to be read have been reached."""
        message = "lesson.to_read_all" if n == total else "lesson.to_read"
        words = say(message, n=n, total=total) if total else ""
        _show(self._to_read, words, role="good" if n == total else "muted")

    def show_later(self, n: int) -> None:
        """Say how many paragraphs are for later."""
        _show(self._later, say("lesson.later", n=n) if n else "", role="muted")

    def _fill(self) -> None:
        asked = self._assignment
        if asked.instructions:
            text = LessonText(say("lesson.instructions"))
            text.show_markdown(asked.instructions)
            self.inside.addWidget(text)
        if asked.words:
            self.inside.addWidget(label(say("lesson.words"), "heading"))
            words = LessonText(say("lesson.words"))
            words.show_words(asked.words)
            self.inside.addWidget(words)
        if asked.points:
            self.inside.addWidget(label(say("lesson.points", n=asked.points), "muted"))
        if asked.upload:
            self.inside.addWidget(label(say("lesson.upload", place=asked.upload), wrap=True))

    def _remember(self, is_open: bool) -> None:
        remember_folded(self._assignment.id, folded=not is_open)


def _says_something(asked: Assignment) -> bool:
    """Whether there is more than the title and what the tags and questions say themselves."""
    shown = (asked.instructions, asked.due, asked.words, asked.points, asked.upload)
    return any((*shown, asked.reasons, asked.must_read, asked.later))


def _show(one: QLabel, words: str, *, role: str) -> None:
    one.setText(words)
    one.setVisible(bool(words))
    restyle(one, "role", role)
