"""Repeats: all places in an article with the same words."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from annotator.model.spans import Span


def occurrences(text: str, words: str) -> list[Span]:
    """Every place of `words` in `text`, left to right, none overlapping another.

    Any run of Unicode white space equals one space; nothing else is folded, and
    white space around `words` is not part of them. A place that cuts a word
    ("all" in "called") counts only when the words stand nowhere whole.
    Blank words have no place.
    """
    even = _even(text)
    places = _occurrences(text, words)
    return [Span(even.place(start), even.place(end - 1) + 1) for start, end in places]


# Places tagged together are looked up one after the other, each among all of them.
@lru_cache(maxsize=16)
def _occurrences(text: str, words: str) -> list[tuple[int, int]]:
    """The same as starts and ends in the even text."""
    needle = " ".join(words.split())
    if not needle:
        return []
    even = _even(text).text
    return _places(even, needle, whole=True) or _places(even, needle, whole=False)


class _Even:
    """A text with each run of white space as one space, and where its characters stood."""

    def __init__(self, text: str) -> None:
        self._starts, self._shifts = [0], [0]
        pieces, end, shift = [], 0, 0
        for run in _UNEVEN.finditer(text):
            pieces += [text[end : run.start()], " "]
            if run.end() - run.start() > 1:
                self._starts.append(run.start() - shift + 1)
                shift = shift + run.end() - run.start() - 1
                self._shifts.append(shift)
            end = run.end()
        self.text = "".join([*pieces, text[end:]])

    def place(self, place: int) -> int:
        """Where in the text a character of the even one stands."""
        return place + self._shifts[bisect_right(self._starts, place) - 1]


# White space that is not one space already.
_UNEVEN = re.compile(r"\s{2,}|[^\S ]")


@lru_cache(maxsize=8)
def _even(text: str) -> _Even:
    return _Even(text)


def _places(text: str, needle: str, *, whole: bool) -> list[tuple[int, int]]:
    """Where the needle starts and ends; with `whole`, only where that cuts no word."""
    places = []
    length = len(needle)
    start = text.find(needle)
    while start >= 0:
        end = start + length
        if whole and (is_inside_word(text, start) or is_inside_word(text, end)):
            start = text.find(needle, start + 1)
        else:
            places.append((start, end))
            start = text.find(needle, end)
    return places


def is_inside_word(text: str, place: int) -> bool:
    """Whether `place` lies inside a word.

    Only scripts with upper and lower case, and digits: others, Chinese or Thai,
    write words without gaps, and an edge between two letters says nothing there.
    """
    if not 0 < place < len(text):
        return False
    return _is_word(text[place - 1]) and _is_word(text[place])


def _is_word(char: str) -> bool:
    return char.isdigit() or char.lower() != char.upper()


@dataclass(frozen=True, slots=True)
class Place:
    """The `number`-th (from 1) of `total` places with the same words."""

    number: int
    total: int


def place_of(text: str, span: Span) -> Place:
    """Which of the places with its words `span` is, counted over the whole text.

    A span that is none of them (it overlaps one, or cuts a word) takes the number
    of the last place that starts at or before it.
    """
    return place_between(text, span.start, span.end)


# A class tags the same places.
@lru_cache(maxsize=1 << 15)
def place_between(text: str, start: int, end: int) -> Place:
    """As `place_of`, of the words from `start` up to `end`, which are not checked to be a span."""
    even = _even(text)
    places = _occurrences(text, text[start:end])
    before = bisect_right(places, start, key=lambda place: even.place(place[0]))
    return Place(max(before, 1), max(len(places), 1))
