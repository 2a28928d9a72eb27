"""The help describes every table for a spreadsheet and each of its columns, and no other."""

from __future__ import annotations

import csv
import io

from full_class import answers, full
from help_markdown import first_cells, page, sections, terms
from small_class import material, tagged

from annotator.exporters.csv_files import class_csv, work_csv
from annotator.model.annotation import ORIGINS
from annotator.model.matches import OUTCOMES
from annotator.workflows.scoring import figures_of

Rows = list[dict[str, str]]


def tables() -> list[dict[str, Rows]]:
    """The rows of each file: of a class with names and without, and of one work."""
    record = full()
    figures = figures_of(record, answers())
    passage = tagged(1, "claim", "About 40 people saw it.")
    return [
        {name: rows(content) for name, content in files.items()}
        for files in (
            class_csv(record, figures, names=True),
            class_csv(record, figures, names=False),
            work_csv(material(), [passage], names=True),
        )
    ]


def rows(content: bytes) -> Rows:
    found = csv.reader(io.StringIO(content.decode("utf-8-sig")))
    head = next(found)
    # A file without rows still has columns.
    return [dict(zip(head, row, strict=True)) for row in (head, *found)]


def columns() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for files in tables():
        for name, there in files.items():
            found.setdefault(name, set()).update(there[0])
    return found


def of_tags(names: set[str]) -> set[str]:
    """Columns that the tag set makes, like votes.claim."""
    return {name for name in names if "." in name}


def test_every_file_and_column_is_described_and_no_other() -> None:
    described = sections("tables")
    files = columns()
    assert {heading for heading in described if heading.endswith(".csv")} == set(files)
    for name, there in files.items():
        told = first_cells(described[name])
        # Of the columns that the tag set makes one stands there as an example.
        assert there - of_tags(there) == told - of_tags(told), name
        assert bool(of_tags(there)) == bool(of_tags(told)), name


def test_what_stands_in_the_columns_is_described() -> None:
    (files, *_) = tables()
    for file, column in (
        *(("repeats.csv", "figure"), ("voices.csv", "figure")),
        *(("answers.csv", "outcome"), ("likeness.csv", "no_number")),
    ):
        values = {row[column] for row in files[file][1:]} - {""}
        assert values <= terms(sections("tables")[file]), file
    assert set(ORIGINS) <= terms(sections("tables")["annotations.csv"])
    assert {str(one) for one in OUTCOMES} <= terms(sections("tables")["answers.csv"])
    assert "<5" in terms(page("tables"))
