"""The words to know, each with its meaning."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from annotator.gui.teacher.lessons.rows_part import PartRow, RowsPart
from annotator.gui.teacher.steady_fields import LineField
from annotator.gui.widgets import button
from annotator.model.assignment import Word
from annotator.model.assignment_fields import LONGEST_MEANING, LONGEST_WORD
from annotator.text import say
from annotator.workflows.preparing import Draft


class WordsPart(RowsPart["WordRow"]):
    """A row for each word; rows in which nothing stands do not count."""

    fields = ("words",)

    def __init__(self) -> None:
        more = say("lesson_page.add_word")
        super().__init__(say("lesson_page.words"), say("lesson_page.words_help"), more)

    @property
    def counted(self) -> list[WordRow]:
        return [row for row in self.rows if any(part.strip() for part in row.typed)]

    def show_draft(self, draft: Draft) -> None:
        self.show_rows(map(WordRow, draft.assignment.words))

    def put_into(self, draft: Draft) -> Draft:
        return draft.asking(words=tuple(row.typed for row in self.counted))

    def new_row(self) -> WordRow:
        return WordRow(Word("", ""))


class WordRow(PartRow):
    """One word and what it means."""

    def __init__(self, word: Word) -> None:
        super().__init__()
        self.word = LineField(say("lesson_page.word"), LONGEST_WORD, hint=say("lesson_page.word"))
        meaning = say("lesson_page.meaning")
        self._meaning = LineField(meaning, LONGEST_MEANING, hint=meaning)
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
