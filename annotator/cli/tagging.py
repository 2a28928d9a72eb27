"""Commands on work files: tag, list, undo, redo."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from annotator.cli.articles import PATH
from annotator.cli.output import tell, tell_json, warn
from annotator.model.edits import Edit
from annotator.text import say
from annotator.workflows.clock import system_clock
from annotator.workflows.looking import Listed, listed
from annotator.workflows.opening import working
from annotator.workflows.places import numbered_article, places_of, span_in


class SpanType(click.ParamType[tuple[int, int]]):
    """`A:B`, two code points."""

    name = "A:B"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        start, _, end = str(value).partition(":")
        try:
            return int(start), int(end)
        except ValueError:
            self.fail(say("commands.not_a_span", value=value), param, ctx)


class AnswerType(click.ParamType[tuple[str, str]]):
    """`K=V`, a question and its answer."""

    name = "K=V"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        question, equals, answer = str(value).partition("=")
        if not equals or not question:
            self.fail(say("commands.not_an_answer", value=value), param, ctx)
        return question, answer


@click.command(help=say("commands.tag"))
@click.argument("path", type=PATH, metavar="X.annot")
@click.option("--tag", "tag_id", required=True, metavar="ID")
@click.option("--span", type=SpanType())
@click.option("--text", metavar="T")
@click.option("--occurrence", type=int, metavar="N")
@click.option("--every", is_flag=True)
@click.option("--attribute", "answers", type=AnswerType(), multiple=True)
@click.option("--comment", default="", metavar="C")
@click.option("--article", "number", default=1, metavar="N")
def tag(
    path: Path,
    tag_id: str,
    span: tuple[int, int] | None,
    text: str | None,
    occurrence: int | None,
    every: bool,
    answers: Sequence[tuple[str, str]],
    comment: str,
    number: int,
) -> None:
    if (span is None) == (text is None):
        raise click.UsageError(say("commands.span_or_text"))
    if (occurrence is not None or every) and (text is None or (occurrence is not None and every)):
        raise click.UsageError(say("commands.only_with_text"))
    with working(path, clock=system_clock) as work:
        article = numbered_article(work.material, number, path.name)
        if text is not None:
            spans = places_of(article, text, occurrence=occurrence, every=every)
        else:
            assert span is not None
            spans = [span_in(article, *span)]
        edit = work.tag(article, spans, tag_id, comment=comment, attributes=dict(answers))
    tell("commands.tag_done", **edit.values)
    stored = edit.changes[0].after
    if span and stored and (stored.span.start, stored.span.end) != span:
        warn("commands.tag_trimmed", start=stored.span.start, end=stored.span.end)


@click.command("list", help=say("commands.list"))
@click.argument("path", type=PATH, metavar="X.annot")
@click.option("--json", "as_json", is_flag=True)
def list_(path: Path, as_json: bool) -> None:
    rows = listed(path)
    if as_json:
        tell_json([_fields(row) for row in rows])
    elif not rows:
        tell("commands.list_empty")
    else:
        for row in rows:
            fields = _fields(row)
            fields["exact"] = " ".join(row.exact.split())
            tell("commands.list_line", **fields)


def _fields(row: Listed) -> dict[str, object]:
    annotation = row.annotation
    return {
        "id": annotation.id,
        "article": annotation.article_id,
        "tag": annotation.tag,
        "start": annotation.span.start,
        "end": annotation.span.end,
        "exact": row.exact,
        "occurrence": row.place.number,
        "occurrences": row.place.total,
        "group": annotation.group,
        "comment": annotation.comment,
        "attributes": dict(annotation.attributes),
        "origin": annotation.origin,
        "created": annotation.created,
        "modified": annotation.modified,
    }


@click.command(help=say("commands.undo"))
@click.argument("path", type=PATH, metavar="X.annot")
def undo(path: Path) -> None:
    with working(path, clock=system_clock) as work:
        edit = work.undo()
    tell("commands.undo_done", step=step_name(edit))


@click.command(help=say("commands.redo"))
@click.argument("path", type=PATH, metavar="X.annot")
def redo(path: Path) -> None:
    with working(path, clock=system_clock) as work:
        edit = work.redo()
    tell("commands.redo_done", step=step_name(edit))


def step_name(edit: Edit) -> str:
    """An undo step in words."""
    return say(edit.name, **edit.values)
