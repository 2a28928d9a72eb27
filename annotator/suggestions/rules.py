"""What the rules of a language say, as values; how they are written down is elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class MarkRules:
    """Quotation marks of one style; `openings` gives each closing mark those that it closes."""

    openings: Mapping[str, frozenset[str]]
    any_mark: Pattern
    is_single: bool


@dataclass(frozen=True, slots=True)
class QuoteRules:
    """The styles of marks: the usual, low opening, guillemets that point inward, and single."""

    marks: MarkRules
    low: MarkRules
    inward: MarkRules
    single: MarkRules
    reach: int


@dataclass(frozen=True, slots=True)
class DoubtRules:
    """What shows that marked words are no quote, or are one though nobody is named.

    A name in marks follows `works` or one of `before_titles`, a word for a thing follows
    `terms`; a sentence about a word begins with one of `words`. Words behind `calling` are
    somebody's name for somebody. Up to `few_words` in marks need one of `telling` in their
    sentence.
    """

    works: Pattern
    before_titles: Pattern
    terms: Pattern
    words: Pattern
    calling: Pattern
    telling: Pattern
    few_words: int


@dataclass(frozen=True, slots=True)
class SpeakingRules:
    """Words that say that somebody speaks; all sets of words are in small letters.

    `headlines` are the verbs, or a colon, behind a name that a headline starts with.
    """

    verbs: Pattern
    saying: Pattern
    judging: Pattern
    according: Pattern
    headlines: Pattern
    not_spoken: frozenset[str]
    passive: frozenset[str]
    between: frozenset[str]
    before: frozenset[str]
    turns: frozenset[str]
    relative: frozenset[str]
    what: Pattern


@dataclass(frozen=True, slots=True)
class RetellingRules:
    """Words that say that something is retold, all but the verbs in small letters.

    Behind one of `verbs` comes one of `links`, not before one of `not_linked`, or of
    `clauses`; behind a `bare` one anything that is not in `not_retold`.
    """

    verbs: Pattern
    bare: Pattern
    links: frozenset[str]
    clauses: frozenset[str]
    not_linked: frozenset[str]
    not_retold: frozenset[str]


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
    places: frozenset[str]
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
class Rules:
    """Everything the file of a language says."""

    quotes: QuoteRules
    doubts: DoubtRules
    speaking: SpeakingRules
    retelling: RetellingRules
    people: PeopleRules
    changes: ChangeRules
    makers: MakerRules
