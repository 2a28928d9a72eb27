"""Tables as CSV that spreadsheets open as text, never as formulas."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.model.summary import Summary

Cell = str | int | float

# What a spreadsheet takes for a formula at the start of a cell: OWASP, "CSV Injection".
# Apostrophes before it are matched too, so that taking one away always gives the text back.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


@dataclass(frozen=True, slots=True)
class Table:
    """Columns by name, and rows with a cell for each of them."""

    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]

    def csv(self) -> bytes:
        """UTF-8 with a byte order mark (Excel needs it) and CRLF line ends; texts are `safe`."""
        out = io.StringIO(newline="")
        # All text quoted: where a spreadsheet cuts at semicolons, none in a text starts a cell.
        writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
        writer.writerow([safe(column) for column in self.columns])
        writer.writerows([_cell(cell) for cell in row] for row in self.rows)
        return out.getvalue().encode("utf-8-sig")


def safe(text: str) -> str:
    """`text` with an apostrophe before it where a spreadsheet would see a formula.

    Undone by taking away one apostrophe where any number of them stands before one of
    = + - @ (also full-width), a tab or a line end.
    """
    return "'" + text if _FORMULA.match(text) else text


def whole(number: float) -> Cell:
    """A number without ".0" behind it where it is whole."""
    return int(number) if number == int(number) else number


def article_numbers(summary: Summary) -> dict[str, int]:
    """How a CSV names each article, by its id: a number from 1."""
    return {row.article_id: number for number, row in enumerate(summary.articles, start=1)}


def yes_no(value: bool) -> str:
    """How a CSV says whether something is so."""
    return "yes" if value else "no"


def _cell(cell: Cell) -> Cell:
    return safe(cell) if isinstance(cell, str) else cell
