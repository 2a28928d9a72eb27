"""What stands at the edge of every page and is no part of the article: headers, page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from annotator.importers.pdf_lines import Line

# Shares of the page's height.
_TOP, _BOTTOM = 0.12, 0.88
# In points; pages of one file are cut alike.
_SAME_PLACE = 4.0
_MANY_PAGES = 8
_PAGE = r"(?:pages?|seite|página|pág\.|p\.|pg\.)"
_NUMBER = re.compile(
    rf"[\W_]*(?:{_PAGE}\s*)?[A-Z]?\d{{1,4}}(?:\s*(?:/|of|von|de|sur)\s*\d{{1,4}})?[\W_]*",
    re.IGNORECASE,
)
# At the foot of what a browser prints: the page's address and number.
PRINTED = re.compile(r"((?:https?|file)://\S+)\s+\d{1,4}/\d{1,4}")
# And at its head: when it was printed, and its title.
_PRINTED_ON = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d{2}\b.{0,300}")


class Edge(NamedTuple):
    """What of a page is its header or footer, in order, and the rest."""

    header: list[str]
    rest: list[Line]
    footer: list[str]


class _Row(NamedTuple):
    pieces: list[Line]
    text: str
    base: float
    at_top: bool


def without_furniture(pages: Sequence[tuple[float, list[Line]]]) -> list[Edge]:
    """For each page (its height, its pieces of lines) what is at its edge for itself.

    That is: lines with the same words, numbers apart, at the same place of several pages,
    page numbers, and what browsers print around a page. Where that would be all, it is nothing.
    """
    rows = [list(_edge_rows(height, pieces)) for height, pieces in pages]
    repeated = _repeated(rows)
    edges = [
        _edge(pieces, page_rows, repeated)
        for (_, pieces), page_rows in zip(pages, rows, strict=True)
    ]
    if any(edge.rest for edge in edges):
        return edges
    return [Edge([], pieces, []) for _, pieces in pages]


def _edge_rows(height: float, pieces: Sequence[Line]) -> Iterator[_Row]:
    outer = [one for one in pieces if not _TOP * height <= one.base <= _BOTTOM * height]
    outer.sort(key=lambda one: (round(one.base), one.left))
    for base, row in groupby(outer, key=lambda one: round(one.base)):
        beside = list(row)
        text = " ".join(one.text for one in beside)
        yield _Row(beside, text, base, base < height / 2)


def _repeated(pages: Sequence[Sequence[_Row]]) -> set[tuple[str, int]]:
    """Words and places (in steps) that several pages share."""
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for number, rows in enumerate(pages):
        for row in rows:
            # Two steps, so that no place is at the edge of both.
            for place in _steps(row):
                seen[_pattern(row.text), place].add(number)
    fewest = 2 if len(pages) < _MANY_PAGES else 3
    return {key for key, numbers in seen.items() if len(numbers) >= fewest}


def _steps(row: _Row) -> tuple[int, int]:
    step = int(row.base // _SAME_PLACE)
    return (2 * step, 2 * int((row.base + _SAME_PLACE / 2) // _SAME_PLACE) + 1)


def _pattern(text: str) -> str:
    return re.sub(r"\d+", "#", " ".join(text.split())).lower()


def _edge(pieces: list[Line], rows: Sequence[_Row], repeated: set[tuple[str, int]]) -> Edge:
    printed = any(PRINTED.fullmatch(row.text) for row in rows)
    header: list[str] = []
    footer: list[str] = []
    taken: set[int] = set()
    for row in rows:
        shared = any((_pattern(row.text), place) in repeated for place in _steps(row))
        by_browser = printed and (
            PRINTED.fullmatch(row.text) or (row.at_top and _PRINTED_ON.fullmatch(row.text))
        )
        if shared or by_browser or _NUMBER.fullmatch(row.text):
            (header if row.at_top else footer).append(row.text)
            taken |= {id(one) for one in row.pieces}
    return Edge(header, [one for one in pieces if id(one) not in taken], footer)
