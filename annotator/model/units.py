"""Words, sentences and paragraphs around a place: what keys select by meaning."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Literal

from annotator.model.article import Article, Block
from annotator.model.sentences import sentences
from annotator.model.spans import Span
from annotator.model.words import next_end, next_start, previous_end, word_at

# A paragraph is a block, also a headline or a caption.
Unit = Literal["word", "sentence", "paragraph"]


def unit_at(article: Article, point: int, unit: Unit) -> Span | None:
    """The word, sentence or paragraph that the character at `point` is part of, if any."""
    found = following(article, point, unit)
    return found if found and found.start <= point else None


def following(article: Article, point: int, unit: Unit) -> Span | None:
    """The first unit that ends after `point`, so the one around `point` before the next one."""
    if unit == "word":
        return _word_from(article.text, point)
    blocks = article.blocks
    for number in range(bisect_right(blocks, point, key=_end), len(blocks)):
        for span in _units(article.text, blocks[number], unit):
            if span.end > point:
                return span
    return None


def preceding(article: Article, point: int, unit: Literal["sentence", "paragraph"]) -> Span | None:
    """The last unit that starts before `point`, so the one around `point` before the last one."""
    blocks = article.blocks
    for number in reversed(range(bisect_left(blocks, point, key=_start))):
        for span in reversed(_units(article.text, blocks[number], unit)):
            if span.start < point:
                return span
    return None


def grown(article: Article, span: Span, unit: Unit) -> Span:
    """`span` with its cut-off units made whole; with the next unit as well when none is cut off."""
    whole = made_whole(article, span, unit)
    if whole == span:
        return Span(span.start, _next_end(article, span.end, unit) or span.end)
    return whole


def made_whole(article: Article, span: Span, unit: Unit) -> Span:
    """`span` with the units whole that it cuts off at its edges."""
    first, last = unit_at(article, span.start, unit), unit_at(article, span.end - 1, unit)
    return Span(first.start if first else span.start, last.end if last else span.end)


def shrunk(article: Article, span: Span, unit: Unit) -> Span:
    """`span` without its last unit; the same when it holds no more than that."""
    end = _previous_end(article, span.end, unit)
    return Span(span.start, end) if end and end > span.start else span


def _word_from(text: str, point: int) -> Span | None:
    while point < len(text):
        word = word_at(text, point)
        if word:
            return word
        point = next_start(text, point) or len(text)
    return None


def _next_end(article: Article, point: int, unit: Unit) -> int | None:
    if unit == "word":
        return next_end(article.text, point)
    found = following(article, point, unit)
    return found.end if found else None


def _previous_end(article: Article, point: int, unit: Unit) -> int | None:
    if unit == "word":
        return previous_end(article.text, point)
    found = preceding(article, point, unit)
    if found and found.end >= point:
        found = preceding(article, found.start, unit)
    return found.end if found else None


def _units(text: str, block: Block, unit: Unit) -> Sequence[Span]:
    return [block.span] if unit == "paragraph" else sentences(text, block.span)


def _start(block: Block) -> int:
    return block.span.start


def _end(block: Block) -> int:
    return block.span.end
