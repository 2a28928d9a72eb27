"""Words retold without marks: what somebody said, in the story's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from annotator.model.sentences import sentences
from annotator.model.spans import Span, trimmed
from annotator.suggestions.marks import BLANK
from annotator.suggestions.rules import RetellingRules
from annotator.suggestions.speakers import Named, Speakers

_WORD = re.compile(r"\s*(?P<word>[^\s,;:]+)")
_COMMA = re.compile(r"\s*,")
_WORDS = re.compile(r"\w+")
_ENDINGS = " \t\n\u00a0.!?…,"
# Words between a verb and the "that" that belongs to it: said in a letter on Monday that.
_MOST_BETWEEN = 10
# How far before a verb its speaker is looked for, in characters.
_REACH = 300
# Commas from the end of a sentence behind which its speaker may stand.
_MOST_COMMAS = 3
# Fewer words say too little; in front of a comma they only say when or where.
_LEAST, _LEAST_IN_FRONT = 3, 5
# Words that say who said it, behind a comma.
_LONGEST_TOLD = 7


class Retold(NamedTuple):
    """What somebody said, and the words that say who did."""

    span: Span
    named: Named


class Retelling:
    """Finds retold words; `plain` is the text with all marked words blank."""

    def __init__(self, plain: str, rules: RetellingRules, speakers: Speakers) -> None:
        self._plain = plain
        self._rules = rules
        self._speakers = speakers

    def found(self, block: Span) -> Iterator[Retold]:
        """What is retold in a paragraph: at most one stretch of a sentence without marks."""
        for sentence in sentences(self._plain, block):
            if BLANK not in sentence.cut(self._plain):
                yield from filter(None, [self._ahead(sentence) or self._behind(sentence)])

    def _ahead(self, sentence: Span) -> Retold | None:
        """Where the speaker stands in front: Roe said that the pier is open."""
        according = self._speakers.according(sentence.start, sentence.end)
        if according:
            comma = self._plain.find(",", according.told.end, sentence.end)
            return self._retold(comma + 1, sentence.end, according) if comma >= 0 else None
        for verb in self._rules.verbs.finditer(self._plain, sentence.start, sentence.end):
            start = self._clause(verb, sentence.end)
            if start is None:
                continue
            named = self._speakers.ahead(max(sentence.start, verb.start() - _REACH), verb)
            if named:
                return self._retold(start, sentence.end, named)
        return None

    def _clause(self, verb: re.Match[str], end: int) -> int | None:
        """Where the words begin that a verb retells; None where it retells nothing."""
        rules = self._rules
        place = verb.end()
        for number in range(_MOST_BETWEEN):
            match = _WORD.match(self._plain, place, end)
            if match is None:
                return None
            word, place = match["word"].lower(), match.end()
            if word in rules.links:
                following = _WORD.match(self._plain, place, end)
                is_subject = following and following["word"].lower() in rules.not_linked
                return match.start("word") if is_subject else place
            if not number and word.replace("’", "'").split("'")[0] in rules.clauses:
                return match.start("word")
            if not number and rules.bare.fullmatch(verb[0]) and word not in rules.not_retold:
                return match.start("word")
        return None

    def _behind(self, sentence: Span) -> Retold | None:
        """Where the speaker stands at the end: the pier is open, Roe said on Monday."""
        comma = sentence.end
        for _ in range(_MOST_COMMAS):
            comma = self._plain.rfind(",", sentence.start, comma)
            if comma < 0:
                return None
            named = self._speakers.after(comma, sentence.end)
            if named and self._is_told(comma, named, sentence.end):
                said = len(_WORDS.findall(self._plain, sentence.start, comma))
                is_clause = said >= _LEAST_IN_FRONT
                return self._retold(sentence.start, comma, named) if is_clause else None
        return None

    def _is_told(self, comma: int, named: Named, end: int) -> bool:
        """Whether the words behind a comma only say who said what stands before it."""
        naming, told = named
        words = told.cut(self._plain)
        if _WORDS.search(self._plain, comma, told.start) or "," in words:
            return False
        is_thing = naming.start > told.start and naming.cut(self._plain).islower()
        if len(words.split()) > _LONGEST_TOLD or (is_thing and not self._rules.bare.match(words)):
            return False
        behind = _WORD.match(self._plain, told.end, end)
        word = behind["word"].lower().strip(".!?…") if behind else ""
        is_short = not word or word in self._rules.not_retold
        return is_short and bool(
            self._rules.verbs.search(self._plain, told.start, told.end)
            or self._speakers.according(told.start, told.end)
        )

    def _retold(self, start: int, end: int, named: Named) -> Retold | None:
        comma = _COMMA.match(self._plain, start, end)
        span = trimmed(self._plain, comma.end() if comma else start, end)
        words = span.cut(self._plain).rstrip(_ENDINGS) if span else ""
        if span is None or len(_WORDS.findall(words)) < _LEAST:
            return None
        return Retold(Span(span.start, span.start + len(words)), named)
