"""Where a long page is cut into pages: between rows and paragraphs, headings kept with the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple


class Stretch(NamedTuple):
    """A part of the long page, from its top down, in the units of what is painted on."""

    top: float
    bottom: float

    @property
    def height(self) -> float:
        """How much of a page it takes."""
        return self.bottom - self.top


class Piece(NamedTuple):
    """What stays on one page where it can; with `keep`, with the next one too.

    `head` is the head of the table that it is a row of: it stands above each page's first row.
    """

    where: Stretch
    keep: bool = False
    head: Stretch | None = None


class Page(NamedTuple):
    """What stands on one page: a table's head again, where it has one, and its own part."""

    head: Stretch | None
    body: Stretch


def pages(pieces: Sequence[Piece], height: float) -> Iterator[Page]:
    """The pages for pieces in order, each as full as it can be; nothing is left out."""
    first = 0
    while first < len(pieces):
        head, top = _repeated(pieces[first].head, height), pieces[first].where.top
        room = height - (head.height if head else 0)
        last = first + 1
        while last < len(pieces) and pieces[last].where.bottom - top <= room:
            last += 1
        after = _with_kept(pieces, first, last)
        bottom = pieces[after - 1].where.bottom
        if after < len(pieces):
            # A table may reach some dots into what comes after it.
            bottom = min(bottom, pieces[after].where.top)
        while bottom - top > room:
            yield Page(head, Stretch(top, top + room))
            top += room
        yield Page(head, Stretch(top, bottom))
        first = after


def _repeated(head: Stretch | None, height: float) -> Stretch | None:
    """A table's head, unless it would leave too little room for the rows."""
    return head if head and 2 * head.height < height else None


def _with_kept(pieces: Sequence[Piece], first: int, after: int) -> int:
    """Where the next page begins, so that nothing is cut from what it is kept with."""
    if after == len(pieces):
        return after
    start = after
    while start > first and pieces[start - 1].keep:
        start -= 1
    return start if start > first else after


def clusters(lines: Iterable[Stretch]) -> Iterator[Stretch]:
    """The lines of cells side by side, those together that no cut can part."""
    whole: Stretch | None = None
    for line in sorted(lines):
        if whole and line.top < whole.bottom:
            whole = Stretch(whole.top, max(whole.bottom, line.bottom))
            continue
        if whole:
            yield whole
        whole = line
    if whole:
        yield whole
