"""Collecting: hand-in files into a class file, as a set union."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from annotator.model.collected import ClassRecord, Collected, State, states
from annotator.model.errors import AnnotatorError, Refused
from annotator.storage import class_files, work_files
from annotator.storage.locks import Lock


@dataclass(frozen=True, slots=True)
class Taken:
    """One file that was taken: whose it is, and what is odd about the work in the class."""

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
    """What came of each file, in the order given, and the class as it is now."""

    record: ClassRecord
    taken: tuple[Taken, ...]
    refused: tuple[NotTaken, ...]


def collect(class_path: Path, sources: Sequence[Path]) -> Collection:
    """Put the hand-ins of files and folders into the class file at `class_path`.

    A class file that is not there yet is made from the first hand-in. Collecting the
    same files again changes nothing. All that can be taken is taken in one transaction.
    """
    from annotator.importers.hand_in_folders import hand_in_files

    read, refused = _read_all(hand_in_files(sources))
    if not class_path.exists():
        if not read:
            raise Refused("collecting.nothing", file=class_path.name)
        class_files.create(class_path, _from_first(read[0][1]))
    lock = Lock(class_path)
    try:
        class_files.add(class_path, [collected for _, collected in read])
        record = class_files.read(class_path)
    finally:
        lock.release()
    by_work = states(record)
    taken = tuple(
        Taken(file, one.hand_in.work_id, one.hand_in.person, by_work[one.hand_in.work_id])
        for file, one in read
    )
    return Collection(record, taken, tuple(refused))


def _read_all(
    files: Iterable[Path],
) -> tuple[list[tuple[Path, Collected]], list[NotTaken]]:
    read: list[tuple[Path, Collected]] = []
    refused: list[NotTaken] = []
    for file in files:
        try:
            read.append((file, _read(file)))
        except AnnotatorError as error:
            refused.append(NotTaken(file, error))
    return read, refused


def _read(file: Path) -> Collected:
    document = work_files.read_foreign(file)
    if document.role == "assignment":
        raise Refused("collecting.is_lesson", file=file.name)
    return Collected(document.as_hand_in(), file.name, from_work_file=document.role == "work")


def _from_first(first: Collected) -> ClassRecord:
    return ClassRecord(str(uuid4()), first.hand_in.material)
