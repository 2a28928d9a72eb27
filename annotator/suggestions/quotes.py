"""Direct and retold quotes in an article, with their speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from annotator.model.article import Article, Block
from annotator.model.progress import silent
from annotator.model.quotes import Quote
from annotator.model.spans import Span
from annotator.suggestions.attribution import Attribution, Found, story_start
from annotator.suggestions.doubts import Doubted, Doubts
from annotator.suggestions.languages import rules_for
from annotator.suggestions.marks import (
    marked,
    marked_in_any,
    opens_with_mark,
    style_of,
    without_marked,
)
from annotator.suggestions.people import People
from annotator.suggestions.persons import Persons
from annotator.suggestions.retold import Retelling
from annotator.suggestions.rules import Rules
from annotator.suggestions.scanning import Marked
from annotator.suggestions.speakers import Speakers
from annotator.suggestions.steps import Steps, block_start

# Blocks of words that somebody wrote, not of names, times and buttons.
_TOLD = ("headline", "subhead", "body", "caption", "other")
# A first block that is no longer may be the headline.
_LONGEST_HEADLINE = 200
# One of fewer words with capitals may be a sentence about names; shorter words have none.
_LEAST_HEADLINE, _LONG = 8, 4
_AROUND_WORDS = "'\"‘’“”.,:;!?"


# How often all paragraphs are gone through for the quotes.
TIMES = 4


def find_quotes(article: Article, steps: Steps | None = None) -> tuple[Quote, ...]:
    """The direct and retold quotes in an article, in text order, none overlapping another.

    Titles, nicknames and words set in marks for doubt are none, as far as rules can tell.
    `steps` hears how far it is, `TIMES` through the text.
    """
    steps = steps or Steps(silent, len(article.text), TIMES)
    return _Finder(article, rules_for(article), steps).quotes()


class _Seen(NamedTuple):
    """A quote whose speaker's words are known, and its paragraph's number."""

    quote: Quote
    paragraph: int


class _Finder:
    def __init__(self, article: Article, rules: Rules, steps: Steps) -> None:
        self._text = article.text
        self._steps = steps
        self._rules = rules
        self._paragraphs = [block for block in article.blocks if block.kind in _TOLD]
        spans = [block.span for block in self._paragraphs]
        self._marks = style_of(article.text, spans, rules.quotes)
        self._people = People(article.text, self._naming(article), rules.people)
        self._speakers = Speakers(article.text, rules.speaking, rules.people, self._people)
        self._attribution = Attribution(
            article.text, self._paragraphs, self._speakers, rules.quotes.reach
        )

    def _naming(self, article: Article) -> Iterator[Span]:
        """Where people are named: not in headlines, whose other words have capitals too."""
        first = self._paragraphs[0] if self._paragraphs else None
        for block in self._steps.through(article.blocks, block_start):
            is_title = block is first and _is_titled(block.span.cut(self._text))
            if block.kind in ("body", "caption") and not is_title:
                yield block.span

    def quotes(self) -> tuple[Quote, ...]:
        found = self._marked()
        plain = without_marked(self._text, (one.marked for one in found))
        doubts = Doubts(self._text, plain, self._rules.doubts)
        found = list(self._without_none(found, doubts))
        retold = list(self._retold(plain))
        self._attribution.attribute(found, [one.quote for one in retold], self._steps)
        direct = [self._direct(one) for one in self._kept(found, doubts)]
        seen = sorted(direct + retold, key=lambda one: one.quote.span)
        quoted = [one.quote.span for one in direct]
        persons = Persons(self._people, self._text, quoted)
        return tuple(self._with_speaker(one, persons) for one in seen)

    def _retold(self, plain: str) -> Iterator[_Seen]:
        retelling = Retelling(plain, self._rules.retelling, self._speakers)
        for number, block in enumerate(self._through_paragraphs()):
            if block.kind == "body":
                start = min(story_start(block), block.span.end - 1)
                for span, (naming, told) in retelling.found(Span(start, block.span.end)):
                    quote = Quote(span, naming, None, "retold", kind="retold", told_span=told)
                    yield _Seen(quote, number)

    def _marked(self) -> list[Found]:
        found: list[Found] = []
        goes_on = False
        for number, block in enumerate(self._through_paragraphs()):
            next_opens = self._opens(number + 1)
            here, is_headline = self._marked_in(number, block, goes_on=next_opens)
            for one in here:
                is_part = goes_on or (one.is_open and next_opens)
                found.append(Found(one, number, is_headline, goes_on, is_part))
                goes_on = False
            goes_on = bool(here) and here[-1].is_open and next_opens
        return found

    def _through_paragraphs(self) -> Iterator[Block]:
        return self._steps.through(self._paragraphs, block_start)

    def _marked_in(self, number: int, block: Block, *, goes_on: bool) -> tuple[list[Marked], bool]:
        """What stands in marks in a paragraph, and whether it must be the headline."""
        text, rules, style = self._text, self._rules.quotes, self._marks
        is_headline = block.kind == "headline"
        if not is_headline and not self._is_first(number):
            return marked_in_any(text, block.span, rules, style, goes_on=goes_on), False
        here = marked(text, block.span, style, goes_on=goes_on)
        if here:
            return here, is_headline
        # Headlines stand in the marks that the article itself does not use.
        other = rules.marks if style.is_single else rules.single
        return marked(text, block.span, other, goes_on=False), True

    def _is_first(self, number: int) -> bool:
        """Whether a block may be the headline, whatever it was taken for."""
        return number == 0 and len(self._paragraphs[number].span) <= _LONGEST_HEADLINE

    def _opens(self, number: int) -> bool:
        """Whether there is a paragraph of this number that begins with an opening mark."""
        if number == len(self._paragraphs):
            return False
        return opens_with_mark(self._text, self._paragraphs[number].span, self._marks)

    def _without_none(self, found: Sequence[Found], doubts: Doubts) -> Iterator[Found]:
        """Those that can be quotes; one that went on from another has no speaker from above."""
        is_left_out = False
        for one in found:
            one.goes_on = one.goes_on and not is_left_out
            block = self._paragraphs[one.paragraph].span
            is_left_out = doubts.is_none(one.marked, block, is_headline=one.is_headline)
            if not is_left_out:
                yield one

    def _kept(self, found: Sequence[Found], doubts: Doubts) -> list[Found]:
        kept: list[Found] = []
        for before, one in zip([None, *found], found, strict=False):
            joins = bool(kept) and before is kept[-1] and self._is_joined(before, one)
            if one.is_part or doubts.is_quote(self._doubted(one, joins_quote=joins)):
                kept.append(one)
        return kept

    def _is_joined(self, before: Found, one: Found) -> bool:
        """Whether a stretch goes on in the sentence of the one before."""
        return self._attribution.passing(before, one) == "same_sentence"

    def _doubted(self, one: Found, *, joins_quote: bool) -> Doubted:
        return Doubted(
            one.marked,
            self._paragraphs[one.paragraph].span,
            is_headline=one.is_headline,
            is_named=one.named is not None,
            joins_quote=joins_quote,
        )

    def _direct(self, one: Found) -> _Seen:
        naming, told = one.named or (None, None)
        quote = Quote(one.marked.span, naming, None, one.rule, one.goes_on, told_span=told)
        return _Seen(quote, one.paragraph)

    def _with_speaker(self, one: _Seen, persons: Persons) -> Quote:
        naming = one.quote.speaker_span
        if naming is None:
            return one.quote
        above = self._paragraphs[max(one.paragraph - 1, 0)].span.start
        return replace(one.quote, speaker=persons.who(naming, above))


def _is_titled(words: str) -> bool:
    """Whether a first paragraph is a headline with capitals that was taken for a sentence."""
    found = words.split()
    long = [word for word in found if len(word.strip(_AROUND_WORDS)) >= _LONG]
    if len(words) > _LONGEST_HEADLINE or len(found) < _LEAST_HEADLINE:
        return False
    return all(word.strip(_AROUND_WORDS)[0].isupper() for word in long)
