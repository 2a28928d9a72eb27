"""The questions about the whole article."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.gui.teacher.lessons.rows_part import PartRow, RowsPart
from annotator.gui.teacher.steady_fields import LineField, ListField
from annotator.gui.widgets import button, label
from annotator.model.scheme import Attribute
from annotator.text import say
from annotator.workflows.preparing import Draft, free_question_id, whole_question

_LONGEST_QUESTION = 200
_LONGEST_CHOICES = 2_000
_KINDS = ("text", "choice")
_BETWEEN = ";"


class QuestionsPart(RowsPart["QuestionRow"]):
    """A row for each question; students answer when they are done with tagging."""

    fields = ("questions",)

    def __init__(self) -> None:
        more = say("lesson_page.add_question")
        super().__init__(say("lesson_page.questions"), say("lesson_page.questions_help"), more)

    def show_draft(self, draft: Draft) -> None:
        self.show_rows(map(QuestionRow, draft.assignment.questions))

    def put_into(self, draft: Draft) -> Draft:
        return draft.asking(questions=tuple(row.typed for row in self.rows))

    def new_row(self) -> QuestionRow:
        question_id = free_question_id([row.question_id for row in self.rows])
        return QuestionRow(Attribute(question_id, "", "text"))


class QuestionRow(PartRow):
    """One question: its words, how it is answered, and the answers to choose from."""

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
