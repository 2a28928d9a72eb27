"""How commands speak: words or JSON to standard output, what went wrong to standard error."""

from __future__ import annotations

import json
import re

import click

from annotator.model.errors import AnnotatorError
from annotator.text import say

# Names and texts come from files of others: controls would move a terminal's cursor or
# recolour it, the rest turns the reading direction or starts another line.
_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]+")

_SHORT = 60


def tell(message: str, **values: object) -> None:
    """One line in words."""
    tell_line(say(message, **values))


def tell_line(line: str) -> None:
    """A line that is in words already."""
    click.echo(_one_line(line))


def warn(message: str, **values: object) -> None:
    """One line to standard error."""
    click.echo(_one_line(say(message, **values)), err=True)


class Notes:
    """What is worth knowing once a command has done its work."""

    def __init__(self) -> None:
        self._notes: list[tuple[str, dict[str, object]]] = []

    def __call__(self, message: str, **values: object) -> None:
        """Hear of something."""
        self._notes.append((message, values))

    def warn(self) -> None:
        """Say it, each in one line to standard error."""
        for message, values in self._notes:
            warn(message, **values)


def tell_json(value: object) -> None:
    """A value as JSON, and nothing else."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def sentence(error: AnnotatorError) -> str:
    """What an error says, in one line."""
    return _one_line(say(error.message, **error.values))


def shortened(text: str) -> str:
    """The start of a text, in one line of at most 60 characters."""
    words = " ".join(text.split())
    return words if len(words) <= _SHORT else words[: _SHORT - 1] + "…"


def _one_line(text: str) -> str:
    return _UNSHOWN.sub(" ", text)
