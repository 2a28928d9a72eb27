"""The rules of a language, read from `resources/rules/<language>.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from annotator.paths import resources
from annotator.suggestions.rules import (
    ChangeRules,
    DoubtRules,
    MakerRules,
    MarkRules,
    Pattern,
    PeopleRules,
    QuoteRules,
    RetellingRules,
    Rules,
    SpeakingRules,
)

_NEVER = re.compile(r"(?!)")
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"

# Lists about people that are in small letters.
_SMALL = (
    "pronouns",
    "one",
    "articles",
    "particles",
    "belonging",
    "places",
    "suffixes",
    "titles",
)


def fields_of(name: str) -> Mapping[str, Any]:
    """What the rule file of this name says."""
    # Imported late: not every start of the program looks for quotes.
    import yaml

    text = (resources() / "rules" / f"{name}.yaml").read_text(encoding="utf-8")
    fields: Mapping[str, Any] = yaml.load(
        text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    )
    return fields


@cache
def rules_of(language: str) -> Rules:
    """The rules of a language, read and compiled at the first call."""
    fields = fields_of(language)
    changes = fields["change_notes"]
    return Rules(
        quotes=_quote_rules(fields["quotes"]),
        doubts=_doubt_rules(fields["doubts"]),
        speaking=_speaking_rules(fields["speaking"]),
        retelling=_retelling_rules(fields["retelling"]),
        people=_people_rules(fields["people"]),
        changes=ChangeRules(_patterns(changes["starts"]), _patterns(changes["anywhere"])),
        makers=_maker_rules(fields["makers"]),
    )


def _quote_rules(fields: Mapping[str, Any]) -> QuoteRules:
    return QuoteRules(
        marks=_mark_rules(fields["marks"], is_single=False),
        low=_mark_rules(fields["low_marks"], is_single=False),
        inward=_mark_rules(fields["inward_marks"], is_single=False),
        single=_mark_rules(fields["single_marks"], is_single=True),
        reach=fields["reach"],
    )


def _mark_rules(written: Iterable[str], *, is_single: bool) -> MarkRules:
    pairs = [pair.split() for pair in written]
    openings = {
        closing: frozenset(one for one, other in pairs if other == closing) for _, closing in pairs
    }
    every = sorted({mark for pair in pairs for mark in pair}, key=len, reverse=True)
    return MarkRules(openings, re.compile("|".join(map(re.escape, every))), is_single)


def _doubt_rules(fields: Mapping[str, Any]) -> DoubtRules:
    works, before_titles, terms, words, calling, telling = (
        re.compile(_any_of(fields[key]).pattern, re.IGNORECASE)
        for key in ("works", "before_titles", "terms", "words", "calling", "telling")
    )
    return DoubtRules(works, before_titles, terms, words, calling, telling, fields["few_words"])


def _speaking_rules(fields: Mapping[str, str]) -> SpeakingRules:
    return SpeakingRules(
        verbs=_any_of(fields["verbs"]),
        saying=_any_of(fields["saying"]),
        judging=_any_of(fields["judging"]),
        according=re.compile(_any_of(fields["according"]).pattern, re.IGNORECASE),
        headlines=_headline_verbs(fields),
        not_spoken=_words(fields["not_spoken"]),
        passive=_words(fields["passive"]),
        between=_words(fields["between"]),
        before=_words(fields["before"]),
        turns=_words(fields["turns"]),
        relative=_words(fields["relative"]),
        what=_any_of(fields["what"]),
    )


def _headline_verbs(fields: Mapping[str, str]) -> Pattern:
    verbs = _any_of(" ".join(fields[key] for key in ("verbs", "judging", "headlines")))
    return re.compile(f":|{verbs.pattern}", re.IGNORECASE)


def _retelling_rules(fields: Mapping[str, str]) -> RetellingRules:
    return RetellingRules(
        verbs=_any_of(fields["verbs"]),
        bare=_any_of(fields["bare"]) if fields["bare"] else _NEVER,
        links=_words(fields["links"]),
        clauses=_words(fields["clauses"]),
        not_linked=_words(fields["not_linked"]),
        not_retold=_words(fields["not_retold"]),
    )


def _people_rules(fields: Mapping[str, str]) -> PeopleRules:
    small = {key: _words(fields[key]) for key in _SMALL}
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
