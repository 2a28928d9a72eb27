"""What the checks of the report's figures read from the tables beside it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

Row = dict[str, str]
Table = list[Row]
Tables = dict[str, Table]

# The tags of the tag sets used here that have no right or wrong.
_OPEN = ("ask",)
OUTCOMES = ("found", "elsewhere", "other_tag", "missed")
_NUMBER = r"\d+(?:\.\d+)?"


def numbers(text: str) -> list[float]:
    return [float(n) for n in re.findall(_NUMBER, text)]


def number(cell: str) -> float:
    return float(cell)


def used(tables: Tables) -> Table:
    return [row for row in tables["annotations.csv"] if row["counted"] == "yes"]


def scored(tables: Tables) -> list[str]:
    """The tags with right and wrong, in the tag set's order."""
    return [row["tag"] for row in tables["tags.csv"] if row["tag"] not in _OPEN]


def people_in(tables: Tables) -> int:
    return sum(row["counted"] == "yes" for row in tables["people.csv"])


def tag_names(tables: Tables) -> dict[str, str]:
    """The id of each tag by its name."""
    rows = [row for row in tables["codebook.csv"] if row["column"] == "tag" and row["value"]]
    return {row["meaning"].split(":")[0]: row["value"] for row in rows}


def bare(start: int, text: str) -> tuple[int, int]:
    """From the first to the last letter or digit."""
    solid = [place for place, char in enumerate(text) if char.isalnum()]
    return (start + solid[0], start + solid[-1] + 1) if solid else (start, start + len(text))


def edges_of(row: Row) -> tuple[int, int]:
    return bare(int(row["start"]), row["exact"])


def own_rows(tables: Tables) -> Iterable[Row]:
    """The rows, a caption only up to the credit that has a row of its own."""
    inside = [row for row in tables["rows.csv"] if row["part_of_start"]]
    for row in tables["rows.csv"]:
        cut = [int(one["start"]) for one in inside if one["part_of_start"] == row["start"]]
        end = min([int(row["end"]), *cut])
        yield {**row, "end": str(end)}


def by_reader(tables: Tables) -> dict[str, Table]:
    found: dict[str, Table] = defaultdict(list)
    for passage in used(tables):
        found[passage["reader"]].append(passage)
    return found


def overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
