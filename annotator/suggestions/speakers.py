"""Who is named as the speaker beside a quote."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from annotator.model.sentences import sentences
from annotator.model.spans import Span, trimmed
from annotator.suggestions.naming import Naming
from annotator.suggestions.people import People
from annotator.suggestions.rules import PeopleRules, SpeakingRules

_DASH = re.compile(r"\s*[—–―-]{1,2}\s*")
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])$")
_EDGES = " \t\n\u00a0,;:—–-"
# Told by its ending where it stands right beside a person: Roe deadpanned.
_ANY_VERB = re.compile(
    r"[\s,—–-]*(?:[a-z]{2,14}ly\s)?(?!was\b|is\b|has\b|does\b)[a-z]{2,}(?:ed|s)(?=[\s,.])"
)
# Words between the verb and the quote: Roe said that she thought it was "odd".
_MOST_BETWEEN = 25
# Words between the verb and the end of a sentence: ..., Roe said in an interview on Monday.
_MOST_AFTER = 6
# How far before a verb "what" belongs to it, in characters.
_NEAR = 40
# Words of a speaker in a headline.
_MOST_NAMING = 4


class Named(NamedTuple):
    """The words that name a speaker, and those that also hold the verb: Jo Roe said."""

    naming: Span
    told: Span


class Speakers:
    """Finds the words that name a speaker, in a text whose people are known."""

    def __init__(
        self, text: str, speaking: SpeakingRules, rules: PeopleRules, people: People
    ) -> None:
        self._text = text
        self._speaking = speaking
        self._articles = rules.articles
        self._name = rules.name
        self._naming = Naming(text, speaking, rules, people)

    def after(self, start: int, end: int) -> Named | None:
        """The speaker named in `[start, end)`, right behind a quote: Roe said, said Jo Roe."""
        end = self._sentence_end(start, end)
        according = self.according(start, end)
        if according:
            return according
        verb = self._speaking.verbs.search(self._text, start, end)
        if verb is None:
            return None
        before = self._text[start : verb.start()].strip(_EDGES)
        if not before or before.lower() in self._speaking.between:
            return _named(self._naming.subject(verb.end(), end), verb)
        if before.split()[0].lower() in self._speaking.turns:
            return None
        return _named(self._naming.subject(start, verb.start()), verb)

    def behind(self, start: int, end: int) -> Named | None:
        """The person right behind a whole sentence in marks, whatever verb goes with them."""
        end = self._sentence_end(start, end)
        verb = _ANY_VERB.match(self._text, start, end)
        if verb:
            return _named(self._naming.leading(verb.end(), end), verb)
        naming = self._naming.leading(start, end)
        verb = _ANY_VERB.match(self._text, naming.end, end) if naming else None
        return _named(naming, verb) if verb else None

    def turns(self, start: int, end: int) -> bool:
        """Whether between two places somebody begins to do something: after she left."""
        words = self._text[start:end].split()
        return any(
            word.lower() in self._speaking.turns and self._naming.can_do(following)
            for word, following in pairwise(words)
        )

    def according(self, start: int, end: int) -> Named | None:
        """The speaker behind an "according to" that a stretch starts with."""
        words = self._speaking.according.search(self._text, start, end)
        if words is None or self._text[start : words.start()].strip(_EDGES):
            return None
        return _named(self._naming.subject(words.end(), end), words)

    def ahead(self, start: int, verb: re.Match[str]) -> Named | None:
        """The speaker right before a verb that retells: Roe later said that."""
        if not self._is_spoken(start, verb):
            return None
        return _named(self._naming.beside(start, verb.start()), verb)

    def trailing(self, start: int, end: int) -> Named | None:
        """The speaker at the end of the sentence that a quote is part of: " for now, Roe said."""
        end = self._sentence_end(start, end)
        comma = self._text.rfind(",", start, end)
        verb = self._speaking.verbs.search(self._text, comma + 1, end) if comma >= 0 else None
        if verb is None or len(self._text[verb.end() : end].split()) > _MOST_AFTER:
            return None
        return _named(self._naming.beside(comma + 1, verb.start()), verb)

    def in_headline(self, start: int, end: int) -> Named | None:
        """The speaker a headline starts with: Roe: ferry is "late", Roe Calls Ferry "Late"."""
        verb = self._speaking.headlines.search(self._text, start, end)
        naming = trimmed(self._text, start, verb.start()) if verb else None
        if verb is None or naming is None or len(naming.cut(self._text).split()) > _MOST_NAMING:
            return None
        return _named(naming, verb)

    def signed(self, start: int, end: int) -> Named | None:
        """The name behind a dash that a paragraph ends in: — Jo Roe."""
        words = self._text[start:end].rstrip(" .\n")
        dash = _DASH.match(words)
        name = dash and self._name.fullmatch(words, dash.end())
        if not name:
            return None
        naming = Span(start + name.start(), start + name.end())
        return Named(naming, naming)

    def before(self, start: int, end: int) -> Named | None:
        """The speaker named in `[start, end)`, right before a quote: Roe said it was "odd"."""
        words = self._text[start:end].rstrip()
        if not words.strip(_EDGES) or words[-1] in ".!?":
            return None
        start = sentences(self._text, Span(start, end))[-1].start
        verb = self._verb(start, end)
        if verb is None:
            naming = self._naming.leading(start, end) if words[-1] == ":" else None
            return Named(naming, naming) if naming else None
        if not self._text[start : verb.start()].strip(_EDGES):
            return _named(self._naming.subject(verb.end(), end), verb)
        end_of_leading = start if self._is_others(start, verb) else verb.start()
        leading = self._naming.leading(start, end_of_leading)
        beside = None if verb[0].endswith("ing") else self._naming.beside(start, verb.start())
        # Roe rejected what she called "odd".
        if beside and self._naming.is_pronoun(beside) and self._has_what(start, verb):
            return _named(leading, verb)
        named = _named(beside or leading, verb)
        return None if named and self._is_nested(start, named) else named

    def _is_others(self, start: int, verb: re.Match[str]) -> bool:
        """Whether a sentence has come to somebody else: she called the office, which replied."""
        if verb[0].endswith("ing"):
            return False
        before = self._text[start : verb.start()].split()[-1].lower()
        return (
            before in self._speaking.relative
            or self._speaking.verbs.search(self._text, start, verb.start()) is not None
        )

    def _is_nested(self, start: int, named: Named) -> bool:
        """Whether somebody else speaks of it all: Roe says that Lee called it "odd"."""
        end = named.told.start
        return any(
            self._is_spoken(start, verb) and self._naming.beside(start, verb.start())
            for verb in self._speaking.verbs.finditer(self._text, start, end)
        )

    def _verb(self, start: int, end: int) -> re.Match[str] | None:
        """The last verb before a quote that can go with it, or "according to"."""
        speaking = self._speaking
        found = []
        for pattern in (speaking.verbs, speaking.saying, speaking.judging):
            for match in pattern.finditer(self._text, start, end):
                between = self._text[match.end() : end].split()
                about = between or pattern is not speaking.judging or self._has_what(start, match)
                if about and len(between) <= _MOST_BETWEEN and self._is_spoken(start, match):
                    found.append(match)
        if not found:
            found = list(speaking.according.finditer(self._text, start, end))
        return max(found, key=lambda match: match.span(), default=None)

    def _has_what(self, start: int, verb: re.Match[str]) -> bool:
        """Whether a few words before a verb stand for the quote: what the mayor called "odd"."""
        words = self._speaking.what.search(
            self._text, max(start, verb.start() - _NEAR), verb.start()
        )
        return words is not None

    def _is_spoken(self, start: int, verb: re.Match[str]) -> bool:
        before = "".join(self._text[start : verb.start()].split()[-1:]).lower()
        if before in self._speaking.not_spoken:
            return False
        # Roe's remarks, the reports.
        if verb[0].endswith("s") and (before in self._articles or _POSSESSIVE.search(before)):
            return False
        return verb[0].endswith("ing") or before not in self._speaking.passive

    def _sentence_end(self, start: int, end: int) -> int:
        found = sentences(self._text, Span(start, end))
        return found[0].end if found else end


def _named(naming: Span | None, verb: re.Match[str]) -> Named | None:
    if naming is None:
        return None
    start, end = min(naming.start, verb.start()), max(naming.end, verb.end())
    return Named(naming, Span(start, end))
