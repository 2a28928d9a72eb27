"""Tags taken for each other, made again from the passages alone.

Nothing here comes from annotator: it reads the page and the tables as a spreadsheet would. What
is checked is taken from the page.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from page import Node
from tables_beside import (
    Row,
    Tables,
    edges_of,
    numbers,
    own_rows,
    scored,
    used,
)

Mix = tuple[str, str, int]
# By place, tag and reader: how many letters and signs in a row have the tag there.
Has = defaultdict[int, defaultdict[str, dict[str, int]]]


def check_mixed(page: Node, tables: Tables) -> None:
    sides = {
        (row["tag"], row["other"], int(row["start"])): (
            int(row["tag_people"]),
            int(row["other_people"]),
        )
        for row in tables["mix_ups.csv"]
    }
    assert sides == _mixed(tables)
    most: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for (tag, other, _), both in sides.items():
        most[tag, other].append(both)
    shown = page.one("table", cls="mixed").all("tr", data_tag="") if sides else []
    order = [sum(min(both) for both in most[_pair(row)]) for row in shown]
    assert {_pair(row) for row in shown} == set(most)
    assert order == sorted(order, reverse=True)
    for row in shown:
        both = sides[*_pair(row), int(row.attrs["data-start"])]
        assert min(both) == max(min(one) for one in most[_pair(row)])
        assert numbers(row.one("td", cls="figure").take()) == list(both)
        row.one("q").take()


def _pair(row: Node) -> tuple[str, str]:
    return row.attrs["data-tag"], row.attrs["data-other"]


def _mixed(tables: Tables) -> dict[Mix, tuple[int, int]]:
    """Letter by letter, who has the one tag alone and who the other, on about as many letters."""
    tagged: dict[tuple[str, str], set[int]] = defaultdict(set)
    for passage in used(tables):
        tagged[passage["tag"], passage["reader"]].update(range(*edges_of(passage)))
    has: Has = defaultdict(lambda: defaultdict(dict))
    for (tag, reader), places in tagged.items():
        for stretch in _stretches(places):
            for place in stretch:
                has[place][tag][reader] = len(stretch)
    found: dict[Mix, tuple[int, int]] = {}
    best: dict[tuple[str, str, str], tuple[int, int]] = {}
    for tag, other in combinations(scored(tables), 2):
        for row in own_rows(tables):
            both = _most(row, has, tag, other)
            words = (tag, other, " ".join(row["text"].split()))
            least, place = best.get(words, (0, -1))
            if min(both) > least:
                found.pop((tag, other, place), None)
                best[words] = (min(both), int(row["start"]))
                found[tag, other, int(row["start"])] = both
    return found


def _stretches(places: set[int]) -> list[list[int]]:
    """Places that follow each other, together."""
    found: list[list[int]] = []
    for place in sorted(places):
        if found and found[-1][-1] + 1 == place:
            found[-1].append(place)
        else:
            found.append([place])
    return found


def _most(row: Row, has: Has, tag: str, other: str) -> tuple[int, int]:
    best = (0, 0)
    for place in range(int(row["start"]), int(row["end"])):
        if row["text"][place - int(row["start"])].isalnum():
            one, two = has[place][tag], has[place][other]
            both = (len(one.keys() - two), len(two.keys() - one))
            if min(both) > min(best) and _about_as_long(one, two):
                best = both
    return best


def _about_as_long(one: dict[str, int], two: dict[str, int]) -> bool:
    middle = [
        sorted(length for reader, length in ours.items() if reader not in theirs)
        for ours, theirs in ((one, two), (two, one))
    ]
    low, high = sorted(lengths[(len(lengths) - 1) // 2] for lengths in middle)
    return high <= 3 * low
