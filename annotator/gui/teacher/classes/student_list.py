"""The students of a class, in a list or, with little room, in a box to choose from."""

from __future__ import annotations

from annotator.exporters.tables import whole
from annotator.gui.teacher.classes.article_rows import joined
from annotator.gui.teacher.classes.figure import Figure
from annotator.model.scores import Scores
from annotator.model.student import Student
from annotator.model.summary import ReaderRow
from annotator.text import say


def student_figure(student: Student, reader: ReaderRow, scores: Scores) -> Figure:
    """A student with the points, and what is not ordinary about the hand-in."""
    found = ""
    if student.score and scores.passages:
        n = student.score.outcomes["found"]
        found = say("students.found", n=n, total=scores.passages)
    is_mine = student.points is not None and student.points.overruled is not None
    states = (say(f"collecting.state_{state}") for state in reader.states if state != "on_time")
    return Figure(
        student.name,
        figure=_short(student),
        below=joined(say("students.by_you") if is_mine else "", found, *states),
    )


def _short(student: Student) -> str:
    if student.points is None:
        return say("students.none")
    final = student.points.final(student.worth) if student.worth else None
    if final is None:
        return say("report.n_of", n=whole(student.points.got), total=whole(student.points.of))
    return say("report.n_of", n=whole(final), total=student.worth)
