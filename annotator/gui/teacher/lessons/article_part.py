"""The article of a lesson, and which of its paragraphs are to be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.gui.teacher.lessons.lesson_part import LessonPart
from annotator.gui.teacher.lessons.paragraph_table import ParagraphTable
from annotator.gui.widgets import button, label
from annotator.model.article import Article
from annotator.text import say
from annotator.workflows.preparing import Draft


class ArticlePart(LessonPart):
    """Chooses the article and shows what was seen in it.

    `facts_wanted` carries the articles that are shown from now on; `again_wanted` asks to
    look them over once more.
    """

    fields = ("articles", "must_read")
    choose_wanted = Signal()
    paste_wanted = Signal()
    again_wanted = Signal()
    facts_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(say("lesson_page.article"))
        self._articles: tuple[Article, ...] = ()
        self._choose = button(say("lesson_page.choose_article"), self.choose_wanted.emit)
        self._names = label(say("lesson_page.article_none"), "muted", wrap=True)
        self._table = ParagraphTable()
        self._table.changed.connect(self.changed)
        self._facts, self._facts_shown = label(wrap=True), button(say("lesson_page.facts"), str)
        self._facts_shown.setCheckable(True)
        self._facts_shown.setChecked(True)
        self._facts_shown.setProperty("fit", "small")
        self._facts_shown.toggled.connect(self._facts.setVisible)
        self._about_table = label(say("lesson_page.paragraphs_help"), "muted", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(12)
        self._again = button(say("lesson_page.look_over"), self.again_wanted.emit)
        paste = button(say("lesson_page.paste_article"), self.paste_wanted.emit)
        for one in (self._choose, paste, self._again):
            row.addWidget(one)
        row.addStretch()
        self.column.insertLayout(1, row)
        self.column.insertWidget(2, self._names)
        self.column.addWidget(self._table)
        self.column.addWidget(self._about_table)
        self.column.addWidget(self._facts_shown, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._facts)

    def show_draft(self, draft: Draft) -> None:
        self._articles = draft.articles
        names = "\n".join(article.title for article in draft.articles)
        self._names.setText(names or say("lesson_page.article_none"))
        asked = draft.assignment
        self._table.show_paragraphs(draft.articles, asked.must_read, asked.later)
        for widget in (self._table, self._about_table, self._again):
            widget.setVisible(bool(draft.articles))
        self.show_facts(())
        self.facts_wanted.emit(draft.articles)

    def show_facts(self, sentences: Sequence[str]) -> None:
        """Say what can be counted in the articles; nothing for none."""
        self._facts.setText("\n".join(sentences))
        self._facts_shown.setAccessibleDescription(self._facts.text())
        self._facts_shown.setVisible(bool(sentences))
        self._facts.setVisible(bool(sentences) and self._facts_shown.isChecked())

    def put_into(self, draft: Draft) -> Draft:
        must_read, later = self._table.chosen()
        return replace(draft, articles=self._articles).asking(must_read=must_read, later=later)

    def say_wrong(self, words: str) -> None:
        """Say why a file cannot be the article."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    @property
    def to_mend(self) -> QWidget:
        return self._choose
