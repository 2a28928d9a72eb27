"""What is to be painted of the tagged passages, block by block, only where it is asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock

from annotator.gui.article.geometry import Geometry, Row
from annotator.gui.article.lanes import Arrangement, arranged
from annotator.gui.article.passages import Passage, PassageIndex
from annotator.model.spans import Span

# Pixels from one lane to the next, where there is room and where there is not.
_WIDE, _DENSE = 5, 3
_BADGE_AWAY, _BADGE_GAP, _MOST_BADGES = 10, 3, 4


class Mark(NamedTuple):
    """What one block shows of a passage; the lane is None where all four are taken."""

    passage: Passage
    lane: int | None
    rows: list[Row]


class Badge(NamedTuple):
    """A box in the margin for a passage that starts beside it, or for `more` of them."""

    box: QRectF
    passage: Passage | None
    more: int = 0


class BlockMarks(NamedTuple):
    """Everything painted on one block; `left` is where its text column begins."""

    left: float
    pitch: int
    marks: list[Mark]
    offered: list[Row]

    def passage_at(self, at: QPointF) -> str | None:
        """The innermost passage whose words or badge lie at a place of the document."""
        for badge in self.badges():
            if badge.passage and badge.box.contains(at):
                return badge.passage.annotation_id
        hit = [m.passage for m in self.marks if any(row.holds(at) for row in m.rows)]
        return min(hit, key=lambda p: len(p.span)).annotation_id if hit else None

    def badges(self) -> Iterator[Badge]:
        """The badges in the margin, in text order beside each row, the last one nearest to it."""
        starting: defaultdict[int, list[Mark]] = defaultdict(list)
        for mark in self.marks:
            if mark.rows and mark.rows[0].start_x is not None:
                starting[mark.rows[0].number].append(mark)
        for marks in starting.values():
            yield from self._badges_beside(marks[0].rows[0], [mark.passage for mark in marks])

    def _badges_beside(self, row: Row, passages: list[Passage]) -> Iterator[Badge]:
        size, top = row.badge_size, row.badge_top
        step = size + _BADGE_GAP
        room = min(max(int((self.left - _BADGE_AWAY) / step), 1), _MOST_BADGES)
        shown = passages if len(passages) <= room else passages[: max(room - 2, 0)]
        more = len(passages) - len(shown)
        wide = row.count_width if more else 0
        left = (
            round(self.left) - _BADGE_AWAY - step * len(shown) - wide + (0 if more else _BADGE_GAP)
        )
        for passage in shown:
            yield Badge(QRectF(left, top, size, size), passage)
            left += step
        if more:
            yield Badge(QRectF(left, top, wide, size), None, more)

    def hidden(self) -> Iterator[Badge]:
        """The boxes at the end of rows where passages are left out for want of a lane."""
        out: defaultdict[int, list[Row]] = defaultdict(list)
        for mark in self.marks:
            for row in mark.rows if mark.lane is None else ():
                out[row.number].append(row)
        for rows in out.values():
            row = rows[0]
            box = QRectF(round(row.text_right) + 6, row.badge_top, row.count_width, row.badge_size)
            yield Badge(box, None, len(rows))


class PageMarks:
    """Finds what a page shows of its passages; lanes are remembered until they change."""

    def __init__(self, geometry: Geometry, index: PassageIndex) -> None:
        self._geometry = geometry
        self._index = index
        self._arranged: dict[int, Arrangement] = {}
        self._offered: dict[int, list[Span]] = {}

    def offer(self, spans: Iterable[Span]) -> None:
        """Show exactly these places as offered."""
        self._offered = {}
        for span in spans:
            for line in self._index.lines_of(span):
                self._offered.setdefault(line, []).append(span)

    def arrangement(self, line: int) -> Arrangement:
        """The passages of a line in their lanes."""
        found = self._arranged.get(line)
        if found is None:
            found = self._arranged[line] = arranged(self._index.in_line(line))
        return found

    def forget(self, lines: Iterable[int]) -> None:
        """The passages of these lines have changed."""
        for line in lines:
            self._arranged.pop(line, None)

    def within(self, area: QRectF) -> list[BlockMarks]:
        """What is painted in an area of the document."""
        return [m for b in self._geometry.blocks(area) if (m := self._block_marks(b))]

    def _block_marks(self, block: QTextBlock) -> BlockMarks | None:
        line = block.blockNumber()
        offered = self._offered.get(line, ())
        arrangement = self.arrangement(line)
        if not arrangement.passages and not offered:
            return None
        rows = self._geometry.rows
        return BlockMarks(
            left=block.layout().position().x(),
            pitch=_DENSE if arrangement.is_dense else _WIDE,
            marks=[
                Mark(p, arrangement.lanes[p.annotation_id], rows(block, p.span))
                for p in arrangement.passages
            ],
            offered=[row for span in offered for row in rows(block, span)],
        )
