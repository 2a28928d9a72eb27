"""The bytes of a file that somebody chose, never more of them than can be meant."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from annotator.model.errors import Refused

# Told what is worth knowing of what was read: a message id, and its values by name.
Tell = Callable[..., object]


def untold(message: str, **values: object) -> None:
    """Tell nobody."""


def file_bytes(path: Path, most: int) -> bytes | None:
    """What is in the file, or None when that is over `most` bytes.

    Raises Refused when there is no such file, or it is a folder, no ordinary file,
    or may not be read. The file is only read.
    """
    try:
        if not path.exists():
            raise Refused("importing.missing", file=str(path))
        if path.is_dir():
            raise Refused("importing.folder", file=path.name)
        if not path.is_file():
            # A pipe or a device would keep us waiting.
            raise Refused("importing.not_text", file=path.name)
        with path.open("rb") as file:
            content = file.read(most + 1)
    except (OSError, ValueError) as error:
        raise Refused("importing.unreadable", file=path.name) from error
    return content if len(content) <= most else None
