"""The help: its pages, and finding words in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from annotator.model.errors import Refused
from annotator.model.spans import Span
from annotator.paths import resources

CONTENTS = "contents"
_ENGLISH = "en"

_HEADING = re.compile(r"#{1,3} (.+)")
_LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")
_LINE_SIGN = re.compile(r"\s*(?:-|[0-9]+\.)\s+")
_TABLE_LINE = re.compile(r"\|[-:| ]+\|")
_GAP = re.compile(r"\{([a-z_]+)\}")
_TAKEN_AS_IS = re.compile(r"\\([!-/:-@\[-`{-~])")
ENDING = ".md"
_FENCE = "```"
# What keyboards have, for what is printed.
_PRINTED = str.maketrans("‘’“”", "''\"\"")
_BEFORE, _LONGEST = 40, 120


class Section(NamedTuple):
    """A heading and the words beneath it up to the next heading, without the signs of Markdown."""

    heading: str
    words: str


class HelpPage(NamedTuple):
    """A page, named as links to it are; the heading of the first section is its title."""

    name: str
    markdown: str
    sections: tuple[Section, ...]

    @property
    def title(self) -> str:
        return self.sections[0].heading


class Hit(NamedTuple):
    """A section in which all words occur, and some of its text around them, in one line.

    `section` counts from 0. The heading is empty where the page as a whole is meant.
    """

    page: HelpPage
    section: int
    heading: str
    snippet: str


def help_pages(language: str, filled: Mapping[str, str]) -> tuple[HelpPage, ...]:
    """All pages in the order of the contents, which come first; English where there is no other.

    A line that is only a name in curly brackets stands for what `filled` has under that name.
    Raises Refused where the help is missing.
    """
    contents = _page(language, CONTENTS, filled)
    leads_to = (found[2].removesuffix(ENDING) for found in _LINK.finditer(contents.markdown))
    names = dict.fromkeys(leads_to)
    return (contents, *(_page(language, name, filled) for name in names))


def _page(language: str, name: str, filled: Mapping[str, str]) -> HelpPage:
    folder = resources() / "help"
    files = (folder / one / f"{name}{ENDING}" for one in (*_wider(language), _ENGLISH))
    file = next((one for one in files if one.is_file()), None)
    if file is None:
        raise Refused("help.missing", file=f"{name}{ENDING}", folder=folder)
    markdown = "\n".join(_filled_lines(file, filled))
    return HelpPage(name, markdown, tuple(_sections(markdown)))


def _wider(language: str) -> Iterator[str]:
    """The language, then the wider ones: "pt" after "pt-BR"."""
    while language:
        yield language
        language = language.replace("_", "-").rpartition("-")[0]


def _filled_lines(file: Path, filled: Mapping[str, str]) -> Iterator[str]:
    for line in file.read_text(encoding="utf-8").splitlines():
        gap = _GAP.fullmatch(line)
        yield filled[gap[1]] if gap else line


def _sections(markdown: str) -> Iterator[Section]:
    heading, lines, is_code = "", list[str](), False
    for line in markdown.splitlines():
        is_code ^= line.startswith(_FENCE)
        found = None if is_code else _HEADING.fullmatch(line)
        if found and heading:
            yield Section(heading, _plain(lines))
        if found:
            heading, lines = _unsigned(found[1]), []
        else:
            lines.append(line)
    yield Section(heading, _plain(lines))


def _plain(lines: Sequence[str]) -> str:
    told = (one for one in lines if not one.startswith(_FENCE) and not _TABLE_LINE.fullmatch(one))
    return " ".join(" ".join(map(_words_of, told)).split())


def _words_of(line: str) -> str:
    if line.startswith("|"):
        return " ".join(_unsigned(cell) for cell in line.strip("|").split("|"))
    return _unsigned(_LINE_SIGN.sub("", line, count=1))


def _unsigned(words: str) -> str:
    plain = _LINK.sub(r"\1", words).replace("**", "").replace("`", "")
    return _TAKEN_AS_IS.sub(r"\1", plain)


def as_it_is(words: str) -> str:
    """Words as Markdown in which no sign means anything."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", words)


def search(pages: Sequence[HelpPage], words: str) -> list[Hit]:
    """Where all the words occur: in titles first, then in headings, then in the text.

    A word is found at the start of words, large or small, with or without accents. Blank words
    are nowhere.
    """
    wanted = _wanted(words)
    if not wanted:
        return []
    ranked: list[list[Hit]] = [[], [], []]
    for page in pages:
        for number in range(len(page.sections)):
            rank = _rank(page, number, wanted)
            if rank is not None:
                ranked[rank].append(_hit(page, number, words))
    return [hit for hits in ranked for hit in hits]


def _rank(page: HelpPage, number: int, wanted: Sequence[re.Pattern[str]]) -> int | None:
    """0 for the title, 1 for the heading, 2 for the text; None where a word is missing.

    What only the title has is said once, of the page, and not of each of its sections.
    """
    heading, words = page.sections[number]
    fields = [heading, words] if number == 0 else [page.title, heading, words]
    found = [[bool(one.search(_folded(field)[0])) for one in wanted] for field in fields]
    if not all(map(any, zip(*found, strict=True))):
        return None
    if number == 0:
        return 0 if all(found[0]) else 2
    if any(found[1]) and all(map(any, zip(*found[:2], strict=True))):
        return 1
    return 2 if any(found[1]) or any(found[2]) else None


def _hit(page: HelpPage, number: int, words: str) -> Hit:
    heading, text = page.sections[number]
    places = places_of(text, words)
    start = max(places[0].start - _BEFORE, 0) if places else 0
    if start:
        start = text.find(" ", start, places[0].start) + 1 or start
    end = start + _LONGEST
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + _LONGEST // 2)
    snippet = f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
    return Hit(page, number, heading if number else "", snippet)


def places_of(text: str, words: str) -> list[Span]:
    """Where any of the words occurs in a text, left to right, as `search` finds them."""
    folded, points = _folded(text)
    places = {
        Span(points[found.start()], points[found.end() - 1] + 1)
        for one in _wanted(words)
        for found in one.finditer(folded)
    }
    return sorted(places, key=lambda place: (place.start, place.end))


def _wanted(words: str) -> list[re.Pattern[str]]:
    folded = (_folded(word)[0] for word in words.split())
    return [_pattern(word) for word in dict.fromkeys(folded) if word]


@lru_cache(maxsize=64)
def _pattern(word: str) -> re.Pattern[str]:
    # A sign as in --json or .annot has no start of a word before it.
    begins = r"(?<!\w)" if re.match(r"\w", word) else ""
    return re.compile(begins + re.escape(word))


@lru_cache(maxsize=1024)
def _folded(text: str) -> tuple[str, list[int]]:
    """Small letters without accents, and the code point in `text` that each comes from."""
    signs: list[str] = []
    points: list[int] = []
    for point, char in enumerate(text.translate(_PRINTED)):
        for sign in unicodedata.normalize("NFD", char.casefold()):
            if not unicodedata.combining(sign):
                signs.append(sign)
                points.append(point)
    return "".join(signs), points
