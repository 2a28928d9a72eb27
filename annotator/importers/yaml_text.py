"""A text that is meant to be YAML: its lines, its events, and what was wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

MOST_PARTS = 20_000
DEEPEST = 20
# Stands for what could not be read; a private use character, which no tag set needs.
UNREAD = "\ue000"

_DASHES = re.compile(" *(?:- +)*")

# Of PyYAML: `line` and `column` from 0, `index` in characters.
Mark = Any


class Found(NamedTuple):
    """A mistake at a line and column, both from 1, as a message id with values."""

    line: int
    column: int
    message: str
    values: Mapping[str, object] = {}


class TooManyParts(Exception):
    """The text costs more than it shows."""


@dataclass(slots=True)
class YamlText:
    """A text as lines and as events.

    `moved` says by how many columns a line was moved in, by its number from 0; `has_gaps`
    whether lines had to be left out.
    """

    lines: list[str]
    events: list[yaml.Event] = field(default_factory=list)
    mistakes: list[Found] = field(default_factory=list)
    moved: dict[int, int] = field(default_factory=dict)
    has_gaps: bool = False

    def read(self) -> yaml.MarkedYAMLError | None:
        """Fill in the events up to the first error, which is given back.

        Raises TooManyParts for what has more parts or levels than a person writes.
        """
        self.events = []
        depth = 0
        try:
            for event in yaml.parse("\n".join(self.lines), Loader=yaml.SafeLoader):
                self.events.append(event)
                depth += isinstance(event, yaml.CollectionStartEvent)
                depth -= isinstance(event, yaml.CollectionEndEvent)
                if len(self.events) > MOST_PARTS or depth > DEEPEST:
                    raise TooManyParts
        except yaml.MarkedYAMLError as error:
            return error
        return None

    def note(self, mark: Mark, message: str, **values: object) -> None:
        """Say that something is wrong at a mark."""
        self.mistakes.append(Found(*self.spot(mark), message, values))

    def spot(self, mark: Mark) -> tuple[int, int]:
        """Line and column of a mark, from 1, in the text as it was written."""
        return mark.line + 1, max(mark.column - self.moved.get(mark.line, 0), 0) + 1

    def line_at(self, mark: Mark) -> str:
        """The line of a mark, empty after the last one."""
        return self.lines[mark.line] if mark.line < len(self.lines) else ""

    def word_at(self, mark: Mark) -> str:
        """What stands at a mark up to the next space, 40 characters at most."""
        return (self.line_at(mark)[mark.column :].split() or [""])[0][:40]

    def filled_above(self, number: int) -> int | None:
        """The number of the next line above that holds more than a note."""
        above = range(min(number, len(self.lines)) - 1, -1, -1)
        return next((n for n in above if _is_filled(self.lines[n])), None)

    def filled_below(self, number: int) -> int | None:
        """The number of the next line below that holds more than a note."""
        below = range(number + 1, len(self.lines))
        return next((n for n in below if _is_filled(self.lines[n])), None)


def indent(line: str) -> int:
    """The column, from 0, at which a line starts."""
    return len(line) - len(line.lstrip(" "))


def inside(line: str) -> int:
    """The column, from 0, at which the words of a line start, after dashes of lists."""
    match = _DASHES.match(line)
    return match.end() if match else 0


def _is_filled(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")
