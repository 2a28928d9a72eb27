"""Markdown inside a line: the words as a reader sees them, without what formats them."""

from __future__ import annotations

import html
import re
from collections.abc import Container

_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
# Signs that mean themselves, moved where no rule below sees them.
_HIDDEN = {ord(char): 0x10FF00 + ord(char) for char in _PUNCTUATION}
_SHOWN = {hidden: char for char, hidden in _HIDDEN.items()}

_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_CODE = re.compile(r"(`{1,3})([^`]+)\1")
_TARGET = r"\((?:[^()\n]|\([^()\n]{0,500}\)){0,2000}\)"
_IMAGE = re.compile(rf"!\[([^\[\]]*)\](?:{_TARGET}|\[[^\[\]]*\])")
_LINK = re.compile(rf"\[((?:[^\[\]]|\[[^\[\]]*\]){{0,2000}})\]{_TARGET}(?:\{{[^{{}}]*\}})?")
_REFERENCE = re.compile(r"\[([^\[\]]*)\]\[[^\[\]]*\]")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,60}\]")
_NAMED = re.compile(r"\[([^\[\]]*)\]")
_ADDRESS = re.compile(r"<((?:https?|mailto):[^<>\s]*|[^<>\s@]{1,100}@[^<>\s@]{1,100})>", re.I)
_BREAK = re.compile(r"<br\s{0,5}/?>", re.I)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_RUN = re.compile(r"\*+|_+|~~")
_PICTURE = re.compile(rf"\[?!\[([^\[\]]*)\]({_TARGET})(?:\]{_TARGET})?(?:\{{[^{{}}]*\}})?")
_TITLE = re.compile(r"\s[\"'](.*)[\"']\s*\)", re.DOTALL)
_DEFINITION = re.compile(r"^ {0,3}\[([^\[\]^][^\[\]]{0,200})\]:", re.MULTILINE)
_CELL_END = re.compile(r"(?<!\\)\|")


def shown(line: str, names: Container[str] = ()) -> str:
    """The words of a line or paragraph; `names` are those of links that the file defines."""
    line = _ESCAPE.sub(lambda found: found[1].translate(_HIDDEN), line)
    line = _CODE.sub(lambda found: found[2].strip().translate(_HIDDEN), line)
    line = _ADDRESS.sub(lambda found: found[1].translate(_HIDDEN), line)
    line = _IMAGE.sub("", line)
    line = _REFERENCE.sub(r"\1", _LINK.sub(r"\1", _FOOTNOTE.sub("", line)))
    line = _NAMED.sub(lambda found: found[1] if _folded(found[1]) in names else found[0], line)
    line = _TAG.sub("", _BREAK.sub("\n", line))
    return html.unescape(_without_emphasis(line)).translate(_SHOWN).strip()


def link_names(text: str) -> frozenset[str]:
    """The names of the links that a file defines, as they are compared."""
    return frozenset(_folded(found[1]) for found in _DEFINITION.finditer(text))


def row(line: str, names: Container[str] = ()) -> str:
    """The cells of a table's row, with tabs between them."""
    line = _CELL_END.sub("\t", line.strip().removeprefix("|").removesuffix("|"))
    return "\t".join(map(str.strip, shown(line, names).replace("\n", " ").split("\t")))


def words_of_picture(paragraph: str) -> str | None:
    """What stands under a picture that is a paragraph alone; None for any other paragraph."""
    found = _PICTURE.fullmatch(paragraph.strip())
    if not found:
        return None
    title = _TITLE.search(found[2])
    return shown(title[1] if title else found[1])


def without_remarks(text: str) -> str:
    """The text without what its author hid from readers."""
    pieces, end = [], 0
    while (start := text.find("<!--", end)) >= 0 and (close := text.find("-->", start)) >= 0:
        pieces.append(text[end:start])
        end = close + len("-->")
    return "".join([*pieces, text[end:]])


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _without_emphasis(line: str) -> str:
    """The line without the stars and lines around words that stand out."""
    taken: list[tuple[int, int]] = []
    open_runs: dict[str, list[re.Match[str]]] = {"*": [], "_": [], "~": []}
    for run in _RUN.finditer(line):
        before, after = line[run.start() - 1 : run.start()], line[run.end() : run.end() + 1]
        waiting = open_runs[run[0][0]]
        ends = bool(before.strip()) and (run[0][0] != "_" or not after.isalnum())
        starts = bool(after.strip()) and (run[0][0] != "_" or not before.isalnum())
        if ends and waiting:
            taken += [waiting.pop().span(), run.span()]
        elif starts:
            waiting.append(run)
    pieces, end = [], 0
    for start, stop in sorted(taken):
        pieces.append(line[end:start])
        end = stop
    return "".join([*pieces, line[end:]])
