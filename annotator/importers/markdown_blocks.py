"""Markdown cut into headings, paragraphs, items and rows, as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
_UNSHOWN = re.compile(r"[ \t]*<(script|style)\b", re.IGNORECASE)
_DEFINITION = re.compile(r" {0,3}\[([^\[\]]{1,200})\]:")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|(\d{1,9})[.)])[ \t]+(?=\S)")
_DEEPEST = 6
_SHORTEST_RULE = 3


class Piece(NamedTuple):
    """Lines that belong together: a text, quote, item, row, code, note or heading.

    `level`, from 1, is that of a heading; `before` stands in front of it.
    """

    kind: str
    lines: list[str]
    before: str = "\n\n"
    level: int = 0


class _Line(NamedTuple):
    """Of the kinds of pieces, or: gap, underline (of a heading), below head (of a table)."""

    kind: str
    words: str = ""
    level: int = 0


def pieces_of(text: str) -> Iterator[Piece]:
    """The pieces in their order; scripts and where links lead to are none."""
    # The piece that goes on as long as there is no gap, and the kind of the line above.
    piece = Piece("", [])
    above = "gap"
    for line in _lines_of(text):
        kind = _kind_below(piece.kind if above != "gap" else "", line)
        if kind == "more":
            piece.lines.append(line.words)
        elif kind in ("underline", "below head"):
            is_head = piece.kind == "text" and above != "gap"
            other = "heading" if kind == "underline" else "row"
            piece = piece._replace(kind=other, level=line.level) if is_head else piece
        elif kind != "gap":
            if piece.kind:
                yield piece
            close = kind == piece.kind and kind in ("item", "row", "code") and above != "gap"
            piece = Piece(kind, [line.words], "\n" if close else "\n\n", line.level)
        above = "gap" if kind == "underline" else kind
    if piece.kind:
        yield piece


def _kind_below(above: str, line: _Line) -> str:
    """The kind of piece that a line starts right below another; "more" where it goes on."""
    if line.kind == "text" and above == "row" and "|" in line.words:
        return "row"
    if line.kind == "text" and above in ("text", "quote", "item", "note"):
        return "more"
    if line.kind == "quote" == above or (line.kind == "later item" and above == "text"):
        return "more"
    return "item" if line.kind == "later item" else line.kind


def _lines_of(text: str) -> Iterator[_Line]:
    code = script = ""
    for line in text.split("\n"):
        if code:
            if line.lstrip().startswith(code):
                code = ""
            else:
                yield _Line("code", line)
        elif script:
            script = "" if script in line.lower() else script
        elif fence := _FENCE.match(line):
            code = fence[1]
        elif unshown := _UNSHOWN.match(line):
            end = f"</{unshown[1].lower()}"
            script = "" if end in line.lower() else end
        else:
            yield _line(line)


def _line(line: str) -> _Line:
    words = line.strip()
    signs = set(words)
    level = len(words) - len(words.lstrip("#"))
    if not words:
        return _Line("gap")
    if signs in ({"="}, {"-"}):
        return _Line("underline", level=1 if "=" in signs else 2)
    if len(signs - {" ", "\t"}) == 1 and signs & set("-*_") and len(words) >= _SHORTEST_RULE:
        return _Line("gap")
    if "|" in signs and "-" in signs and signs <= set("|:- \t"):
        return _Line("below head")
    if 0 < level <= _DEEPEST and words[level : level + 1] in ("", " ", "\t"):
        return _Line("heading", _heading(words[level:].strip()), level)
    if words.startswith(">"):
        return _Line("quote", line.lstrip(" \t>"))
    if words.startswith("|"):
        return _Line("row", line)
    return _defined(line) or _item(line) or _Line("text", line)


def _heading(words: str) -> str:
    """The words of a heading without the signs that close it."""
    without = words.rstrip("#")
    return without.rstrip() if not without or without[-1] in " \t" else words


def _defined(line: str) -> _Line | None:
    """A note at the foot; or where a link leads to, which is not shown."""
    found = _DEFINITION.match(line)
    if found and found[1].startswith("^"):
        return _Line("note", line[found.end() :])
    return _Line("gap") if found else None


def _item(line: str) -> _Line | None:
    """An item of a list, with its number where it has one."""
    found = _ITEM.match(line)
    if not found:
        return None
    if found[1] is None:
        return _Line("item", line[found.end() :])
    # Within a paragraph a number may have come first by chance; only a first one counts.
    return _Line("item" if int(found[1]) == 1 else "later item", line.lstrip())
