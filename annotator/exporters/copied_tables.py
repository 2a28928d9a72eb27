"""What of the tables a copy for others has: nothing about a single student, no small group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from annotator.exporters.report_copy import LEAST_GROUP, Viewers
from annotator.exporters.tables import Cell, Table

FEW = f"<{LEAST_GROUP}"
# The columns that count students, and those that say as much about them where these are few.
_PEOPLE: Mapping[str, tuple[str, ...]] = {
    "tags.csv": ("people",),
    "questions.csv": ("people",),
    "asked.csv": ("people",),
    "mix_ups.csv": ("tag_people", "other_people"),
    "likeness.csv": ("users", "people"),
    "voices.csv": ("count",),
    "repeats.csv": ("count",),
}
_TOLD_BY: Mapping[str, tuple[str, ...]] = {
    "tags.csv": ("annotations", "extra"),
    "likeness.csv": ("pairs", "share"),
    "questions.csv": ("times",),
}
_ONE_BY_ONE = "reader"


def for_viewers(tables: Mapping[str, Table], viewers: Viewers) -> dict[str, Table]:
    """The tables by file name, as they are for the teacher, else as others may have them."""
    if viewers.copy == "teacher":
        return dict(tables)
    found = {file: one for file, one in tables.items() if _ONE_BY_ONE not in one.columns}
    if viewers.copy == "outside":
        return {file: _without_few(file, table, viewers) for file, table in found.items()}
    return found


def _without_few(file: str, table: Table, viewers: Viewers) -> Table:
    if file == "voices.csv":
        table = _known_voices(table, viewers)
    votes = [name for name in table.columns if name.startswith("votes.") or name == "nothing"]
    counts = [table.columns.index(name) for name in (*_PEOPLE.get(file, ()), *votes)]
    told = [table.columns.index(name) for name in _TOLD_BY.get(file, ())]
    rows = [_row(row, counts, told, viewers) for row in table.rows]
    if file == "rows.csv":
        rows = [_not_nearly_all(row, table.columns, viewers) for row in rows]
    return Table(table.columns, _not_one_alone(rows) if file == "questions.csv" else rows)


def _not_nearly_all(row: list[Cell], columns: Sequence[str], viewers: Viewers) -> list[Cell]:
    """Without how many tagged nothing, where that tells how few others there are."""
    nothing, people = (row[columns.index(name)] for name in ("nothing", "people"))
    if isinstance(nothing, int) and isinstance(people, int) and viewers.is_few(people - nothing):
        row[columns.index("nothing")] = ""
    return row


def _not_one_alone(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Hides the smallest answer too where one alone is hidden: else it could be told.

    Of a row the last two cells are the counts, the first three say which question it is about.
    """
    for _, group in groupby(rows, key=lambda row: row[:3]):
        answers = list(group)
        hidden = sum(row[-1] == FEW for row in answers)
        others = [row for row in answers if isinstance(row[-1], int) and row[-1]]
        if hidden == 1 and others:
            min(others, key=lambda row: row[-1])[-2:] = ["", ""]
    return rows


def _known_voices(table: Table, viewers: Viewers) -> Table:
    """Without the speakers that few students named, and without how each student wrote a name."""
    people, figure = table.columns.index("people"), table.columns.index("figure")
    rows = [r for r in table.rows if not viewers.is_few(int(r[people])) and r[figure] != "spelling"]
    return Table(table.columns, rows)


def _row(
    row: Sequence[Cell], counts: Sequence[int], told: Sequence[int], viewers: Viewers
) -> list[Cell]:
    few = {n for n in counts if (cell := row[n]) != "" and viewers.is_few(int(cell))}
    hidden = {*few, *told} if few else few
    return [FEW if n in few else "" if n in hidden else cell for n, cell in enumerate(row)]
