"""The columns of a page in the order they are read, found by the white between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise
from statistics import median
from typing import NamedTuple

from annotator.importers.pdf_lines import Line, rows_of, same_size

# In letter sizes.
_ABOVE, _BELOW = 0.65, 0.2
_NARROWEST_GUTTER = 0.7
# The first line of a column may stand above the columns beside it.
_NEAR = 3.0
# Lines around a picture are shorter: so many to each side say how far lines reach.
_AROUND = 4
# A column has at least so many lines, of so many characters in the middle.
_FEWEST_LINES = 3
_SHORTEST_LINES = 10


class Column(NamedTuple):
    """Lines from top to bottom, and where most of them start."""

    lines: list[Line]
    left: float


def columns_of(pieces: Sequence[Line]) -> list[Column]:
    """The columns of a page's pieces of lines, in the order in which they are read."""
    return [_column(lines) for lines in _in_order(pieces) if lines]


def _in_order(pieces: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of each column; what is no column comes row by row."""
    rows: list[Line] = []
    for zone in _zones(pieces):
        columns = _columns(zone)
        if len(columns) == 1:
            rows += rows_of(zone)
            continue
        if rows:
            yield rows
            rows = []
        for column in columns:
            yield from _in_order(column)
    if rows:
        yield rows


def _zones(pieces: Sequence[Line]) -> Iterator[list[Line]]:
    """Stretches from top to bottom that the same white strips run through, or none."""
    zone: list[list[Line]] = []
    gutters: list[tuple[float, float]] = []
    for strip in _strips(pieces):
        together = _gutters([*chain(*zone), *strip])
        if zone and not together and (gutters or _gutters(strip)):
            heads = _heads(zone, strip)
            if heads < len(zone):
                yield list(chain(*zone[: len(zone) - heads]))
            zone = zone[len(zone) - heads :]
            together = _gutters([*chain(*zone), *strip])
        zone.append(strip)
        gutters = together
    if zone:
        yield list(chain(*zone))


def _heads(zone: Sequence[Sequence[Line]], strip: Sequence[Line]) -> int:
    """How many strips at the end of a zone are the head of a column that starts with `strip`."""
    heads = 0
    top = min(piece.base for piece in strip)
    edges = [right for _, right in _gutters(strip)]
    for above in reversed(zone):
        size = above[0].size
        left, low = min(one.left for one in above), max(one.base for one in above)
        near = 0 < top - low <= _NEAR * size
        if not near or not any(abs(left - edge) <= size for edge in edges):
            break
        heads, top = heads + 1, low
    return heads


def _strips(pieces: Sequence[Line]) -> Iterator[list[Line]]:
    """Pieces whose heights overlap, from the top of the page to its bottom."""
    strip: list[Line] = []
    bottom = 0.0
    for piece in sorted(pieces, key=lambda one: one.base - _ABOVE * one.size):
        if strip and piece.base - _ABOVE * piece.size >= bottom:
            yield strip
            strip = []
        low = piece.base + _BELOW * piece.size
        bottom = max(bottom, low) if strip else low
        strip.append(piece)
    if strip:
        yield strip


def _gutters(pieces: Sequence[Line]) -> list[tuple[float, float]]:
    """The white strips between pieces, from left to right."""
    narrowest = _NARROWEST_GUTTER * median(piece.size for piece in pieces)
    found = []
    end: float | None = None
    for piece in sorted(pieces, key=lambda one: one.left):
        if end is not None and piece.left - end >= narrowest:
            found.append((end, piece.left))
        end = piece.right if end is None else max(end, piece.right)
    return found


def _columns(zone: Sequence[Line]) -> list[list[Line]]:
    """The columns of a zone; narrow ones, as of numbers before lines, go with the next."""
    columns: list[list[Line]] = []
    narrow: list[Line] = []
    starts = [right for _, right in _gutters(zone)]
    for start, end in pairwise([float("-inf"), *starts, float("inf")]):
        column = narrow + [one for one in zone if start <= one.left < end]
        narrow = [] if _is_column(column) else column
        if not narrow:
            columns.append(column)
    if narrow and columns:
        columns[-1] += narrow
    return columns or [list(zone)]


def _is_column(pieces: Sequence[Line]) -> bool:
    long = median(len(piece.text) for piece in pieces) >= _SHORTEST_LINES
    return long and len({round(piece.base) for piece in pieces}) >= _FEWEST_LINES


def _column(lines: list[Line]) -> Column:
    lefts = sorted(line.left for line in lines)
    edged = [replace(line, edge=_edge(lines, number)) for number, line in enumerate(lines)]
    # Most lines start at the edge; first lines of paragraphs may start further in.
    return Column(edged, lefts[len(lefts) // 10])


def _edge(lines: Sequence[Line], number: int) -> float:
    """How far the lines around one reach that are set in the same letters."""
    size = lines[number].size
    around = lines[max(0, number - _AROUND) : number + _AROUND + 1]
    return max(line.right for line in around if same_size(line.size, size))
