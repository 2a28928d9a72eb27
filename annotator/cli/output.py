"""How commands speak: words or JSON to standard output, what went wrong to standard error."""

from __future__ import annotations

import json

import click

from annotator.model.errors import AnnotatorError
from annotator.text import say


def tell(message: str, **values: object) -> None:
    """One line in words."""
    click.echo(say(message, **values))


def warn(message: str, **values: object) -> None:
    """One line to standard error."""
    click.echo(say(message, **values), err=True)


def tell_json(value: object) -> None:
    """A value as JSON, and nothing else."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def sentence(error: AnnotatorError) -> str:
    """What an error says."""
    return say(error.message, **error.values)
