"""The small bar that says what may get a tag, and why, and takes the answer."""

from __future__ import annotations

from PySide6.QtCore import Signal

from annotator.gui.article.near_bar import NearBar
from annotator.gui.article.page import ArticlePage
from annotator.model.spans import Span
from annotator.text import say


class MaybeBar(NearBar):
    """A bar near the words suggested: what they may be, and the answers to it."""

    taken = Signal()
    all_taken = Signal()
    refused = Signal()
    next_wanted = Signal()
    previous_wanted = Signal()

    def __init__(self, page: ArticlePage) -> None:
        super().__init__(page)
        for role in ("heading", "", "muted"):
            self._add_line(role)
        self._add_choice("reading.key_all", self.taken, say("suggesting.yes"))
        self._all = self._add_choice("reading.key_lines", self.all_taken)
        self._add_choice("suggesting.key_no", self.refused, say("suggesting.no"))
        self._add_choice("suggesting.key_next", self.next_wanted, say("suggesting.next"))
        back = self.previous_wanted
        self._add_choice("suggesting.key_previous", back, say("suggesting.previous"))

    def show_maybe(self, title: str, reason: str, fills: str, *, alike: str, near: Span) -> None:
        """Show it near a span of the article, in words already chosen.

        `fills` says which answers come with it, `alike` takes all of the kind; empty for none.
        """
        self._all.offer(alike)
        self._show_near(near, title, reason, fills)
