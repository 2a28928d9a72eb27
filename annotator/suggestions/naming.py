"""Which words of a sentence name the one who speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.model.spans import Span, trimmed
from annotator.suggestions.people import People
from annotator.suggestions.rules import PeopleRules, SpeakingRules

_WORD = re.compile(r"[^\s,;:()—–]+")
_CUT = re.compile(r"[,;:(—–]|\s(?:who|whose|which|that)\s")
_POSSESSIVE = re.compile(r"['’]s$")
# No speaker begins with one, but for 9/11 victims and a 40-year-old.
_NUMBER = re.compile(r"\d[^/-]*")
# Between a name and its verb: Sen. Jo Roe (R-Ohio) said.
_BRACKET = re.compile(r"\s\([^()]*\)\s*$")
# Jo Roe, 41, of Elm Bay, the mayor, said.
_MOST_ASIDES = 4
_SMALL_WORDS = re.compile(r"(?:\s[^\W\d_A-ZÀ-Þ][\w-]*){1,3}\s")
_LONGEST_BRACKET = 60
_LONGEST_FRONT = 120
# A naming of more words is no naming.
_MOST_WORDS = 9
# Without a name or an article: police, city officials.
_MOST_SMALL = 3

_Words = Sequence[re.Match[str]]


class Naming:
    """Finds namings in a text whose people are known."""

    def __init__(
        self, text: str, speaking: SpeakingRules, rules: PeopleRules, people: People
    ) -> None:
        self._text = text
        self._between = speaking.between
        self._around = speaking.between | speaking.before
        self._rules = rules
        self._people = people
        self._endings = rules.not_speakers | speaking.before | rules.articles

    def is_pronoun(self, naming: Span) -> bool:
        """Whether a naming is a pronoun."""
        return self._people.is_pronoun(naming)

    def can_do(self, word: str) -> bool:
        """Whether a word can begin what tells of somebody's doing: a pronoun or a name."""
        return word.lower() in self._rules.pronouns or _is_capital(word)

    def subject(self, start: int, end: int) -> Span | None:
        """The naming that a stretch starts with, up to a comma or "who"."""
        words = self._words(start, end)
        if not words:
            return None
        cut = _CUT.search(self._text, words[0].start(), end)
        stop = cut.start() if cut else end
        return self._named([word for word in words if word.end() <= stop])

    def leading(self, start: int, end: int) -> Span | None:
        """The pronoun or known name that a sentence starts with: of Jo Roe left and, Jo Roe."""
        word = _WORD.search(self._text, start, end)
        if word is None:
            return None
        if word[0].lower() in self._rules.pronouns:
            return Span(*word.span())
        if word[0].lower() in self._rules.not_speakers:
            return self._behind_comma(word.end(), end)
        name = self._rules.name.match(self._text, word.start(), end)
        if name is None or not self._people.is_person(Span(*name.span())):
            return None
        if _POSSESSIVE.search(name[0]) or self._is_part(name, end):
            return None
        return self._named(self._words(*name.span()))

    def _behind_comma(self, start: int, end: int) -> Span | None:
        """The name behind what a sentence begins with: in a speech on Monday, Jo Roe said."""
        comma = self._text.find(",", start, min(end, start + _LONGEST_FRONT))
        word = _WORD.search(self._text, comma + 1, end) if comma >= 0 else None
        if word is None or word[0].lower() in self._rules.not_speakers:
            return None
        naming = self.leading(word.start(), end)
        # One of several behind commas: in Elm Bay, Roe, and Lee.
        return naming if naming and self._text[naming.end] == " " else None

    def beside(self, start: int, end: int) -> Span | None:
        """The naming right before `end`: a pronoun, a name, or "the" and a few words."""
        bracket = _BRACKET.search(self._text, max(start, end - _LONGEST_BRACKET), end)
        end = bracket.start() if bracket else end
        words = self._words(start, end)
        while words and self._is_between(words[-1][0]):
            del words[-1]
        words = _without_aside(words)
        if words and "," in self._text[words[-1].end() : end]:
            return self._around_aside(start, words[-1].end())
        if not words:
            return None
        if words[-1][0].lower() in self._rules.pronouns:
            return self._named(words[-1:])
        first = self._first(words)
        # Protesters in the streets shouted: not the streets.
        if (
            first
            and self._joins(words, first)
            and words[first - 1][0].lower() in self._rules.places
        ):
            return None
        return self._named(words[first:])

    def _around_aside(self, start: int, end: int) -> Span | None:
        """The person in front of words between commas: Jo Roe, the mayor, said."""
        for _ in range(_MOST_ASIDES):
            naming = self._person_at(self._words(start, end))
            if naming:
                return naming
            end = max(self._text.rfind(",", start, end), start)
        return None

    def _person_at(self, words: _Words) -> Span | None:
        """The person whose name some words end in, where no other word leads there."""
        first = self._first(words) if words else 0
        if not words or self._is_place(words, first):
            return None
        naming = self._named(words[first:])
        name = naming and self._rules.name.search(self._text, naming.start, naming.end)
        if not naming or not name or name.end() != naming.end:
            return None
        return naming if self._people.is_person(naming) else None

    def _is_part(self, name: re.Match[str], end: int) -> bool:
        """Whether a name only says whose the next one is: Roe campaign manager Ann Lee."""
        small = _SMALL_WORDS.match(self._text, name.end(), end)
        if small and self._rules.places.intersection(small[0].split()):
            return False
        other = self._rules.name.match(self._text, small.end(), end) if small else None
        return other is not None and self._people.is_person(Span(*other.span()))

    def _is_place(self, words: _Words, first: int) -> bool:
        """Whether a naming only says where: protesters in the streets shouted."""
        before = words[first - 1][0].lower() if first and self._joins(words, first) else ""
        return before in self._rules.places | self._rules.belonging

    def _words(self, start: int, end: int) -> list[re.Match[str]]:
        return list(_WORD.finditer(self._text, start, end))

    def _first(self, words: _Words) -> int:
        """The number of the first word of the naming that ends in the last of `words`."""
        first = last = len(words) - 1
        is_name = _is_capital(words[last][0])
        while first > 0 and last - first < _MOST_WORDS and self._joins(words, first):
            word = words[first - 1][0]
            small = word.lower()
            if small in self._rules.articles:
                return first - 1
            if small in self._rules.belonging and first > 1:
                return self._first(words[: first - 1])
            if _POSSESSIVE.search(word):
                return self._first(words[:first])
            in_name = small in self._rules.particles | self._rules.titles
            if is_name and not in_name and not _is_capital(word):
                return first
            first -= 1
        return first if is_name else last

    def _joins(self, words: _Words, number: int) -> bool:
        """Whether nothing but a blank stands between a word and the one before it."""
        return not self._text[words[number - 1].end() : words[number].start()].strip()

    def _named(self, words: _Words) -> Span | None:
        """The stretch of these words without adverbs around it, if they can name a speaker."""
        first, end = 0, len(words)
        while end and self._is_between(words[end - 1][0]):
            end -= 1
        while first < end and words[first][0].lower() in self._around:
            first += 1
        words = words[first:end]
        if words and words[0][0].lower() in self._rules.pronouns:
            return Span(*words[0].span())
        if not self._can_name([word[0] for word in words]):
            return None
        return trimmed(self._text, words[0].start(), _without_point(words[-1]))

    def _can_name(self, words: Sequence[str]) -> bool:
        if not 0 < len(words) <= _MOST_WORDS or words[-1] in self._rules.not_names:
            return False
        first, last = words[0].lower(), words[-1].lower()
        if not any(map(str.isalnum, last)):
            return False
        if first in self._rules.not_speakers or last in self._endings or _NUMBER.fullmatch(first):
            return False
        if first in self._rules.articles:
            return len(words) > 1
        return any(map(_is_capital, words)) or len(words) <= _MOST_SMALL

    def _is_between(self, word: str) -> bool:
        small = word.lower()
        return small in self._between or (small.endswith("ly") and word == small)


def _without_aside(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """Words without those between two dashes at their end."""
    if not words or any(map(str.isalnum, words[-1][0])):
        return words
    dashes = [n for n, word in enumerate(words[:-1]) if not any(map(str.isalnum, word[0]))]
    return words[: dashes[-1]] if dashes else []


def _is_capital(word: str) -> bool:
    return word[:1].isupper()


def _without_point(word: re.Match[str]) -> int:
    shortened = word[0].count(".") > 1 or len(word[0]) <= 3
    return word.end() if shortened or not word[0].endswith(".") else word.end() - 1
