"""One sheet per student, in a folder or a ZIP, as HTML or PDF."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

from annotator.exporters.student_sheet import Form, sheet_maker
from annotator.model.collected import WorkKey
from annotator.model.decisions import decided
from annotator.model.errors import Refused
from annotator.model.progress import Report, silent
from annotator.model.student import Student
from annotator.storage.failures import sentences
from annotator.workflows.files import write_whole
from annotator.workflows.reporting import demand_replaceable
from annotator.workflows.scoring import ClassParts, class_parts, figures_of
from annotator.workflows.sheet_places import Layout, places
from annotator.workflows.students import students_of


class Sheets(NamedTuple):
    """The sheets that were written: `paths` of files, or the one of the ZIP with `n` sheets in it.

    `not_placed` names those, in the same order, that the platform cannot place: nothing is
    known of how it named the hand-in, so their sheets have plain names.
    """

    paths: list[Path]
    n: int
    not_placed: tuple[str, ...]


def write_sheets(
    class_path: Path,
    target: Path,
    *,
    layout: Layout = "plain",
    form: Form = "html",
    names: bool = True,
    report: Report = silent,
) -> Sheets:
    """Write the sheet of each work of a class into a folder, or a ZIP where `target` ends so.

    Older sheets there are replaced. Without `names` the sheets and plain file names have the
    codes of the report. Raises Refused when nobody has handed in, over one of our own files, or
    without fonts for a PDF; then none is written.
    """
    parts = class_parts(class_path)
    record, students = parts.record, _students(parts, names=names)
    if not students:
        raise Refused("sheets.nobody")
    found = list(places(record, [one.name for one in students], layout, f".{form}"))
    sheet, pages = sheet_maker(record.material, form), []
    for number, student in enumerate(students):
        report(number, len(students))
        pages.append(sheet(student))
    report(len(students), len(students))
    sheets = {place.path: page for place, page in zip(found, pages, strict=True)}
    write = _write_zip if target.suffix.lower() == ".zip" else _write_folder
    named = zip(found, students, strict=True)
    not_placed = tuple(student.name for place, student in named if not place.is_known)
    return Sheets(write(target, sheets), len(sheets), not_placed)


def write_sheet(class_path: Path, key: WorkKey, target: Path, *, names: bool = True) -> None:
    """Write the sheet of one work of a class to `target`, as a PDF where it ends so.

    An older sheet there is replaced.
    Raises Refused over one of our own files, or where the class has the work no more.
    """
    parts = class_parts(class_path)
    students = _students(parts, names=names)
    student = next((one for one in students if one.key == key), None)
    if student is None:
        raise Refused("sheets.gone")
    form: Form = "pdf" if target.suffix.lower() == ".pdf" else "html"
    _write(target, sheet_maker(parts.record.material, form)(student))


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
