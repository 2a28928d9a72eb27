"""Where the class split."""

from __future__ import annotations

from annotator.gui.teacher.figure_rows import split_rows
from annotator.gui.teacher.figures_page import FiguresPage
from annotator.gui.theme import Theme
from annotator.text import say


class SplitsPage(FiguresPage):
    """Each sentence where the class split, leading to its place in the article."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, say("class_tabs.splits"), split_rows)
