"""The small bar that offers to tag the same words in their other places."""

from __future__ import annotations

from PySide6.QtCore import Signal

from annotator.gui.article.near_bar import NearBar
from annotator.gui.article.page import ArticlePage
from annotator.model.spans import Span


class SameWordsBar(NearBar):
    """A bar near a tagged line: what to do with the other places of its words."""

    all_chosen = Signal()
    lines_chosen = Signal()
    this_chosen = Signal()
    choosing_wanted = Signal()

    def __init__(self, page: ArticlePage) -> None:
        super().__init__(page)
        for role in ("heading", "muted"):
            self._add_line(role)
        self._all = self._add_choice("reading.key_all", self.all_chosen)
        self._some_lines = self._add_choice("reading.key_lines", self.lines_chosen)
        self._this = self._add_choice("reading.key_this", self.this_chosen)
        self._some = self._add_choice("reading.key_choose", self.choosing_wanted)

    def offer(
        self,
        title: str,
        detail: str,
        *,
        tag_all: str,
        lines: str | None,
        this: str,
        near: Span,
        choose: str | None = None,
    ) -> None:
        """Show the offer near a span of the article, in words already chosen.

        `lines` or `choose` None leaves that choice out.
        """
        self._all.offer(tag_all)
        self._some_lines.offer(lines or "")
        self._this.offer(this)
        self._some.offer(choose or "")
        self._show_near(near, title, detail)
