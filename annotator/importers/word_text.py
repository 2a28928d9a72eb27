"""The paragraphs of a Word file in reading order, as its reader sees them on paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from annotator.importers.word_names import attribute, is_on, short

_CHARACTERS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
# Taken out by whoever tracked changes, what fields are made of, and how to say the signs below
# it. The marks of changes in the
# properties of a paragraph are other elements of the same names, and empty.
_LEFT_OUT = frozenset(("del", "moveFrom", "instrText", "delText", "delInstrText", "rt"))
# What properties were before a change.
_BEFORE = "Change"


@dataclass(slots=True)
class Paragraph:
    """Its words, the id of its style, and the row of a table it stands in, if any.

    `row` and `cell` are numbers of the whole file; rows of tables in tables count as rows.
    """

    text: str = ""
    style: str = ""
    row: int | None = None
    cell: int | None = None


@dataclass(slots=True)
class _Open:
    """A paragraph that has started; `boxes` are those of the text boxes anchored in it."""

    paragraph: Paragraph
    pieces: list[str] = field(default_factory=list)
    boxes: list[Paragraph] = field(default_factory=list)
    mark_deleted: bool = False


class TextReader:
    """Hears the main part of a Word file; afterwards `paragraphs` are in reading order."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self._inside: list[str] = []
        self._open: list[_Open] = []
        self._places: list[tuple[int, int]] = []
        self._rows = self._cells = 0
        # How many elements around us say that nothing is to be read.
        self._silent = 0
        self._hidden = False
        self._words = 0
        self._words_before: list[int] = []
        self._unfinished: Paragraph | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element starts."""
        name = _short(name)
        self._inside.append(name)
        if self._silent or self._is_silent(name):
            self._silent += 1
            return
        handler = _STARTS.get(name)
        if handler:
            handler(self, attributes)
        elif name in _CHARACTERS and self._inside[-2:-1] == ["r"]:
            self._character(name, attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        name = self._inside.pop()
        if self._silent:
            self._silent -= 1
            return
        if name == "p" and self._open:
            self._end_paragraph()
        elif name == "tr" and self._places:
            self._places.pop()
        elif name == "AlternateContent" and self._words_before:
            self._words_before.pop()

    def characters(self, text: str) -> None:
        """Words, where they stand in a text element."""
        if not self._silent and self._inside[-1] == "t":
            self._add(text)

    def _is_silent(self, name: str) -> bool:
        if name == "Fallback":
            # The same once more for older programs, unless the newer way held no words.
            return not self._words_before or self._words > self._words_before[-1]
        if name in _LEFT_OUT:
            in_properties = self._inside[-2:-1] in (["rPr"], ["trPr"], ["tcPr"], ["numPr"])
            return not in_properties
        return name.endswith(_BEFORE)

    def _start_paragraph(self, attributes: Mapping[str, str]) -> None:
        row, cell = self._places[-1] if self._places else (None, None)
        self._open.append(_Open(Paragraph(row=row, cell=cell)))

    def _end_paragraph(self) -> None:
        done = self._open.pop()
        done.paragraph.text = "".join(done.pieces)
        target = self._open[-1].boxes if self._open else self.paragraphs
        before = self._unfinished if not self._open else None
        if before:
            # Its end was taken out: what follows goes on in it.
            before.text += done.paragraph.text
            before.style = done.paragraph.style
        else:
            target.append(done.paragraph)
        target += done.boxes
        if not self._open:
            self._unfinished = (before or done.paragraph) if done.mark_deleted else None

    def _start_row(self, attributes: Mapping[str, str]) -> None:
        self._rows += 1
        self._places.append((self._rows, self._cells))

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        self._cells += 1
        if self._places:
            self._places[-1] = (self._places[-1][0], self._cells)

    def _start_run(self, attributes: Mapping[str, str]) -> None:
        self._hidden = False

    def _hide(self, attributes: Mapping[str, str]) -> None:
        if self._inside[-3:-1] == ["r", "rPr"]:
            self._hidden = is_on(attributes)

    def _style(self, attributes: Mapping[str, str]) -> None:
        if self._open:
            self._open[-1].paragraph.style = attribute(attributes, "val")

    def _mark(self, attributes: Mapping[str, str]) -> None:
        if self._open and self._inside[-3:-1] == ["pPr", "rPr"]:
            self._open[-1].mark_deleted = True

    def _alternatives(self, attributes: Mapping[str, str]) -> None:
        self._words_before.append(self._words)

    def _character(self, name: str, attributes: Mapping[str, str]) -> None:
        if name != "br" or attribute(attributes, "type") in ("", "textWrapping"):
            self._add(_CHARACTERS[name])

    def _add(self, text: str) -> None:
        if self._open and not self._hidden:
            self._words += len(text)
            self._open[-1].pieces.append(text)


# Most files have a few hundred names, some of them a million times.
_short = lru_cache(maxsize=1000)(short)
_STARTS: dict[str, Callable[[TextReader, Mapping[str, str]], None]] = {
    "p": TextReader._start_paragraph,
    "tr": TextReader._start_row,
    "tc": TextReader._start_cell,
    "r": TextReader._start_run,
    "vanish": TextReader._hide,
    "pStyle": TextReader._style,
    "del": TextReader._mark,
    "moveFrom": TextReader._mark,
    "AlternateContent": TextReader._alternatives,
}
