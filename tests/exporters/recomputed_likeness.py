"""How alike a class tagged, made again from the tables alone.

Nothing here comes from annotator: it reads the page and the tables as a spreadsheet would. What
is checked is taken from the page.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

import pytest
from page import Node
from tables_beside import Tables, numbers, own_rows, people_in, used


def check_likeness(page: Node, tables: Tables) -> None:
    taken = _taken(tables)
    shown = page.one("ul", cls="alike").all("li")
    for row, beside in zip(shown, tables["likeness.csv"], strict=True):
        people = people_in(tables)
        own = [letters for letters in taken[beside["tag"]].values() if letters]
        own += [set() for _ in range(people - len(own))]
        pairs = [(one, other) for one, other in combinations(own, 2) if one or other]
        users = sum(bool(letters) for letters in own)
        figures = [int(beside[name]) for name in ("people", "users", "pairs")]
        assert figures == [people, users, len(pairs)]
        assert row.attrs["data-tag"] == beside["tag"]
        said = numbers(row.one("span", cls="said").take())
        assert (beside["share"] == "") == (beside["no_number"] != "") == (said == [])
        if pairs:
            shares = [2 * len(one & other) / (len(one) + len(other)) for one, other in pairs]
            mean = sum(shares) / len(shares)
            assert float(beside["share"]) == pytest.approx(mean, abs=0.0001)
            assert said == [round(100 * mean)]


def _taken(tables: Tables) -> dict[str, dict[str, set[int]]]:
    """The places of the letters and signs that each reader gave each tag."""
    solid = {
        place
        for row in own_rows(tables)
        for place, char in enumerate(row["text"], int(row["start"]))
        if not char.isspace()
    }
    found: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for one in used(tables):
        letters = set(range(int(one["start"]), int(one["end"]))) & solid
        found[one["tag"]][one["reader"]] |= letters
    return found
