"""Pairs of quotation marks in a paragraph, met one after the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from annotator.model.spans import Span, trimmed

# What stands before an opening mark, white space aside.
_BEFORE_OPENING = frozenset("([{—–-/‘'“«…")
# What can only be the end of a quote in single marks, and what can be its start.
SINGLE_EDGE = re.compile(
    r"(?P<end>(?<=[,.?!…])['’](?!\w)|(?<=\w)['’](?=[,.;:]\s))|(?P<opening>(?<!\S)['‘](?=[^\W\d_]))"
)
# What stands behind a closing mark and behind no opening one; "...and" may begin a quote.
_CLOSED_BEFORE = re.compile(r"[,;:!?)\]]|\.(?!\.)")
# The '90s, the class of '08.
_DECADE = re.compile(r"\d\d(?:s\b|(?![\w,.]))")
# What may stand between an opening single mark and its first word.
_IN_FRONT = frozenset("[($£€…¡¿")
# Words up to a mark that ends a quote: a 12" knife," she said.
_SURE_END = re.compile(r'[\s-][^"]{1,400}[.,!?…]"')
# No quotes stand so deep inside each other: marks that nothing closes are not all kept.
_DEEPEST = 30
# How far a surer end is looked for, in characters.
_REACH = 400


@dataclass(frozen=True, slots=True)
class Marked:
    """The words between two marks; `outer` holds the marks as well.

    `is_open` says that the paragraph ended before a closing mark came.
    """

    span: Span
    outer: Span
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark at `[start, end)`; `sign` is what stands there."""

    start: int
    end: int
    sign: str


class Scan:
    """Follows the marks of one paragraph; quotes inside quotes are kept apart by their depth."""

    def __init__(self, text: str, block: Span, openings: Mapping[str, frozenset[str]]) -> None:
        self.text = text
        self.block = block
        self._openings = openings
        self._every_opening = frozenset().union(*openings.values())
        self._open: list[Mark] = []
        self._counts: Counter[str] = Counter()
        self._outermost: list[tuple[Mark, Mark]] = []
        # Those inside the first mark that is still open.
        self._inner: list[tuple[Mark, Mark]] = []

    def meet(self, mark: Mark) -> None:
        """Take the next mark of the paragraph."""
        closes = self._openings.get(mark.sign, frozenset())
        is_either = mark.sign in closes
        if is_either and self._opens(mark):
            self._open_at(mark)
        elif any(self._counts[opening] for opening in closes):
            if not self._is_inch(mark):
                self._close(mark, closes)
        elif mark.sign in self._every_opening and not is_either:
            if self._is_slip(mark):
                self._close(mark, frozenset({self._open[-1].sign}))
            else:
                self._open_at(mark)

    @property
    def is_open(self) -> bool:
        """Whether a mark was not closed."""
        return bool(self._open)

    def found(self, *, goes_on: bool) -> Iterator[Marked]:
        """What stood in marks when all were met; `goes_on` as for `marked`, in no order."""
        if self._open and not self._inner and (goes_on or self._runs_on()):
            first = self._open[0]
            yield from self._marked(first, self.block.end, self.block.end, is_open=True)
        # A lost mark takes no whole quote behind it.
        lost = self._inner if self._open else []
        for opening, closing in self._outermost + lost:
            yield from self._marked(opening, closing.start, closing.end)

    def _runs_on(self) -> bool:
        """Whether a mark that nothing closes takes the paragraph though no other goes on."""
        return True

    def _opens(self, mark: Mark) -> bool:
        """Whether a mark that is the same on both sides is an opening one."""
        before, after = self._beside(mark)
        if after.isspace() or _CLOSED_BEFORE.match(self.text, mark.end, self.block.end):
            return False
        if before.isspace():
            return True
        return before in _BEFORE_OPENING and (not self._open or after.isalnum())

    def _beside(self, mark: Mark) -> tuple[str, str]:
        """The characters before and behind a mark; blanks at the edges of the paragraph."""
        before = self.text[mark.start - 1] if mark.start > self.block.start else " "
        return before, self.text[mark.end] if mark.end < self.block.end else " "

    def _is_slip(self, mark: Mark) -> bool:
        """Whether an opening mark must be meant as a closing one: a blank stands behind it."""
        return bool(self._open) and self._beside(mark)[1].isspace() and mark.sign not in "«»"

    def _is_inch(self, mark: Mark) -> bool:
        """Whether a mark behind a number measures: a surer end comes before any other mark."""
        if mark.sign != '"' or not self.text[mark.start - 1 : mark.start].isdigit():
            return False
        return _SURE_END.match(self.text, mark.end, self.block.end) is not None

    def _open_at(self, mark: Mark) -> None:
        if len(self._open) < _DEEPEST:
            self._open.append(mark)
            self._counts[mark.sign] += 1

    def _close(self, mark: Mark, openings: frozenset[str]) -> None:
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
        self, opening: Mark, stop: int, end: int, *, is_open: bool = False
    ) -> Iterator[Marked]:
        span = trimmed(self.text, opening.end, stop)
        if span:
            yield Marked(span, Span(opening.start, end), is_open)


class SingleScan(Scan):
    """The same for single marks, told from apostrophes by what stands beside them.

    `is_flat` takes no mark for one inside a quote: some begin a word (‘em).
    """

    def __init__(
        self,
        text: str,
        block: Span,
        openings: Mapping[str, frozenset[str]],
        *,
        is_flat: bool = False,
    ) -> None:
        super().__init__(text, block, openings)
        self._is_flat = is_flat

    def meet(self, mark: Mark) -> None:
        closes = self._openings.get(mark.sign, frozenset())
        may_open = not self._open or (mark.sign == "‘" and not self._is_flat)
        if any(self._counts[opening] for opening in closes) and self._closes(mark):
            self._close(mark, closes)
        elif mark.sign in self._every_opening and may_open and self._opens(mark):
            self._open_at(mark)
        elif mark.sign == "‘" and self._is_slip(mark):
            self._close(mark, frozenset({self._open[-1].sign}))

    def _runs_on(self) -> bool:
        return False

    def _opens(self, mark: Mark) -> bool:
        before, after = self._beside(mark)
        if _DECADE.match(self.text, mark.end, self.block.end):
            return False
        # A slip: an apostrophe stands there too, but begins no paragraph.
        if mark.sign == "’" and mark.start > self.block.start:
            return False
        starts = after.isalnum() or after in _IN_FRONT
        return starts and (before.isspace() or before in _BEFORE_OPENING)

    def _closes(self, mark: Mark) -> bool:
        before, after = self._beside(mark)
        if after.isalnum():
            return False
        if before != "s" or not after.isspace():
            return not before.isspace()
        # Also the boats' owners: the end only where no surer one comes.
        surer = SINGLE_EDGE.search(self.text, mark.end, min(mark.end + _REACH, self.block.end))
        return surer is None or surer.lastgroup == "opening"
