"""A class with what its pages show of it: made once, away from the window."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.exporters.report_page import Page, page
from annotator.workflows.class_contents import ClassContents
from annotator.workflows.class_reading import ClassReading, class_reading
from annotator.workflows.hand_in_lines import HandInLine, hand_in_lines


@dataclass(frozen=True, slots=True)
class ClassView:
    """`page` is that of a report without names, `reading` how the whole class read."""

    contents: ClassContents
    page: Page
    reading: ClassReading
    hand_ins: tuple[HandInLine, ...]


def class_view(contents: ClassContents) -> ClassView:
    """What the pages of a class show."""
    return ClassView(
        contents=contents,
        page=page(contents.figures, names=False),
        reading=class_reading(contents),
        hand_ins=hand_in_lines(contents.record, contents.figures.summary),
    )
