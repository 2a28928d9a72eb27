"""When a story was published and updated, as its lines say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from annotator.importers.block_rules import TimeRules
from annotator.model.article import Part, PartKind
from annotator.model.spans import Span, trimmed


@dataclass(frozen=True, slots=True)
class LineTimes:
    """The times in one line, and the stretches of it that are no time."""

    parts: tuple[Part, ...]
    rest: tuple[Span, ...]


def line_times(text: str, line: Span, rules: TimeRules) -> LineTimes:
    """What `line` of `text` says about times; nothing for a line too long to be about them.

    A stretch without a label counts as published when no other does and it stands first.
    """
    parts: list[Part] = []
    rest: list[Span] = []
    if len(line) > rules.longest or not rules.sign.search(text, line.start, line.end):
        return LineTimes((), (line,))
    for label, stretch in _stretches(text, line, rules):
        time = _time_in(stretch.cut(text), rules, labelled=label is not None)
        if parts and label is None and not rest:
            joined = _joined(text, parts[-1], stretch, rules)
            if joined:
                parts[-1] = joined
                continue
        if time is None or (label is None and parts):
            rest.append(stretch)
        else:
            parts.append(Part(label or "published", stretch, time.value))
    return LineTimes(tuple(parts), tuple(rest))


def _joined(text: str, part: Part, clock: Span, rules: TimeRules) -> Part | None:
    """The part with the clock that stands behind its day, beyond a divider."""
    whole = Span(part.span.start, clock.end)
    time = _time_in(whole.cut(text), rules, labelled=True)
    return Part(part.kind, whole, time.value) if time else None


def _stretches(text: str, line: Span, rules: TimeRules) -> Iterator[tuple[PartKind | None, Span]]:
    """The line cut at dividers and before labels, trimmed, each with its label."""
    words = line.cut(text)
    labels = {
        match.start(): kind
        for kind, pattern in rules.labels.items()
        for match in pattern.finditer(words)
    }
    dividers = {match.start(): match.end() for match in rules.dividers.finditer(words)}
    posted = rules.poster.search(words)
    names = [] if posted else [match.start() for match in rules.by.finditer(words)]
    # A day right behind a name: By Jo Doe March 4, 2024
    days = (pattern.search(words, names[-1]) for pattern in rules.dates if names and not labels)
    named = {*names, *(day.start() for day in days if day)}
    starts = sorted({0, *labels, *dividers.values(), *named})
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        cut = min((place for place in dividers if start <= place < end), default=end)
        stretch = trimmed(text, line.start + start, line.start + cut)
        if stretch:
            yield labels.get(stretch.start - line.start), stretch


@dataclass(frozen=True, slots=True)
class _Time:
    value: str | None


def _time_in(words: str, rules: TimeRules, *, labelled: bool) -> _Time | None:
    """The time that `words` are, or None when something else is in them."""
    left = _once(words)
    if labelled:
        left = rules.poster.sub(" ", left, count=1)
        for pattern in rules.labels.values():
            left = pattern.sub(" ", left, count=1)
    date, left = _taken(rules.dates, left)
    clock, left = _taken(rules.clocks, left)
    ago, left = _taken((rules.ago,), left)
    if not (date or clock or ago) or rules.filler.sub("", left):
        return None
    if date is None:
        # A clock with its zone is no clock of the story.
        placed = clock and (labelled or clock.groupdict().get("zone"))
        return _Time(None) if ago or placed else None
    whole = {"year", "first"} & {key for key, value in date.groupdict().items() if value}
    if not (whole or clock or labelled):
        return None
    return _Time(_value(date, clock, rules))


def _once(words: str) -> str:
    """What stands there twice, for readers and for machines, once."""
    said = words.split()
    half = len(said) // 2
    return " ".join(said[:half]) if said[:half] == said[half:] else words


def _taken(patterns: tuple[re.Pattern[str], ...], words: str) -> tuple[re.Match[str] | None, str]:
    """The first pattern found in `words`, and `words` without it."""
    for pattern in patterns:
        match = pattern.search(words)
        if match:
            return match, f"{words[: match.start()]} {words[match.end() :]}"
    return None, words


def _value(date: re.Match[str], clock: re.Match[str] | None, rules: TimeRules) -> str | None:
    """ISO 8601 as far as it is said: a date, with a time, with an offset; None when unclear."""
    day = _day(date, rules)
    if day is None or clock is None:
        return day.date().isoformat() if day else None
    time = _clock_time(day, clock)
    if time is None:
        return None
    zone = _zone(clock.groupdict().get("zone"), rules)
    return time.replace(tzinfo=zone).isoformat(timespec="minutes")


def _day(date: re.Match[str], rules: TimeRules) -> datetime | None:
    said = date.groupdict()
    if not said.get("year"):
        return None
    if said.get("first"):
        first, second = int(said["first"]), int(said["second"])
        if first != second and first <= 12 and second <= 12:
            return None
        month, day = (first, second) if first <= 12 else (second, first)
    else:
        name = said.get("name")
        month = rules.months[name.rstrip(".").lower()] if name else int(said["month"])
        day = int(said["day"])
    try:
        return datetime(_year(said["year"]), month, day)  # noqa: DTZ001 (the zone comes with the clock)
    except ValueError:
        return None


def _year(said: str) -> int:
    return int(said) if len(said) == 4 else 2000 + int(said)


def _clock_time(day: datetime, clock: re.Match[str]) -> datetime | None:
    said = clock.groupdict()
    hour, minute, half = int(said["hour"]), int(said.get("minute") or 0), said.get("half")
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half in "pP" else 0)
    return day.replace(hour=hour, minute=minute) if hour < 24 and minute < 60 else None


def _zone(said: str | None, rules: TimeRules) -> tzinfo | None:
    if said is None:
        return None
    if said == "Z":
        return UTC
    known = rules.zones.get(said, said)
    if known[0] in "+-":
        return _offset(known)
    # Imported late: few articles name a place's time.
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(known)
    except ZoneInfoNotFoundError:
        return None


def _offset(said: str) -> tzinfo | None:
    digits = said[1:].replace(":", "")
    hours, minutes = int(digits[:2]), int(digits[2:] or 0)
    if hours > 14 or minutes > 59:
        return None
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(-offset if said[0] == "-" else offset)
