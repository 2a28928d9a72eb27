"""Student by student."""

from __future__ import annotations

from annotator.gui.teacher.figure_rows import student_rows
from annotator.gui.teacher.figures_page import FiguresPage
from annotator.gui.theme import Theme
from annotator.text import say


class StudentsPage(FiguresPage):
    """What each student gets."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, say("class_tabs.students"), student_rows)
