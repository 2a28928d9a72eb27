"""One sheet per student, under names that a learning platform takes back in one upload.

Canvas attaches a file to a student by the ids in the name it gave the hand-in
(instructure/canvas-lms, app/models/assignment.rb). Moodle goes by the folder it made for the
student (moodle/moodle, mod/assign/feedback/file/importziplib.php).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Literal, NamedTuple, get_args

from annotator.analysis.summary import counted_annotations, readers
from annotator.exporters.student_sheet import Student, sheet_maker
from annotator.model.class_figures import ClassFigures
from annotator.model.collected import ClassRecord, Collected, answers_of
from annotator.model.errors import Refused
from annotator.storage.failures import sentences
from annotator.text import say
from annotator.workflows.files import file_stem, write_whole
from annotator.workflows.reporting import demand_replaceable
from annotator.workflows.scoring import class_and_key, figures_of

Layout = Literal["plain", "canvas", "moodle"]
LAYOUTS: tuple[Layout, ...] = get_args(Layout)
# Hears how many sheets are made, out of how many; what it raises stops before any is written.
Report = Callable[[int, int], None]

_ENDING = ".html"
# Moodle reads a folder's name up to its underscores.
_MOODLE = "{name}_{id}_assignsubmission_file_"
_BLIND = "Participant"


class Sheets(NamedTuple):
    """The sheets that were written.

    `not_placed` names those, in the same order, that the platform cannot place: nothing is
    known of how it named the hand-in, so their sheets have plain names.
    """

    paths: list[Path]
    not_placed: tuple[str, ...]


def _silent(number: int, total: int) -> None:
    pass


def write_sheets(
    class_path: Path,
    folder: Path,
    *,
    layout: Layout = "plain",
    names: bool = True,
    report: Report = _silent,
) -> Sheets:
    """Write the sheet of each work of a class into `folder`; older sheets there are replaced.

    Without `names` the sheets and plain file names have the codes of the report. Raises
    Refused when nobody has handed in, or over one of our own files; then none is written.
    """
    record, key = class_and_key(class_path)
    if not record.newest:
        raise Refused("sheets.nobody")
    students = list(_students(record, figures_of(record, key), names=names))
    places = list(_places(record, [student.name for student in students], layout))
    sheet, pages = sheet_maker(record.material), []
    for number, student in enumerate(students):
        report(number, len(students))
        pages.append(sheet(student).encode("utf-8"))
    report(len(students), len(students))
    targets = [folder / place.path for place in places]
    for target in targets:
        demand_replaceable(target)
    for target, page in zip(targets, pages, strict=True):
        with sentences(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            write_whole(target, page)
    named = zip(places, students, strict=True)
    return Sheets(targets, tuple(s.name for place, s in named if not place.is_known))


def _students(record: ClassRecord, figures: ClassFigures, *, names: bool) -> Iterator[Student]:
    codes, counted = readers(record), counted_annotations(record)
    scores = {row.reader: row for row in figures.scores.rows}
    for one in record.newest:
        code = codes[one.key]
        yield Student(
            name=(one.person or say("report.no_name")) if names else code,
            work=counted[one.key],
            answers=answers_of(record, one),
            matchings=figures.findings.matchings.get(one.key, {}),
            score=scores.get(code),
            worth=figures.scores.worth,
            simulated=one.hand_in.simulated,
        )


class _Place(NamedTuple):
    """Where a sheet goes inside the folder; not known is a place of our own choice."""

    path: PurePosixPath
    is_known: bool


def _places(record: ClassRecord, names: Sequence[str], layout: Layout) -> Iterator[_Place]:
    """A place for each newest work; no two are the same on any system."""
    codes = readers(record)
    works = {versions[0].key: versions for versions in record.works().values()}
    taken: set[str] = set()
    for one, name in zip(record.newest, names, strict=True):
        plain = file_stem(name, otherwise=codes[one.key])
        stem = _on_platform(works[one.key], plain, layout)
        path = _free(stem or PurePosixPath(plain), taken)
        yield _Place(path, layout == "plain" or stem is not None)


def _free(stem: PurePosixPath, taken: set[str]) -> PurePosixPath:
    """The stem with its ending, numbered where that is taken already."""
    number, path = 1, stem.with_name(stem.name + _ENDING)
    while str(path).casefold() in taken:
        number += 1
        path = stem.with_name(f"{stem.name} ({number}){_ENDING}")
    taken.add(str(path).casefold())
    return path


def _on_platform(versions: Sequence[Collected], plain: str, layout: Layout) -> PurePosixPath | None:
    """Where the platform looks for the sheet, without ending; None where that is not known.

    A work that names one person and was handed in by another is given to neither.
    """
    if any(one.match.by == "conflict" for one in versions):
        return None
    came = next((one for one in versions if one.delivery.platform == layout), None)
    if came is None:
        return None
    return _in_canvas(came) if layout == "canvas" else _in_moodle(came, plain)


def _in_canvas(came: Collected) -> PurePosixPath | None:
    """The name Canvas gave the hand-in: a ZIP's, where it is the ZIP that was handed in."""
    stem = file_stem(PurePosixPath(came.delivery.folder or came.file).stem)
    ids = rf"(?:^|_){re.escape(came.delivery.platform_id)}_[0-9]+_"
    return PurePosixPath(stem) if re.search(ids, stem) else None


def _in_moodle(came: Collected, plain: str) -> PurePosixPath:
    name = file_stem(came.delivery.name.replace("_", " "), otherwise=_BLIND)
    return PurePosixPath(_MOODLE.format(name=name, id=came.delivery.platform_id)) / plain
