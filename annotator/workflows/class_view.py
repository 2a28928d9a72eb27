"""A class with what its pages show of it: made once, away from the window."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.exporters.report_page import Page, page
from annotator.model.student import Student
from annotator.workflows.class_contents import ClassContents
from annotator.workflows.class_reading import ClassReading, class_reading
from annotator.workflows.hand_in_lines import HandInLine, hand_in_lines
from annotator.workflows.students import students_of


@dataclass(frozen=True, slots=True)
class ClassView:
    """`page` is that of a report without names, `reading` how the whole class read.

    `students` have their names.
    """

    contents: ClassContents
    page: Page
    reading: ClassReading
    hand_ins: tuple[HandInLine, ...]
    students: tuple[Student, ...]


def class_view(contents: ClassContents) -> ClassView:
    """What the pages of a class show."""
    record, figures = contents.record, contents.figures
    return ClassView(
        contents=contents,
        page=page(figures, names=False),
        reading=class_reading(contents),
        hand_ins=hand_in_lines(record, figures.summary),
        students=tuple(students_of(record, figures, names=True)),
    )
