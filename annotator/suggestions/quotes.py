"""Direct quotes in an article, with their speakers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.model.article import Article, Block
from annotator.model.quotes import Quote, QuoteRule
from annotator.model.sentences import sentences
from annotator.model.spans import Span
from annotator.suggestions.doubts import Doubted, Doubts
from annotator.suggestions.languages import rules_for
from annotator.suggestions.marks import marked, opens_with_mark, style_of, without_marked
from annotator.suggestions.people import People
from annotator.suggestions.persons import Persons
from annotator.suggestions.rules import Rules
from annotator.suggestions.scanning import Marked
from annotator.suggestions.speakers import Named, Speakers

# Blocks of words that somebody wrote, not of names, times and buttons.
_TOLD = ("headline", "subhead", "body", "caption", "other")
# A first block that is no longer may be the headline.
_LONGEST_HEADLINE = 200


def find_quotes(article: Article) -> tuple[Quote, ...]:
    """The direct quotes in an article, in text order, none overlapping another.

    Titles, nicknames and words set in marks for doubt are none, as far as rules can tell.
    """
    return _Finder(article, rules_for(article)).quotes()


@dataclass(slots=True)
class _Found:
    """A marked stretch, its paragraph's number, and what is known about its speaker so far.

    `is_part` says that it goes on from the paragraph before or in the next one.
    """

    marked: Marked
    paragraph: int
    is_headline: bool = False
    goes_on: bool = False
    is_part: bool = False
    named: Named | None = None
    rule: QuoteRule = "no_speaker"


class _Finder:
    def __init__(self, article: Article, rules: Rules) -> None:
        self._text = article.text
        self._rules = rules
        self._paragraphs = [block for block in article.blocks if block.kind in _TOLD]
        spans = [block.span for block in self._paragraphs]
        self._marks = style_of(article.text, spans, rules.quotes)
        named = (block.span for block in article.blocks if block.kind in ("body", "caption"))
        self._people = People(article.text, named, rules.people)
        self._speakers = Speakers(article.text, rules.speaking, rules.people, self._people)

    def quotes(self) -> tuple[Quote, ...]:
        found = self._marked()
        plain = without_marked(self._text, (one.marked for one in found))
        doubts = Doubts(self._text, plain, self._rules.doubts)
        found = [one for one in found if not doubts.is_transcript(one.marked)]
        for number in range(len(found)):
            self._name_speaker(found, number)
        self._pass_on(found)
        kept = self._kept(found, doubts)
        persons = Persons(self._people, self._text)
        return tuple(self._quote(one, persons) for one in kept)

    def _marked(self) -> list[_Found]:
        found: list[_Found] = []
        goes_on = False
        for number, block in enumerate(self._paragraphs):
            next_opens = self._opens(number + 1)
            here = marked(self._text, block.span, self._marks, goes_on=next_opens)
            is_headline = block.kind == "headline"
            if not here and (is_headline or self._is_first(number)):
                here, is_headline = self._in_other_marks(block.span), True
            for one in here:
                is_part = goes_on or (one.is_open and next_opens)
                found.append(_Found(one, number, is_headline, goes_on, is_part))
                goes_on = False
            goes_on = bool(here) and here[-1].is_open and next_opens
        return found

    def _in_other_marks(self, block: Span) -> list[Marked]:
        """What stands in a headline in the marks that the article itself does not use."""
        rules = self._rules.quotes
        other = rules.marks if self._marks.is_single else rules.single
        return marked(self._text, block, other, goes_on=False)

    def _is_first(self, number: int) -> bool:
        """Whether a block may be the headline, whatever it was taken for."""
        return number == 0 and len(self._paragraphs[number].span) <= _LONGEST_HEADLINE

    def _opens(self, number: int) -> bool:
        """Whether there is a paragraph of this number that begins with an opening mark."""
        if number == len(self._paragraphs):
            return False
        return opens_with_mark(self._text, self._paragraphs[number].span, self._marks)

    def _kept(self, found: Sequence[_Found], doubts: Doubts) -> list[_Found]:
        kept: list[_Found] = []
        for before, one in zip([None, *found], found, strict=False):
            joins = bool(kept) and before is kept[-1] and self._is_joined(before, one)
            if one.is_part or doubts.is_quote(self._doubted(one, joins_quote=joins)):
                kept.append(one)
        return kept

    def _is_joined(self, before: _Found, one: _Found) -> bool:
        """Whether a stretch goes on in the sentence of the one before."""
        return self._passing(before, one) == "same_sentence"

    def _doubted(self, one: _Found, *, joins_quote: bool) -> Doubted:
        return Doubted(
            one.marked,
            self._paragraphs[one.paragraph].span,
            is_headline=one.is_headline,
            is_named=one.named is not None,
            joins_quote=joins_quote,
        )

    def _name_speaker(self, found: Sequence[_Found], number: int) -> None:
        """Fill in the speaker that is named beside a quote."""
        one, outer = found[number], found[number].marked.outer
        block = self._paragraphs[one.paragraph]
        start, stop = self._room(found, number)
        if self._can_be_followed(one.marked) and outer.end < stop:
            self._set(one, self._speakers.after(outer.end, stop), "said_after")
        if one.named is None and start < outer.start and not one.goes_on:
            self._set(one, self._speakers.before(start, outer.start), "said_before")
        if one.named is None and outer.end < stop:
            signed = stop == block.span.end and self._speakers.signed(outer.end, stop)
            self._set(one, signed or self._trailing(one.marked, stop), "said_after")
        if one.named is None and one.paragraph and outer.start == block.span.start:
            self._set(one, self._announced(one.paragraph - 1), "announced")

    def _room(self, found: Sequence[_Found], number: int) -> tuple[int, int]:
        """From where to where around a quote its speaker can stand: up to the next quotes."""
        one, outer = found[number], found[number].marked.outer
        block = self._paragraphs[one.paragraph]
        start, stop = _story_start(block), block.span.end
        if number and found[number - 1].paragraph == one.paragraph:
            start = found[number - 1].marked.outer.end
        if number + 1 < len(found) and found[number + 1].paragraph == one.paragraph:
            stop = found[number + 1].marked.outer.start
        reach = self._rules.quotes.reach
        return max(start, outer.start - reach), min(stop, outer.end + reach)

    def _trailing(self, one: Marked, stop: int) -> Named | None:
        """The speaker named at the end of the sentence that goes on behind a quote."""
        ended = one.span.cut(self._text)[-1] in ".?!"
        return None if ended else self._speakers.trailing(one.outer.end, stop)

    def _announced(self, number: int) -> Named | None:
        """The speaker in a paragraph that ends in a colon."""
        block = self._paragraphs[number].span
        if self._text[block.end - 1] != ":":
            return None
        start = max(block.start, block.end - self._rules.quotes.reach)
        return self._speakers.before(start, block.end)

    def _set(self, one: _Found, named: Named | None, rule: QuoteRule) -> None:
        if named:
            one.named, one.rule = named, rule

    def _can_be_followed(self, one: Marked) -> bool:
        """Whether what comes behind a quote can say who spoke: it did not end in a full stop."""
        if one.is_open:
            return False
        last = one.span.cut(self._text)[-4:].rstrip("'’”\")")[-1:]
        behind = self._text[one.outer.end : one.outer.end + 1]
        return last in (",", "?", "!", "…", "—", "-") or behind in (",", "—", "–")

    def _pass_on(self, found: Sequence[_Found]) -> None:
        """Give quotes without a speaker that of the one they go on from."""
        for before, one in pairwise(found):
            rule = self._passing(before, one)
            if one.named is None and before.named and rule:
                one.named, one.rule = before.named, rule
        for one, before in pairwise(reversed(found)):
            if one.goes_on and one.named and before.named is None:
                before.named, before.rule = one.named, one.rule

    def _passing(self, before: _Found, one: _Found) -> QuoteRule | None:
        if one.goes_on:
            return "goes_on"
        if one.paragraph != before.paragraph:
            return None
        start, end = before.marked.outer.end, one.marked.outer.start
        if start >= end or not self._text[start:end].strip():
            return "goes_on"
        is_whole = self._text[start:end].rstrip()[-1] in ".!?"
        pieces = len(sentences(self._text, Span(start, end)))
        if pieces == 1 and not is_whole:
            return "same_sentence"
        named_between = before.named is not None and before.named.naming.start >= start
        return "goes_on" if named_between and pieces == 1 else None

    def _quote(self, one: _Found, persons: Persons) -> Quote:
        if one.named is None:
            return Quote(one.marked.span, None, None, one.rule, one.goes_on)
        above = self._paragraphs[max(one.paragraph - 1, 0)].span.start
        return Quote(
            span=one.marked.span,
            speaker_span=one.named.naming,
            speaker=persons.who(one.named.naming, above),
            rule=one.rule,
            goes_on=one.goes_on,
            told_span=one.named.told,
        )


def _story_start(block: Block) -> int:
    """Where a paragraph's words begin, behind the place it was reported from."""
    return max((p.span.end for p in block.parts if p.kind == "dateline"), default=block.span.start)
