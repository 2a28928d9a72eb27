"""People named in an article, and whom a name, a title or a pronoun stands for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotator.model.spans import Span
from annotator.suggestions.rules import PeopleRules

_POSSESSIVE = re.compile(r"['’]s?$")
_OWNING = ("'s", "’s")
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
        self._persons = {mention.person for mention in self._mentions}

    def named(self, span: Span) -> str | None:
        """Who the words of `span` name; None for a last name that several people have.

        Words that name nobody come back as they are.
        """
        words = " ".join(span.cut(self._text).split())
        name = self._name_in(span)
        if name is None:
            holders = self._by_title.get(words.split()[-1].lower())
            if holders and words.lower().startswith("the "):
                return next(iter(holders)) if len(holders) == 1 else None
            return words
        place = bisect_left(self._starts, name.start)
        if place < len(self._starts) and self._starts[place] == name.start:
            return self._mentions[place].person
        own = self._parts(name)[0]
        article = words.split()[0].lower() in self._rules.articles
        return self._whole(own) if len(own) > 1 or (own and not article) else words

    def between(self, start: int, end: int) -> set[str | None]:
        """The people named between two places; None stands for names of several people."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return {mention.person for mention in self._mentions[first:last]}

    def has(self, person: str) -> bool:
        """Whether somebody of this name is in the article, not only "a neighbor"."""
        return person in self._persons

    def is_person(self, name: Span) -> bool:
        """Whether a name is one of a person the article tells more of than one word."""
        words = self._parts(name)[0]
        if not words or self._is_group(words):
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
            if not words or self._is_group(words):
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
        """The name that the words are or end in, before any "of" or "for" behind a name."""
        end = span.start
        for match in self._rules.name.finditer(self._text, span.start, span.end):
            between = self._text[end : match.start()]
            if self._rules.preposition.search(between):
                break
            name, end = Span(*match.span()), match.end()
        if end == span.start:
            return None
        behind = self._rules.preposition.match(self._text, end, span.end)
        at_end = not self._text[end : span.end].strip(".")
        return name if at_end or behind else None

    def _parts(self, span: Span) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """A name's own words without a possessive or suffix, and its titles in small letters."""
        words = self._cleaned(span.cut(self._text).split())
        small = [word.rstrip(".").lower() for word in words]
        titles = [n for n, word in enumerate(small[:-1], start=1) if word in self._rules.titles]
        own = self._core(words[max(titles, default=0) :])
        if self._is_group(own):
            return tuple(words), ()
        return (own, tuple(small[: len(words) - len(own)])) if len(own) <= _MOST_WORDS else ((), ())

    def _cleaned(self, words: list[str]) -> list[str]:
        # KQLM's Jo Roe.
        owners = [n for n, word in enumerate(words[:-1], start=1) if word.endswith(_OWNING)]
        words = [_POSSESSIVE.sub("", word).rstrip(",") for word in words[max(owners, default=0) :]]
        first = next((n for n, w in enumerate(words) if w not in self._rules.not_names), len(words))
        while len(words) > first + 1 and words[-1].strip(".").lower() in self._rules.suffixes:
            del words[-1]
        return words[first:]

    def _core(self, words: list[str]) -> tuple[str, ...]:
        """The first and last names: without a place behind "of" and what is no name before."""
        if "of" in words[2:]:
            words = words[: words.index("of", 2)]
        if tuple(word.lower() for word in words[-2:]) in self._full:
            words = words[-2:]
        while len(words) > 1 and words[0] in self._rules.particles:
            words = words[1:]
        return tuple(words)

    def _is_group(self, words: Sequence[str]) -> bool:
        """Whether these words of a name are those of an office, a paper or a place."""
        groups = self._rules.not_people
        return bool(words) and (words[-1] in groups or ("of" in words and words[0] in groups))
