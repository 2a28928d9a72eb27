"""Direct quotes in an article, with their speakers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.model.article import Article, Block
from annotator.model.quotes import Quote, QuoteRule
from annotator.model.sentences import sentences
from annotator.model.spans import Span
from annotator.suggestions.english import EnglishRules, english_rules
from annotator.suggestions.marks import marked, opens_with_mark, style_of
from annotator.suggestions.people import People
from annotator.suggestions.persons import Persons
from annotator.suggestions.scanning import Marked
from annotator.suggestions.speakers import Speakers

_SENTENCE_END = re.compile(r"[.,!?…—-]['’)]*$")
_WORD = re.compile(r"[^\s—–]+")
# Shorter words have no capital in titles.
_LONG = 4


def find_quotes(article: Article) -> tuple[Quote, ...]:
    """The direct quotes in the story's paragraphs, in text order, none overlapping another.

    Titles, nicknames and words set in marks for doubt are none, as far as rules can tell.
    """
    return _Finder(article, english_rules()).quotes()


@dataclass(slots=True)
class _Found:
    """A marked stretch, its paragraph's number, and what is known about its speaker so far.

    `is_part` says that it goes on from the paragraph before or in the next one.
    """

    marked: Marked
    paragraph: int
    goes_on: bool = False
    is_part: bool = False
    speaker: Span | None = None
    rule: QuoteRule = "no_speaker"


class _Finder:
    def __init__(self, article: Article, rules: EnglishRules) -> None:
        self._text = article.text
        self._rules = rules
        self._paragraphs = [block for block in article.blocks if block.kind == "body"]
        spans = (block.span for block in self._paragraphs)
        self._marks = style_of(article.text, spans, rules.quotes)
        named = (block.span for block in article.blocks if block.kind in ("body", "caption"))
        self._people = People(article.text, named, rules.people)
        self._speakers = Speakers(article.text, rules.speaking, rules.people, self._people)

    def quotes(self) -> tuple[Quote, ...]:
        found = self._marked()
        for number in range(len(found)):
            self._name_speaker(found, number)
        self._pass_on(found)
        kept = [one for one in found if self._is_quote(one)]
        persons = Persons(self._people, self._text)
        return tuple(self._quote(one, persons) for one in kept)

    def _marked(self) -> list[_Found]:
        found: list[_Found] = []
        goes_on = False
        for number, block in enumerate(self._paragraphs):
            next_opens = self._opens(number + 1)
            here = marked(self._text, block.span, self._marks, goes_on=next_opens)
            for one in here:
                runs_on = one.is_open and next_opens
                found.append(_Found(one, number, goes_on, goes_on or runs_on))
                goes_on = False
            goes_on = bool(here) and here[-1].is_open and next_opens
        return found

    def _opens(self, number: int) -> bool:
        """Whether there is a paragraph of this number that begins with an opening mark."""
        if number == len(self._paragraphs):
            return False
        return opens_with_mark(self._text, self._paragraphs[number].span, self._marks)

    def _name_speaker(self, found: Sequence[_Found], number: int) -> None:
        """Fill in the speaker that is named beside a quote."""
        one, outer = found[number], found[number].marked.outer
        block = self._paragraphs[one.paragraph]
        start, stop = self._room(found, number)
        if self._can_be_followed(one.marked) and outer.end < stop:
            self._set(one, self._speakers.after(outer.end, stop), "said_after")
        if one.speaker is None and start < outer.start and not one.goes_on:
            self._set(one, self._speakers.before(start, outer.start), "said_before")
        if one.speaker is None and outer.end < stop:
            signed = stop == block.span.end and self._speakers.signed(outer.end, stop)
            self._set(one, signed or self._trailing(one.marked, stop), "said_after")
        if one.speaker is None and one.paragraph and outer.start == block.span.start:
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

    def _trailing(self, one: Marked, stop: int) -> Span | None:
        """The speaker named at the end of the sentence that goes on behind a quote."""
        ended = one.span.cut(self._text)[-1] in ".?!"
        return None if ended else self._speakers.trailing(one.outer.end, stop)

    def _announced(self, number: int) -> Span | None:
        """The speaker in a paragraph that ends in a colon."""
        block = self._paragraphs[number].span
        if self._text[block.end - 1] != ":":
            return None
        start = max(block.start, block.end - self._rules.quotes.reach)
        return self._speakers.before(start, block.end)

    def _set(self, one: _Found, speaker: Span | None, rule: QuoteRule) -> None:
        if speaker:
            one.speaker, one.rule = speaker, rule

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
            if one.speaker is None and before.speaker and rule:
                one.speaker, one.rule = before.speaker, rule
        for one, before in pairwise(reversed(found)):
            if one.goes_on and one.speaker and before.speaker is None:
                before.speaker, before.rule = one.speaker, one.rule

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
        named_between = before.speaker is not None and before.speaker.start >= start
        return "goes_on" if named_between and pieces == 1 else None

    def _is_quote(self, one: _Found) -> bool:
        """Whether marked words are somebody's, not a title or nickname."""
        if one.is_part:
            return True
        text = one.marked.span.cut(self._text)
        words = [word for word in _WORD.findall(text) if _says(word)]
        is_capital = 2 * sum(word[:1].isupper() for word in words) > len(words)
        if is_capital and _is_title(text, words):
            return False
        return one.speaker is not None or (not is_capital and self._is_statement(text, words))

    def _is_statement(self, text: str, words: Sequence[str]) -> bool:
        """Whether words without a speaker are a sentence."""
        rules = self._rules.quotes
        if len(words) < rules.sentence_words:
            return False
        ends = _SENTENCE_END.search(text[-4:])
        return len(words) >= rules.long_words or bool(ends and words[0][:1].isupper())

    def _quote(self, one: _Found, persons: Persons) -> Quote:
        above = self._paragraphs[max(one.paragraph - 1, 0)].span.start
        speaker = persons.who(one.speaker, above) if one.speaker else None
        return Quote(one.marked.span, one.speaker, speaker, one.rule, one.goes_on)


def _says(word: str) -> bool:
    return any(map(str.isalnum, word))


def _is_title(text: str, words: Sequence[str]) -> bool:
    """Whether some words are all as in a title: with a capital, or too short to have one."""
    if len(words) < 2 or text[-1] in "!?":
        return False
    return all(word[:1].isupper() or len(word) < _LONG for word in words)


def _story_start(block: Block) -> int:
    """Where a paragraph's words begin, behind the place it was reported from."""
    return max((p.span.end for p in block.parts if p.kind == "dateline"), default=block.span.start)
