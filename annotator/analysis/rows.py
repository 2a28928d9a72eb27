"""The rows of an article: its sentences, and the credits inside its captions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.model.article import Article, Block, BlockKind
from annotator.model.sentences import sentences
from annotator.model.spans import Span, trimmed

# Everything else is one row, however many full stops it has.
_IN_SENTENCES: frozenset[BlockKind] = frozenset({"body", "caption", "other"})


@dataclass(frozen=True, slots=True)
class Row:
    """One stretch that people are counted on.

    `paragraph` numbers its block from 1; `part_of` is the caption's block for a
    credit inside it, else None.
    """

    span: Span
    block: BlockKind
    paragraph: int
    part_of: Span | None = None


def rows(article: Article) -> list[Row]:
    """The rows in text order; together they hold every non-blank character of the blocks once."""
    found: list[Row] = []
    for number, block in enumerate(article.blocks, start=1):
        for span, part_of in _stretches(article.text, block):
            found.append(Row(span, block.kind, number, part_of))
    return found


def _stretches(text: str, block: Block) -> Iterator[tuple[Span, Span | None]]:
    if block.kind not in _IN_SENTENCES:
        yield block.span, None
        return
    start = block.span.start
    for credit in _credits(text, block):
        yield from ((span, None) for span in _sentences(text, start, credit.start))
        yield credit, block.span
        start = credit.end
    yield from ((span, None) for span in _sentences(text, start, block.span.end))


def _sentences(text: str, start: int, end: int) -> list[Span]:
    span = trimmed(text, start, end)
    return sentences(text, span) if span else []


def _credits(text: str, block: Block) -> Iterator[Span]:
    """The credits inside a caption, with the brackets or dashes that stand alone beside them."""
    if block.kind != "caption":
        return
    inside = [part.span for part in block.parts if part.kind == "credit"]
    start = block.span.start
    for number, span in enumerate(inside, start=1):
        stop = inside[number].start if number < len(inside) else block.span.end
        first = span.start if _has_words(text, start, span.start) else start
        last = span.end if _has_words(text, span.end, stop) else stop
        credit = trimmed(text, first, last)
        if credit:
            yield credit
        start = last


def _has_words(text: str, start: int, end: int) -> bool:
    return any(char.isalnum() for char in text[start:end])
