"""Collecting: hand-in files into a class file, as a set union."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.model.collected import ClassRecord, Collected, State, states_of
from annotator.model.errors import AnnotatorError, Refused
from annotator.model.ids import new_id
from annotator.storage import class_files, work_files
from annotator.storage.failures import sentences
from annotator.storage.locks import Lock

if TYPE_CHECKING:
    from annotator.importers.hand_in_sources import Found


@dataclass(frozen=True, slots=True)
class Taken:
    """One file that was taken: whose it is, and what is odd about it in the class."""

    file: Path
    work_id: str
    person: str
    states: tuple[State, ...]


@dataclass(frozen=True, slots=True)
class NotTaken:
    """One file that was refused, and why."""

    file: Path
    reason: AnnotatorError


@dataclass(frozen=True, slots=True)
class Collection:
    """What came of each file, in the order given."""

    taken: tuple[Taken, ...]
    refused: tuple[NotTaken, ...]


def collect(
    class_path: Path,
    sources: Sequence[Path],
    *,
    report: Callable[[int, int], None] = lambda read, total: None,
) -> Collection:
    """Put the hand-ins of files and folders into the class file at `class_path`.

    A class file that is not there yet is made from the first hand-in; without one it is
    not made. Collecting the same files again changes nothing. All that can be taken is
    taken in one transaction. `report` is told how many files are read, of how many; what it
    raises ends all of it with nothing changed.
    """
    from annotator.importers.hand_in_sources import NotFound, found_files

    read: list[tuple[Path, Collected]] = []
    refused: list[NotTaken] = []
    for one in found_files(sources, report):
        try:
            if isinstance(one, NotFound):
                raise one.reason
            read.append((one.place, _read(one)))
        except AnnotatorError as error:
            refused.append(NotTaken(one.place, error))
    with sentences(class_path):
        is_there = class_path.exists()
    if not is_there and not read:
        if not refused:
            raise Refused("collecting.nothing", file=class_path.name)
        return Collection((), tuple(refused))
    record = _united(class_path, [collected for _, collected in read])
    odd = states_of(record, (one for _, one in read))
    taken = tuple(
        Taken(file, one.hand_in.work_id, one.hand_in.person, found)
        for (file, one), found in zip(read, odd, strict=True)
    )
    return Collection(taken, tuple(refused))


def _united(class_path: Path, additions: Sequence[Collected]) -> ClassRecord:
    """The class with the additions, as it is on disk now."""
    with sentences(class_path):
        class_path.parent.mkdir(parents=True, exist_ok=True)
    lock = Lock(class_path)
    try:
        if class_path.exists():
            return class_files.add(class_path, additions)
        material = additions[0].hand_in.material
        class_files.create(class_path, ClassRecord(new_id(), material, tuple(additions)))
        return class_files.read(class_path)
    finally:
        lock.release()


def _read(found: Found) -> Collected:
    place, names, content = found
    if content is None:
        document = work_files.read_foreign(place)
    else:
        document = work_files.read_content(content, names[-1])
    if document.role == "assignment":
        raise Refused("collecting.is_lesson", file=names[-1])
    return Collected(document.as_hand_in(), names[-1], from_work_file=document.role == "work")
