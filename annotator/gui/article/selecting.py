"""What is selected on the page, as spans; selecting by sentence, word and paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from annotator.gui.article.page import ArticlePage
from annotator.gui.theme import Theme
from annotator.model.article import Article
from annotator.model.spans import Span, trimmed

if TYPE_CHECKING:
    from annotator.model.units import Unit

_CARET_WIDTH = 2
# Qt.TextInteractionFlag by numbers: names make all of `Qt` before the first picture.
_BY_MOUSE_AND_KEYBOARD = 1 | 2


class SelectingPage(ArticlePage):
    """An article in which spans are selected; `span_selected` carries a Span or None."""

    span_selected = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setProperty("textInteractionFlags", _BY_MOUSE_AND_KEYBOARD)
        self.setTabChangesFocus(True)
        self.setCursorWidth(_CARET_WIDTH)
        self._selected: Span | None = None
        self._is_changing = False
        self.selectionChanged.connect(self._on_selection_changed)

    def show_article(self, article: Article) -> None:
        """Show another article, the caret at its start."""
        # Qt would tell of the old selection when its text is gone.
        self.select_nothing()
        super().show_article(article)

    def selected_span(self) -> Span | None:
        """What is selected, without white space at its edges."""
        cursor = self.textCursor()
        start = self._geometry.point(cursor.selectionStart())
        end = self._geometry.point(cursor.selectionEnd())
        return trimmed(self._article.text, start, end)

    def select(self, span: Span) -> None:
        """Select a span and bring it into view."""
        self.scroll_to(span)
        self.setTextCursor(self._cursor(span.start, span.end))

    def select_nothing(self) -> None:
        """Give up the selection; the caret stays, and so does the page."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self._put_cursor(cursor)

    def caret_point(self) -> int:
        """Where the caret stands."""
        return self._geometry.point(self.textCursor().position())

    def put_caret(self, point: int) -> None:
        """Stand at a place, with nothing selected, and bring it into view."""
        self.setTextCursor(self._cursor(point, point))

    def select_sentence(self, way: Literal["next", "previous"]) -> None:
        """Select the sentence that the caret is in, or the one after or before the selection."""
        from annotator.model.units import following, preceding

        cursor = self.textCursor()
        if way == "next":
            found = following(self._article, self._point(cursor.selectionEnd()), "sentence")
        else:
            found = preceding(self._article, self._point(cursor.selectionStart()), "sentence")
        if found:
            self.select(found)

    def grow(self, unit: Unit) -> None:
        """Take in one more word, sentence or paragraph; the first one where nothing is selected."""
        from annotator.model.units import grown

        span = self.selected_span()
        found = grown(self._article, span, unit) if span else self._first(unit)
        if found:
            self.select(found)

    def shrink(self, unit: Unit) -> None:
        """Let go of the last word, sentence or paragraph; the only one is kept."""
        from annotator.model.units import shrunk

        span = self.selected_span()
        if span:
            self.select(shrunk(self._article, span, unit))

    def _first(self, unit: Unit) -> Span | None:
        from annotator.model.units import following

        return following(self._article, self.caret_point(), unit)

    def _point(self, unit: int) -> int:
        return self._geometry.point(unit)

    def _cursor(self, anchor: int, caret: int) -> QTextCursor:
        """A cursor between two code points."""
        cursor = self.textCursor()
        cursor.setPosition(self._geometry.unit(anchor))
        cursor.setPosition(self._geometry.unit(caret), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _put_cursor(self, cursor: QTextCursor) -> None:
        """Use `cursor` where the page stands: Qt would scroll to the caret."""
        bar = self.verticalScrollBar()
        place = bar.value()
        self.setTextCursor(cursor)
        bar.setValue(place)

    @contextmanager
    def _told_once(self) -> Iterator[None]:
        """What Qt selects on the way is not told, only what is selected in the end."""
        self._is_changing = True
        try:
            yield
        finally:
            self._is_changing = False
        self._on_selection_changed()

    def _on_selection_changed(self) -> None:
        span = None if self._is_changing else self.selected_span()
        if not self._is_changing and span != self._selected:
            self._selected = span
            self.span_selected.emit(span)
