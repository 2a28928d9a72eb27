"""What keeps a text from being YAML, place by place, read on past each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

MOST_PARTS = 20_000
DEEPEST = 20
# Of PyYAML: `line` and `column` from 0, `index` in characters.
Mark = Any
# Stands for what could not be read; a private use character, which no tag set needs.
UNREAD = "\ue000"

_MOST_REPAIRS = 30
# Each reading of a text that long takes most of a second: one must do.
_LONGEST_REPAIRED = 60_000
_TAB_WIDTHS = (2, 4, 8, 1, 3, 6, 0)
# What goes wrong in every line below one that was read wrongly.
_SPREADING = ("schemes.moved_in", "schemes.not_yaml")
# Beside what YAML allows in no text: the next-line character, which only YAML counts as a line.
_UNREADABLE = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue001-\ufffd\U00010000-\U0010ffff]")
_KEY_AND_QUOTE = re.compile(r" *(?:- +)?\{?[\w-]+: *[\"']")
_NO_COLON = re.compile(r" *(?:- +)*([\w-]+ [^:]*)")
_START = re.compile(r"^( *(?:- +)*)(?:([\"']?)([A-Za-z_][\w-]*)\2)?")


class Found(NamedTuple):
    """A mistake at a line and column, both from 1, as a message id with values."""

    line: int
    column: int
    message: str
    values: Mapping[str, object] = {}


class Place(NamedTuple):
    """Where a line is at fault, as marks of PyYAML have it: both from 0."""

    line: int
    column: int


class TooManyParts(Exception):
    """The text costs more than it shows."""


@dataclass(slots=True)
class Readable:
    """A text as events, and what was wrong with it.

    `moved` says by how many columns a line was moved in, by its number from 0; `has_gaps`
    whether lines had to be left out.
    """

    lines: list[str]
    events: list[yaml.Event] = field(default_factory=list)
    mistakes: list[Found] = field(default_factory=list)
    moved: dict[int, int] = field(default_factory=dict)
    has_gaps: bool = False

    def spot(self, mark: Mark) -> tuple[int, int]:
        """Line and column of a mark, from 1, in the text as it was written."""
        return mark.line + 1, max(mark.column - self.moved.get(mark.line, 0), 0) + 1

    def word_at(self, mark: Mark) -> str:
        """What stands at a mark up to the next space, 40 characters at most."""
        line = self.lines[mark.line] if mark.line < len(self.lines) else ""
        return (line[mark.column :].split() or [""])[0][:40]


def readable(text: str) -> Readable:
    """`text` as YAML events, repaired where it is none.

    Raises TooManyParts for what has more parts or levels than a person writes.
    """
    found = Readable(text.split("\n"))
    _replace_unreadable(found)
    for _ in range(_MOST_REPAIRS if len(text) <= _LONGEST_REPAIRED else 1):
        error = _read(found)
        quote = None if error else _quote_over_keys(found)
        if quote:
            found.mistakes.append(Found(*found.spot(quote), "schemes.open_quote"))
            _leave_out(found, quote)
        elif error is None:
            return found
        elif not _mend(found, error):
            break
    found.events = []
    return found


def _replace_unreadable(found: Readable) -> None:
    for number, line in enumerate(found.lines):
        for match in _UNREADABLE.finditer(line):
            found.mistakes.append(Found(number + 1, match.start() + 1, "schemes.unshowable"))
        found.lines[number] = _UNREADABLE.sub("\ufffd", line)


def _read(found: Readable) -> yaml.MarkedYAMLError | None:
    """Fill in the events up to the first error, which is given back."""
    found.events = []
    depth = 0
    try:
        for event in yaml.parse("\n".join(found.lines), Loader=yaml.SafeLoader):
            found.events.append(event)
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if len(found.events) > MOST_PARTS or depth > DEEPEST:
                raise TooManyParts
    except yaml.MarkedYAMLError as error:
        return error
    return None


def _mend(found: Readable, error: yaml.MarkedYAMLError) -> bool:
    """Put the error into words and the line right; whether there is hope to read on."""
    mark, message, values = _cause(found, error)
    if message == "schemes.tab":
        _replace_tabs(found, mark)
        return True
    spot = found.spot(mark)
    last = [(one.line, one.message) for one in found.mistakes[-2:]]
    if message in _SPREADING and last == [(spot[0] - 2, message), (spot[0] - 1, message)]:
        return False
    if all(one.line != spot[0] for one in found.mistakes):
        found.mistakes.append(Found(*spot, message, values))
    return (message == "schemes.moved_in" and _align(found, mark.line)) or _leave_out(found, mark)


def _cause(found: Readable, error: yaml.MarkedYAMLError) -> tuple[Mark, str, Mapping[str, object]]:
    problem, mark = error.problem or "", error.problem_mark or error.context_mark
    assert mark is not None
    context, before = error.context or "", error.context_mark
    last = next((e for e in reversed(found.events) if isinstance(e, yaml.ScalarEvent)), None)
    sign = found.word_at(mark)[:1]
    if before and "quoted scalar" in context and "stream" in problem:
        return before, "schemes.open_quote", {}
    if before and "quoted scalar" in context and "document separator" in problem:
        return before, "schemes.open_quote", {}
    if last and last.style and _ends_below(last, mark.line):
        # The words up to the next quotation mark, lines below, were taken for the text.
        return last.start_mark, "schemes.open_quote", {}
    if "'\\t'" in problem:
        return mark, "schemes.tab", {}
    if "escape" in problem or "escape" in context:
        return mark, "schemes.escape", {}
    if "cannot start any token" in problem or "alphabetic or numeric" in problem:
        return mark, "schemes.strange_start", {"found": sign}
    if found.lines[min(mark.line, len(found.lines) - 1)].startswith("%"):
        return Place(mark.line, 0), "schemes.strange_start", {"found": "%"}
    if "tag" in context or "tag handle" in problem:
        return before or mark, "schemes.special_tag", {"found": found.word_at(before or mark)}
    if "could not find expected ':'" in problem:
        return before or mark, "schemes.no_colon", {}
    if "mapping values are not allowed" in problem:
        if ":" in found.lines[mark.line][: mark.column]:
            return mark, "schemes.colon_in_text", {}
        above = _line_without_colon(found, mark.line)
        return (above, "schemes.no_colon", {}) if above else (mark, "schemes.moved_in", {})
    if before and "flow" in context:
        one_line = before.line == mark.line
        return mark if one_line else before, "schemes.open_bracket", {}
    if "expected <block end>" in problem and "scalar" not in problem:
        return mark, "schemes.moved_in", {}
    return mark, "schemes.not_yaml", {}


def _ends_below(event: yaml.ScalarEvent, line: int) -> bool:
    """Whether a text ends in this line and starts in one above."""
    start, end = event.start_mark, event.end_mark
    return start is not None and end is not None and start.line < end.line == line


def _line_without_colon(found: Readable, below: int) -> Place | None:
    """The line above, if it starts with a word that lacks its colon."""
    number = _filled_above(found, below)
    match = _NO_COLON.fullmatch(found.lines[number]) if number is not None else None
    return Place(number or 0, match.start(1)) if match else None


def _quote_over_keys(found: Readable) -> Mark | None:
    """Where a text in quotation marks starts that ends in the next one, after another key."""
    for event in found.events:
        if isinstance(event, yaml.ScalarEvent) and event.style in ("'", '"'):
            end: Mark = event.end_mark
            is_below = _ends_below(event, end.line)
            if is_below and _KEY_AND_QUOTE.fullmatch(found.lines[end.line][: end.column]):
                return event.start_mark
    return None


def _replace_tabs(found: Readable, mark: Mark) -> None:
    """Say where tabs are and put spaces there; lines that start with some keep their order."""
    line = found.lines[mark.line]
    if line[: mark.column].strip():
        found.mistakes.append(Found(*found.spot(mark), "schemes.tab"))
        found.lines[mark.line] = f"{line[: mark.column]} {line[mark.column + 1 :]}"
        return
    starts = {n: one[: len(one) - len(one.lstrip())] for n, one in enumerate(found.lines)}
    tabbed = {n: start for n, start in starts.items() if "\t" in start and found.lines[n].strip()}
    for n, start in tabbed.items():
        found.mistakes.append(Found(n + 1, start.index("\t") + 1, "schemes.tab"))
    best = max(_without_tabs(found.lines, tabbed), key=_reach)
    found.moved |= {n: len(best[n]) - len(found.lines[n]) for n in tabbed}
    found.lines = best


def _without_tabs(lines: list[str], tabbed: Mapping[int, str]) -> Iterator[list[str]]:
    """The lines with spaces for tabs, as wide as people have them or as the lines beside."""
    for width in _TAB_WIDTHS:
        yield [
            tabbed[n].replace("\t", " " * width) + one.lstrip() if n in tabbed else one
            for n, one in enumerate(lines)
        ]
    for step in (-1, 1):
        yield [
            " " * _width_beside(lines[n + step], one) + one.lstrip()
            if n in tabbed and 0 <= n + step < len(lines)
            else one
            for n, one in enumerate(lines)
        ]


def _reach(lines: list[str]) -> float:
    """How far a text can be read, in characters; without end when it is all YAML."""
    error = _read(Readable(lines))
    return error.problem_mark.index if error and error.problem_mark else float("inf")


def _align(found: Readable, number: int) -> bool:
    """Start a line where the words of the line before start; whether that is new."""
    if number in found.moved:
        return False
    above = _filled_above(found, number)
    if above is None:
        return False
    line = found.lines[number]
    moved = " " * _width_beside(found.lines[above], line) + line.lstrip()
    if moved == line:
        return False
    found.moved[number] = len(moved) - len(line)
    found.lines[number] = moved
    return True


def _width_beside(other: str, line: str) -> int:
    """How far to move `line` in for it to stand beside `other`."""
    match = _START.match(other)
    assert match
    is_item = line.lstrip().startswith("- ")
    return len(other) - len(other.lstrip()) if is_item else len(match[1])


def _filled_above(found: Readable, number: int) -> int | None:
    lines = found.lines
    return next(
        (n for n in range(min(number, len(lines)) - 1, -1, -1) if _is_filled(lines[n])), None
    )


def _is_filled(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _leave_out(found: Readable, mark: Mark) -> bool:
    """Keep the key of a line only, or nothing of it at the second time."""
    number = mark.line
    line = found.lines[number] if number < len(found.lines) else ""
    if not line.strip():
        return False
    match = _START.match(line)
    assert match
    key = f"{match[3]}: " if match[3] else ""
    found.has_gaps = found.has_gaps or UNREAD in line or not key
    found.lines[number] = "" if UNREAD in line else f"{match[1]}{key}{UNREAD}"
    return True
