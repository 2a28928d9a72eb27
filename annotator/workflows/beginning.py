"""Beginning a handed-out lesson: who works on it and where, and who began it before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from annotator.model.errors import AnnotatorError
from annotator.model.lesson import Material
from annotator.paths import work_folder
from annotator.storage import work_files
from annotator.storage.failures import sentences
from annotator.workflows.clock import Clock
from annotator.workflows.files import LONGEST_STEM, file_stem, free_path
from annotator.workflows.handing_in import checked_name
from annotator.workflows.opening import OpenWork, Report, begin, open_work
from annotator.workflows.recent import recent_files

_ENDING = ".annot"
# A computer of a school may keep the work of many classes in one folder.
_MOST = 300
_SHORTEST_TITLE = 20


class Begun(NamedTuple):
    """Work that was begun on a lesson; `person` may be empty, `changed` is in UTC."""

    path: Path
    person: str
    changed: datetime


def begun_on(material: Material) -> list[Begun]:
    """The works on this lesson in the work folder and beside the files opened last.

    The one changed last comes first. Nothing is written; what cannot be read is passed over.
    """
    assert material.assignment
    found = []
    for changed, path in sorted(_candidates(), reverse=True)[:_MOST]:
        try:
            role, assignment_id, person = work_files.outline(path)
        except AnnotatorError:
            continue
        if role == "work" and assignment_id == material.assignment.id:
            found.append(Begun(path, person, datetime.fromtimestamp(changed, UTC)))
    return found


def _candidates() -> Iterator[tuple[float, Path]]:
    """When each file was changed that may be work, and where it is."""
    places = [work_folder(), *(path.parent for path in recent_files())]
    for folder in dict.fromkeys(place.resolve() for place in places):
        try:
            for path in folder.iterdir():
                if path.suffix.lower() == _ENDING and path.is_file():
                    yield path.stat().st_mtime, path
        except OSError:
            continue  # A folder that is out of reach has nothing to offer.


def begin_lesson(
    material: Material,
    name: str,
    folder: Path,
    *,
    clock: Clock,
    report: Report = lambda state: None,
) -> OpenWork:
    """Make the work file of one person in `folder` and open it.

    Raises AnnotatorError for a name or a folder that cannot be used; then nothing is made.
    """
    person = checked_name(name)
    with sentences(folder):
        path = free_path(folder, _stem(material.title, person), _ENDING)
    begin(material, path, clock=clock, person=person)
    return replace(open_work(path, clock=clock, report=report), is_new=True)


def _stem(title: str, person: str) -> str:
    """A file name in which a long title does not push the name out."""
    person = file_stem(person)
    room = max(LONGEST_STEM - len(person) - 3, _SHORTEST_TITLE)
    return file_stem(f"{file_stem(title)[:room].rstrip()} - {person}")


def take_along(opened: OpenWork, target: Path) -> None:
    """Copy all of the work to a new file at `target`, its undo steps too; it goes on as it is.

    Raises AnnotatorError when that file cannot be written.
    """
    work_files.create(target, opened.work.document())
