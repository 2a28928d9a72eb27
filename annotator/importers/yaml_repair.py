"""Reads on past what keeps a text from being YAML, so that all mistakes are found at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import yaml

from annotator.importers.yaml_causes import cause, quote_over_keys
from annotator.importers.yaml_text import UNREAD, Found, Mark, YamlText, indent, inside

_MOST_REPAIRS = 30
# Each reading of a text that long takes most of a second: one must do.
_LONGEST_REPAIRED = 60_000
_TAB_WIDTHS = (2, 4, 8, 1, 3, 6, 0)
# What goes wrong in every line below one that was read wrongly.
_SPREADING = ("schemes.moved_in", "schemes.not_yaml")
# Beside what YAML allows in no text: the next-line character, which only YAML counts as a line.
_UNREADABLE = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue001-\ufffd\U00010000-\U0010ffff]")
_DASH_AND_WORD = re.compile(r"( *(?:- +)*)-(?=[a-z_]+: |\{)")
_START = re.compile(r"^( *(?:- +)*)(?:([\"']?)([A-Za-z_][\w-]*)\2)?")


def readable(text: str) -> YamlText:
    """`text` as YAML events, repaired where it is none; without any where that is hopeless.

    Raises TooManyParts for what has more parts or levels than a person writes.
    """
    found = YamlText(text.split("\n"))
    _replace_unreadable(found)
    _part_dashes(found)
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


def _part_dashes(found: YamlText) -> None:
    """Put the space after a dash that starts an item; texts over several lines have none."""
    for number, line in enumerate(found.lines):
        if match := _DASH_AND_WORD.match(line):
            found.mistakes.append(Found(number + 1, match.end(1) + 2, "schemes.no_space_dash"))
            found.lines[number] = f"{match[0]} {line[match.end() :]}"
            found.moved[number] = 1


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
    """The lines with spaces for tabs, as wide as the lines beside or as people have them."""
    for which in (0, 1):
        yield [_beside(lines, n)[which] if n in tabbed else one for n, one in enumerate(lines)]
    for width in _TAB_WIDTHS:
        yield [
            tabbed[n].replace("\t", " " * width) + one.lstrip() if n in tabbed else one
            for n, one in enumerate(lines)
        ]


def _reach(lines: list[str]) -> float:
    """How far a text can be read, in characters; without end when it is all YAML."""
    error = YamlText(lines).read()
    return error.problem_mark.index if error and error.problem_mark else float("inf")


def _align(found: YamlText, number: int) -> bool:
    """Start a line where those beside it start; whether that is new."""
    if number in found.moved:
        return False
    before, after = found.lines[:number], found.lines[number + 1 :]
    line = found.lines[number]
    moved = max(_beside(found.lines, number), key=lambda one: _reach([*before, one, *after]))
    found.moved[number] = len(moved) - len(line)
    found.lines[number] = moved
    return moved != line


def _beside(lines: list[str], number: int) -> tuple[str, str]:
    """A line as far in as the line above and as the one below; what is likelier comes first."""
    text, bare = YamlText(lines), lines[number].lstrip()
    is_item = bare.startswith("- ")
    widths = []
    for other, step in ((text.filled_above(number), 0), (text.filled_below(number), 2)):
        beside = lines[other] if other is not None else ""
        is_inside = is_item and not beside.lstrip().startswith("- ")
        # The words of an item go on below, two columns further in.
        widths.append(max(indent(beside) - step * is_inside, 0) if is_item else inside(beside))
    above, below = (" " * width + bare for width in widths)
    return (below, above) if is_item else (above, below)


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
