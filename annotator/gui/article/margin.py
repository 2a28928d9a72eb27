"""The boxes beside rows of text: badges of what starts there, and how many more there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRectF

from annotator.gui.article.geometry import Row
from annotator.gui.article.passages import Passage
from annotator.gui.article.shapes import Mark

_AWAY, _GAP, _MOST = 10, 3, 4
_AFTER_WORDS = 6


class Badge(NamedTuple):
    """A box beside a row for a passage that starts in it, or for `more` of them."""

    box: QRectF
    passage: Passage | None
    more: int = 0


def badges_of(marks: Iterable[Mark], column: float, size: int) -> list[Badge]:
    """The boxes of one block whose text column begins at `column`, usually `size` pixels high.

    Badges stand in the margin, in text order beside each row, the last one nearest to it;
    and at the end of rows where passages are left out for want of a lane there is a number.
    """
    starting: defaultdict[int, list[Mark]] = defaultdict(list)
    left_out: defaultdict[int, list[Row]] = defaultdict(list)
    for mark in marks:
        if mark.rows and mark.rows[0].start_x is not None:
            starting[mark.rows[0].number].append(mark)
        if mark.lane is None:
            for row in mark.rows:
                left_out[row.number].append(row)
    badges: list[Badge] = []
    for beside in starting.values():
        badges += _in_margin(beside[0].rows[0], [mark.passage for mark in beside], column, size)
    badges += [_behind(rows[0], len(rows), size) for rows in left_out.values()]
    return badges


def mirrored_badges(marks: Iterable[Mark], column: float, size: int, width: float) -> list[Badge]:
    """The same for a right-to-left block on a page of `width`: its column begins on the right."""
    turned = [mark._replace(rows=[_turned(row, width) for row in mark.rows]) for mark in marks]
    found = badges_of(turned, width - column, size)
    return [
        badge._replace(box=badge.box.translated(width - 2 * badge.box.center().x(), 0))
        for badge in found
    ]


def _turned(row: Row, width: float) -> Row:
    return row._replace(text_end=width - row.text_end)


def _in_margin(row: Row, passages: list[Passage], column: float, size: int) -> list[Badge]:
    top, size = _level(row, size)
    step = size + _GAP
    room = min(max(int((column - _AWAY) / step), 1), _MOST)
    shown = passages if len(passages) <= room else passages[: max(room - 2, 0)]
    more = len(passages) - len(shown)
    wide = _number_width(more, size) if more else -_GAP
    left = round(column) - _AWAY - step * len(shown) - wide
    badges = [
        Badge(QRectF(left + place * step, top, size, size), passage)
        for place, passage in enumerate(shown)
    ]
    if more:
        badges.append(Badge(QRectF(left + len(shown) * step, top, wide, size), None, more))
    return badges


def _behind(row: Row, more: int, size: int) -> Badge:
    top, size = _level(row, size)
    left = round(row.text_end) + _AFTER_WORDS
    return Badge(QRectF(left, top, _number_width(more, size), size), None, more)


def _level(row: Row, size: int) -> tuple[int, int]:
    """Where a box level with the letters begins, and how high it is: not into the next row."""
    size = min(size, int(row.bottom - row.top + row.spare) - 1)
    return round((row.top + row.bottom - size) / 2) + 1, size


def _number_width(number: int, size: int) -> int:
    """How wide a box with a plus and a number is."""
    return round(size * (0.95 + 0.6 * len(str(number))))
