"""Commands on tag sets: scheme list, scheme show, scheme check."""

from __future__ import annotations

import click

from annotator.cli.output import tell, warn
from annotator.importers.schemes import mistakes_in, scheme_source
from annotator.text import language, say
from annotator.workflows.tag_sets import tag_sets


@click.group(help=say("commands.scheme"))
def scheme() -> None:
    pass


@scheme.command("list", help=say("commands.scheme_list"))
def list_() -> None:
    for name, _, found, wrong in tag_sets():
        if found:
            shown = found.in_language(language())
            tags = ", ".join(tag.name for tag in shown.tags)
            tell("commands.scheme_list_line", id=name, title=shown.title, tags=tags)
        else:
            warn("commands.scheme_list_wrong", id=name, wrong=wrong)


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
