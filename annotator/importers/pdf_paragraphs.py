"""Paragraphs out of the lines of columns, with words cut at line ends put together again."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from annotator.importers.line_kinds import worded
from annotator.importers.pdf_columns import Column
from annotator.importers.pdf_lines import Line, same_size

# Of the usual distance of lines: more parts paragraphs.
_GAP = 1.3
_USUAL_DISTANCE = 1.25
_FARTHEST = 3.0
# Against the letters most of the text is set in.
_LARGE = 1.25
# In letter sizes.
_INDENT, _DEEPEST_INDENT = 0.7, 5.0
_BLANK, _WIDE_ROOM = 0.3, 1.5
_SENTENCE_END = re.compile(r"[.!?…:][)\]\"'”’»]{0,3}$")
_MOST_BETWEEN = 8
# In signs: a byline or a time.
_LONGEST_ALONE = 80
# How an item of a list starts.
_ITEM = re.compile(r"[•·▪‣◦●■*–-]\s|\d{1,2}[.)]\s")
_HYPHENS = "-\u00ad\u2010"
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_CUT_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*[-\u00ad\u2010]$")
_LAST_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*$")
_FIRST_WORD = re.compile(r"[^\W_]+")
# With these before it, a hyphen belongs to the word nearly always.
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_OPEN_HALVES = frozenset(("well", "self", "half", "ex", "vice", "so", *_TENS))


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together, of one letter size, and where the first of them stands."""

    lines: list[Line]
    page: int
    column: Column
    text: str = field(default="")

    @property
    def size(self) -> float:
        """The letter size of its first line, in points."""
        return self.lines[0].size

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(line.bold for line in self.lines)


def paragraphs_of(pages: Sequence[Sequence[Column]]) -> list[Paragraph]:
    """The paragraphs of all pages, in reading order, with their texts.

    A paragraph may go on in the next column or page, past captions and notes.
    """
    setting = _setting([column for columns in pages for column in columns])
    found: list[Paragraph] = []
    for number, columns in enumerate(pages):
        for column in columns:
            earlier = len(found)
            for fresh in _in_column(column, number, setting):
                before = _goes_on_from(found, fresh, earlier, setting)
                if before:
                    before.lines += fresh.lines
                    before.column = column
                else:
                    found.append(fresh)
    words = _words(found)
    for paragraph in found:
        paragraph.text = _text(paragraph.lines, words)
    return found


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a file is set: how far lines stand apart, by their letter size in points; and the rest.

    Most letters are `usual` large. From `large` on, lines are broken by taste, as in headlines.
    `indents` says whether paragraphs start further in than their other lines.
    """

    distances: dict[int, float]
    usual: float
    large: float
    indents: bool


def _setting(columns: Sequence[Column]) -> _Setting:
    seen: dict[int, Counter[float]] = defaultdict(Counter)
    letters: Counter[float] = Counter()
    for column in columns:
        letters.update({line.size: len(line.text) for line in column.lines})
        for before, line in pairwise(column.lines):
            distance = line.base - before.base
            if same_size(before.size, line.size) and 0 < distance < _FARTHEST * line.size:
                seen[round(line.size)][round(distance * 2) / 2] += 1
    distances = {size: counts.most_common(1)[0][0] for size, counts in seen.items()}
    usual = letters.most_common(1)[0][0] if letters else 0.0
    return _Setting(distances, usual, _LARGE * usual, _has_indents(columns))


def _has_indents(columns: Iterable[Column]) -> bool:
    lines = [(column, line) for column in columns for line in column.lines]
    indented = sum(1 for column, line in lines if _is_indented(line, column))
    return len(lines) > indented * 2 and indented * 12 > len(lines)


def _in_column(column: Column, page: int, setting: _Setting) -> Iterator[Paragraph]:
    lines: list[Line] = []
    for line in column.lines:
        alone = len(lines) == 1 and page == 0 and _stands_alone(lines[0], line)
        if alone or (lines and not _continues(lines[-1], line, column, setting)):
            yield Paragraph(lines, page, column)
            lines = []
        lines.append(line)
    if lines:
        yield Paragraph(lines, page, column)


def _continues(before: Line, line: Line, column: Column, setting: _Setting) -> bool:
    """Whether a line goes on with what the line above it says."""
    if not same_size(before.size, line.size) or before.bold != line.bold:
        return False
    usual = setting.distances.get(round(line.size), 0) or _USUAL_DISTANCE * line.size
    if not 0 < line.base - before.base <= _GAP * max(usual, line.size):
        return False
    if _is_cut(before) or line.size >= setting.large:
        return True
    moved_in = line.left - before.left > _INDENT * line.size and _is_indented(line, column)
    if _ITEM.match(line.text) or (moved_in and not _ITEM.match(before.text)):
        return False
    return not _had_room(before, line, column)


def _stands_alone(first: Line, line: Line) -> bool:
    """Whether the first line of a paragraph is a byline or a time, whatever comes below it."""
    if len(first.text) > _LONGEST_ALONE or line.text[:1].islower():
        return False
    return worded([first.text]).kinds[0] in ("byline", "timestamp")


def _had_room(before: Line, line: Line, column: Column) -> bool:
    """Whether the first word of a line would have fitted the line before: so it was to start."""
    if _is_centred(before, column):
        return False
    room = before.edge - before.right - line.first_word - _BLANK * line.size
    if _SENTENCE_END.search(before.text):
        return room > 0
    return room > _WIDE_ROOM * line.size and not line.text[:1].islower()


def _is_centred(line: Line, column: Column) -> bool:
    left, right = line.left - column.left, line.edge - line.right
    return left > 2 * line.size and abs(left - right) < line.size


def _is_indented(line: Line, column: Column) -> bool:
    return _INDENT * line.size < line.left - column.left < _DEEPEST_INDENT * line.size


def _is_cut(line: Line) -> bool:
    return line.text[-1:] in _HYPHENS and line.text[-2:-1].isalnum()


def _goes_on_from(
    found: Sequence[Paragraph], fresh: Paragraph, earlier: int, setting: _Setting
) -> Paragraph | None:
    """The paragraph that another goes on from, past what is set in other letters between them.

    Those from number `earlier` on stand in the same column.
    """
    line = fresh.lines[0]
    indented = _is_indented(line, fresh.column)
    for number in range(len(found) - 1, max(len(found) - _MOST_BETWEEN, 0) - 1, -1):
        before = found[number]
        last = before.lines[-1]
        if not same_size(last.size, line.size) or last.bold != line.bold:
            continue
        if number == len(found) - 1 >= earlier:
            return None
        if before.page == 0 and len(before.lines) == 1 and _stands_alone(last, line):
            return None
        ended = _SENTENCE_END.search(last.text) is not None
        if _is_cut(last) or (line.text[:1].islower() and not ended and not indented):
            return before
        long = len(before.lines) > 1 or len(fresh.lines) > 1
        runs_on = not indented and (setting.indents or not ended)
        usual = same_size(line.size, setting.usual)
        full = not _had_room(last, line, before.column)
        return before if number < earlier and usual and runs_on and full and long else None
    return None


def _words(paragraphs: Iterable[Paragraph]) -> set[str]:
    """Every word that stands in one line, in small letters."""
    lines = (line.text for paragraph in paragraphs for line in paragraph.lines)
    return {word for line in lines for word in _WORD.findall(_CUT_WORD.sub("", line.lower()))}


def _text(lines: Sequence[Line], words: set[str]) -> str:
    pieces = [lines[0].text]
    for line in lines[1:]:
        last, between = _joint(pieces[-1], line.text, words)
        pieces[-1] = last
        pieces += [between, line.text]
    return "".join(pieces)


def _joint(before: str, after: str, words: set[str]) -> tuple[str, str]:
    """The end of a line as it is to be, and what comes between it and the next."""
    end = before[-1:]
    if end == "\u00ad":
        return before[:-1], ""
    if end in ("—", "–", "/") and before[-2:-1].strip():
        return before, ""
    if end not in _HYPHENS or not before[-2:-1].isalnum() or not after[:1].isalnum():
        return before, " "
    first, second = _LAST_WORD.search(before[:-1]), _FIRST_WORD.match(after)
    if not first or not second or not after[:1].islower() or not first[0][-1:].isalpha():
        return before, ""
    whole = (first[0] + second[0]).lower()
    if whole in words:
        return before[:-1], ""
    # Where its own hyphen is at the line's end, a word keeps it.
    compound = f"{first[0]}-{second[0]}".lower() in words or first[0].lower() in _OPEN_HALVES
    longer = "-" in first[0] or after[second.end() : second.end() + 1] == "-"
    return (before, "") if compound or longer else (before[:-1], "")
