"""Commands that look at articles: import, blocks, facts."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from annotator.cli.output import Notes, shortened, tell, tell_json, tell_line, warn
from annotator.importers.line_kinds import seen_details
from annotator.importers.plain_text import warnings_about
from annotator.model.article import Article, Block
from annotator.model.lesson import Material
from annotator.model.spans import Span
from annotator.text import say
from annotator.workflows.clock import system_clock
from annotator.workflows.fact_finding import facts_in, facts_json_in
from annotator.workflows.fact_sentences import fact_sentences
from annotator.workflows.looking import article_in
from annotator.workflows.opening import new_work

PATH = click.Path(path_type=Path)


@click.command("import", help=say("commands.import"))
@click.argument("source", type=PATH)
@click.option("-o", "target", type=PATH, required=True, metavar="X.annot")
@click.option("--scheme", metavar="ID|FILE")
def import_(source: Path, target: Path, scheme: str | None) -> None:
    notes = Notes()
    made = new_work(source, target, clock=system_clock, scheme=scheme, tell=notes)
    tell("commands.import_done", file=target)
    notes.warn()
    warn_about(made.material)


def warn_about(material: Material) -> None:
    """Say what a person should know about the articles just read."""
    for article in material.articles:
        for message in warnings_about(article):
            warn(message)


@click.command(help=say("commands.blocks"))
@click.argument("source", type=PATH)
@click.option("--article", "number", default=1, metavar="N")
@click.option("--json", "as_json", is_flag=True)
def blocks(source: Path, number: int, as_json: bool) -> None:
    article = article_in(source, number)
    if as_json:
        head = {"id": article.id, "title": article.title, "length": len(article.text)}
        # What only its lines say stands there, where it can be seen.
        if article.details != seen_details(article.text, article.blocks):
            head |= {name: said for name, said in asdict(article.details).items() if said}
        tell_json({"article": head, "blocks": [_fields(article, b) for b in article.blocks]})
        return
    for block in article.blocks:
        click.echo(_line(article, block.kind, block.span))
        for part in block.parts:
            value = f" = {part.value}" if part.value else ""
            click.echo("    " + _line(article, part.kind, part.span) + value)


@click.command(help=say("commands.facts"))
@click.argument("source", type=PATH)
@click.option("--article", "number", default=1, metavar="N")
@click.option("--json", "as_json", is_flag=True)
def facts(source: Path, number: int, as_json: bool) -> None:
    if as_json:
        tell_json(facts_json_in(source, number))
        return
    for line in fact_sentences(facts_in(source, number)):
        tell_line(line)


def _fields(article: Article, block: Block) -> dict[str, object]:
    parts = [
        {"kind": part.kind, **_span_fields(article, part.span), "value": part.value}
        for part in block.parts
    ]
    return {"kind": block.kind, **_span_fields(article, block.span), "parts": parts}


def _span_fields(article: Article, span: Span) -> dict[str, object]:
    return {"start": span.start, "end": span.end, "text": span.cut(article.text)}


def _line(article: Article, kind: str, span: Span) -> str:
    return f"{span.start:>6}-{span.end:<6} {kind:<9} {shortened(span.cut(article.text))}"
