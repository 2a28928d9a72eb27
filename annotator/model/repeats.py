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
    return list(_occurrences(text, words))


# Places tagged together are looked up one after the other, each among all of them.
@lru_cache(maxsize=16)
def _occurrences(text: str, words: str) -> tuple[Span, ...]:
    parts = words.split()
    if not parts:
        return ()
    pattern = re.compile(r"\s+".join(map(re.escape, parts)))
    return tuple(
        _whole_places(pattern, text) or (Span(*match.span()) for match in pattern.finditer(text))
    )


def _whole_places(pattern: re.Pattern[str], text: str) -> list[Span]:
    places = []
    match = pattern.search(text)
    while match:
        start, end = match.span()
        if is_inside_word(text, start) or is_inside_word(text, end):
            match = pattern.search(text, start + 1)
        else:
            places.append(Span(start, end))
            match = pattern.search(text, end)
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
    places = _occurrences(text, span.cut(text))
    before = bisect_right(places, span.start, key=_start)
    return Place(max(before, 1), max(len(places), 1))


def _start(span: Span) -> int:
    return span.start
