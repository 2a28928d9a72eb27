"""People named in an article, and whom a name, a title or a pronoun stands for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotator.model.spans import Span
from annotator.suggestions.english import PeopleRules

_POSSESSIVE = re.compile(r"['’]s?$")
_PREPOSITION = re.compile(r"\s(?:for|of|with|from|in|at|to)\s")
# How much before a name may hold its title in small letters: police chief Jo Doe.
_TITLE_REACH = 40
# A run of more capitals is a headline.
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class _Mention:
    """A name that stands at `start`, and who it is; None when it may be several people."""

    start: int
    person: str | None


class People:
    """The names in some stretches of a text, and who is meant by them.

    A person is known by the first name of two words or more that ends in the last name.
    """

    def __init__(self, text: str, stretches: Iterable[Span], rules: PeopleRules) -> None:
        self._text = text
        self._rules = rules
        self._full: dict[tuple[str, str], str] = {}
        self._by_last: dict[str, set[str]] = {}
        self._by_first: dict[str, set[str]] = {}
        self._by_title: dict[str, set[str | None]] = {}
        # Whom a name of one word stood for when it was met.
        self._mentions = [m for stretch in stretches for m in self._met(stretch)]
        self._starts = [mention.start for mention in self._mentions]

    def named(self, span: Span) -> str | None:
        """Who the words of `span` name; None for a last name that several people have.

        Words that name nobody come back as they are.
        """
        words = " ".join(span.cut(self._text).split())
        name = self._name_in(span)
        if name is not None:
            place = bisect_left(self._starts, name.start)
            if place < len(self._starts) and self._starts[place] == name.start:
                return self._mentions[place].person
            own = self._parts(name)[0]
            return self._whole(own) if own else words
        title = words.split()[-1].lower()
        holders = self._by_title.get(title)
        if words.lower().startswith("the ") and holders:
            return next(iter(holders)) if len(holders) == 1 else None
        return words

    def between(self, start: int, end: int) -> set[str | None]:
        """The people named between two places; None stands for names of several people."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return {mention.person for mention in self._mentions[first:last]}

    def is_person(self, name: Span) -> bool:
        """Whether a name is one of a person the article tells more of than one word."""
        words = self._parts(name)[0]
        if not words or self._rules.not_people.intersection(words):
            return False
        return len(words) > 1 or self._is_known(words[0])

    def is_pronoun(self, span: Span) -> bool:
        """Whether the words of `span` are a pronoun."""
        return span.cut(self._text).lower() in self._rules.pronouns

    def stands_for_one(self, span: Span) -> bool:
        """Whether they are a pronoun for one person."""
        return span.cut(self._text).lower() in self._rules.one

    def _met(self, stretch: Span) -> Iterator[_Mention]:
        for match in self._rules.name.finditer(self._text, stretch.start, stretch.end):
            words, titles = self._parts(Span(*match.span()))
            if not words or self._rules.not_people.intersection(words):
                continue
            if len(words) > 1:
                self._learn(words)
            elif not titles and not self._is_known(words[0]):
                continue
            person = self._whole(words)
            small = self._text[max(0, match.start() - _TITLE_REACH) : match.start()].split()[-1:]
            for title in {*titles, *small} & self._rules.titles:
                self._by_title.setdefault(title, set()).add(person)
            yield _Mention(match.start(), person)

    def _learn(self, words: tuple[str, ...]) -> None:
        first, last = words[0].lower(), words[-1].lower()
        full = self._full.setdefault((first, last), " ".join(words))
        self._by_last.setdefault(last, set()).add(full)
        self._by_first.setdefault(first, set()).add(full)

    def _is_known(self, word: str) -> bool:
        return word.lower() in self._by_last or word.lower() in self._by_first

    def _whole(self, words: tuple[str, ...]) -> str | None:
        """The full name for a name's words; None when several people have it."""
        first, last = words[0].lower(), words[-1].lower()
        if len(words) > 1:
            return self._full.get((first, last), " ".join(words))
        known = self._by_last.get(last) or self._by_first.get(first) or set()
        if not known:
            return words[0]
        return next(iter(known)) if len(known) == 1 else None

    def _name_in(self, span: Span) -> Span | None:
        """The name that the words are or end in, before any "of" or "for"."""
        words = span.cut(self._text)
        preposition = _PREPOSITION.search(words)
        starts_small = words[:1].islower()
        end = span.start + preposition.start() if preposition and starts_small else span.end
        names = list(self._rules.name.finditer(self._text, span.start, end))
        if not names:
            return None
        if starts_small:
            return Span(*names[-1].span()) if names[-1].end() == end else None
        return Span(*names[0].span())

    def _parts(self, span: Span) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """A name's own words without a possessive or suffix, and its titles in small letters."""
        rules = self._rules
        words = [_POSSESSIVE.sub("", word) for word in span.cut(self._text).split()]
        while words and words[0] in rules.not_names:
            del words[0]
        while len(words) > 1 and words[-1].strip(".,").lower() in rules.suffixes:
            del words[-1]
        words = [word.rstrip(",") for word in words]
        own = words
        for number, word in enumerate(words[:-1], start=1):
            if word.rstrip(".").lower() in rules.titles:
                own = words[number:]
        while len(own) > 1 and own[0] in rules.particles:
            own = own[1:]
        if rules.not_people.intersection(own):
            own = words
        before = words[: len(words) - len(own)]
        if len(own) > _MOST_WORDS:
            return (), ()
        return tuple(own), tuple(word.rstrip(".").lower() for word in before)
