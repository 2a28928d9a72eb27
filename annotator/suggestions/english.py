"""The rules for English news, read from `resources/rules/english.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from annotator.paths import resources

Pattern = re.Pattern[str]

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"


@dataclass(frozen=True, slots=True)
class MarkRules:
    """Quotation marks of one style; `openings` gives each closing mark those that it closes."""

    openings: Mapping[str, frozenset[str]]
    any_mark: Pattern
    is_single: bool


@dataclass(frozen=True, slots=True)
class QuoteRules:
    """What a quote looks like: in the usual marks, or in single ones."""

    marks: MarkRules
    single: MarkRules
    reach: int
    sentence_words: int
    long_words: int


@dataclass(frozen=True, slots=True)
class SpeakingRules:
    """Words that say that somebody speaks; `between` and `before` in small letters."""

    verbs: Pattern
    saying: Pattern
    judging: Pattern
    according: Pattern
    not_spoken: frozenset[str]
    passive: frozenset[str]
    between: frozenset[str]
    before: frozenset[str]


@dataclass(frozen=True, slots=True)
class PeopleRules:
    """What a name looks like; `name` fits a whole one with its titles, `preposition` its blanks.

    `not_names` and `not_people` as they are written, all others in small letters.
    """

    name: Pattern
    preposition: Pattern
    pronouns: frozenset[str]
    one: frozenset[str]
    articles: frozenset[str]
    particles: frozenset[str]
    belonging: frozenset[str]
    suffixes: frozenset[str]
    titles: frozenset[str]
    not_names: frozenset[str]
    not_people: frozenset[str]
    not_speakers: frozenset[str]


@dataclass(frozen=True, slots=True)
class ChangeRules:
    """How a story says that it was changed: `starts` of a paragraph, or `anywhere` in it."""

    starts: tuple[Pattern, ...]
    anywhere: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class MakerRules:
    """What stands around the makers in a credit line, and where a publisher is named."""

    label: Pattern
    work: Pattern
    dividers: Pattern
    publisher: Pattern
    not_telling: frozenset[str]


@dataclass(frozen=True, slots=True)
class EnglishRules:
    """Everything `english.yaml` says."""

    quotes: QuoteRules
    speaking: SpeakingRules
    people: PeopleRules
    changes: ChangeRules
    makers: MakerRules


@cache
def english_rules() -> EnglishRules:
    """The rules, read and compiled at the first call."""
    # Imported late: not every start of the program looks for quotes.
    import yaml

    text = (resources() / "rules" / "english.yaml").read_text(encoding="utf-8")
    fields = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    changes = fields["change_notes"]
    return EnglishRules(
        quotes=_quote_rules(fields["quotes"]),
        speaking=_speaking_rules(fields["speaking"]),
        people=_people_rules(fields["people"]),
        changes=ChangeRules(_patterns(changes["starts"]), _patterns(changes["anywhere"])),
        makers=_maker_rules(fields["makers"]),
    )


def _quote_rules(fields: Mapping[str, Any]) -> QuoteRules:
    return QuoteRules(
        marks=_mark_rules(fields["marks"], is_single=False),
        single=_mark_rules(fields["single_marks"], is_single=True),
        reach=fields["reach"],
        sentence_words=fields["sentence_words"],
        long_words=fields["long_words"],
    )


def _mark_rules(written: Iterable[str], *, is_single: bool) -> MarkRules:
    pairs = [pair.split() for pair in written]
    openings = {
        closing: frozenset(one for one, other in pairs if other == closing) for _, closing in pairs
    }
    every = sorted({mark for pair in pairs for mark in pair})
    return MarkRules(openings, re.compile("|".join(map(re.escape, every))), is_single)


def _speaking_rules(fields: Mapping[str, str]) -> SpeakingRules:
    return SpeakingRules(
        verbs=_any_of(fields["verbs"]),
        saying=_any_of(fields["saying"]),
        judging=_any_of(fields["judging"]),
        according=re.compile(_any_of(fields["according"]).pattern, re.IGNORECASE),
        not_spoken=_words(fields["not_spoken"]),
        passive=_words(fields["passive"]),
        between=_words(fields["between"]),
        before=_words(fields["before"]),
    )


def _people_rules(fields: Mapping[str, str]) -> PeopleRules:
    small = {
        key: _words(fields[key])
        for key in ("pronouns", "one", "articles", "particles", "belonging", "suffixes", "titles")
    }
    return PeopleRules(
        name=_name(fields),
        preposition=re.compile(rf"\s(?:{_alternatives(fields['prepositions'])})\s"),
        not_names=frozenset(fields["not_names"].split()),
        not_people=frozenset(fields["not_people"].split()),
        not_speakers=_words(fields["not_speakers"]),
        **small,
    )


def _maker_rules(fields: Mapping[str, str]) -> MakerRules:
    label, work, dividers, publisher = _patterns(
        fields[key] for key in ("label", "work", "dividers", "publisher")
    )
    return MakerRules(label, work, dividers, publisher, _words(fields["not_telling"]))


def _name(fields: Mapping[str, str]) -> Pattern:
    """Words with a capital, initials, particles between them; a point only where it shortens."""
    dotted, particles = (_alternatives(fields[key]) for key in ("titles", "particles"))
    suffixes = _alternatives(fields["suffixes"])
    word = rf"(?:(?:{_CAPITAL}\.){{1,4}}|(?:{dotted})\.|{_CAPITAL}[\w'’&-]*)"
    following = rf"\s{{1,2}}(?:(?:{particles})\s){{0,2}}{word}"
    return re.compile(rf"(?<![\w'’]){word}(?:{following}){{0,8}}(?:,?\s(?:{suffixes})\b\.?)?(?!\w)")


def _words(written: str) -> frozenset[str]:
    return frozenset(word.replace("+", " ").lower() for word in written.split())


def _alternatives(written: str) -> str:
    words = sorted(written.split(), key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\+", r"\s") for word in words)


def _any_of(written: str) -> Pattern:
    return re.compile(rf"(?<![\w'’-])(?:{_alternatives(written)})(?![\w-])")


def _patterns(written: Iterable[str]) -> tuple[Pattern, ...]:
    return tuple(re.compile(pattern, re.VERBOSE) for pattern in written)
