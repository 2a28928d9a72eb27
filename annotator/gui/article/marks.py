"""What is to be painted of the tagged passages, block by block, only where it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock

from annotator.gui.article.geometry import BlockLines, Geometry, Row
from annotator.gui.article.lanes import Arrangement, arranged, deepest_in, pitch_in
from annotator.gui.article.margin import Badge, badges_of, mirrored_badges
from annotator.gui.article.passages import PassageIndex
from annotator.gui.article.shapes import Mark, Shapes, shapes_of
from annotator.model.spans import Span

# More than can be seen at once, however small the letters; an article may have thousands.
_MOST_BLOCKS = 500


class BlockMarks(NamedTuple):
    """Everything painted on one block; `origin` is where its text column begins."""

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
        marks, pitch = _fitted(marks, arrangement.deepest)
        return BlockMarks(
            origin=lines.origin,
            marks=marks,
            shapes=shapes_of(marks, pitch),
            badges=self._badges(marks, lines),
            offered=[row for span in offered for row in rows(lines, span)],
        )

    def _badges(self, marks: Sequence[Mark], lines: BlockLines) -> list[Badge]:
        size = self._geometry.badge_size
        if lines.is_mirrored:
            return mirrored_badges(marks, lines.column, size, self._geometry.width)
        return badges_of(marks, lines.column, size)


def _fitted(marks: list[Mark], deepest: int) -> tuple[list[Mark], int]:
    """Marks without the lanes for which rows stand too close, and the pitch of those left."""
    row = next((row for mark in marks for row in mark.rows), None)
    if row is None:
        return marks, pitch_in(0, deepest)
    fits = deepest_in(row.room)
    if deepest > fits:
        marks = [
            mark._replace(lane=None) if mark.lane and mark.lane > fits else mark for mark in marks
        ]
    return marks, pitch_in(row.spare, min(deepest, fits))
