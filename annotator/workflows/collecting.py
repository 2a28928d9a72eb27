"""Collecting: hand-in files into a class file, as a set union."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.model.canonical import canonical
from annotator.model.collected import ClassRecord, Collected, State, states_of
from annotator.model.errors import AnnotatorError, Refused
from annotator.model.ids import new_id
from annotator.storage import class_files, work_files
from annotator.storage.failures import sentences
from annotator.storage.locks import Lock


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
    from annotator.importers.hand_in_folders import hand_in_files

    read, refused = _read_all(list(hand_in_files(sources)), report)
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


def _read_all(
    files: Sequence[Path], report: Callable[[int, int], None]
) -> tuple[list[tuple[Path, Collected]], list[NotTaken]]:
    read: list[tuple[Path, Collected]] = []
    refused: list[NotTaken] = []
    for number, file in enumerate(files):
        report(number, len(files))
        try:
            read.append((file, _read(file)))
        except AnnotatorError as error:
            refused.append(NotTaken(file, error))
    return read, refused


def _read(file: Path) -> Collected:
    document = work_files.read_foreign(file)
    if document.role == "assignment":
        raise Refused("collecting.is_lesson", file=file.name)
    # A name that is not even text to the system must not stop the others.
    name = canonical(file.name)
    return Collected(document.as_hand_in(), name, from_work_file=document.role == "work")
