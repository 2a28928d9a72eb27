"""What the lines of a source say by their words: their kinds, and details of the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from annotator.importers.blocks import blocks_of
from annotator.model.article import ArticleDetails, Block, BlockKind, PartKind

_BETWEEN = "\n\n"
_BY = re.compile(r"(?:(?:written|reported|story|words|text|posted|published)\s)?by\b:?\s*", re.I)
_AFTER_NAMES = re.compile(r"\s*[|•·–—\t].*", re.DOTALL)
# Lines that give themselves away, whatever a source makes of them.
SURE: frozenset[BlockKind] = frozenset(("byline", "timestamp", "share", "credit", "copyright"))


class Worded(NamedTuple):
    """The kind of each line, and what the lines say of author and times."""

    kinds: list[BlockKind]
    details: ArticleDetails


def worded(lines: Sequence[str]) -> Worded:
    """What these lines say, each of them canonical, not blank, and without a line end."""
    text = _BETWEEN.join(lines)
    blocks = blocks_of(text)
    kinds: list[BlockKind] = ["other"] * len(lines)
    starts = {start: number for number, start in enumerate(_starts(lines))}
    for block in blocks:
        number = starts.get(block.span.start)
        if number is not None:
            kinds[number] = block.kind
    return Worded(kinds, seen_details(text, blocks))


def _starts(lines: Iterable[str]) -> Iterable[int]:
    start = 0
    for line in lines:
        yield start + len(line) - len(line.lstrip())
        start += len(line) + len(_BETWEEN)


def seen_details(text: str, blocks: Sequence[Block]) -> ArticleDetails:
    """Who wrote the article and when, as its own lines say it."""
    bylines = (_names(text, block) for block in blocks if block.kind == "byline")
    return ArticleDetails(
        byline=next(bylines, ""),
        published=_time(blocks, "published"),
        updated=_time(blocks, "updated"),
    )


def _names(text: str, block: Block) -> str:
    end = min((part.span.start for part in block.parts), default=block.span.end)
    line = text[block.span.start : max(end, block.span.start)]
    return _AFTER_NAMES.sub("", _BY.sub("", line, count=1)).strip(" ,;")


def _time(blocks: Iterable[Block], kind: PartKind) -> str:
    parts = (part for block in blocks for part in block.parts if part.kind == kind)
    return next((part.value for part in parts if part.value), "")
