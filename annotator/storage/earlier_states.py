"""Copies of a work as it was: files in a folder of its own, the older the fewer of them.

Named `<UTC time>-<save counter>-<passages>.annot`, so that a list needs no look inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from annotator.model.hashing import sha256_hex
from annotator.model.lesson import Document
from annotator.storage import work_files
from annotator.storage.failures import sentences

# All of the newest, and then the newest of each day.
NEWEST, DAYS = 10, 20
_NAME = re.compile(r"(\d{8}T\d{6}Z)-(\d{1,9})-(\d{1,9})\.annot")
_PLACE = "place.txt"


class EarlierState(NamedTuple):
    """One copy: when it was kept (UTC, `20260305T101500Z`), after how many stored edits."""

    kept: str
    save_counter: int
    passages: int
    path: Path


def folder_of(home: Path, work_id: str) -> Path:
    """Where the copies of one work are."""
    # Of the id, which may hold anything: it came in a file.
    return home / "earlier-states" / sha256_hex(work_id)[:32]


def states_in(folder: Path) -> list[EarlierState]:
    """The copies in a folder, the newest first; none where there is no such folder."""
    with sentences(folder):
        names = [path.name for path in folder.iterdir()] if folder.is_dir() else []
    found = [(match, name) for name in names if (match := _NAME.fullmatch(name))]
    states = [
        EarlierState(match[1], int(match[2]), int(match[3]), folder / name) for match, name in found
    ]
    return sorted(states, reverse=True)


def keep(folder: Path, document: Document, place: Path, *, now: str) -> None:
    """Keep a copy, and drop those there are too many of; nothing where it is there already.

    `now` is UTC with Z, `place` the file the work is in. Raises StorageFailed.
    """
    states = states_in(folder)
    if any(one.save_counter == document.save_counter for one in states):
        return
    time = re.sub(r"[-:]|\.\d+", "", now)
    target = folder / f"{time}-{document.save_counter}-{len(document.annotations)}.annot"
    with sentences(target):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _PLACE).write_text(str(place), encoding="utf-8", errors="surrogateescape")
    work_files.create(target, document)
    for one in _too_many(states_in(folder)):
        one.path.unlink(missing_ok=True)


def _too_many(states: list[EarlierState]) -> Iterable[EarlierState]:
    days: set[str] = set()
    for one in states[NEWEST:]:
        day = one.kept[:8]
        if day in days or len(days) == DAYS:
            yield one
        days.add(day)


def folder_for(home: Path, place: Path) -> Path | None:
    """The folder of the work that was in the file at `place` last; None where none is known."""
    for known in sorted((home / "earlier-states").glob(f"*/{_PLACE}")):
        try:
            if known.read_text(encoding="utf-8", errors="surrogateescape") == str(place):
                return known.parent
        except OSError:
            continue
    return None
