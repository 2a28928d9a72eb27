"""What each hand-in of a class gets, and how it goes with the teacher's answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.model.matches import Outcome
from annotator.model.points import Points, PointsFor


@dataclass(frozen=True, slots=True)
class ReaderScore:
    """One counted work, named by the code of its reader.

    `outcomes` counts the passages of the key by how they were found, `extra` the passages that
    are in the work alone; with them, `agreement` is None where there are no answers.
    """

    reader: str
    doing: Points
    agreement: Points | None
    outcomes: Mapping[Outcome, int]
    extra: int


@dataclass(frozen=True, slots=True)
class Scores:
    """All counted works, in the order of their codes.

    `worth` is what the lesson is worth, 0 where it is worth none; `passages` how many passages
    the teacher's answers have, a repeated one once. `points_for` is what points are given for:
    for doing it wherever there are no answers.
    """

    worth: int
    passages: int
    rows: tuple[ReaderScore, ...]
    points_for: PointsFor = "doing"

    @property
    def is_decided(self) -> bool:
        """Whether other points count than those for doing it."""
        return self.points_for != "doing" or any(row.doing.overruled for row in self.rows)

    def points(self, row: ReaderScore) -> Points:
        """What a work gets, by the rule that counts."""
        return row.agreement if self.points_for == "agreement" and row.agreement else row.doing
