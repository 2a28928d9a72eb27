"""Where each student's sheet goes: names that a learning platform takes back in one upload.

Canvas attaches a file to a student by the ids in the name it gave the hand-in
(instructure/canvas-lms, app/models/assignment.rb). Moodle goes by the folder it made for the
student (moodle/moodle, mod/assign/feedback/file/importziplib.php).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import Literal, NamedTuple, get_args

from annotator.analysis.summary import readers
from annotator.model.collected import ClassRecord, Collected
from annotator.workflows.files import file_stem

Layout = Literal["plain", "canvas", "moodle"]
LAYOUTS: tuple[Layout, ...] = get_args(Layout)

# Moodle reads a folder's name up to its underscores.
_MOODLE = "{name}_{id}_assignsubmission_file_"
_BLIND = "Participant"


class Place(NamedTuple):
    """Where a sheet goes inside the folder; not known is a place of our own choice."""

    path: PurePosixPath
    is_known: bool


def places(
    record: ClassRecord, names: Sequence[str], layout: Layout, ending: str
) -> Iterator[Place]:
    """A place for each newest work, by the students' names; no two are the same on any system."""
    codes = readers(record)
    works = {versions[0].key: versions for versions in record.works().values()}
    taken: set[str] = set()
    for one, name in zip(record.newest, names, strict=True):
        plain = file_stem(name, otherwise=codes[one.key])
        stem = _on_platform(works[one.key], plain, layout)
        path = _free(stem or PurePosixPath(plain), ending, taken)
        yield Place(path, layout == "plain" or stem is not None)


def _free(stem: PurePosixPath, ending: str, taken: set[str]) -> PurePosixPath:
    """The stem with its ending, numbered where that is taken already."""
    number, path = 1, stem.with_name(stem.name + ending)
    while str(path).casefold() in taken:
        number += 1
        path = stem.with_name(f"{stem.name} ({number}){ending}")
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
