"""The hand-in files among what a teacher gives: files, and folders of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator.model.errors import Refused

# A learning platform's download for a whole school is far below.
MOST_FILES = 20_000


def hand_in_files(sources: Iterable[Path]) -> Iterator[Path]:
    """Each file given, and every .annot file in the folders given, in a fixed order.

    Folders inside folders count, links to folders do not. Raises Refused past
    `MOST_FILES` files.
    """
    count = 0
    for source in sources:
        for path in _in_folder(source) if source.is_dir() else (source,):
            count += 1
            if count > MOST_FILES:
                raise Refused("collecting.too_many", n=MOST_FILES)
            yield path


def _in_folder(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        # What macOS and hidden folders hold are not people's files.
        folders[:] = sorted(f for f in folders if f != "__MACOSX" and not f.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(".annot") and not name.startswith("."):
                yield Path(place) / name
