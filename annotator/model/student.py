"""One student's work beside the lesson and the teacher's answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.model.annotation import Annotation
from annotator.model.collected import WorkKey
from annotator.model.lesson import WholeAnswers
from annotator.model.matches import Matching
from annotator.model.points import Points, PointsFor
from annotator.model.scores import ReaderScore


@dataclass(frozen=True, slots=True)
class Student:
    """Everything that may stand on one student's sheet, and nothing of anybody else.

    `name` is the code of the report where names are hidden; `reader` always is. `work` holds
    the passages by article id, of the articles with the lesson's text; so does `matchings`,
    which is empty without teacher's answers. `answers` are by the lesson's article ids. `score`
    is None where no article has the lesson's text; else `points` are what counts of it, by the
    rule `points_for`.
    """

    key: WorkKey
    reader: str
    name: str
    work: Mapping[str, tuple[Annotation, ...]]
    answers: WholeAnswers
    matchings: Mapping[str, Matching]
    score: ReaderScore | None
    points: Points | None
    points_for: PointsFor
    worth: int
    simulated: bool
