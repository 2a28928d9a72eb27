"""Handing in: a closed copy of the work, with a name on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from annotator.model.canonical import one_line
from annotator.model.edits import History
from annotator.model.errors import Refused
from annotator.model.lesson import Document
from annotator.storage import work_files
from annotator.storage.durable import make_folder
from annotator.storage.failures import sentences
from annotator.workflows.clock import Clock
from annotator.workflows.completeness import Incomplete, incomplete
from annotator.workflows.files import file_stem, free_path

LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class HandedIn:
    """Where the hand-in file is, and what is still incomplete."""

    path: Path
    incomplete: tuple[Incomplete, ...]


def hand_in(
    document: Document, folder: Path, *, name: str, roster_id: str = "", clock: Clock
) -> HandedIn:
    """Write the work as it stands into a new file in `folder`; the work goes on unchanged.

    The history stays out: nobody reads what was taken back.
    """
    closed = replace(
        document,
        role="hand_in",
        person=checked_name(name),
        roster_id=_checked_id(roster_id),
        handed_in=clock(),
        history=History(),
    )
    with sentences(folder):
        make_folder(folder)
        # The name first: a long title is cut, and the work's own file begins with its title.
        stem = file_stem(f"{closed.person} - {document.material.title}")
        path = free_path(folder, stem, ".annot")
    work_files.create(path, closed)
    return HandedIn(path, incomplete(document))


def hand_in_file(
    path: Path, folder: Path, *, name: str, roster_id: str = "", clock: Clock
) -> HandedIn:
    """Hand in the work in a file, as it was stored last."""
    document = work_files.read(path)
    if document.role != "work":
        raise Refused(f"opening.is_{document.role}", file=path.name)
    return hand_in(document, folder, name=name, roster_id=roster_id, clock=clock)


def copy_hand_in(path: Path, target: Path) -> Path:
    """Copy a hand-in file to `target`, where nothing may stand; gives `target`."""
    document = work_files.read_foreign(path)
    work_files.create(target, document)
    return target


def checked_name(name: str) -> str:
    """A person's name in one line. Raises Refused when it is blank or endless."""
    name = one_line(name)
    if not name:
        raise Refused("handing_in.no_name")
    if len(name) > LONGEST_NAME:
        raise Refused("handing_in.name_too_long", n=LONGEST_NAME)
    return name


def _checked_id(roster_id: str) -> str:
    roster_id = one_line(roster_id)
    if len(roster_id) > LONGEST_NAME:
        raise Refused("handing_in.id_too_long", n=LONGEST_NAME)
    return roster_id
