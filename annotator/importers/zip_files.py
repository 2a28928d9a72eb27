"""ZIP files of others: their entries, read in memory, never more than a class can mean."""

from __future__ import annotations

import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, NamedTuple, cast

from annotator.model.canonical import one_line
from annotator.model.errors import Refused

MOST_ENTRIES = 100_000
# Their table of contents: so many entries with long names.
_LARGEST_CONTENTS = 16 << 20
# What stands at the end of a ZIP: its last record, and a remark.
_LARGEST_END = 1 << 17
LARGEST_ENTRY = 64 << 20
LARGEST_ZIP = 2 << 30
# What is small anyway may be packed as tightly as it likes. Our files pack by 5 to 30.
_ALWAYS_FINE = 8 << 20
_TIGHTEST = 200
_LONGEST_NAME = 200

# Platforms and the usual programs pack in no other way; others can ask for gigabytes.
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_NAME_IS_UTF8 = 0x800
_WRONG = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    EOFError,
    OSError,
)


class Entry(NamedTuple):
    """One file in a ZIP; `names` are its folders, from the outermost, and its own name."""

    info: zipfile.ZipInfo
    names: tuple[str, ...]
    leads_out: bool


class _Careful:
    """A file called `name` that is not read in pieces larger than `most`, when that is set."""

    def __init__(self, file: IO[bytes], name: str, most: int) -> None:
        self._file = file
        self._name = name
        self.most: int | None = most
        self.seek, self.tell = file.seek, file.tell

    def read(self, size: int = -1) -> bytes:
        if self.most is None:
            return self._file.read(size)
        if size > self.most:
            raise Refused("collecting.zip_too_many", file=self._name, n=MOST_ENTRIES)
        return self._file.read(size if size >= 0 else _LARGEST_END)

    def seekable(self) -> bool:
        return True


class ZipSource:
    """An open ZIP called `name`, which the refusals name."""

    def __init__(self, file: IO[bytes], name: str) -> None:
        """Read the table of contents. Raises Refused when that cannot be done, or is no use."""
        self._name = name
        careful = _Careful(file, name, _LARGEST_CONTENTS)
        with self._sentences(name):
            self._zip = zipfile.ZipFile(cast(IO[bytes], careful))
            self._size = file.seek(0, 2)
            self._demand_first(file)
        careful.most = None
        if len(self._zip.infolist()) > MOST_ENTRIES:
            raise Refused("collecting.zip_too_many", file=name, n=MOST_ENTRIES)

    def _demand_first(self, file: IO[bytes]) -> None:
        """Raise an error unless the first entry is in the table of contents.

        Of a ZIP that was cut off, all that is found may be a smaller one that was in it.
        """
        file.seek(0)
        begins_with_entry = file.read(4) == b"PK\x03\x04"
        if begins_with_entry and all(info.header_offset for info in self._zip.infolist()):
            raise zipfile.BadZipFile

    def entries(self) -> Iterator[Entry]:
        """Its files in their order, without folders and what macOS and others hide there."""
        for info in self._zip.infolist():
            name = _name_of(info)
            names = [one_line(part) for part in re.split(r"[\\/]", name)]
            if names[-1] and not any(part == "__MACOSX" or _is_hidden(part) for part in names):
                known = tuple(_shortened(part) for part in names if part not in ("", ".", ".."))
                yield Entry(info, known or (self._name,), _leads_out(name, names))

    def demand_sane(self, entries: list[Entry]) -> None:
        """Raise Refused when these entries would unpack to far more than the ZIP can mean.

        One that does so alone does not spoil the others: it is refused when it is read.
        """
        total = sum(e.info.file_size for e in entries if not _is_endless(e.info))
        if total > LARGEST_ZIP or total > max(_ALWAYS_FINE, _TIGHTEST * self._size):
            raise Refused("collecting.zip_bomb", file=self._name)

    def read(self, entry: Entry) -> bytes:
        """What is in an entry. Raises Refused, naming it, where that is not to be had."""
        info, name = entry.info, entry.names[-1]
        if entry.leads_out:
            raise Refused("collecting.zip_leads_out", file=name)
        if stat.S_ISLNK(info.external_attr >> 16):
            raise Refused("collecting.zip_link", file=name)
        if info.flag_bits & _ENCRYPTED:
            raise Refused("collecting.zip_locked", file=name)
        if info.compress_type not in _PACKED:
            raise Refused("collecting.zip_packed", file=name)
        if _is_endless(info):
            raise Refused("collecting.zip_bomb", file=name)
        with self._sentences(name), self._zip.open(info) as file:
            # It stops at the size that the table of contents gives, whatever follows.
            return file.read()

    def close(self) -> None:
        """Let go of the file."""
        self._zip.close()

    @contextmanager
    def _sentences(self, name: str) -> Iterator[None]:
        try:
            yield
        except _WRONG as error:
            raise Refused("collecting.zip_damaged", file=name) from error


def _is_endless(info: zipfile.ZipInfo) -> bool:
    most = max(_ALWAYS_FINE, _TIGHTEST * info.compress_size)
    return info.file_size > min(LARGEST_ENTRY, most)


def _name_of(info: zipfile.ZipInfo) -> str:
    """The name as it was meant: many programs write UTF-8 and do not say so."""
    if info.flag_bits & _NAME_IS_UTF8:
        return info.orig_filename
    try:
        return info.orig_filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.orig_filename


def _leads_out(name: str, names: list[str]) -> bool:
    return ".." in names or name[:1] in ("/", "\\") or bool(re.match(r"[A-Za-z]:", name))


def _is_hidden(part: str) -> bool:
    return part.startswith(".") and part not in (".", "..")


def _shortened(part: str) -> str:
    """A name that can be shown and stored; its ending stays."""
    return part if len(part) <= _LONGEST_NAME else f"{part[:150]}…{part[-40:]}"
