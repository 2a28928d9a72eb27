"""The tags: how often they were used, and which idea is learned."""

from __future__ import annotations

from annotator.gui.teacher.figure_rows import tag_rows
from annotator.gui.teacher.figures_page import FiguresPage
from annotator.gui.theme import Theme
from annotator.text import say


class TagsPage(FiguresPage):
    """A line for each tag."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, say("class_tabs.tags"), tag_rows)
