"""Where the class split, made again from the votes beside the report.

Nothing here comes from annotator: it reads the page and the tables as a spreadsheet would. What
is checked is taken from the page.
"""

from __future__ import annotations

from collections.abc import Callable

from page import Node
from tables_beside import Row, Tables, numbers

CheckBar = Callable[[Node, int, int], None]


def check_splits(page: Node, tables: Tables, check_bar: CheckBar) -> None:
    split = {int(row["start"]): row for row in tables["rows.csv"] if _evenness(row) is not None}
    cards = page.all("li", cls="split-card")
    shown = [split[int(card.attrs["data-start"])] for card in cards]
    assert len({row["start"] for row in shown}) == len(split) == len(cards)
    order = [_evenness(row) or 0.0 for row in shown]
    assert order == sorted(order)
    for card, row in zip(cards, shown, strict=True):
        assert card.one("blockquote").take() == " ".join(row["text"].split())
        used = {tag: n for tag, n in _votes(row).items() if n}
        lines = card.all("li", data_tag="")
        assert {line.attrs["data-tag"] for line in lines} == set(used)
        for line in lines:
            n, people = used[line.attrs["data-tag"]], int(row["people"])
            check_bar(line, n, people)
            assert numbers(line.one("span", cls="figure").take()) == [n, people]
        assert numbers(card.one("li", cls="nothing").take()) == [int(row["nothing"])]


def _votes(row: Row) -> dict[str, int]:
    votes = {key: int(n) for key, n in row.items() if key.startswith("votes.")}
    return {key.removeprefix("votes."): n for key, n in votes.items()}


def _evenness(row: Row) -> float | None:
    """How far the most even of its split tags is from half; None where no tag splits the class."""
    people = int(row["people"])
    shares = [n / people for n in _votes(row).values()] if people > 1 else []
    return min((abs(0.5 - s) for s in shares if 0.4 <= s <= 0.6), default=None)
