"""Claims: sentences that say something one can check, or that nobody can check yet."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple, get_args

from annotator.model.article import Article
from annotator.model.quotes import Quote
from annotator.model.sentences import sentences
from annotator.model.spans import Span, trimmed
from annotator.model.suggestion import ClaimReason, Suggestion
from annotator.suggestions.attribution import story_start
from annotator.suggestions.languages import language_of
from annotator.suggestions.rule_files import fields_of
from annotator.suggestions.steps import Steps

_KINDS = ("headline", "subhead", "body")
_REASONS: tuple[ClaimReason, ...] = get_args(ClaimReason)
_ENDINGS = " \t\n\u00a0\"'“”‘’«»„"
# A heap of words without an end is not searched whole.
_LONGEST = 1_000


class _Rules(NamedTuple):
    """What shows a claim, by reason, and what looks like it and is none."""

    shows: Mapping[ClaimReason, re.Pattern[str]]
    looks_like: re.Pattern[str]

    def shown(self, words: str) -> tuple[ClaimReason, str] | None:
        """The first reason for which words are a claim, and the words that show it."""
        for reason, pattern in self.shows.items():
            # The number in a date counts nothing.
            searched = self.shows["date"].sub(_blank, words) if reason == "number" else words
            if match := pattern.search(searched):
                return reason, match[0]
        return None


class _Piece(NamedTuple):
    """A sentence, and the stretch of it that says what is claimed."""

    span: Span
    said: Span


def find_claims(article: Article, quotes: Sequence[Quote], steps: Steps) -> list[Suggestion]:
    """The claims in an article whose quotes are known, in text order; once through the text."""
    rules = _rules(language_of(article))
    found = []
    for piece in steps.through(_pieces(article, quotes), lambda piece: piece.span.start):
        words = rules.looks_like.sub(_blank, piece.said.cut(article.text)[:_LONGEST])
        if words.rstrip(_ENDINGS).endswith("?"):
            continue
        if shown := rules.shown(words):
            reason, said = shown
            rule, values = f"suggesting.rule_{reason}", {"words": " ".join(said.split())}
            found.append(Suggestion("claim", (piece.span,), rule, values, claim=reason))
    return found


def _pieces(article: Article, quotes: Sequence[Quote]) -> Iterator[_Piece]:
    """Sentences of the story, and those inside its quotes."""
    ends = [quote.span.end for quote in quotes]
    for block in article.blocks:
        start = story_start(block)
        if block.kind in _KINDS and start < block.span.end:
            for sentence in sentences(article.text, Span(start, block.span.end)):
                inside = _overlapping(quotes, ends, sentence)
                yield from _of_sentence(article.text, sentence, inside)


def _overlapping(quotes: Sequence[Quote], ends: Sequence[int], sentence: Span) -> list[Quote]:
    first = bisect_left(ends, sentence.start + 1)
    # No slice: it would copy all that follow, for each sentence.
    following = map(quotes.__getitem__, range(first, len(quotes)))
    return list(takewhile(lambda quote: quote.span.start < sentence.end, following))


def _of_sentence(text: str, sentence: Span, inside: Sequence[Quote]) -> Iterator[_Piece]:
    """A sentence as it is; of quoted words without who said them and when."""
    direct = [quote for quote in inside if quote.kind == "direct"]
    if any(_is_statement(text, sentence, quote) for quote in direct):
        for quote in direct:
            start, end = max(quote.span.start, sentence.start), min(quote.span.end, sentence.end)
            part = trimmed(text, start, end)
            for one in sentences(text, part) if part else ():
                yield _Piece(one, one)
    elif inside and not direct:
        yield _Piece(sentence, inside[0].span)
    else:
        yield _Piece(sentence, sentence)


def _is_statement(text: str, sentence: Span, quote: Quote) -> bool:
    """Whether what is claimed stands in the quote, and only who says it around it."""
    before = text[sentence.start : max(quote.span.start, sentence.start)]
    if quote.told_span and sentence.contains(quote.told_span):
        before = before[max(0, quote.told_span.end - sentence.start) :]
    return not before.strip(_ENDINGS + ",:")


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


@cache
def _rules(language: str) -> _Rules:
    fields = fields_of("claims")[language]
    return _Rules(
        {reason: _any_of(fields[reason]) for reason in _REASONS},
        _any_of(fields["not"]),
    )


def _any_of(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in patterns), re.VERBOSE | re.IGNORECASE)
