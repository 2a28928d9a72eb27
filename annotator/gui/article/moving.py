"""Moving an edge of the current passage: offered live, kept or cancelled in the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from annotator.model.spans import Span

if TYPE_CHECKING:
    from annotator.model.edges import Edge


class _Move(NamedTuple):
    annotation_id: str
    before: Span
    now: Span


class EdgeMover(QObject):
    """Holds one move at a time; nothing is changed but by those who answer to `kept`.

    `shown` carries the Span that is offered, or None when none is; `kept` an annotation's id
    and its new Span, if that is another than before.
    """

    shown = Signal(object)
    kept = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._move: _Move | None = None

    @property
    def annotation_id(self) -> str | None:
        """Whose edge is being moved, if any is."""
        return self._move.annotation_id if self._move else None

    @property
    def span(self) -> Span | None:
        """What is offered."""
        return self._move.now if self._move else None

    def begin(self, annotation_id: str, span: Span) -> None:
        """Start to move an edge of a passage; the same passage goes on."""
        if self.annotation_id != annotation_id:
            self.cancel()
            self._move = _Move(annotation_id, span, span)

    def to(self, text: str, edge: Edge, point: int, *, exact: bool = False) -> None:
        """Offer the passage with one edge at `point`, at a whole word unless `exact`."""
        from annotator.model.edges import edge_at

        if self._move:
            self._offer(edge_at(text, self._move.now, edge, point, exact=exact))

    def step(self, text: str, edge: Edge, *, forward: bool) -> None:
        """Offer the passage with one edge a word on or back."""
        from annotator.model.edges import edge_stepped

        if self._move:
            self._offer(edge_stepped(text, self._move.now, edge, forward=forward))

    def keep(self) -> None:
        """Have the passage moved to what is offered."""
        move = self._end()
        if move and move.now != move.before:
            self.kept.emit(move.annotation_id, move.now)

    def cancel(self) -> None:
        """Leave the passage as it is."""
        self._end()

    def _offer(self, span: Span) -> None:
        if self._move and span != self._move.now:
            self._move = _Move(self._move.annotation_id, self._move.before, span)
            self.shown.emit(span)

    def _end(self) -> _Move | None:
        move, self._move = self._move, None
        if move:
            self.shown.emit(None)
        return move
