"""Whether words in marks are somebody's: titles, nicknames and doubted words are not."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.model.sentences import sentences
from annotator.model.spans import Span
from annotator.suggestions.rules import DoubtRules, Pattern
from annotator.suggestions.scanning import Marked

_WORD = re.compile(r"[^\s—–]+")
# Shorter words have no capital in titles.
_LONG = 4
# A letter says nothing.
_LEAST_LETTERS = 2
# A transcript names who speaks inside the marks that its paragraphs begin with: "ROE: Well.
_LABEL = re.compile(r"[A-Z][A-Z .'’-]{2,40}:\s")
_BRACKETED = re.compile(r"[(\[][^()\[\]]*[)\]]\W*")
_NAME_BEFORE = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*\s$")
_NAME_BEHIND = re.compile(r"\s[^\W\d_a-zß-öø-ÿ][\w'’-]+")
_MOST_NICKNAME = 3
_SENTENCE_START = re.compile(r"(?:^|[.!?…:]['’\"”)]*\s+|[,:—–-]\s*)$")
_ENDS_SPEECH = re.compile(r"[.,!?…—-]['’)]*$")
# How far around marked words there is looked, in characters.
_NEAR = 60
_REACH = 400
# Between a word for a thing and the marks around its name.
_BETWEEN = re.compile(r"[\s,:(]*(?:(?:a|an|the|as|by|of|one|el|la|los|las|un|una|de)\s+)?$")

# The same, but for the words that only a name follows.
_NAMED = re.compile(r"\s+$|,?\s+(?:called|named|llamad[oa])\s+$")
_END_BEFORE = re.compile(r"[.!?]\s+")
_WORDS_BEHIND = re.compile(r"(?:\s[\w’'-]+){1,2}")
_POSSESSIVE = re.compile(r"\w['’]s\s$")
_SAME_SENTENCE = re.compile(r"[^.!?;:]*$")


@dataclass(frozen=True, slots=True)
class Doubted:
    """Marked words in `block`, a paragraph or headline.

    `is_named`: somebody is said to speak; `joins_quote`: the sentence has a quote before it.
    """

    marked: Marked
    block: Span
    is_headline: bool
    is_named: bool
    joins_quote: bool


class Doubts:
    """Tells quotes from other words in marks; `plain` is the text with all marked words blank."""

    def __init__(self, text: str, plain: str, rules: DoubtRules) -> None:
        self._text = text
        self._plain = plain
        self._rules = rules
        # The block looked at last: quotes come in text order.
        self._seen: tuple[Span, tuple[list[int], list[int]]] | None = None

    def is_none(self, marked: Marked, block: Span, *, is_headline: bool) -> bool:
        """Whether the words are no quote whoever is named beside them.

        So are lines of a transcript, with the speaker or a remark inside, and nicknames.
        """
        text = marked.span.cut(self._text)
        if _LABEL.match(text) or _BRACKETED.fullmatch(text):
            return True
        return not is_headline and self._is_nickname(marked, block)

    def is_quote(self, one: Doubted) -> bool:
        """Whether the words are somebody's."""
        text = one.marked.span.cut(self._text)
        words = [word for word in _WORD.findall(text) if any(map(str.isalnum, word))]
        if not words or self._is_thing(one):
            return False
        if self._is_work(one, text) or (_is_titled(text, words) and self._is_title(one, words)):
            return False
        if len(words) > self._rules.few_words or one.is_named or one.is_headline:
            return True
        return one.joins_quote or self._is_told(one)

    def _is_thing(self, one: Doubted) -> bool:
        """Whether the words are what something is called: so-called "experts"; or a letter."""
        text = one.marked.span.cut(self._text)
        if sum(map(str.isalnum, text)) < _LEAST_LETTERS or self._follows(one, self._rules.terms):
            return True
        return self._is_word(one)

    def _is_word(self, one: Doubted) -> bool:
        """Whether a sentence begins with what the words are: the word "pier" is old."""
        before = self._before(one)
        start = [found.end() for found in _END_BEFORE.finditer(before)][-1:] or [0]
        return self._rules.words.fullmatch(before[start[0] :].strip()) is not None

    def _is_work(self, one: Doubted, text: str) -> bool:
        """Whether the words are a work's name, whatever is large in it: the play "Who am I?"."""
        if not (text[0].isupper() or text[0].isdigit()):
            return False
        end = one.marked.outer.start
        start = max(one.block.start, end - _NEAR)
        works = list(self._rules.works.finditer(self._plain, start, end))
        if not works or not _NAMED.match(self._plain, works[-1].end(), end):
            return False
        return not self._rules.calling.search(self._plain, start, works[-1].start())

    def _is_nickname(self, marked: Marked, block: Span) -> bool:
        """Whether the words stand inside somebody's name: Jo "Tiny" Roe."""
        outer, words = marked.outer, marked.span.cut(self._text).split()
        if len(words) > _MOST_NICKNAME or not words[0][:1].isupper():
            return False
        before = self._text[max(block.start, outer.start - _NEAR) : outer.start]
        behind = _NAME_BEHIND.match(self._text, outer.end, block.end)
        return bool(behind and _NAME_BEFORE.search(before))

    def _is_title(self, one: Doubted, words: Sequence[str]) -> bool:
        """Whether words that look like a title are the name of something."""
        rules = self._rules
        if self._follows(one, rules.works) or self._is_before(one, rules.works):
            return True
        if one.is_headline:
            return False
        if self._follows(one, rules.before_titles) or self._is_owned(one):
            return True
        if self._follows_within(one, rules.calling):
            return False
        if one.is_named and self._is_told(one):
            return False
        before = self._before(one)
        text = one.marked.span.cut(self._text)
        starts = _SENTENCE_START.search(before) is not None
        return not (one.is_named and starts and _ENDS_SPEECH.search(text[-4:]))

    def _is_owned(self, one: Doubted) -> bool:
        """Whether what the words name is somebody's: Roe's "Dawn"."""
        return _POSSESSIVE.search(self._before(one)) is not None

    def _before(self, one: Doubted) -> str:
        start = max(one.block.start, one.marked.outer.start - _NEAR)
        return self._plain[start : one.marked.outer.start]

    def _is_told(self, one: Doubted) -> bool:
        """Whether the sentence around some words tells of speaking, calling or writing."""
        outer = one.marked.outer
        starts, telling = self._sentences(one.block)
        place = bisect_right(starts, outer.start)
        start = max(starts[place - 1] if place else one.block.start, outer.start - _REACH)
        stop = min(starts[place] if place < len(starts) else one.block.end, outer.end + _REACH)
        return bisect_left(telling, start) < bisect_left(telling, stop)

    def _sentences(self, block: Span) -> tuple[list[int], list[int]]:
        """Where a block's sentences start, and where its words for telling stand."""
        if self._seen is None or self._seen[0] != block:
            starts = [sentence.start for sentence in sentences(self._plain, block)]
            found = self._rules.telling.finditer(self._plain, block.start, block.end)
            self._seen = block, (starts, [match.start() for match in found])
        return self._seen[1]

    def _follows(self, one: Doubted, pattern: Pattern) -> bool:
        """Whether one of some words stands right before the marks."""
        return self._last(one, pattern, _BETWEEN)

    def _is_before(self, one: Doubted, pattern: Pattern) -> bool:
        """Whether one of some words stands right behind the marks: "Dawn" radio show."""
        behind = _WORDS_BEHIND.match(self._plain, one.marked.outer.end, one.block.end)
        return bool(behind and pattern.search(behind[0]))

    def _follows_within(self, one: Doubted, pattern: Pattern) -> bool:
        """Whether one of some words stands not far before the marks, in the same sentence."""
        return self._last(one, pattern, _SAME_SENTENCE)

    def _last(self, one: Doubted, pattern: Pattern, between: Pattern) -> bool:
        end = one.marked.outer.start
        start = max(one.block.start, end - _NEAR)
        found = list(pattern.finditer(self._plain, start, end))
        return bool(found and between.match(self._plain, found[-1].end(), end))


def _is_titled(text: str, words: Sequence[str]) -> bool:
    """Whether words are written as in a title: with a capital, or too short to have one."""
    first = words[0].lstrip("‘'([")[:1]
    if not (first.isupper() or first.isdigit()) or text[-1] in "!?":
        return False
    return all(word[:1].isupper() or len(word) < _LONG for word in words)
