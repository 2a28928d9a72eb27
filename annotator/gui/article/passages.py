"""Tagged passages by the line of text they stand in, so that a change costs only its own lines."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from annotator.model.scheme import Tag
from annotator.model.spans import Span


# A tuple: an article may have thousands, all made when it is opened.
class Passage(NamedTuple):
    """What the page shows of one annotation: where it stands and how it looks."""

    annotation_id: str
    span: Span
    tag: Tag


# A place in the order of passages: a start, the negative of an end, an id.
Order = tuple[int, int, str]


def outer_first(passage: Passage) -> Order:
    """Sort key: by start, the longer first, so that a passage comes before those inside it."""
    return (passage.span.start, -passage.span.end, passage.annotation_id)


class PassageIndex:
    """The passages of one text, found by id and by line (a text block of the page, from 0).

    Putting or dropping one costs the lines it covers, whatever else there is.
    """

    def __init__(self, text: str) -> None:
        self._starts = [0]
        find = text.find
        end = find("\n")
        while end >= 0:
            self._starts.append(end + 1)
            end = find("\n", end + 1)
        self._passages: dict[str, Passage] = {}
        self._lines: defaultdict[int, dict[str, Passage]] = defaultdict(dict)
        # Made when first asked for: opening an article does not wait for it.
        self._order: list[Order] | None = None

    def __len__(self) -> int:
        return len(self._passages)

    @property
    def lines(self) -> int:
        """How many lines the text has."""
        return len(self._starts)

    def get(self, annotation_id: str) -> Passage | None:
        """The passage with this id, if it is here."""
        return self._passages.get(annotation_id)

    def fill(self, passages: Iterable[Passage]) -> None:
        """Hold exactly these passages, each of which has an id of its own."""
        self._passages = {passage.annotation_id: passage for passage in passages}
        self._lines = defaultdict(dict)
        self._order = None
        # Without a call for each: an article may have thousands.
        starts, lines = self._starts, self._lines
        for annotation_id, passage in self._passages.items():
            start, end = passage.span.start, passage.span.end
            line = bisect_right(starts, start)
            lines[line - 1][annotation_id] = passage
            while line < len(starts) and starts[line] < end:
                lines[line][annotation_id] = passage
                line += 1

    def put(self, passage: Passage) -> None:
        """Add a passage, or replace the one with its id."""
        self.drop(passage.annotation_id)
        self._passages[passage.annotation_id] = passage
        if self._order is not None:
            insort(self._order, outer_first(passage))
        for line in self.lines_of(passage.span):
            self._lines[line][passage.annotation_id] = passage

    def drop(self, annotation_id: str) -> Passage | None:
        """Take a passage out and give it back; None when it is not here."""
        passage = self._passages.pop(annotation_id, None)
        if passage and self._order is not None:
            del self._order[bisect_left(self._order, outer_first(passage))]
        for line in self.lines_of(passage.span) if passage else ():
            here = self._lines[line]
            del here[annotation_id]
            if not here:
                del self._lines[line]
        return passage

    def line_at(self, point: int) -> int:
        """The line that code point `point` stands in; a line end belongs to the line before it."""
        return bisect_right(self._starts, point) - 1

    def lines_of(self, span: Span) -> range:
        """The lines that a span touches."""
        return range(self.line_at(span.start), self.line_at(span.end - 1) + 1)

    def in_line(self, line: int) -> list[Passage]:
        """The passages that touch a line, outer ones first."""
        return sorted(self._lines.get(line, {}).values(), key=outer_first)

    def at(self, point: int) -> list[Passage]:
        """The passages around code point `point`, innermost (shortest) first."""
        here = (p for p in self._around(point) if p.span.start <= point < p.span.end)
        return sorted(here, key=lambda p: (len(p.span), outer_first(p)))

    def next_after(self, place: Order) -> Passage | None:
        """The first passage in text order (outer ones first) after a place in that order."""
        order = self._ordered()
        found = bisect_right(order, place)
        return self._passages[order[found][2]] if found < len(order) else None

    def last_before(self, place: Order) -> Passage | None:
        """The last passage before a place in that order."""
        order = self._ordered()
        found = bisect_left(order, place) - 1
        return self._passages[order[found][2]] if found >= 0 else None

    def _ordered(self) -> list[Order]:
        if self._order is None:
            self._order = sorted(map(outer_first, self._passages.values()))
        return self._order

    def _around(self, point: int) -> Iterator[Passage]:
        yield from self._lines.get(self.line_at(point), {}).values()
