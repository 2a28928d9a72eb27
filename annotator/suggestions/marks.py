"""Stretches of a paragraph between quotation marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from annotator.model.spans import Span, trimmed
from annotator.suggestions.english import QuoteRules

# What stands before an opening mark, white space aside, and after a closing one.
_BEFORE_OPENING = frozenset("([{—–-/‘'“«…")


@dataclass(frozen=True, slots=True)
class Marked:
    """The words between two marks; `outer` holds the marks as well.

    `is_open` says that the paragraph ended before a closing mark came.
    """

    span: Span
    outer: Span
    is_open: bool = False


def marked(text: str, block: Span, rules: QuoteRules, *, goes_on: bool) -> list[Marked]:
    """The outermost marked stretches of a paragraph, in text order; blank ones are none.

    `goes_on` says that the next paragraph opens with a mark: then one that is not closed
    here runs to the end. One that nothing closes at all does so only when it is alone.
    """
    scan = _Scan(text, block, rules.openings)
    for mark in rules.any_mark.finditer(text, block.start, block.end):
        scan.meet(_Mark(*mark.span(), mark[0]))
    return sorted(scan.found(goes_on=goes_on), key=lambda one: one.span)


def opens_with_mark(text: str, block: Span, rules: QuoteRules) -> bool:
    """Whether a paragraph begins with an opening mark."""
    mark = rules.any_mark.match(text, block.start, block.end)
    return mark is not None and any(mark[0] in openings for openings in rules.openings.values())


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    sign: str


class _Scan:
    """Follows the marks of one paragraph; quotes inside quotes are kept apart by their depth."""

    def __init__(self, text: str, block: Span, openings: Mapping[str, frozenset[str]]) -> None:
        self._text = text
        self._block = block
        self._openings = openings
        self._every_opening = frozenset().union(*openings.values())
        self._open: list[_Mark] = []
        self._counts: Counter[str] = Counter()
        self._outermost: list[tuple[_Mark, _Mark]] = []
        # Those inside the first mark that is still open.
        self._inner: list[tuple[_Mark, _Mark]] = []

    def meet(self, mark: _Mark) -> None:
        closes = self._openings.get(mark.sign, frozenset())
        is_either = mark.sign in closes
        if is_either and self._opens(mark):
            self._open_at(mark)
        elif any(self._counts[opening] for opening in closes):
            self._close(mark, closes)
        elif mark.sign in self._every_opening and not is_either:
            self._open_at(mark)

    def found(self, *, goes_on: bool) -> Iterator[Marked]:
        pairs = self._outermost
        if self._open and (goes_on or not self._inner):
            first = self._open[0]
            yield from self._marked(first, self._block.end, self._block.end, is_open=True)
        elif self._open:
            pairs = pairs + self._inner
        for opening, closing in pairs:
            yield from self._marked(opening, closing.start, closing.end)

    def _opens(self, mark: _Mark) -> bool:
        """Whether a mark that is the same on both sides is an opening one."""
        before = self._text[mark.start - 1] if mark.start > self._block.start else " "
        after = self._text[mark.end] if mark.end < self._block.end else " "
        if after.isspace():
            return False
        if before.isspace():
            return True
        return before in _BEFORE_OPENING and (not self._open or after.isalnum())

    def _open_at(self, mark: _Mark) -> None:
        self._open.append(mark)
        self._counts[mark.sign] += 1

    def _close(self, mark: _Mark, openings: frozenset[str]) -> None:
        """Pair a mark with the last of `openings` that is open; any after that is dropped."""
        opening = self._open.pop()
        self._counts[opening.sign] -= 1
        while opening.sign not in openings:
            opening = self._open.pop()
            self._counts[opening.sign] -= 1
        if not self._open:
            self._inner.clear()
            self._outermost.append((opening, mark))
        elif len(self._open) == 1:
            self._inner.append((opening, mark))

    def _marked(
        self, opening: _Mark, stop: int, end: int, *, is_open: bool = False
    ) -> Iterator[Marked]:
        span = trimmed(self._text, opening.end, stop)
        if span:
            yield Marked(span, Span(opening.start, end), is_open)
