"""An article as one student tagged it: its blocks, cut where a passage starts or ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.exporters.sheet_passages import Own
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.scheme import Tag
from annotator.model.spans import Span

# More lines under the same words cannot be told apart; their badges still can.
_LINES = 2
_SET_BACK = frozenset({"timestamp", "share", "copyright", "byline"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same passages; `starting` are those that start with it."""

    text: str
    starting: tuple[Own, ...]
    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class SheetBlock:
    """A block of the article; `set_back` says it is not the story."""

    kind: str
    set_back: bool
    pieces: tuple[Piece, ...]


def sheet_blocks(article: Article, owned: Sequence[Own]) -> tuple[SheetBlock, ...]:
    """The blocks in text order, with the student's passages in them."""
    places = [(one, own) for own in owned for one in own.places]
    places.sort(key=lambda place: (place[0].span.start, -place[0].span.end, place[1].number))
    seen: set[str] = set()
    return tuple(
        SheetBlock(
            block.kind,
            block.kind in _SET_BACK,
            tuple(_pieces(article.text, block.span, places, seen)),
        )
        for block in article.blocks
    )


def _pieces(
    text: str, block: Span, places: Sequence[tuple[Annotation, Own]], seen: set[str]
) -> Iterator[Piece]:
    here = [place for place in places if place[0].span.overlaps(block)]
    cuts = {block.start, block.end}
    for one, _ in here:
        cuts |= {max(block.start, one.span.start), min(block.end, one.span.end)}
    edges = sorted(cuts)
    for start, end in pairwise(edges):
        over = [place for place in here if place[0].span.overlaps(Span(start, end))]
        new = tuple(own for one, own in over if one.id not in seen)
        seen.update(one.id for one, _ in over)
        tags = tuple({own.tag.id: own.tag for _, own in over}.values())
        yield Piece(text[start:end], new, tags[:_LINES])
