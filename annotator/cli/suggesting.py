"""The command that suggests what to tag."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli.articles import PATH
from annotator.cli.output import shortened, tell_json, tell_line
from annotator.model.article import Article
from annotator.model.spans import Span
from annotator.text import say
from annotator.workflows.suggesting import Maybe, suggestions_in


@click.command(help=say("commands.suggest"))
@click.argument("source", type=PATH)
@click.option("--article", "number", default=1, metavar="N")
@click.option("--claims", is_flag=True, help=say("commands.suggest_claims"))
@click.option("--json", "as_json", is_flag=True)
def suggest(source: Path, number: int, *, claims: bool, as_json: bool) -> None:
    article, found = suggestions_in(source, number, claims=claims)
    rows = [
        _fields(article, maybe, span, group if len(maybe.places) > 1 else None)
        for group, maybe in enumerate(found, start=1)
        for span in maybe.places
    ]
    rows.sort(key=lambda row: (row["start"], row["end"]))
    if as_json:
        tell_json(rows)
    elif not rows:
        tell_line(say("suggesting.none"))
    else:
        for row in rows:
            words = shortened(str(row["exact"]))
            line = "commands.suggest_line_by" if row["speaker"] else "commands.suggest_line"
            tell_line(say(line, **(row | {"exact": words})))


def _fields(article: Article, maybe: Maybe, span: Span, group: int | None) -> dict[str, object]:
    one = maybe.suggestion
    named = one.speaker_span
    return {
        "tag": maybe.tag.id,
        "start": span.start,
        "end": span.end,
        "exact": span.cut(article.text),
        "rule": say(one.reason, **one.values),
        "kind": one.kind,
        "speaker": one.speaker,
        "speaker_span": [named.start, named.end] if named else None,
        "attributes": dict(maybe.answers),
        "group": group,
    }
