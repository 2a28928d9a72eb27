"""The questions about the whole article."""

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
from annotator.gui.teacher.steady_fields import LineField, ListField
from annotator.gui.widgets import button, label
from annotator.model.scheme import Attribute
from annotator.text import say
from annotator.workflows.preparing import Draft, Problem, free_question_id, whole_question

_LONGEST_QUESTION = 200
_LONGEST_CHOICES = 2_000
_KINDS = ("text", "choice")
_BETWEEN = ";"


class QuestionsPart(LessonPart):
    """A row for each question; students answer when they are done with tagging."""

    fields = ("questions",)

    def __init__(self) -> None:
        super().__init__(say("lesson_page.questions"), say("lesson_page.questions_help"))
        self._rows: list[QuestionRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.column.insertLayout(2, self._list)
        self.more = button(say("lesson_page.add_question"), self._add_by_hand)
        row = QHBoxLayout()
        row.addWidget(self.more)
        row.addStretch()
        self.column.addLayout(row)

    def show_draft(self, draft: Draft) -> None:
        while self._rows:
            self._drop(self._rows[-1])
        for question in draft.assignment.questions:
            self._add(question)

    def put_into(self, draft: Draft) -> Draft:
        return draft.asking(questions=tuple(row.typed for row in self._rows))

    def show_problems(self, problems: Sequence[Problem]) -> QWidget | None:
        for at, row in enumerate(self._rows):
            show_words(row.problem, next((one for one in problems if one.row == at), None))
        whole = next((one for one in problems if one.row is None), None)
        show_words(self.problem, whole)
        return self._rows[problems[0].row or 0].to_mend if problems else None

    def _add_by_hand(self) -> None:
        question_id = free_question_id([row.question_id for row in self._rows])
        self._add(Attribute(question_id, "", "text")).words.setFocus()
        self.changed.emit()

    def _add(self, question: Attribute) -> QuestionRow:
        row = QuestionRow(question)
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove(row))
        self._rows.append(row)
        self._list.addWidget(row)
        # Now: a field that is not seen yet takes no keys.
        row.show()
        let_tab_pass(row.fields, self.more)
        return row

    def _remove(self, row: QuestionRow) -> None:
        # First: Qt would give the focus to whatever comes next.
        self.more.setFocus()
        self._drop(row)
        self.changed.emit()

    def _drop(self, row: QuestionRow) -> None:
        self._rows.remove(row)
        row.hide()
        row.deleteLater()


class QuestionRow(QWidget):
    """One question: its words, how it is answered, and the answers to choose from."""

    changed = Signal()
    removed = Signal()

    def __init__(self, question: Attribute) -> None:
        super().__init__()
        self.question_id = question.id
        asks = say("lesson_page.question")
        self.words = LineField(asks, _LONGEST_QUESTION, hint=asks)
        self._kinds = ListField()
        self._kinds.setAccessibleName(say("lesson_page.question_kind"))
        self._choices = LineField(
            say("lesson_page.choices"), _LONGEST_CHOICES, hint=say("lesson_page.choices_hint")
        )
        self.problem = problem_line()
        self.words.setText(question.name)
        self._choices.setText(f"{_BETWEEN} ".join(option.name for option in question.options))
        for kind in _KINDS:
            self._kinds.addItem(say(f"lesson_page.question_{kind}"), kind)
        self._kinds.setCurrentIndex(max(self._kinds.findData(question.kind), 0))
        self._choices.setVisible(question.kind == "choice")
        self._lay_out()
        for field in (self.words, self._choices):
            field.textEdited.connect(lambda _: self.changed.emit())
        self._kinds.currentIndexChanged.connect(self._on_kind)

    @property
    def typed(self) -> Attribute:
        """The question as typed."""
        choices = self._choices.text().split(_BETWEEN)
        kind = self._kinds.currentData()
        return whole_question(self.question_id, self.words.text(), kind, choices)

    @property
    def to_mend(self) -> QWidget:
        """Where a mistake is mended."""
        return self._choices if self.words.text().strip() and self._is_choice else self.words

    @property
    def _is_choice(self) -> bool:
        return bool(self._kinds.currentData() == "choice")

    def _on_kind(self) -> None:
        self._choices.setVisible(self._is_choice)
        self.changed.emit()

    def _lay_out(self) -> None:
        asks = label(say("lesson_page.question_kind"), "muted")
        asks.setBuddy(self._kinds)
        remove = button(say("lesson_page.remove"), self.removed.emit, "quiet")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(asks)
        row.addWidget(self._kinds)
        row.addWidget(self._choices, 1)
        row.addStretch()
        row.addWidget(remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addLayout(row)
        column.addWidget(self.problem)
        self.fields = (self.words, self._kinds, self._choices, remove)
