"""Passage by passage of the teacher's answers."""

from __future__ import annotations

from annotator.gui.teacher.figure_rows import question_rows
from annotator.gui.teacher.figures_page import FiguresPage
from annotator.gui.theme import Theme
from annotator.text import say


class QuestionsPage(FiguresPage):
    """How each passage of the teacher's answers was found."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, say("class_tabs.questions"), question_rows)
