"""Commands on tag sets: scheme list, scheme show, scheme check."""

from __future__ import annotations

import click

from annotator.cli.output import tell
from annotator.importers.schemes import (
    find_scheme,
    mistakes_in,
    scheme_source,
    shipped_schemes,
)
from annotator.text import say


@click.group(help=say("commands.scheme"))
def scheme() -> None:
    pass


@scheme.command("list", help=say("commands.scheme_list"))
def list_() -> None:
    for scheme_id in shipped_schemes():
        found = find_scheme(scheme_id)
        names = ", ".join(tag.name for tag in found.tags)
        tell("commands.scheme_list_line", id=found.id, title=found.title, tags=names)


@scheme.command(help=say("commands.scheme_show"))
@click.argument("id_or_file", metavar="ID|FILE")
def show(id_or_file: str) -> None:
    click.echo(scheme_source(id_or_file), nl=False)


@scheme.command(help=say("commands.scheme_check"))
@click.argument("file", metavar="FILE")
def check(file: str) -> int:
    mistakes = mistakes_in(file)
    for one in mistakes:
        sentence = say(one.message, **one.values)
        tell("schemes.mistake", file=file, line=one.line, column=one.column, sentence=sentence)
    return 1 if mistakes else 0
