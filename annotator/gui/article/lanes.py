"""Lanes: which of the lines beneath the text each passage draws, so that overlaps stay apart."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heappop, heappush

from annotator.gui.article.passages import Passage

LANES = 4


def lanes(passages: Iterable[Passage]) -> dict[str, int | None]:
    """A lane per annotation id, from 0 (nearest the text) to 3, for passages sorted outer first.

    Two passages that overlap never share a lane; None where all four are taken.
    """
    free = list(range(LANES))
    taken: list[tuple[int, int]] = []
    found: dict[str, int | None] = {}
    for passage in passages:
        while taken and taken[0][0] <= passage.span.start:
            heappush(free, heappop(taken)[1])
        lane = heappop(free) if free else None
        found[passage.annotation_id] = lane
        if lane is not None:
            heappush(taken, (passage.span.end, lane))
    return found
