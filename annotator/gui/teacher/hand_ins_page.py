"""Who handed in."""

from __future__ import annotations

from annotator.gui.teacher.figure_rows import hand_in_rows
from annotator.gui.teacher.figures_page import FiguresPage
from annotator.gui.theme import Theme
from annotator.text import say


class HandInsPage(FiguresPage):
    """A line for each hand-in."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, say("class_tabs.hand_ins"), hand_in_rows)
