"""The tints and lines of one block as rectangles of whole pixels, made once and painted often."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from operator import itemgetter
from sys import maxsize
from typing import NamedTuple

from PySide6.QtCore import QRect

from annotator.gui.article.geometry import Row
from annotator.gui.article.passages import Passage
from annotator.gui.article.strokes import THICKNESS, stroke_box
from annotator.model.scheme import Tag

# How far a tick reaches over its line, up and down: not into the letters, where it would read
# as a comma, and not into the next lane.
_TICK = 2


class Mark(NamedTuple):
    """What one block shows of a passage; the lane is None where all four are taken."""

    passage: Passage
    lane: int | None
    rows: list[Row]


class Layer(NamedTuple):
    """Rectangles of one tag, none over another."""

    tag: Tag
    rectangles: list[QRect]


class Shapes(NamedTuple):
    """What lies behind the words, the lines beneath them, and the ticks at their ends."""

    tints: list[Layer]
    strokes: list[Layer]
    ticks: list[Layer]


# Left and right of a stretch of words with the tag that is shown there.
_Piece = tuple[int, int, Tag]


def shapes_of(marks: Iterable[Mark], pitch: int) -> Shapes:
    """The shapes of marks, outer ones first, with `pitch` pixels from lane to lane."""
    pieces: defaultdict[tuple[int, int], list[_Piece]] = defaultdict(list)
    strokes: dict[str, Layer] = {}
    ticks: dict[str, Layer] = {}
    for passage, lane, rows in marks:
        tag = passage.tag
        for row in rows:
            # Whole pixels: edges are sharp, neighbours neither overlap nor part.
            top, bottom = round(row.top), round(row.bottom)
            here = [(round(left), round(right), tag) for left, right in row.pieces]
            pieces[top, bottom] += here
            if lane is not None:
                line = bottom + lane * pitch
                # One pixel is left free, so that the next passage's line does not touch.
                boxes = [
                    stroke_box(tag.line, left, right - 1, line, pitch) for left, right, _ in here
                ]
                _layer(strokes, tag).rectangles.extend(boxes)
                _layer(ticks, tag).rectangles.extend(_ticks(row, line, pitch))
    return Shapes(_tints(pieces), [*strokes.values()], [*ticks.values()])


def tint_boxes(rows: Iterable[Row]) -> list[QRect]:
    """All of what rows show of a passage."""
    return [
        QRect(x := round(left), top := round(row.top), round(right) - x, round(row.bottom) - top)
        for row in rows
        for left, right in row.pieces
    ]


def _tints(pieces: dict[tuple[int, int], list[_Piece]]) -> list[Layer]:
    tints: dict[str, Layer] = {}
    for (top, bottom), beside in pieces.items():
        for left, right, tag in _uppermost(beside):
            _layer(tints, tag).rectangles.append(QRect(left, top, right - left, bottom - top))
    return [*tints.values()]


def _uppermost(pieces: list[_Piece]) -> Iterator[_Piece]:
    """One piece at each place: of those that are there, the one that began last."""
    pieces.sort(key=itemgetter(0))
    following = [left for left, _, _ in pieces[1:]] + [maxsize]
    under: list[_Piece] = []
    at = 0
    for piece, until in zip(pieces, following, strict=True):
        under.append(piece)
        at = max(at, piece[0])
        while under and at < until:
            _, right, tag = under[-1]
            end = min(right, until)
            if end > at:
                yield at, end, tag
                at = end
            if right <= at:
                under.pop()


def _ticks(row: Row, line: int, pitch: int) -> list[QRect]:
    reach = min(_TICK, pitch - THICKNESS)
    lefts = [_tick_left(x, row) for x in (row.start_x, row.end_x) if x is not None]
    return [QRect(left, line - reach, THICKNESS, THICKNESS + 2 * reach) for left in lefts]


def _tick_left(x: float, row: Row) -> int:
    """Where the tick at `x` begins: inside the words, whichever side of them it stands at."""
    for left, _ in row.pieces:
        if abs(x - left) < 1:
            return round(x)
    return round(x) - THICKNESS - 1


def _layer(layers: dict[str, Layer], tag: Tag) -> Layer:
    found = layers.get(tag.id)
    if found is None:
        found = layers[tag.id] = Layer(tag, [])
    return found
