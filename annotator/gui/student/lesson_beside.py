"""What stands beside the article in a lesson: what is asked, and the questions about all of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from annotator.gui.student.lesson_card import LessonCard
from annotator.gui.student.whole_article import WholeArticle
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.assignment import Assignment
from annotator.model.edits import Change, Edit
from annotator.model.errors import AnnotatorError
from annotator.text import say
from annotator.workflows.expecting import Tally

if TYPE_CHECKING:
    from annotator.gui.student.desk import Desk


class LessonBeside:
    """Keeps the two cards of a lesson on one article; `whole` is None where nothing is asked."""

    def __init__(self, desk: Desk, assignment: Assignment) -> None:
        self._desk, self._assignment = desk, assignment
        self.card = LessonCard(assignment, desk.opened.work.now)
        self.whole = WholeArticle(assignment.questions) if assignment.questions else None
        if self.whole:
            self.whole.answered.connect(self._answer)

    def show_article(self, article: Article, annotations: Iterable[Annotation]) -> None:
        """Show what is asked of an article, and what of it is done."""
        self._tally = Tally(self._assignment, annotations)
        self.card.show_reasons(self._tally.reasons)
        self.card.show_later(len(self._assignment.later.get(article.id, ())))
        self._was_met = self._tally.is_met
        self._show_answers()
        if self.whole:
            self.whole.unfold(self._was_met and not self.whole.is_done)

    def show_edit(self, edit: Edit, here: Iterable[Change]) -> None:
        """Take in an edit, with its changes of passages of the article."""
        self._tally.follow(here)
        self.card.show_reasons(self._tally.reasons)
        if edit.answer:
            self._show_answers()
            if self.whole and edit.answer.article_id == self._desk.article.id:
                # It may be undone: then it is seen.
                self.whole.unfold()
        if self._tally.is_met and not self._was_met:
            self._go_on_to_questions()
        self._was_met = self._tally.is_met

    def store_typing(self) -> None:
        """Hand over what is typed but not stored yet."""
        if self.whole:
            self.whole.questions.store_typing()

    def set_enabled(self, enabled: bool) -> None:
        """Let the questions be answered, or only read."""
        if self.whole:
            self.whole.questions.setEnabled(enabled)

    def _show_answers(self) -> None:
        if self.whole:
            here, answers = self._desk.article.id, self._desk.opened.work.answers
            self.whole.show_answers(
                {question: answer for (place, question), answer in answers.items() if place == here}
            )

    def _go_on_to_questions(self) -> None:
        """All that is expected is tagged: the questions come next."""
        if self.whole and not self.whole.is_done and not self.whole.is_open:
            self.whole.unfold()
            # After what is said about the edit itself.
            QTimer.singleShot(0, self.whole, self._say_unfolded)

    def _say_unfolded(self) -> None:
        self._desk.say(say("lesson.unfolded"))

    def _answer(self, question: str, answer: str) -> None:
        # Else an answer half typed would give way to what is stored of it.
        self.store_typing()
        try:
            self._desk.opened.work.answer_about(self._desk.article, question, answer)
        except AnnotatorError as error:
            self._desk.say(say(error.message, **error.values), warning=True)
