"""How a search through an article tells how far it is, and is stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from annotator.model.article import Block
from annotator.model.progress import Report

T = TypeVar("T")

# How often there is told anything, and so how soon a search is stopped.
_PARTS = 200


class Steps:
    """Reports on a text of a `length` that is gone through several `times`, one after another."""

    def __init__(self, report: Report, length: int, times: int) -> None:
        self._report = report
        self._length = length
        self._times = times
        self._gone = 0
        self._told = 0

    def through(self, met: Iterable[T], place: Callable[[T], int]) -> Iterator[T]:
        """Go through what stands in the text once, in text order, told the place of each."""
        before = self._gone * self._length
        self._gone += 1
        of = self._times * self._length
        for one in met:
            done = before + place(one)
            if done >= self._told:
                self._told = done + of // _PARTS
                self._report(done, of)
            yield one


def block_start(block: Block) -> int:
    """The place of a block."""
    return block.span.start
