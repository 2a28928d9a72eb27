"""The parts of a Word file that say what its article is; pictures and the rest stay packed."""

from __future__ import annotations

import io
from collections.abc import Mapping
from contextlib import closing
from typing import NamedTuple

from annotator.importers.xml_events import WrongXml, read_xml
from annotator.importers.zip_files import Entry, ZipSource
from annotator.model.errors import Refused

# Many times what 2,000,000 characters need; it is read event by event, no tree of it is made.
_LARGEST_PART = 16 << 20
_CONTENTS = "[Content_Types].xml"
_TEXT, _STYLES, _PROPERTIES = "word/document.xml", "word/styles.xml", "docProps/core.xml"


class WordParts(NamedTuple):
    """The XML of the text, of the styles and of what Word knows about the file; empty if none."""

    text: bytes
    styles: bytes
    properties: bytes


def word_parts(content: bytes, *, file: str) -> WordParts:
    """The parts of a Word file. Raises Refused for other ZIPs, damaged ones and bombs."""
    try:
        with closing(ZipSource(io.BytesIO(content), file)) as source:
            return _parts(source, file)
    except WrongXml as error:
        raise Refused("importing.docx_damaged", file=file) from error
    except Refused as error:
        if error.message.startswith("importing."):
            raise
        bomb = error.message == "collecting.zip_bomb"
        said = "importing.too_large" if bomb else "importing.docx_damaged"
        raise Refused(said, file=file) from error


def _parts(source: ZipSource, file: str) -> WordParts:
    entries = {"/".join(entry.names): entry for entry in source.entries()}
    kinds = _Kinds()
    read_xml(_content(source, entries.get(_CONTENTS), file), kinds)
    # Some programs give kinds by ending only; then the usual names hold.
    text = entries.get(kinds.name_of("document.main+xml", "template.main+xml") or _TEXT)
    if text is None:
        raise Refused("importing.not_text_kind", file=file, kind="ODT, XLSX, ZIP")
    others = (kinds.name_of("styles+xml") or _STYLES, _PROPERTIES)
    styles, properties = (_content(source, entries.get(name), file) for name in others)
    return WordParts(_content(source, text, file), styles, properties)


def _content(source: ZipSource, entry: Entry | None, file: str) -> bytes:
    if entry is None:
        return b""
    if entry.info.file_size > _LARGEST_PART:
        raise Refused("importing.too_large", file=file)
    return source.read(entry)


class _Kinds:
    """Hears the list of what kind each part is of."""

    def __init__(self) -> None:
        self._kinds: list[tuple[str, str]] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        kind, part = attributes.get("ContentType", ""), attributes.get("PartName", "")
        self._kinds.append((kind, part.lstrip("/")))

    def end(self, name: str) -> None: ...

    def characters(self, text: str) -> None: ...

    def name_of(self, *endings: str) -> str:
        """The first part of a kind of Word's; empty when there is none."""
        words = (part for kind, part in self._kinds if "word" in kind and kind.endswith(endings))
        return next(words, "")
