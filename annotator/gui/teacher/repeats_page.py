"""The same words in several places."""

from __future__ import annotations

from annotator.gui.teacher.figure_rows import repeat_rows
from annotator.gui.teacher.figures_page import FiguresPage
from annotator.gui.theme import Theme
from annotator.text import say


class RepeatsPage(FiguresPage):
    """Who found how many of the places."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, say("class_tabs.repeats"), repeat_rows)
