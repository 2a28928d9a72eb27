"""The codebook: what every column and every id in the CSV files means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import get_args

from annotator.exporters.annotation_table import questions
from annotator.exporters.tables import Table
from annotator.model.annotation import ORIGINS
from annotator.model.lesson import Material
from annotator.model.likeness import NoNumber
from annotator.model.matches import OUTCOMES
from annotator.model.scheme import YES_NO, Attribute
from annotator.model.states import State
from annotator.model.summary import Summary
from annotator.text import say

_FIGURES = {
    "repeats.csv": ("people_by_places", "counted_once", "counted_each"),
    "voices.csv": ("spelling", "part", "no_speaker"),
}


def codebook(
    columns: Mapping[str, Sequence[str]], material: Material, summary: Summary | None
) -> Table:
    """A row per column of the given files, and per id that stands in them.

    With a summary, also how its figures were made.
    """
    rows = [*_columns(columns, material), *_values(columns, material)]
    if summary:
        rows += [["", "", part, meaning] for part, meaning in summary.method.items()]
    rows += [["", "", "", say("export.formulas")], ["", "", "", say("export.few")]]
    return Table(["file", "column", "value", "meaning"], rows)


def _columns(columns: Mapping[str, Sequence[str]], material: Material) -> Iterator[list[str]]:
    of_tags = {f"votes.{tag.id}": say("export.votes", tag=tag.name) for tag in material.scheme.tags}
    asked = questions(material.scheme)
    of_tags |= {
        f"{tag.id}.{question.id}": say("export.answer", tag=tag.name, question=question.name)
        for tag, question in asked
    }
    for file, names in columns.items():
        for name in names:
            yield [file, name, "", of_tags.get(name) or say(f"export.column_{name}")]


def _values(columns: Mapping[str, Sequence[str]], material: Material) -> Iterator[list[str]]:
    for number, article in enumerate(material.articles, start=1):
        yield ["annotations.csv", "article", str(number), article.title]
    for tag in material.scheme.tags:
        yield ["annotations.csv", "tag", tag.id, f"{tag.name}: {tag.definition}"]
    for tag, question in questions(material.scheme):
        for answer, name in _answers(question):
            yield ["annotations.csv", f"{tag.id}.{question.id}", answer, name]
    for origin in ORIGINS:
        yield ["annotations.csv", "origin", origin, say(f"export.origin_{origin}")]
    if "people.csv" in columns:
        for state in get_args(State):
            yield ["people.csv", "states", state, say(f"collecting.state_{state}")]
    if "answers.csv" in columns:
        for outcome in OUTCOMES:
            yield ["answers.csv", "outcome", outcome, say(f"report.outcome_{outcome}")]
    if "likeness.csv" in columns:
        for why in get_args(NoNumber):
            yield ["likeness.csv", "no_number", why, say(f"export.no_number_{why}")]
    about = material.assignment.questions if material.assignment else ()
    for file in ("questions.csv", "article_answers.csv"):
        for question in about if file in columns else ():
            yield [file, "question", question.id, question.name]
            for answer, name in _answers(question):
                yield [file, "answer", answer, f"{question.name} {name}"]
    for file, figures in _FIGURES.items():
        for figure in figures if file in columns else ():
            yield [file, "figure", figure, say(f"export.figure_{figure}")]


def _answers(question: Attribute) -> list[tuple[str, str]]:
    """What may stand in a column of answers, where that is known, and what it means."""
    if question.kind == "yes_no":
        return [(answer, say(f"desk.{answer}")) for answer in YES_NO]
    return [(option.id, option.name) for option in question.options]
