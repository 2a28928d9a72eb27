"""The article on screen: read, select, see what is tagged."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QTextEdit, QWidget

from annotator.gui.article.passages import Passage
from annotator.gui.theme import Theme
from annotator.model.article import Article
from annotator.model.spans import Span


class ArticleView(QTextEdit):
    """A read-only article with its tagged passages painted; all places are code points."""

    span_selected = Signal(object)
    passage_clicked = Signal(str)
    tag_key_pressed = Signal(str)
    delete_requested = Signal()
    escape_pressed = Signal()
    enter_pressed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""

    def set_reading_font(self, size_points: int) -> None:
        """Show the text in this size; headline and small print follow."""

    def show_article(self, article: Article) -> None:
        """Show another article, without passages, the caret at its start."""

    def show_passages(self, passages: Iterable[Passage]) -> None:
        """Show exactly these passages."""

    def put_passage(self, passage: Passage) -> None:
        """Add a passage, or replace the one with its id."""

    def drop_passage(self, annotation_id: str) -> None:
        """Take a passage off the page, if it is there."""

    def set_current(self, annotation_id: str | None) -> None:
        """Outline one passage, or none."""

    def show_preview(self, spans: Iterable[Span]) -> None:
        """Outline places that are offered, but not tagged yet."""

    def clear_preview(self) -> None:
        """Take the outlines of offered places away."""

    def selected_span(self) -> Span | None:
        """What is selected, without white space at its edges."""
        raise NotImplementedError

    def select(self, span: Span) -> None:
        """Select a span and bring it into view."""

    def caret_point(self) -> int:
        """Where the caret stands."""
        raise NotImplementedError

    def passages_at(self, point: int) -> list[str]:
        """The ids of the passages around a code point, innermost first."""
        raise NotImplementedError

    def rectangle_of(self, span: Span) -> QRect:
        """The rectangle around a span's words, in the viewport's coordinates."""
        raise NotImplementedError

    def scroll_to(self, span: Span) -> None:
        """Bring a span into view; nothing moves when it is there."""
