"""The rules that tell what a web page's elements are for, from `resources/rules/pages.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from annotator.paths import resources

Names = frozenset[str]


@dataclass(frozen=True, slots=True)
class NameRule:
    """Names of elements: any one of the words, or all those of one of the groups."""

    words: Names
    groups: tuple[Names, ...]

    def fits(self, names: Names) -> bool:
        """Whether an element of these names is meant."""
        return bool(names & self.words) or any(group <= names for group in self.groups)


@dataclass(frozen=True, slots=True)
class PageRules:
    """Everything `pages.yaml` says."""

    asides: Mapping[str, NameRule]
    tags: Mapping[str, str]
    roles: Mapping[str, str]
    captions: NameRule
    credits: NameRule
    credits_of_pictures: NameRule
    pictures: NameRule
    galleries: NameRule
    bylines: NameRule
    times: NameRule
    decks: NameRule
    stories: NameRule
    meta: Mapping[str, tuple[str, ...]]
    longest_words: int
    words: tuple[tuple[str, re.Pattern[str]], ...]


@cache
def page_rules() -> PageRules:
    """The rules, read and compiled at the first call."""
    # Imported late: not every start of the program reads a page.
    import yaml

    text = (resources() / "rules" / "pages.yaml").read_text(encoding="utf-8")
    fields = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    by_words = fields.pop("asides_by_words")
    asides = {reason: _name_rule(names) for reason, names in fields.pop("asides").items()}
    tags, roles = fields.pop("tags"), fields.pop("roles")
    return PageRules(
        asides=asides,
        tags=tags,
        roles=roles,
        meta={field: tuple(names) for field, names in fields.pop("meta").items()},
        longest_words=by_words["longest"],
        words=tuple(
            (reason, re.compile(pattern))
            for reason, patterns in by_words["patterns"].items()
            for pattern in patterns
        ),
        **{key: _name_rule(names) for key, names in fields.items()},
    )


def _name_rule(names: Iterable[str]) -> NameRule:
    groups = [frozenset(name.split()) for name in names]
    words = frozenset(word for group in groups if len(group) == 1 for word in group)
    return NameRule(words, tuple(group for group in groups if len(group) > 1))
