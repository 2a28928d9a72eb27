"""Tomorrow in five lines."""

from __future__ import annotations

from annotator.gui.teacher.figure_rows import tomorrow_rows
from annotator.gui.teacher.figures_page import FiguresPage
from annotator.gui.theme import Theme
from annotator.text import say


class TomorrowPage(FiguresPage):
    """The five lines, each leading to its place in the article."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, say("class_tabs.tomorrow"), tomorrow_rows)
