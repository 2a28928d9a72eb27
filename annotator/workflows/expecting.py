"""What a lesson expects of a student, and how much of it is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from annotator.model.annotation import Annotation
from annotator.model.assignment import Assignment
from annotator.model.edits import Change


class Expected(NamedTuple):
    """At least so many are asked for, and so many are there."""

    least: int
    found: int

    @property
    def is_met(self) -> bool:
        """Whether no more are asked for."""
        return self.found >= self.least


def expected_of_tag(assignment: Assignment | None, tag_id: str, found: int) -> Expected | None:
    """What is asked of a tag that `found` passages have; None where nothing is."""
    least = assignment.expected.get(tag_id, 0) if assignment else 0
    return Expected(least, found) if least else None


class Tally:
    """Counts in one article what a lesson expects, without looking at each passage again."""

    def __init__(self, assignment: Assignment, annotations: Iterable[Annotation]) -> None:
        self._assignment = assignment
        self._tags: Counter[str] = Counter()
        self._reasons = 0
        for one in annotations:
            self._count(one, 1)

    def follow(self, changes: Iterable[Change]) -> None:
        """Take in changes of passages of the article."""
        for change in changes:
            self._count(change.before, -1)
            self._count(change.after, 1)

    @property
    def reasons(self) -> Expected | None:
        """How many passages are to say why they have their tag; None where none has to."""
        least = self._assignment.reasons
        return Expected(least, self._reasons) if least else None

    @property
    def is_met(self) -> bool:
        """Whether something is expected, and all of it is there."""
        wanted = self._assignment.expected
        reasons = self.reasons
        if not wanted and reasons is None:
            return False
        has_tags = all(self._tags[tag_id] >= least for tag_id, least in wanted.items())
        return has_tags and (reasons is None or reasons.is_met)

    def _count(self, one: Annotation | None, step: int) -> None:
        if one:
            self._tags[one.tag] += step
            self._reasons += step * bool(one.comment)


def expected_reasons(
    assignment: Assignment | None, annotations: Iterable[Annotation]
) -> Expected | None:
    """How many passages are to say why they have their tag; None where none has to."""
    if assignment is None or not assignment.reasons:
        return None
    return Expected(assignment.reasons, sum(bool(one.comment) for one in annotations))
