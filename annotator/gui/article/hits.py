"""The places of what is looked for: which one a person is at, and which of them are in sight."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPoint

from annotator.gui.article.view import ArticleView
from annotator.model.spans import Span


class Hits:
    """Places in text order, shown in the article: outlined in sight, the current one selected.

    Outlines are made for what is in sight and one page more each way: there may be thousands.
    """

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._places: Sequence[Span] = ()
        self._outlined = range(0)
        self.current: int | None = None
        view.verticalScrollBar().valueChanged.connect(self._follow)

    @property
    def places(self) -> Sequence[Span]:
        """All places."""
        return self._places

    def show(self, places: Sequence[Span]) -> None:
        """Show exactly these; none of them is the current one yet."""
        self._places, self.current = places, None
        self._outline()

    def go_to(self, number: int) -> None:
        """Select the place with this number, from 0."""
        self.current = number
        self._view.select(self._places[number])
        # What was offered for the words before goes at that, with all that was outlined.
        self._outline()

    def first_from(self, point: int) -> int:
        """The number of the first place that starts at or after a code point, or of the first."""
        return bisect_left(self._places, point, key=_start) % len(self._places)

    def last_before(self, point: int) -> int:
        """The number of the last place that starts before a code point, or of the last."""
        return (bisect_left(self._places, point, key=_start) - 1) % len(self._places)

    def _outline(self) -> None:
        self._outlined = self._in_sight(pages=1)
        first = bisect_right(self._places, self._outlined.start, key=_end)
        last = bisect_left(self._places, self._outlined.stop, key=_start)
        self._view.show_preview(self._places[first:last])

    def _follow(self) -> None:
        seen = self._in_sight(pages=0)
        if self._places and not (
            self._outlined.start <= seen.start and seen.stop <= self._outlined.stop
        ):
            self._outline()

    def _in_sight(self, *, pages: int) -> range:
        """The code points on screen, and on so many pages above and beneath."""
        size = self._view.viewport().size()
        top, bottom = -pages * size.height(), (pages + 1) * size.height()
        start = self._view.point_under(QPoint(0, top))
        return range(start, self._view.point_under(QPoint(size.width(), bottom)) + 1)


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end
