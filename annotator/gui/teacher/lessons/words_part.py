"""The words to know, each with its meaning."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.gui.teacher.lessons.lesson_part import (
    LessonPart,
    let_tab_pass,
    problem_line,
    show_words,
)
from annotator.gui.teacher.steady_fields import LineField
from annotator.gui.widgets import button
from annotator.model.assignment import Word
from annotator.model.assignment_fields import LONGEST_MEANING, LONGEST_WORD
from annotator.text import say
from annotator.workflows.preparing import Draft, Problem


class WordsPart(LessonPart):
    """A row for each word; rows in which nothing stands do not count."""

    fields = ("words",)

    def __init__(self) -> None:
        super().__init__(say("lesson_page.words"), say("lesson_page.words_help"))
        self._rows: list[WordRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.column.insertLayout(2, self._list)
        self.more = button(say("lesson_page.add_word"), self._add_by_hand)
        row = QHBoxLayout()
        row.addWidget(self.more)
        row.addStretch()
        self.column.addLayout(row)

    def show_draft(self, draft: Draft) -> None:
        while self._rows:
            self._drop(self._rows[-1])
        for word in draft.assignment.words:
            self._add(word)

    def put_into(self, draft: Draft) -> Draft:
        return draft.asking(words=tuple(row.typed for row in self._filled))

    def show_problems(self, problems: Sequence[Problem]) -> QWidget | None:
        for at, row in enumerate(self._filled):
            show_words(row.problem, next((one for one in problems if one.row == at), None))
        whole = next((one for one in problems if one.row is None), None)
        show_words(self.problem, whole)
        if not problems:
            return None
        return self._filled[problems[0].row or 0].word

    @property
    def _filled(self) -> list[WordRow]:
        return [row for row in self._rows if any(part.strip() for part in row.typed)]

    def _add_by_hand(self) -> None:
        self._add(Word("", "")).word.setFocus()
        self.changed.emit()

    def _add(self, word: Word) -> WordRow:
        row = WordRow(word)
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove(row))
        self._rows.append(row)
        self._list.addWidget(row)
        # Now: a field that is not seen yet takes no keys.
        row.show()
        let_tab_pass(row.fields, self.more)
        return row

    def _remove(self, row: WordRow) -> None:
        # First: Qt would give the focus to whatever comes next.
        self.more.setFocus()
        self._drop(row)
        self.changed.emit()

    def _drop(self, row: WordRow) -> None:
        self._rows.remove(row)
        row.hide()
        row.deleteLater()


class WordRow(QWidget):
    """One word and what it means."""

    changed = Signal()
    removed = Signal()

    def __init__(self, word: Word) -> None:
        super().__init__()
        self.word = LineField(say("lesson_page.word"), LONGEST_WORD, hint=say("lesson_page.word"))
        meaning = say("lesson_page.meaning")
        self._meaning = LineField(meaning, LONGEST_MEANING, hint=meaning)
        self.problem = problem_line()
        self.word.setText(word.word)
        self._meaning.setText(word.meaning)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.word, 1)
        row.addWidget(self._meaning, 3)
        remove = button(say("lesson_page.remove"), self.removed.emit, "quiet")
        row.addWidget(remove)
        self.fields = (self.word, self._meaning, remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.problem)
        for field in (self.word, self._meaning):
            field.textEdited.connect(lambda _: self.changed.emit())

    @property
    def typed(self) -> Word:
        """The word as typed."""
        return Word(self.word.text(), self._meaning.text())
