"""Moving where the current passage starts and ends, by handle and by key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from annotator.gui.article.moving import EdgeMover
from annotator.gui.article.passages import Passage
from annotator.gui.article.pointing import PointingPage
from annotator.gui.article.speaking import announce
from annotator.gui.qt import Qt
from annotator.gui.theme import Theme
from annotator.model.article import Article
from annotator.model.spans import Span
from annotator.text import say

if TYPE_CHECKING:
    from annotator.gui.article.handles import Handle
    from annotator.model.edges import Edge

_EDGES: tuple[Edge, Edge] = ("start", "end")


class EdgePage(PointingPage):
    """Shows a handle at either end of the current passage, and where it would move.

    `edges_previewed` carries the Span that is offered, or None when none is any more;
    `edges_moved` an annotation's id and the Span it is to get.
    """

    edges_previewed = Signal(object)
    edges_moved = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._are_edges_movable = True
        self._held: Handle | None = None
        # From the edge to where the hand has its handle.
        self._grip = QPoint()
        self._mover = EdgeMover(self)
        self._mover.shown.connect(self._show_offered)
        self._mover.kept.connect(self.edges_moved)
        # Not by an override: an error in closing the window would get lost in it (PySide 6.11).
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    @property
    def is_moving_edge(self) -> bool:
        """Whether a new start or end is offered that is neither kept nor left."""
        return self._mover.annotation_id is not None

    @property
    def is_stepping_edge(self) -> bool:
        """Whether it is keys that offer it, which wait for Enter, and not a hand."""
        return self.is_moving_edge and self._held is None

    def set_edges_movable(self, movable: bool) -> None:
        """Whether there are handles; not in work that can only be read."""
        self._are_edges_movable = movable
        self._mover.cancel()
        self.viewport().update()

    def step_edge(self, edge: Edge, *, forward: bool) -> None:
        """Move one edge of the selection a word on or back; without one, of the current passage."""
        from annotator.gui.article.handles import edge_sign
        from annotator.model.edges import edge_stepped

        text, span, current = self._article.text, self.selected_span(), self._movable()
        if span:
            span = edge_stepped(text, span, edge, forward=forward)
            self.select(span)
        elif current:
            self._mover.begin(current.annotation_id, current.span)
            self._mover.step(text, edge, forward=forward)
            span = self._mover.span or current.span
            self.scroll_to(edge_sign(text, span, edge))
        if span:
            announce(self, _edge_in_words(text, span, edge))

    def keep_edges(self) -> None:
        """Ask for the current passage to get what is offered."""
        self._mover.keep()

    def leave_edges(self) -> None:
        """Leave the current passage as it is."""
        self._mover.cancel()

    def handles(self) -> list[Handle]:
        """The handles that can be seen."""
        current = self._movable()
        span = (self._mover.span or current.span) if current else None
        return [h for edge in _EDGES if span and (h := self._handle(span, edge))]

    def show_article(self, article: Article) -> None:
        """Show another article, without passages, the caret at its start."""
        self._mover.cancel()
        super().show_article(article)

    def show_passages(self, passages: Iterable[Passage]) -> None:
        """Show exactly these passages."""
        self._mover.cancel()
        super().show_passages(passages)

    def put_passage(self, passage: Passage) -> None:
        """Add a passage, or replace the one with its id."""
        with self._handles_following(passage.annotation_id):
            super().put_passage(passage)

    def drop_passage(self, annotation_id: str) -> None:
        """Take a passage off the page, if it is there."""
        with self._handles_following(annotation_id):
            super().drop_passage(annotation_id)

    def set_current(self, annotation_id: str | None) -> None:
        """Outline one passage, or none."""
        if annotation_id != self._mover.annotation_id:
            self._mover.cancel()
        self._update_handles()
        super().set_current(annotation_id)
        self._update_handles()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a handle; anywhere else, keep what keys have offered."""
        at = event.position().toPoint()
        self._held = self._handle_at(at) if event.button() == Qt.MouseButton.LeftButton else None
        if self._held is None:
            self._mover.keep()
            super().mousePressEvent(event)
            return
        self._pressed_at, self._has_moved = at, False
        self._grip = at - self._held.place
        self._update_handles()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Offer the edge at the place that its handle is dragged to."""
        if self._held is None:
            self._show_what_can_be_held(event)
            super().mouseMoveEvent(event)
            return
        with self._page_kept():
            # Qt scrolls when the hand leaves the page.
            super().mouseMoveEvent(event)
        at, had_moved, current = event.position().toPoint(), self._has_moved, self._movable()
        if current and self._moves_away(at):
            if not had_moved:
                self._mover.begin(current.annotation_id, current.span)
            point, exact = self.point_near(at - self._grip), self._is_exact(event)
            self._mover.to(self._article.text, self._held.edge, point, exact=exact)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep the edge where it was dragged to."""
        held, self._held = self._held, None
        if held is None:
            super().mouseReleaseEvent(event)
            return
        with self._page_kept():
            super().mouseReleaseEvent(event)
        if self._has_moved:
            self._mover.keep()
        self._update_handles()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page, and the handles over it."""
        super().paintEvent(event)
        handles = [h for h in self.handles() if h.target.intersects(event.rect())]
        if handles:
            painter = QPainter(self.viewport())
            for handle in handles:
                is_held = self._held is not None and self._held.edge == handle.edge
                handle.paint(painter, self._theme, is_held=is_held)
            painter.end()

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        """What keys have offered is kept when the focus goes elsewhere."""
        if before is self and self._held is None:
            self._mover.keep()

    def _movable(self) -> Passage | None:
        if self._current is None or not self._are_edges_movable:
            return None
        return self._index.get(self._current)

    def _handle(self, span: Span, edge: Edge) -> Handle | None:
        from annotator.gui.article.handles import edge_sign, handle_beside

        sign = edge_sign(self._article.text, span, edge)
        box = self.rectangle_of(sign)
        if box.isEmpty() or not box.intersects(self.viewport().rect()):
            return None
        return handle_beside(self._article.text, sign, box, edge)

    def _handle_at(self, place: QPoint) -> Handle | None:
        return next((h for h in self.handles() if h.target.contains(place)), None)

    def _show_what_can_be_held(self, event: QMouseEvent) -> None:
        is_free = event.buttons() == Qt.MouseButton.NoButton
        is_handle = is_free and self._handle_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.SizeHorCursor if is_handle else Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def _show_offered(self, span: Span | None) -> None:
        self.show_preview([span] if span else ())
        self.edges_previewed.emit(span)

    @contextmanager
    def _handles_following(self, annotation_id: str) -> Iterator[None]:
        """A passage changes: its handles go with it, and an offer to move it is void."""
        if annotation_id == self._mover.annotation_id:
            self._mover.cancel()
        is_current = annotation_id == self._current
        if is_current:
            self._update_handles()
        yield
        if is_current:
            self._update_handles()

    def _update_handles(self) -> None:
        for handle in self.handles():
            self.viewport().update(handle.target)

    @contextmanager
    def _page_kept(self) -> Iterator[None]:
        """Whatever Qt selects or scrolls to meanwhile is taken back."""
        cursor, bar = self.textCursor(), self.verticalScrollBar()
        place = bar.value()
        self._is_changing = True
        try:
            yield
        finally:
            self.setTextCursor(cursor)
            bar.setValue(place)
            self._is_changing = False


def _edge_in_words(text: str, span: Span, edge: Edge) -> str:
    """What a listener needs to know of a moved edge."""
    from annotator.gui.article.handles import edge_sign
    from annotator.model.words import word_at

    sign = edge_sign(text, span, edge)
    word = (word_at(text, sign.start) or sign).cut(text)
    if edge == "start":
        return say("reading.starts_with", word=word)
    return say("reading.ends_with", word=word)
