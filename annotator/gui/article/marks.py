"""What is to be painted of the tagged passages, block by block, only where it is asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock

from annotator.gui.article.geometry import Geometry, Row
from annotator.gui.article.lanes import Arrangement, arranged
from annotator.gui.article.passages import Passage, PassageIndex
from annotator.gui.article.shapes import Mark, Shapes, shapes_of
from annotator.model.spans import Span

_BADGE_AWAY, _BADGE_GAP, _MOST_BADGES = 10, 3, 4
# More than can be seen at once, however small the letters; an article may have thousands.
_MOST_BLOCKS = 500


class Badge(NamedTuple):
    """A box beside a row for a passage that starts in it, or for `more` of them."""

    box: QRectF
    passage: Passage | None
    more: int = 0


class BlockMarks(NamedTuple):
    """Everything painted on one block; `origin` is where its text column begins.

    `badges` stand in the margin, in text order beside each row, the last one nearest to
    it; and at the end of rows where passages are left out for want of a lane.
    """

    origin: QPointF
    marks: list[Mark]
    shapes: Shapes
    badges: list[Badge]
    offered: list[Row]

    def passage_at(self, at: QPointF) -> str | None:
        """The innermost passage whose words or badge lie at a place of the document."""
        for badge in self.badges:
            if badge.passage and badge.box.contains(at):
                return badge.passage.annotation_id
        hit = [m.passage for m in self.marks if any(row.holds(at) for row in m.rows)]
        return min(hit, key=lambda p: len(p.span)).annotation_id if hit else None


class PageMarks:
    """Finds what a page shows of its passages, and remembers it until it changes."""

    def __init__(self, geometry: Geometry, index: PassageIndex) -> None:
        self._geometry = geometry
        self._index = index
        self._arranged: dict[int, Arrangement] = {}
        self._blocks: dict[int, BlockMarks] = {}
        self._offered: dict[int, list[Span]] = {}

    def offer(self, spans: Iterable[Span]) -> set[Span]:
        """Show exactly these places as offered; gives those that look new, or no longer do."""
        before = {span for here in self._offered.values() for span in here}
        now = set(spans)
        self.forget(self._offered)
        self._offered = {}
        for span in now:
            for line in self._index.lines_of(span):
                self._offered.setdefault(line, []).append(span)
        self.forget(self._offered)
        return before ^ now

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
            self._blocks.pop(line, None)

    def forget_places(self) -> None:
        """The lines of the text are broken anew, or may be."""
        self._blocks.clear()

    def within(self, area: QRectF) -> list[BlockMarks]:
        """What is painted in an area of the document."""
        if len(self._blocks) > _MOST_BLOCKS:
            self._blocks.clear()
            self._arranged.clear()
        return [m for block in self._geometry.blocks(area) if (m := self._block_marks(block))]

    def _block_marks(self, block: QTextBlock) -> BlockMarks | None:
        line = block.blockNumber()
        found = self._blocks.get(line)
        if found and found.origin == block.layout().position():
            return found
        offered = self._offered.get(line, ())
        arrangement = self.arrangement(line)
        if not arrangement.passages and not offered:
            return None
        self._blocks[line] = made = self._made(block, arrangement, offered)
        return made

    def _made(
        self, block: QTextBlock, arrangement: Arrangement, offered: Iterable[Span]
    ) -> BlockMarks:
        lines, rows = self._geometry.lines(block), self._geometry.rows
        marks = [
            Mark(p, arrangement.lanes[p.annotation_id], rows(lines, p.span))
            for p in arrangement.passages
        ]
        return BlockMarks(
            origin=lines.origin,
            marks=marks,
            shapes=shapes_of(marks, arrangement.pitch),
            badges=_badges(marks, lines.origin.x()) + _hidden(marks),
            offered=[row for span in offered for row in rows(lines, span)],
        )


def _badges(marks: Iterable[Mark], column: float) -> list[Badge]:
    starting: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        if mark.rows and mark.rows[0].start_x is not None:
            starting[mark.rows[0].number].append(mark)
    badges: list[Badge] = []
    for beside in starting.values():
        badges += _badges_beside(beside[0].rows[0], [mark.passage for mark in beside], column)
    return badges


def _badges_beside(row: Row, passages: list[Passage], column: float) -> list[Badge]:
    size, top = row.badge_size, row.badge_top
    step = size + _BADGE_GAP
    room = min(max(int((column - _BADGE_AWAY) / step), 1), _MOST_BADGES)
    shown = passages if len(passages) <= room else passages[: max(room - 2, 0)]
    more = len(passages) - len(shown)
    wide = row.count_width(more) if more else -_BADGE_GAP
    left = round(column) - _BADGE_AWAY - step * len(shown) - wide
    badges = [
        Badge(QRectF(left + place * step, top, size, size), passage)
        for place, passage in enumerate(shown)
    ]
    if more:
        badges.append(Badge(QRectF(left + len(shown) * step, top, wide, size), None, more))
    return badges


def _hidden(marks: Iterable[Mark]) -> list[Badge]:
    out: defaultdict[int, list[Row]] = defaultdict(list)
    for mark in marks:
        for row in mark.rows if mark.lane is None else ():
            out[row.number].append(row)
    boxes = []
    for rows in out.values():
        row, more = rows[0], len(rows)
        left = round(row.text_right) + 6
        box = QRectF(left, row.badge_top, row.count_width(more), row.badge_size)
        boxes.append(Badge(box, None, more))
    return boxes
