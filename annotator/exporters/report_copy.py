"""The three copies of a report, and what each leaves out: who looks at it decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from annotator.text import say

ReportCopy = Literal["teacher", "board", "outside"]
COPIES: tuple[ReportCopy, ...] = get_args(ReportCopy)
Part = Literal["tomorrow", "readers", "key", "prompts", "remarks", "points"]

# Fewer people than this are no group: somebody who knows the class could tell who they are.
LEAST_GROUP = 5
_LEFT_OUT: Mapping[ReportCopy, frozenset[Part]] = {
    "teacher": frozenset(),
    "board": frozenset({"tomorrow", "readers", "key", "points"}),
    "outside": frozenset({"tomorrow", "readers", "key", "prompts", "remarks", "points"}),
}


class Band(NamedTuple):
    """How many people have from `first` to `last` of something."""

    first: int
    last: int
    people: int


@dataclass(frozen=True, slots=True)
class Viewers:
    """Whom a copy of the report is for."""

    copy: ReportCopy = "teacher"

    def see(self, part: Part) -> bool:
        """Whether the copy has this part."""
        return part not in _LEFT_OUT[self.copy]

    def is_few(self, people: int) -> bool:
        """Whether a group is too small to be shown by its number."""
        return self.copy == "outside" and 0 < people < LEAST_GROUP

    def number(self, people: int) -> str:
        """How many people, in words where they are too few."""
        return say("report.fewer", n=LEAST_GROUP) if self.is_few(people) else str(people)

    def number_left(self, people: int, total: int) -> str:
        """How many people are left of all, in words where these, or the others, are too few."""
        return say("report.nearly_all") if self.is_few(total - people) else self.number(people)

    def share(self, people: int, total: int) -> float:
        """The part of them, from 0 to 1; 0 where they are too few."""
        return people / total if total and not self.is_few(people) else 0.0

    def bands(self, people_by_number: Mapping[int, int]) -> Sequence[Band]:
        """People by a number, the highest first; groups too small are with their neighbours."""
        bands: list[Band] = []
        for number in sorted(people_by_number, reverse=True):
            one = Band(number, number, people_by_number[number])
            if bands and self.copy == "outside" and bands[-1].people < LEAST_GROUP:
                one = _joined(one, bands.pop())
            bands.append(one)
        if len(bands) > 1 and self.is_few(bands[-1].people):
            last = bands.pop()
            bands.append(_joined(last, bands.pop()))
        return bands


TEACHER = Viewers()


def _joined(lower: Band, upper: Band) -> Band:
    return Band(lower.first, upper.last, lower.people + upper.people)
