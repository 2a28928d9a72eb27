"""Commands for order and demonstration: check, demo."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli.articles import PATH
from annotator.cli.output import tell
from annotator.model.lesson import Document
from annotator.text import say
from annotator.workflows.checking import check as check_file
from annotator.workflows.clock import system_clock
from annotator.workflows.demonstrating import demonstrate


@click.command(help=say("commands.check"))
@click.argument("path", type=PATH, metavar="FILE")
def check(path: Path) -> None:
    found = check_file(path)
    if isinstance(found, Document):
        tell("commands.check_work", file=path.name, n=len(found.annotations))
    else:
        tell("commands.check_class", file=path.name, n=len(found.newest))


@click.command(help=say("commands.demo"))
@click.argument("folder", type=PATH, metavar="DIR")
@click.pass_context
def demo(ctx: click.Context, folder: Path) -> None:
    made = demonstrate(folder, clock=system_clock, take_pictures=ctx.obj)
    tell("commands.demo_lesson", file=made.lesson)
    hand_ins = made.hand_ins
    tell("commands.demo_hand_ins", n=len(hand_ins), folder=hand_ins[0].parent)
    tell("commands.demo_work", file=made.work)
    tell("commands.demo_class", file=made.class_file)
    tell("commands.demo_report", file=made.report)
    tell("commands.demo_csv", folder=made.tables)
    for picture in made.pictures:
        tell("commands.demo_picture", file=picture)
