"""Drafts from Word files (DOCX): tracked changes resolved, text boxes and tables in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from annotator.importers.limits import MOST_LINES, demand_readable
from annotator.importers.line_kinds import SURE, worded
from annotator.importers.locked_office import is_locked
from annotator.importers.pasted_text import without_menus
from annotator.importers.word_package import word_parts
from annotator.importers.word_styles import StyleReader, Styles
from annotator.importers.word_text import Paragraph, TextReader
from annotator.importers.xml_events import WrongXml, read_xml
from annotator.model.article import BlockKind
from annotator.model.canonical import canonical, one_line
from annotator.model.draft import Draft, DraftLine
from annotator.model.errors import Refused
from annotator.model.progress import Report, silent

_TITLE = "http://purl.org/dc/elements/1.1/ title"
_LANGUAGE = "http://purl.org/dc/elements/1.1/ language"
_HEADINGS = ("headline", "subhead")
# A row of cells this short in all is one line; longer ones hold paragraphs beside each other.
_LONGEST_ROW = 200


def read_word(content: bytes, *, file: str, report: Report = silent) -> Draft:
    """The draft of a Word file's content; `report` may raise to stop.

    Raises Refused for what is no Word file, or empty.
    """
    if is_locked(content):
        raise Refused("importing.docx_locked", file=file)
    parts = word_parts(content, file=file)
    text, styles, properties = TextReader(), StyleReader(), _Properties()
    try:
        read_xml(parts.text, text, report)
        for part, reader in ((parts.styles, styles), (parts.properties, properties)):
            if part:
                read_xml(part, reader)
    except WrongXml as error:
        raise Refused("importing.docx_damaged", file=file) from error
    return _draft(text.paragraphs, styles.styles(), properties.found, file)


class _Line(NamedTuple):
    text: str
    style: str
    before: str


class _Properties:
    """Hears what Word knows about a file."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self._name = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._name = name

    def end(self, name: str) -> None:
        self._name = ""

    def characters(self, text: str) -> None:
        self.found[self._name] = self.found.get(self._name, "") + text


def _draft(
    paragraphs: Iterable[Paragraph], styles: Styles, properties: Mapping[str, str], file: str
) -> Draft:
    lines = list(_lines(paragraphs))
    if not lines:
        raise Refused("importing.empty", file=file)
    demand_readable("\n".join(line.text for line in lines))
    if len(lines) > MOST_LINES:
        raise Refused("importing.too_many_lines", most=MOST_LINES)
    found = worded([line.text for line in lines])
    kinds = _kinds(lines, found.kinds, styles)
    language = one_line(properties.get(_LANGUAGE, "")) or styles.language
    draft = Draft(
        tuple(
            DraftLine(line.text, kind, line.before) for line, kind in zip(lines, kinds, strict=True)
        ),
        title="" if "headline" in kinds else one_line(properties.get(_TITLE, "")),
        details=replace(found.details, language=language),
        file=file,
        format="docx",
    )
    return without_menus(draft)


def _lines(paragraphs: Iterable[Paragraph]) -> Iterator[_Line]:
    """What will be one block each: lines of paragraphs, and rows of small cells."""
    row_above = False
    for row, inside in groupby(paragraphs, key=lambda paragraph: paragraph.row):
        whole = [one for one in inside if one.text.strip()]
        together = _row(whole) if row is not None else ""
        if together:
            yield _Line(together, "", "\n" if row_above else "\n\n")
        else:
            for paragraph in whole:
                yield from _lines_of(paragraph)
        row_above = bool(together)


def _row(paragraphs: list[Paragraph]) -> str:
    """The cells of a row in one line; nothing where they hold more than a few words each."""
    cells = [paragraph.cell for paragraph in paragraphs]
    texts = [canonical(paragraph.text).strip() for paragraph in paragraphs]
    small = sum(map(len, texts)) <= _LONGEST_ROW and not any("\n" in text for text in texts)
    return "\t".join(texts) if small and len(cells) == len(set(cells)) > 1 else ""


def _lines_of(paragraph: Paragraph) -> Iterator[_Line]:
    before = "\n\n"
    for line in canonical(paragraph.text).split("\n"):
        if line.strip():
            yield _Line(line.strip(), paragraph.style, before)
            before = "\n"


def _kinds(lines: list[_Line], by_words: list[BlockKind], styles: Styles) -> list[BlockKind]:
    """The kind of each line: what its words make sure, else what its style says."""
    title = _style_of_title(lines, styles)
    kinds: list[BlockKind] = []
    named = False
    for line, words in zip(lines, by_words, strict=True):
        named = named or kinds[-1:] == ["headline"]
        first = not named or (kinds[-1] == "headline" and line.before == "\n")
        if title and line.style == title and first:
            kinds.append("headline")
        elif "\t" in line.text and words in _HEADINGS:
            kinds.append("other")
        elif words in SURE or line.style not in styles.kinds:
            other: BlockKind = "subhead" if named else "other"
            kinds.append(other if title and words == "headline" else words)
        else:
            kind = styles.kinds[line.style]
            kinds.append("subhead" if kind == "headline" else kind)
    return kinds


def _style_of_title(lines: list[_Line], styles: Styles) -> str:
    """The style of the headline; empty where no style says which line that is."""
    used = [line.style for line in lines]
    titles = (style for style in used if styles.kinds.get(style) == "headline")
    headings = (style for style in used if style in styles.main_heading)
    return next(titles, "") or next(headings, "")
