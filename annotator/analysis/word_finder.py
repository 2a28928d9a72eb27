"""Listed words in a text: whole ones, whatever the case, the white space and the apostrophe."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from annotator.model.spans import Span


def listed_words(text: str, words: tuple[str, ...], but_not: tuple[str, ...]) -> Iterator[Span]:
    """Where one of `words` stands, left to right, the longest of several; none in a `but_not`."""
    for found in _pattern(words, but_not).finditer(text):
        if found["word"]:
            yield Span(*found.span())


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...], but_not: tuple[str, ...]) -> re.Pattern[str]:
    # A word with a hyphen is another word: an all-star game is no game for all.
    return re.compile(
        rf"(?<!\w)(?<!\w[-’'])(?:{_any_of(but_not)}|(?P<word>{_any_of(words)}))(?!-?\w)",
        re.IGNORECASE,
    )


def _any_of(phrases: Iterable[str]) -> str:
    """A pattern for one of the phrases; without any, one that fits nothing."""
    longest_first = sorted(phrases, key=lambda one: (-len(one), one))
    return "|".join(map(_spelled, longest_first)) or r"(?!)"


def _spelled(phrase: str) -> str:
    words = (re.sub("['’]", "['’]", re.escape(word)) for word in phrase.split())
    return r"\s+".join(words)
