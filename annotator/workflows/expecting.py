"""What a lesson expects of a student, and how much of it is there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from annotator.model.annotation import Annotation
from annotator.model.assignment import Assignment


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


def expected_reasons(
    assignment: Assignment | None, annotations: Iterable[Annotation]
) -> Expected | None:
    """How many passages are to say why they have their tag; None where none has to."""
    if assignment is None or not assignment.reasons:
        return None
    return Expected(assignment.reasons, sum(bool(one.comment) for one in annotations))
