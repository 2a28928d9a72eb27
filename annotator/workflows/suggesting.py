"""Suggestions for a student: quotes, captions and credits that rules see, each with its reason.

Nothing is tagged by a suggestion: it names words and a tag, and the student decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from annotator.model.article import Article
from annotator.model.lesson import Material
from annotator.model.scheme import Scheme, Tag
from annotator.model.spans import Span
from annotator.workflows.working import Work

# By what is seen, the ids of tags that are about it: those of the shipped sets.
_TAGS = {"quote": ("quote", "direct"), "caption": ("caption", "picture"), "credit": ("credit",)}


class Suggestion(NamedTuple):
    """Words, the tag they may get, and why: a message id with values."""

    span: Span
    tag: Tag
    reason: str
    values: Mapping[str, str]


def are_allowed(material: Material) -> bool:
    """Whether a student may ask: the lesson says; an article opened alone leaves it free."""
    return material.assignment is None or material.assignment.suggestions


def suggestions_of(article: Article, scheme: Scheme) -> list[Suggestion]:
    """All suggestions for an article, in text order; none for what the tag set has no tag for."""
    found = []
    for kind, span, speaker in _seen(article):
        tag = next((tag for one in _TAGS[kind] if (tag := scheme.tag(one))), None)
        if tag:
            reason = f"suggesting.{kind}_by" if speaker else f"suggesting.{kind}"
            found.append(Suggestion(span, tag, reason, {"speaker": speaker}))
    return sorted(found, key=lambda one: (one.span.start, one.span.end))


def next_suggestion(work: Work, article: Article, point: int) -> Suggestion | None:
    """The first one behind code point `point`, else from the start of the article.

    Words that have the tag already, or share some with a passage that has it, are passed over.
    """
    tagged = [(a.tag, a.span) for a in work.annotations.values() if a.article_id == article.id]
    free = [
        one
        for one in suggestions_of(article, work.material.scheme)
        if not any(tag == one.tag.id and span.overlaps(one.span) for tag, span in tagged)
    ]
    later = (one for one in free if one.span.start >= point)
    return next(later, free[0] if free else None)


# Reading the rules and finding the quotes costs more than a key may; an article never changes.
@lru_cache(maxsize=4)
def _seen(article: Article) -> tuple[tuple[str, Span, str], ...]:
    return tuple(_quotes(article)) + tuple(_lines(article))


def _quotes(article: Article) -> Iterator[tuple[str, Span, str]]:
    from annotator.suggestions.quotes import find_quotes

    for quote in find_quotes(article):
        if quote.kind == "direct":
            yield "quote", quote.span, quote.speaker or ""


def _lines(article: Article) -> Iterator[tuple[str, Span, str]]:
    for block in article.blocks:
        if block.kind in ("caption", "credit"):
            yield block.kind, block.span, ""
        for part in block.parts:
            if part.kind == "credit" and part.span != block.span:
                yield "credit", part.span, ""
