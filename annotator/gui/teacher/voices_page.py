"""The voices in the article."""

from __future__ import annotations

from annotator.gui.teacher.figure_rows import voice_rows
from annotator.gui.teacher.figures_page import FiguresPage
from annotator.gui.theme import Theme
from annotator.text import say


class VoicesPage(FiguresPage):
    """Who speaks, as the class wrote it and as the program counts it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, say("class_tabs.voices"), voice_rows)
