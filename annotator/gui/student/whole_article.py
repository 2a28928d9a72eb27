"""The card beneath the list: questions about the whole article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal

from annotator.gui.student.folding import FoldingCard
from annotator.gui.student.questions import Questions
from annotator.model.scheme import Attribute
from annotator.text import say


class WholeArticle(FoldingCard):
    """Folded until it is wanted; `answered` carries a question's id and the answer."""

    answered = Signal(str, str)

    def __init__(self, asked: Iterable[Attribute]) -> None:
        super().__init__(say("lesson.whole"))
        self._asked = tuple(asked)
        self._open = len(self._asked)
        self.questions = Questions(self._asked, is_roomy=True)
        self.questions.answered.connect(self.answered)
        self.inside.addWidget(self.questions)

    @property
    def is_done(self) -> bool:
        """Whether every question has an answer."""
        return self._open == 0

    def show_answers(self, answers: Mapping[str, str]) -> None:
        """Show what is stored about the article, by the ids of the questions."""
        self.questions.show_answers(answers)
        self._open = n = sum(one.id not in answers for one in self._asked)
        self.show_more(say("lesson.whole_open", n=n) if n else say("lesson.whole_done"))
