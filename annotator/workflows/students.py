"""The students of a class, one by one."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.analysis.summary import counted_annotations, readers
from annotator.model.class_figures import ClassFigures
from annotator.model.collected import ClassRecord, answers_of
from annotator.model.student import Student
from annotator.text import say


def students_of(record: ClassRecord, figures: ClassFigures, *, names: bool) -> Iterator[Student]:
    """Each newest work beside the lesson and the teacher's answers, in the record's order.

    Without `names` all that tells who it is are the codes of the report.
    """
    codes, counted = readers(record), counted_annotations(record)
    scores = {row.reader: row for row in figures.scores.rows}
    for one in record.newest:
        code = codes[one.key]
        score = scores.get(code)
        yield Student(
            key=one.key,
            reader=code,
            name=(one.person or say("report.no_name")) if names else code,
            work=counted[one.key],
            answers=answers_of(record, one),
            matchings=figures.findings.matchings.get(one.key, {}),
            score=score,
            points=figures.scores.points(score) if score else None,
            points_for=figures.scores.points_for,
            worth=figures.scores.worth,
            simulated=one.hand_in.simulated,
        )
