"""Points: for doing what a lesson asks, or for agreeing with the teacher's answers.

`worth` is what the lesson is worth (`Assignment.points`). A hand-in gets `worth` times what it
has of what there is, rounded to tenths, half up; what the teacher says instead stands as it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import floor
from typing import Literal, get_args

PointsFor = Literal["doing", "agreement"]
POINTS_FOR: tuple[PointsFor, ...] = get_args(PointsFor)
Asked = Literal["passages", "reasons", "answers", "whole_article", "anything", "agreement"]


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that counts, and how much of it is there: never more than `of`.

    `article_id` and `tag` are empty where the part is not about one.
    """

    asked: Asked
    got: float
    of: float
    article_id: str = ""
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Overruled:
    """What the teacher gives instead of what was computed, and why."""

    points: float
    note: str


@dataclass(frozen=True, slots=True)
class Points:
    """What one hand-in gets, and what for."""

    parts: tuple[Part, ...]
    overruled: Overruled | None = None

    @property
    def got(self) -> float:
        """What is there, over all parts."""
        return sum(part.got for part in self.parts)

    @property
    def of(self) -> float:
        """What could be there, over all parts."""
        return sum(part.of for part in self.parts)

    @property
    def share(self) -> float | None:
        """`got` of `of`, from 0 to 1; None where there is nothing to get."""
        return self.got / self.of if self.of else None

    def computed(self, worth: float) -> float | None:
        """The points by the rule alone; None where there is nothing to get."""
        # Divided last: a share is not exact, and half a tenth must not get lost.
        return floor(10 * worth * self.got / self.of + 0.5) / 10 if self.of else None

    @property
    def by_rule(self) -> Points:
        """The same without the teacher's word."""
        return replace(self, overruled=None)

    def final(self, worth: float) -> float | None:
        """The points that count: the teacher's, else those by the rule."""
        return self.overruled.points if self.overruled else self.computed(worth)
