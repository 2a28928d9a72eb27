"""One sheet per student, under names that a learning platform takes back in one upload.

Canvas attaches a file to a student by the ids in the name it gave the hand-in
(instructure/canvas-lms, app/models/assignment.rb). Moodle goes by the folder it made for the
student (moodle/moodle, mod/assign/feedback/file/importziplib.php).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Literal, NamedTuple, get_args
from zipfile import ZIP_DEFLATED, ZipFile

from annotator.analysis.summary import readers
from annotator.exporters.student_sheet import sheet_maker
from annotator.model.collected import ClassRecord, Collected, WorkKey
from annotator.model.decisions import decided
from annotator.model.errors import Refused
from annotator.model.student import Student
from annotator.storage.failures import sentences
from annotator.workflows.files import file_stem, write_whole
from annotator.workflows.reporting import demand_replaceable
from annotator.workflows.scoring import ClassParts, class_parts, figures_of
from annotator.workflows.students import students_of

Layout = Literal["plain", "canvas", "moodle"]
LAYOUTS: tuple[Layout, ...] = get_args(Layout)
# Hears how many sheets are made, out of how many; what it raises stops before any is written.
Report = Callable[[int, int], None]

_ENDING = ".html"
# Moodle reads a folder's name up to its underscores.
_MOODLE = "{name}_{id}_assignsubmission_file_"
_BLIND = "Participant"


class Sheets(NamedTuple):
    """The sheets that were written: `paths` of files, or the one of the ZIP with `n` sheets in it.

    `not_placed` names those, in the same order, that the platform cannot place: nothing is
    known of how it named the hand-in, so their sheets have plain names.
    """

    paths: list[Path]
    n: int
    not_placed: tuple[str, ...]


def _silent(number: int, total: int) -> None:
    pass


def write_sheets(
    class_path: Path,
    target: Path,
    *,
    layout: Layout = "plain",
    names: bool = True,
    report: Report = _silent,
) -> Sheets:
    """Write the sheet of each work of a class into a folder, or a ZIP where `target` ends so.

    Older sheets there are replaced. Without `names` the sheets and plain file names have the
    codes of the report. Raises Refused when nobody has handed in, or over one of our own files;
    then none is written.
    """
    parts = class_parts(class_path)
    record, students = parts.record, _students(parts, names=names)
    if not students:
        raise Refused("sheets.nobody")
    places = list(_places(record, [student.name for student in students], layout))
    sheet, pages = sheet_maker(record.material), []
    for number, student in enumerate(students):
        report(number, len(students))
        pages.append(sheet(student).encode("utf-8"))
    report(len(students), len(students))
    sheets = {place.path: page for place, page in zip(places, pages, strict=True)}
    write = _write_zip if target.suffix.lower() == ".zip" else _write_folder
    named = zip(places, students, strict=True)
    not_placed = tuple(student.name for place, student in named if not place.is_known)
    return Sheets(write(target, sheets), len(sheets), not_placed)


def write_sheet(class_path: Path, key: WorkKey, target: Path, *, names: bool = True) -> None:
    """Write the sheet of one work of a class to `target`; an older sheet there is replaced.

    Raises Refused over one of our own files, or where the class has the work no more.
    """
    parts = class_parts(class_path)
    students = _students(parts, names=names)
    student = next((one for one in students if one.key == key), None)
    if student is None:
        raise Refused("sheets.gone")
    _write(target, sheet_maker(parts.record.material)(student).encode("utf-8"))


def _students(parts: ClassParts, *, names: bool) -> list[Student]:
    figures = figures_of(parts.record, parts.key, decided(parts.decisions.done))
    return list(students_of(parts.record, figures, names=names))


def _write_folder(folder: Path, sheets: Mapping[PurePosixPath, bytes]) -> list[Path]:
    targets = [folder / path for path in sheets]
    for target in targets:
        demand_replaceable(target)
    for target, page in zip(targets, sheets.values(), strict=True):
        _write(target, page)
    return targets


def _write_zip(target: Path, sheets: Mapping[PurePosixPath, bytes]) -> list[Path]:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for path, page in sheets.items():
            archive.writestr(path.as_posix(), page)
    _write(target, packed.getvalue())
    return [target]


def _write(target: Path, content: bytes) -> None:
    demand_replaceable(target)
    with sentences(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, content)


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
