"""What a teacher sees when a lesson is made: which file is for whom, and what can come next."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QVBoxLayout,
)

from annotator.gui.column_page import ColumnPage
from annotator.gui.widgets import button, label
from annotator.text import say
from annotator.workflows.lessons import Lesson

_WIDTH = 620
_READABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class LessonMade(ColumnPage):
    """Names the two files of a lesson; wishes about it carry its class file."""

    answers_wanted = Signal(object)
    class_wanted = Signal(object)
    another_class_wanted = Signal(object)
    like_wanted = Signal(object)
    page_wanted = Signal()

    def __init__(self, lesson: Lesson) -> None:
        super().__init__(_WIDTH, (28, 24, 24))
        self._lesson, column = lesson, self.column
        self._notice = label(role="warning", wrap=True)
        self._notice.hide()
        column.addWidget(label(say("lesson_made.title"), "greeting"))
        column.addWidget(self._notice)
        for name, path in (("hand_out", lesson.hand_out), ("class_file", lesson.class_file)):
            heading, shown = say(f"lesson_made.{name}"), _path(path)
            shown.setAccessibleName(heading)
            column.addSpacing(14)
            column.addWidget(label(heading, "heading"))
            column.addWidget(shown)
            column.addWidget(label(say(f"lesson_made.{name}_help"), "muted", wrap=True))
        column.addSpacing(20)
        column.addWidget(label(say("lesson_made.next"), "heading"))
        self._add_choices(column)
        column.addStretch()

    def say(self, words: str) -> None:
        """Say what is the matter."""
        self._notice.setText(words)
        self._notice.setVisible(bool(words))

    def _add_choices(self, column: QVBoxLayout) -> None:
        class_file = self._lesson.class_file
        self.answers = _choice(column, "answers", lambda: self.answers_wanted.emit(class_file))
        for name, wanted in (
            ("class", self.class_wanted),
            ("another_class", self.another_class_wanted),
            ("like", self.like_wanted),
        ):
            _choice(column, name, partial(wanted.emit, class_file))
        _choice(column, "page", self.page_wanted.emit)


def _choice(column: QVBoxLayout, name: str, clicked: Callable[[], object]) -> QPushButton:
    made = button(say(f"lesson_made.{name}"), clicked)
    note = label(say(f"lesson_made.{name}_help"), "muted", wrap=True)
    made.setProperty("align", "left")
    made.setAccessibleDescription(note.text())
    column.addWidget(made)
    column.addWidget(note)
    column.addSpacing(6)
    return made


def _path(path: Path) -> QLabel:
    """A path that can be selected and copied."""
    made = label(str(path), wrap=True)
    made.setTextInteractionFlags(_READABLE)
    return made
