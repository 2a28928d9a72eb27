"""What is made on the disk stays there when the power fails."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, and have their names on the disk. Raises OSError."""
    made = []
    for one in (folder, *folder.parents):
        if one.exists():
            break
        made.append(one)
    folder.mkdir(parents=True, exist_ok=True)
    for one in made:
        keep_names(one.parent)


def keep_names(folder: Path) -> None:
    """Have the names of the files in a folder on the disk, as far as the system can."""
    if sys.platform == "win32":
        return  # It keeps names by itself, and gives no way to ask for it.
    # Some shares cannot: then the names come to their disk when they do.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def keep_content(file: Path) -> None:
    """Have what is in a file on the disk. Raises OSError."""
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())
