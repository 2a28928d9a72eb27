"""All commands together, and what their errors become."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from annotator import __version__
from annotator.cli import COMMANDS, articles, classes, schemes, suggesting, tagging, upkeep
from annotator.cli.output import sentence
from annotator.model.errors import AnnotatorError
from annotator.text import say
from annotator.workflows.demonstrating import PictureTaker

REFUSED = 1


@click.group(
    "annotator",
    help=say("commands.program"),
    options_metavar="[FILE] | [OPTIONS]",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def annotator() -> None:
    pass


_MODULES = {
    "import": articles.import_,
    "blocks": articles.blocks,
    "facts": articles.facts,
    "suggest": suggesting.suggest,
    "tag": tagging.tag,
    "list": tagging.list_,
    "undo": tagging.undo,
    "redo": tagging.redo,
    "scheme": schemes.scheme,
    "assignment": classes.assignment,
    "hand-in": classes.hand_in,
    "collect": classes.collect,
    "summary": classes.summary,
    "report": classes.report,
    "sheets": classes.sheets,
    "export": classes.export,
    "check": upkeep.check,
    "demo": upkeep.demo,
}
for _name in COMMANDS:
    annotator.add_command(_MODULES[_name], _name)


def run(arguments: Sequence[str], *, take_pictures: PictureTaker) -> int:
    """Run one command; gives the exit status: 0 done, 1 refused, 2 usage, 3 done in part."""
    for stream in (sys.stdout, sys.stderr):
        # A console or a pipe with an old encoding must not turn a quote into an error.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        status = annotator.main(
            list(arguments), prog_name="annotator", standalone_mode=False, obj=take_pictures
        )
    except AnnotatorError as error:
        click.echo(sentence(error), err=True)
        return REFUSED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.exceptions.Abort, KeyboardInterrupt):
        return REFUSED
    return status if isinstance(status, int) else 0
