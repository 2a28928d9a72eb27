"""Lanes: which of the lines beneath the text each passage draws, so that overlaps stay apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from heapq import heappop, heappush
from typing import NamedTuple

from annotator.gui.article.passages import Passage

LANES = 4
# For one lane, two, three and four: beneath letters of the usual size there is room for twelve.
_PITCHES = (5, 5, 4, 3)


class Arrangement(NamedTuple):
    """The passages of one line, outer ones first, with a lane per id; None where all are taken.

    Lanes count from 0, nearest the text, to 3.
    """

    passages: tuple[Passage, ...]
    lanes: Mapping[str, int | None]

    @property
    def pitch(self) -> int:
        """Pixels from one lane to the next: the more there are, the closer they lie."""
        lanes = (LANES - 1 if lane is None else lane for lane in self.lanes.values())
        return _PITCHES[max(lanes, default=0)]


def arranged(passages: Iterable[Passage]) -> Arrangement:
    """Passages (given outer ones first) in lanes: two that overlap never share one."""
    here = tuple(passages)
    free = list(range(LANES))
    taken: list[tuple[int, int]] = []
    lanes: dict[str, int | None] = {}
    for passage in here:
        while taken and taken[0][0] <= passage.span.start:
            heappush(free, heappop(taken)[1])
        lane = heappop(free) if free else None
        lanes[passage.annotation_id] = lane
        if lane is not None:
            heappush(taken, (passage.span.end, lane))
    return Arrangement(here, lanes)


def touched(before: Arrangement, after: Arrangement) -> list[Passage]:
    """The passages of either that do not look the same in both."""
    everywhere = before.pitch != after.pitch
    old = {passage: before.lanes[passage.annotation_id] for passage in before.passages}
    new = {passage: after.lanes[passage.annotation_id] for passage in after.passages}
    both = old | new
    return [p for p in both if everywhere or p not in old or p not in new or old[p] != new[p]]
