"""Names for new files: safe on every system, never over another file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from annotator.model.ids import new_id
from annotator.storage.durable import keep_content

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]')
# Windows gives these names to devices, whatever the ending.
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
LONGEST_STEM = 80


def file_stem(title: str, *, otherwise: str = "Annotator") -> str:
    """A title as a file name without ending, allowed on Windows, macOS and Linux."""
    title = unicodedata.normalize("NFC", title)
    stem = " ".join(_FORBIDDEN.sub(" ", title).split())
    # 80 characters of some scripts are 240 bytes, which is what names may have.
    stem = stem[:LONGEST_STEM].encode("utf-8")[:240].decode("utf-8", "ignore").strip(" .")
    if not stem or _DEVICES.fullmatch(stem):
        return otherwise
    return stem


def numbered(folder: Path, stem: str, ending: str) -> Iterator[Path]:
    """`stem.annot`, `stem (2).annot`, … in `folder`, without end."""
    yield folder / f"{stem}{ending}"
    for number in count(2):
        yield folder / f"{stem} ({number}){ending}"


def free_path(folder: Path, stem: str, ending: str) -> Path:
    """The first of the numbered names that no file has."""
    return next(path for path in numbered(folder, stem, ending) if not path.exists())


def with_ending(path: Path, ending: str) -> Path:
    """The path with this ending, added where a person left it out."""
    return path if path.suffix.lower() == ending else path.with_name(path.name + ending)


def write_whole(target: Path, content: bytes) -> None:
    """Put `content` at `target`, all or nothing; a file there is replaced. Raises OSError."""
    part = target.with_name(f".{new_id()}.part")
    try:
        part.write_bytes(content)
        # Else a power cut could leave the name on the disk with nothing in it.
        keep_content(part)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
