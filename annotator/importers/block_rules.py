"""The rules that tell an article's lines apart, read from `resources/rules/blocks.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from annotator.model.article import BlockKind, PartKind
from annotator.paths import resources

Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class LineRule:
    """Lines of one kind: not over `longest` characters, and fitting one of the patterns."""

    kind: BlockKind
    longest: int
    whole: Pattern
    anywhere: Pattern
    top: bool

    def fits(self, line: str) -> bool:
        """Whether `line`, without white space around it, is of this kind."""
        if len(line) > self.longest:
            return False
        return (self.whole.fullmatch(line) or self.anywhere.search(line)) is not None


@dataclass(frozen=True, slots=True)
class CaptionRule:
    """A line that ends in a credit, which begins at most `reach` characters before its end."""

    longest: int
    reach: int
    before_credit: Pattern
    credit: Pattern


@dataclass(frozen=True, slots=True)
class AroundRules:
    """What lines of at most `longest` characters are by the lines beside them."""

    longest: int
    longest_sentence: int
    longest_name: int
    signature: Pattern
    person: Pattern
    by: Pattern
    above_writer: Pattern
    told_of: Pattern
    sender: Pattern
    shown: Pattern
    announces: Pattern
    announced: Pattern
    past: Pattern
    told_past: Pattern
    bracketed: Pattern
    share_beside: Pattern
    share_between: Pattern
    above_caption: Pattern
    below_caption: Pattern
    speaks: Pattern


@dataclass(frozen=True, slots=True)
class DatelineRule:
    """The start of a paragraph that says where it was reported from."""

    reach: int
    paragraphs: int
    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class TimeRules:
    """How times are written; `months` maps names in small letters to 1 to 12."""

    longest: int
    sign: Pattern
    dividers: Pattern
    poster: Pattern
    by: Pattern
    labels: Mapping[PartKind, Pattern]
    dates: tuple[Pattern, ...]
    clocks: tuple[Pattern, ...]
    ago: Pattern
    filler: Pattern
    months: Mapping[str, int]
    zones: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class StoryRules:
    """What tells headline, subheads and paragraphs apart."""

    headline_longest: int
    headline_words: int
    subhead_longest: int
    body_characters: int
    body_words: int
    paragraph_least: int
    story_gap: int
    story_share: float
    strays: float
    stray_gap: int
    headline_reach: int
    few_lines: int
    sentence_end: Pattern
    headline_end: Pattern


@dataclass(frozen=True, slots=True)
class WrapRules:
    """Widths, in characters, of text wrapped by hand."""

    narrowest: int
    widest: int
    fill: float


@dataclass(frozen=True, slots=True)
class AsideRules:
    """Why lines of at most `longest` characters are no part of an article.

    The reasons in `heading` hold for everything below, until a `paragraph` of that many characters.
    """

    longest: int
    heading: tuple[str, ...]
    paragraph: int
    much: float
    reasons: Mapping[str, Pattern]


@dataclass(frozen=True, slots=True)
class BlockRules:
    """Everything `blocks.yaml` says."""

    lines: tuple[LineRule, ...]
    around: AroundRules
    caption: CaptionRule
    dateline: DatelineRule
    times: TimeRules
    story: StoryRules
    wrapping: WrapRules
    asides: AsideRules


@cache
def block_rules() -> BlockRules:
    """The rules, read and compiled at the first call."""
    # Imported late: not every start of the program reads an article.
    import yaml

    text = (resources() / "rules" / "blocks.yaml").read_text(encoding="utf-8")
    fields = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    pieces = _pieces(fields["pieces"], fields["times"])
    caption, dateline, story = fields["caption"], fields["dateline"], fields["story"]
    asides = fields["asides"]
    return BlockRules(
        lines=tuple(_line_rule(one, pieces) for one in fields["lines"]),
        around=_around_rules(fields["around"], pieces),
        caption=CaptionRule(
            longest=caption["longest"],
            reach=caption["reach"],
            before_credit=_compiled(caption["before_credit"], pieces),
            credit=_any_compiled(caption["credit"], pieces),
        ),
        dateline=DatelineRule(
            reach=dateline["reach"],
            paragraphs=dateline["paragraphs"],
            patterns=_all_compiled(dateline["patterns"], pieces),
        ),
        times=_time_rules(fields["times"], pieces),
        story=StoryRules(
            **story
            | {key: _compiled(story[key], pieces) for key in ("sentence_end", "headline_end")}
        ),
        wrapping=WrapRules(**fields["wrapping"]),
        asides=AsideRules(
            longest=asides["longest"],
            heading=tuple(asides["heading"]),
            paragraph=asides["paragraph"],
            much=asides["much"],
            reasons={why: _compiled(one, pieces) for why, one in asides["reasons"].items()},
        ),
    )


def _pieces(written: Mapping[str, str], times: Mapping[str, Any]) -> dict[str, str]:
    """The pieces by name, with those made from the tables; each may use those before it."""
    names = sorted((name for names in times["months"] for name in names), key=len, reverse=True)
    zones = sorted(times["zones"], key=len, reverse=True)
    pieces = {"month": rf"(?i:{'|'.join(names)})\.?", "zone": rf"(?:{'|'.join(zones)})\b"}
    for name, pattern in written.items():
        pieces[name] = _filled(pattern, pieces)
    return pieces


def _filled(pattern: str, pieces: Mapping[str, str]) -> str:
    return re.sub(r"<<(\w+)>>", lambda found: pieces[found[1]], pattern)


def _compiled(pattern: str, pieces: Mapping[str, str]) -> Pattern:
    return re.compile(_filled(pattern, pieces), re.VERBOSE)


def _all_compiled(patterns: Iterable[str], pieces: Mapping[str, str]) -> tuple[Pattern, ...]:
    return tuple(_compiled(pattern, pieces) for pattern in patterns)


def _any_compiled(patterns: Iterable[str], pieces: Mapping[str, str]) -> Pattern:
    """One pattern for all of them: asking each costs more time than the answer."""
    either = "|".join(f"(?:{pattern})" for pattern in patterns)
    return _compiled(either or "(?!)", pieces)


def _line_rule(fields: Mapping[str, Any], pieces: Mapping[str, str]) -> LineRule:
    return LineRule(
        kind=fields["kind"],
        longest=fields["longest"],
        whole=_any_compiled(fields.get("whole", ()), pieces),
        anywhere=_any_compiled(fields.get("anywhere", ()), pieces),
        top=fields.get("top", False),
    )


def _time_rules(fields: Mapping[str, Any], pieces: Mapping[str, str]) -> TimeRules:
    months = enumerate(fields["months"], start=1)
    return TimeRules(
        longest=fields["longest"],
        sign=_compiled(fields["sign"], pieces),
        dividers=_compiled(fields["dividers"], pieces),
        poster=_compiled(fields["poster"], pieces),
        by=_compiled(fields["by"], pieces),
        labels={
            kind: _compiled(rf"\b{pattern}\b\s?:?", pieces)
            for kind, pattern in fields["labels"].items()
        },
        dates=_all_compiled((rf"\b{pattern}" for pattern in fields["dates"]), pieces),
        clocks=_all_compiled((rf"(?<!\d){pattern}" for pattern in fields["clocks"]), pieces),
        ago=_compiled(fields["ago"], pieces),
        filler=_compiled(fields["filler"], pieces),
        months={name.lower(): number for number, names in months for name in names},
        zones=fields["zones"],
    )


def _around_rules(fields: Mapping[str, Any], pieces: Mapping[str, str]) -> AroundRules:
    values: dict[str, Any] = {
        key: value if isinstance(value, int) else _compiled(value, pieces)
        for key, value in fields.items()
    }
    return AroundRules(**values)
