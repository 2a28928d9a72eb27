"""Folders with all that is in them, also where paths are longer than Windows likes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePath, PureWindowsPath

from annotator.model.canonical import canonical

# Windows takes 259 characters; a folder needs room for a short name in it.
_LONGEST = 247
_EXTENDED = "\\\\?\\"


def files_in(folder: Path) -> Iterator[tuple[Path, tuple[str, ...] | None]]:
    """Every file in a folder and the folders in it, in a fixed order.

    Each comes with the names of its folders, from `folder` on, and its own; a folder that may
    not be looked into comes with None. Links to folders do not count, nor does what macOS
    and hidden folders hold.
    """
    waiting: list[tuple[Path, tuple[str, ...]]] = [(folder, (canonical(folder.absolute().name),))]
    while waiting:
        place, names = waiting.pop()
        try:
            with os.scandir(reachable(place)) as listing:
                inside = sorted(listing, key=lambda one: one.name)
        except OSError:
            yield place, None
            continue
        further: list[tuple[Path, tuple[str, ...]]] = []
        for one in inside:
            here = (place / one.name, (*names, canonical(one.name)))
            if one.name == "__MACOSX" or one.name.startswith("."):
                continue
            if _is_folder(one):
                further += [] if one.is_symlink() else [here]
            else:
                yield reachable(here[0]), here[1]
        waiting += reversed(further)


def _is_folder(one: os.DirEntry[str]) -> bool:
    try:
        return one.is_dir()
    except OSError:
        return False  # A link in a circle, for one: reading it says what is wrong.


def reachable(path: Path) -> Path:
    """The path as this system takes it, however long it is."""
    return Path(extended(path.absolute())) if os.name == "nt" else path


def extended(path: PurePath) -> str:
    """An absolute Windows path as Windows takes it beyond 259 characters; a short one as it is.

    Learning platforms' folder names are long, and so are paths to a teacher's downloads.
    """
    text = str(path)
    if len(text) <= _LONGEST or text.startswith(_EXTENDED):
        return text
    if PureWindowsPath(text).drive.startswith("\\\\"):
        return f"{_EXTENDED}UNC{text[1:]}"
    return _EXTENDED + text
