"""Reads on past what keeps a text from being YAML, so that all mistakes are found at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import yaml

from annotator.importers.yaml_causes import cause, quote_over_keys
from annotator.importers.yaml_text import UNREAD, Found, Mark, YamlText

_MOST_REPAIRS = 30
# Each reading of a text that long takes most of a second: one must do.
_LONGEST_REPAIRED = 60_000
_TAB_WIDTHS = (2, 4, 8, 1, 3, 6, 0)
# What goes wrong in every line below one that was read wrongly.
_SPREADING = ("schemes.moved_in", "schemes.not_yaml")
# Beside what YAML allows in no text: the next-line character, which only YAML counts as a line.
_UNREADABLE = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue001-\ufffd\U00010000-\U0010ffff]")
_START = re.compile(r"^( *(?:- +)*)(?:([\"']?)([A-Za-z_][\w-]*)\2)?")


def readable(text: str) -> YamlText:
    """`text` as YAML events, repaired where it is none; without any where that is hopeless.

    Raises TooManyParts for what has more parts or levels than a person writes.
    """
    found = YamlText(text.split("\n"))
    _replace_unreadable(found)
    is_short = len(text) <= _LONGEST_REPAIRED
    for _ in range(_MOST_REPAIRS if is_short else 1):
        error = found.read()
        quote = None if error else quote_over_keys(found)
        if quote:
            found.note(quote, "schemes.open_quote")
            _leave_out(found, quote)
        elif error is None:
            return found
        elif not _mend(found, error, is_short=is_short):
            break
    found.events = []
    return found


def _replace_unreadable(found: YamlText) -> None:
    for number, line in enumerate(found.lines):
        if match := _UNREADABLE.search(line):
            found.mistakes.append(Found(number + 1, match.start() + 1, "schemes.unshowable"))
        found.lines[number] = _UNREADABLE.sub("\ufffd", line)


def _mend(found: YamlText, error: yaml.MarkedYAMLError, *, is_short: bool) -> bool:
    """Put the error into words and the line right; whether there is hope to read on."""
    mark, message, values = cause(found, error)
    if message == "schemes.tab" and is_short:
        _replace_tabs(found, mark)
        return True
    line = mark.line + 1
    last = [(one.line, one.message) for one in found.mistakes[-2:]]
    if message in _SPREADING and last == [(line - 2, message), (line - 1, message)]:
        return False
    if all(one.line != line for one in found.mistakes):
        found.note(mark, message, **values)
    return (message == "schemes.moved_in" and _align(found, mark.line)) or _leave_out(found, mark)


def _replace_tabs(found: YamlText, mark: Mark) -> None:
    """Say where tabs are and put spaces there; lines that start with some keep their order."""
    line = found.lines[mark.line]
    if line[: mark.column].strip():
        found.note(mark, "schemes.tab")
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
    error = YamlText(lines).read()
    return error.problem_mark.index if error and error.problem_mark else float("inf")


def _align(found: YamlText, number: int) -> bool:
    """Start a line where the words of the line before start; whether that is new."""
    above = found.filled_above(number)
    if above is None or number in found.moved:
        return False
    line = found.lines[number]
    moved = " " * _width_beside(found.lines[above], line) + line.lstrip()
    found.moved[number] = len(moved) - len(line)
    found.lines[number] = moved
    return moved != line


def _width_beside(other: str, line: str) -> int:
    """How far to move `line` in for it to stand beside `other`."""
    match = _START.match(other)
    assert match
    is_item = line.lstrip().startswith("- ")
    return len(other) - len(other.lstrip()) if is_item else len(match[1])


def _leave_out(found: YamlText, mark: Mark) -> bool:
    """Keep the key of a line only, or nothing of it at the second time; whether it was there."""
    line = found.line_at(mark)
    if not line.strip():
        return False
    match = _START.match(line)
    assert match
    key = f"{match[3]}: " if match[3] else ""
    found.has_gaps = found.has_gaps or UNREAD in line or not key
    found.lines[mark.line] = "" if UNREAD in line else f"{match[1]}{key}{UNREAD}"
    return True
