"""Who is named as the speaker beside a quote."""

from __future__ import annotations

import re
from typing import NamedTuple

from annotator.model.sentences import sentences
from annotator.model.spans import Span, trimmed
from annotator.suggestions.naming import Naming
from annotator.suggestions.people import People
from annotator.suggestions.rules import PeopleRules, SpeakingRules

_DASH = re.compile(r"\s*[—–―-]{1,2}\s*")
_EDGES = " \t\n\u00a0,;:—–-"
# Words between the verb and the quote: Roe said that she thought it was "odd".
_MOST_BETWEEN = 25
# Words between the verb and the end of a sentence: ..., Roe said in an interview on Monday.
_MOST_AFTER = 6

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
        return _named(self._naming.subject(start, verb.start()), verb)

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
        leading = self._naming.leading(start, verb.start())
        if verb[0].endswith("ing"):
            return _named(leading, verb)
        return _named(self._naming.beside(start, verb.start()) or leading, verb)

    def _verb(self, start: int, end: int) -> re.Match[str] | None:
        """The last verb before a quote that can go with it, or "according to"."""
        speaking = self._speaking
        found = []
        for pattern in (speaking.verbs, speaking.saying, speaking.judging):
            for match in pattern.finditer(self._text, start, end):
                between = self._text[match.end() : end].split()
                about = between or pattern is not speaking.judging
                if about and len(between) <= _MOST_BETWEEN and self._is_spoken(start, match):
                    found.append(match)
        if not found:
            found = list(speaking.according.finditer(self._text, start, end))
        return max(found, key=lambda match: match.span(), default=None)

    def _is_spoken(self, start: int, verb: re.Match[str]) -> bool:
        before = "".join(self._text[start : verb.start()].split()[-1:]).lower()
        if before in self._speaking.not_spoken:
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
