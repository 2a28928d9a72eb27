"""Lanes: which of the lines beneath the text each passage draws, so that overlaps stay apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from heapq import heappop, heappush
from typing import NamedTuple

from annotator.gui.article.passages import Passage

LANES = 4
_CLOSEST, _FARTHEST = 3, 5
_LINE = 2


class Arrangement(NamedTuple):
    """The passages of one line, outer ones first, with a lane per id; None where all are taken.

    Lanes count from 0, nearest the text, to 3.
    """

    passages: tuple[Passage, ...]
    lanes: Mapping[str, int | None]

    @property
    def deepest(self) -> int:
        """The lane that lies farthest from the text."""
        lanes = (LANES - 1 if lane is None else lane for lane in self.lanes.values())
        return max(lanes, default=0)


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


def pitch_in(spare: float, deepest: int) -> int:
    """Pixels from one lane to the next, of `spare` beneath the letters: the more, the closer."""
    return max(_CLOSEST, min(_FARTHEST, int(spare - _LINE - 1) // max(deepest, 1)))


def deepest_in(room: float) -> int:
    """The last lane that stays clear of the next row's letters, `room` pixels further down."""
    return max(0, min(LANES - 1, int(room - _LINE) // _CLOSEST))


def touched(before: Arrangement, after: Arrangement) -> list[Passage]:
    """The passages of either that do not look the same in both."""
    # One lane and two are drawn at the same pitch.
    everywhere = max(before.deepest, 1) != max(after.deepest, 1)
    old = {passage: before.lanes[passage.annotation_id] for passage in before.passages}
    new = {passage: after.lanes[passage.annotation_id] for passage in after.passages}
    both = old | new
    return [p for p in both if everywhere or p not in old or p not in new or old[p] != new[p]]
