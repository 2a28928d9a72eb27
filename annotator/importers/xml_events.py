"""XML of others, read event by event: no tree in memory, no entities, nothing fetched."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol
from xml.parsers import expat

from annotator.model.progress import Report, silent

# Nested tables in text boxes in tables come to some fifty.
_DEEPEST = 200
_BYTES_AT_ONCE = 100_000


class Reader(Protocol):
    """Hears what is in an XML file, in its order."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element starts; names are `address name` where they have an address."""

    def end(self, name: str) -> None:
        """An element ends."""

    def characters(self, text: str) -> None:
        """Characters stand inside the innermost element."""


class WrongXml(Exception):
    """It is no XML, or none that a program for writing would make."""


def read_xml(content: bytes, reader: Reader, report: Report = silent) -> None:
    """Tell `reader` what is in `content`. Raises WrongXml, perhaps after some of it."""
    _Events(reader).read(content, report)


class _Events:
    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._depth = 0
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = reader.characters
        self._parser.StartDoctypeDeclHandler = self._declared

    def read(self, content: bytes, report: Report) -> None:
        try:
            for start in range(0, len(content), _BYTES_AT_ONCE):
                report(start, len(content))
                self._parser.Parse(content[start : start + _BYTES_AT_ONCE], False)
            self._parser.Parse(b"", True)
        except (expat.ExpatError, LookupError, ValueError) as error:
            raise WrongXml from error

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise WrongXml
        self._reader.start(name, attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._reader.end(name)

    def _declared(self, *_: object) -> None:
        # Word never declares anything; whoever does wants other files read, or text multiplied.
        raise WrongXml
