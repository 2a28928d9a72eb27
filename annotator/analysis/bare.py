"""Passages without what makes no difference at their edges, and which of them overlap."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from annotator.model.spans import Span, trimmed

_EDGE = re.compile(r"[\W_]*")


def bare(text: str, span: Span) -> Span:
    """`span` from its first to its last letter or digit; without any, without outer space."""
    words = span.cut(text)
    start, end = span.start + _edge(words), span.end - _edge(words[::-1])
    if start < end:
        return Span(start, end)
    return trimmed(text, span.start, span.end) or span


def _edge(words: str) -> int:
    found = _EDGE.match(words)
    return found.end() if found else 0


class Overlaps:
    """Finds which of some spans overlap another one, without looking at each."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._order = sorted(range(len(spans)), key=lambda number: spans[number])
        self._spans = [spans[number] for number in self._order]
        self._starts = [span.start for span in self._spans]
        # How far the spans up to each one reach: never falls, so it can be bisected.
        self._reach = list(accumulate((span.end for span in self._spans), max))

    def of(self, span: Span) -> Iterator[int]:
        """The numbers of the spans that share a code point with `span`, in text order."""
        first = bisect_right(self._reach, span.start)
        stop = bisect_left(self._starts, span.end)
        for place in range(first, stop):
            if self._spans[place].overlaps(span):
                yield self._order[place]
