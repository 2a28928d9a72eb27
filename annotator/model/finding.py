"""Finding words in a text, whether they are written large or small, on one line or two."""

from __future__ import annotations

import re
from bisect import bisect_right

from annotator.model.repeats import is_inside_word
from annotator.model.spans import Span

# Keyboards have only the first of each group, articles mostly the others.
_SAME_SIGNS = ("'‘’‚‛", '"“”„‟')
_ANY_OF = {sign: f"[{group}]" for group in _SAME_SIGNS for sign in group}


def find_all(text: str, words: str, *, whole_words: bool, match_case: bool = False) -> list[Span]:
    """Every place of `words` in `text`, left to right, none overlapping another.

    Any run of Unicode white space equals one space, curly quotation marks equal straight
    ones and, unless `match_case`, large letters equal small ones ("ss" also "ß"). White
    space around `words` is not part of them; blank words have no place. `whole_words`
    leaves out places that cut a word, as `repeats` sees it.
    """
    folded = text if match_case else text.casefold()
    parts = (words if match_case else words.casefold()).split()
    if not parts:
        return []
    pattern = re.compile(r"\s+".join("".join(map(_sign, part)) for part in parts))
    # Most texts stay as long as they were, and every place is where it was.
    offsets = _Offsets(text) if len(folded) != len(text) else None
    places = []
    match = pattern.search(folded)
    while match:
        first, last = match.span()
        span = offsets.span(first, last) if offsets else Span(first, last)
        if span is None or (whole_words and _cuts_a_word(text, span)):
            match = pattern.search(folded, first + 1)
        else:
            places.append(span)
            match = pattern.search(folded, last)
    return places


def _sign(char: str) -> str:
    return _ANY_OF.get(char) or re.escape(char)


def _cuts_a_word(text: str, span: Span) -> bool:
    return is_inside_word(text, span.start) or is_inside_word(text, span.end)


class _Offsets:
    """Leads from a folded text back to its text, where folding has made some letters longer."""

    def __init__(self, text: str) -> None:
        longer = {char: more for char in set(text) if (more := len(char.casefold()) - 1)}
        self._points: list[int] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        added = 0
        for match in re.finditer("[" + "".join(longer) + "]", text):
            self._points.append(match.start())
            self._starts.append(match.start() + added)
            added += longer[match[0]]
            self._ends.append(match.end() + added)

    def span(self, first: int, last: int) -> Span | None:
        """The code points at a stretch of the folded text; None when it cuts a letter."""
        start, end = self._point(first), self._point(last)
        return None if start is None or end is None else Span(start, end)

    def _point(self, place: int) -> int | None:
        before = bisect_right(self._starts, place) - 1
        if before < 0:
            return place
        if place == self._starts[before]:
            return self._points[before]
        beyond = place - self._ends[before]
        return self._points[before] + 1 + beyond if beyond >= 0 else None
