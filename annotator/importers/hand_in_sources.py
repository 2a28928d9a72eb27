"""The hand-in files among what a teacher gives: files, folders and ZIPs of them."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import IO, NamedTuple

from annotator.importers.folders import files_in, reachable
from annotator.importers.platform_names import delivery_of
from annotator.importers.zip_files import LARGEST_ZIP, Entry, ZipSource
from annotator.model.canonical import canonical
from annotator.model.errors import AnnotatorError, Refused

# A learning platform's download for a whole school is far below.
MOST_FILES = 20_000
_ENDINGS = (".annot", ".zip")
_WRITTEN = (".txt", ".html", ".htm")
_ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06")

Names = tuple[str, ...]


class Found(NamedTuple):
    """A file that may be a hand-in.

    `place` is where it is; in a ZIP, the ZIP's path and the path in there. `names` are
    those of the folders and ZIPs around it, and its own. `content` is None for a file on
    the disk, which is to be read from `place`.
    """

    place: Path
    names: Names
    content: bytes | None = None


class Other(NamedTuple):
    """A file of another kind that a learning platform got from a student."""

    place: Path
    names: Names


class NotFound(NamedTuple):
    """A file, a folder or a ZIP that could not be looked into, and why."""

    place: Path
    reason: AnnotatorError


def found_files(
    sources: Iterable[Path], report: Callable[[int, int], None] = lambda read, total: None
) -> Iterator[Found | Other | NotFound]:
    """Each file given, and every .annot file in the folders and ZIPs given, in a fixed order.

    What students handed in of another kind comes as `Other`, as far as a platform names them.
    ZIPs count, also in folders, and ZIPs in them; no further in. Nothing is ever unpacked
    onto the disk. Links to folders do not count. `report` is told how much is looked into,
    of how much; a ZIP is one thing until it is opened, then as many as are in it. Raises
    Refused past `MOST_FILES` files.
    """
    files = list(islice(_files(sources), MOST_FILES + 1))
    if len(files) > MOST_FILES:
        raise Refused("collecting.too_many", n=MOST_FILES)
    walk = _Walk(len(files), report)
    for one in files:
        if not isinstance(one, Found):
            yield one
        elif _is_zip(one.place):
            yield from walk.zip_file(one.place, one.names)
        else:
            walk.step()
            yield one


def _files(sources: Iterable[Path]) -> Iterator[Found | Other | NotFound]:
    for source in sources:
        if not _is(Path.is_dir, source):
            # The folder around it may be a platform's, with the student's name.
            names = (canonical(source.absolute().parent.name), canonical(source.name))
            yield Found(source, names)
            continue
        for place, inside in files_in(source):
            if inside is None:
                yield NotFound(place, Refused("collecting.closed_folder", file=place.name))
            elif inside[-1].lower().endswith(_ENDINGS):
                yield Found(place, inside)
            elif _is_handed_in(inside):
                yield Other(place, inside)


def _is_handed_in(names: Names) -> bool:
    """Whether it is a student's: what a platform itself puts there is text or a page."""
    return not names[-1].lower().endswith(_WRITTEN) and bool(delivery_of(names).platform)


def _is(question: Callable[[Path], bool], path: Path) -> bool:
    try:
        return question(path)
    except OSError:
        return False


def _is_zip(path: Path) -> bool:
    if path.suffix.lower() == ".annot" or not _is(Path.is_file, path):
        return False
    if path.suffix.lower() == ".zip":
        return True
    try:
        with path.open("rb") as file:
            return file.read(4) in _ZIP_STARTS
    except OSError:
        return False


class _Walk:
    """Looks into ZIPs, and counts what is looked into and unpacked."""

    def __init__(self, total: int, report: Callable[[int, int], None]) -> None:
        self._number, self._total = 0, total
        self._report = report
        # How much may still be unpacked, over all ZIPs together.
        self._bytes, self._files = LARGEST_ZIP, MOST_FILES

    def step(self) -> None:
        """One thing more is looked into."""
        self._report(self._number, self._total)
        self._number += 1

    def zip_file(self, place: Path, names: Names) -> Iterator[Found | Other | NotFound]:
        """What is in a ZIP on the disk."""
        try:
            with reachable(place).open("rb") as file:
                yield from self._zip(file, place, names)
        except OSError:
            yield NotFound(place, Refused("importing.unreadable", file=place.name))

    def _zip(
        self, file: IO[bytes], place: Path, names: Names
    ) -> Iterator[Found | Other | NotFound]:
        try:
            zipped = ZipSource(file, names[-1])
            entries = _hand_ins(zipped, names[-1])
        except AnnotatorError as error:
            yield NotFound(place, error)
            return
        self._total += len(entries) - 1
        with closing(zipped):
            for entry in entries:
                self.step()
                yield from self._entry(zipped, entry, place, names)
            for entry in zipped.entries():
                inside = (*names, *entry.names)
                if not _is_candidate(entry) and _is_handed_in(inside):
                    yield Other(place.joinpath(*entry.names), inside)

    def _entry(
        self, zipped: ZipSource, entry: Entry, place: Path, names: Names
    ) -> Iterator[Found | NotFound]:
        place, names = place.joinpath(*entry.names), (*names, *entry.names)
        try:
            content = self._take(zipped, entry)
            if not _is_named_zip(entry):
                yield Found(place, names, content)
                return
            with closing(ZipSource(io.BytesIO(content), entry.names[-1])) as inner:
                for inside in _hand_ins(inner, entry.names[-1]):
                    yield self._innermost(inner, inside, place, names)
        except AnnotatorError as error:
            yield NotFound(place, error)

    def _innermost(
        self, zipped: ZipSource, entry: Entry, place: Path, names: Names
    ) -> Found | NotFound:
        place = place.joinpath(*entry.names)
        try:
            if _is_named_zip(entry):
                raise Refused("collecting.zip_too_deep", file=entry.names[-1])
            return Found(place, (*names, *entry.names), self._take(zipped, entry))
        except AnnotatorError as error:
            return NotFound(place, error)

    def _take(self, zipped: ZipSource, entry: Entry) -> bytes:
        if entry.info.file_size > self._bytes or not self._files:
            raise Refused("collecting.zip_bomb", file=entry.names[-1])
        self._bytes -= entry.info.file_size
        self._files -= 1
        return zipped.read(entry)


def _is_candidate(entry: Entry) -> bool:
    return entry.names[-1].lower().endswith(_ENDINGS)


def _is_named_zip(entry: Entry) -> bool:
    return entry.names[-1].lower().endswith(".zip")


def _hand_ins(zipped: ZipSource, file: str) -> list[Entry]:
    """The entries that may be hand-ins, or ZIPs of them. Raises Refused when there are none."""
    entries = [entry for entry in zipped.entries() if _is_candidate(entry)]
    if not entries:
        raise Refused("collecting.zip_without", file=file)
    if len(entries) > MOST_FILES:
        raise Refused("collecting.zip_too_many", file=file, n=MOST_FILES)
    zipped.demand_sane(entries)
    return entries
