"""Where spans stand on the page: the visible blocks, and a span's place in each row of text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontInfo, QTextBlock, QTextDocument, QTextLine

from annotator.gui.qt import Qt
from annotator.model.spans import Span
from annotator.model.utf16 import Utf16Map

# Hebrew, Arabic and their neighbours, and the marks that turn a line round.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefe"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_TOUCHING = 0.5
# Above its highest letters a row of text is empty for this share of its height.
_ABOVE_LETTERS = 0.12


# A tuple: many are made while painting, and a frozen dataclass takes several times as long.
class Row(NamedTuple):
    """What one row of text shows of a span, in the document's coordinates.

    `pieces` are (left, right) from left to right, several in mixed right-to-left text.
    `top` to `bottom` hold the letters, `spare` pixels beneath are free; `text_end` is where
    the row's last word ends, on the left in a right-to-left paragraph. `start_x` and
    `end_x` say where the span itself starts and ends, if it does so in this row.
    """

    number: int
    top: float
    bottom: float
    spare: float
    text_end: float
    pieces: tuple[tuple[float, float], ...]
    start_x: float | None
    end_x: float | None

    @property
    def words(self) -> QRectF:
        """The rectangle around all pieces."""
        left, right = self.pieces[0][0], max(piece[1] for piece in self.pieces)
        return QRectF(left, self.top, right - left, self.bottom - self.top)

    @property
    def room(self) -> float:
        """Pixels from beneath the letters to those of the next row."""
        return self.spare + _ABOVE_LETTERS * (self.bottom - self.top)

    def holds(self, at: QPointF) -> bool:
        """Whether a place of the document lies on the words or the lanes beneath them."""
        within = self.top <= at.y() < self.bottom + self.spare
        return within and any(left <= at.x() < right for left, right in self.pieces)


class Geometry:
    """Finds spans (code points) of one text in the document that shows it."""

    def __init__(self, document: QTextDocument, text: str) -> None:
        self._document = document
        self._layout = document.documentLayout()
        self._text = text
        self._map = Utf16Map(text)
        # The block found last: the next one looked for is most often near it.
        self._near = 0

    @property
    def badge_size(self) -> int:
        """How high a badge is in pixels: it grows with the text, but less."""
        return round(7 + 0.6 * QFontInfo(self._document.defaultFont()).pixelSize())

    def unit(self, point: int) -> int:
        """The document position of a code point."""
        return self._map.to_units(point)

    def point(self, unit: int) -> int:
        """The code point at a document position."""
        return self._map.to_point(unit)

    def blocks(self, area: QRectF) -> Iterator[QTextBlock]:
        """The blocks in an area of the document, and the one above: its lanes may reach into it."""
        self._near = self._block_at(area.top())
        block = self._document.findBlockByNumber(max(self._near - 1, 0))
        while block.isValid() and self._top(block) < area.bottom():
            yield block
            block = block.next()

    def _block_at(self, y: float) -> int:
        """The last block that begins at or above `y`, by steps that grow from the last one found.

        Looked for in all of the text, it would make Qt lay out all of it.
        """
        low = high = min(self._near, self._document.blockCount() - 1)
        step = 1
        while low and self._top_of(low) > y:
            low, high, step = max(low - step, 0), low, 2 * step
        while high < self._document.blockCount() and self._top_of(high) <= y:
            low, high, step = high, high + step, 2 * step
        numbers = range(low, min(high, self._document.blockCount()))
        return max(low + bisect_right(numbers, y, key=self._top_of) - 1, 0)

    def _top_of(self, number: int) -> float:
        return self._top(self._document.findBlockByNumber(number))

    def _top(self, block: QTextBlock) -> float:
        # Asking for its rectangle makes Qt lay the block out, if it has put that off.
        self._layout.blockBoundingRect(block)
        return block.layout().position().y()

    def lines(self, block: QTextBlock) -> BlockLines:
        """The rows of text in a block as it is laid out now."""
        self._layout.blockBoundingRect(block)
        start = self.point(block.position())
        end = self.point(block.position() + block.length() - 1)
        return BlockLines(block, is_mixed=bool(_RIGHT_TO_LEFT.search(self._text, start, end)))

    @cached_property
    def has_right_to_left(self) -> bool:
        """Whether there are right-to-left letters anywhere in the text."""
        return bool(_RIGHT_TO_LEFT.search(self._text))

    @property
    def width(self) -> float:
        """How wide the page is."""
        return self._document.textWidth()

    def rows(self, lines: BlockLines, span: Span) -> list[Row]:
        """What rows of a block show of a span, without white space at their ends."""
        return lines.rows(self.unit(span.start), self.unit(span.end))


class _Line(NamedTuple):
    """One row of text; `line` is Qt's, `left` and `right` are where its words begin and end."""

    line: QTextLine
    start: int
    end: int
    top: float
    bottom: float
    left: float
    right: float


class _Stretch(NamedTuple):
    """The pieces of a stretch of one row, and where its first and last character stand."""

    pieces: tuple[tuple[float, float], ...]
    start_x: float
    end_x: float


class BlockLines:
    """The rows of text in one laid-out block, to be used at once and let go.

    PySide knows Qt's layouts by their address: kept after Qt has freed it, one is taken for
    whatever Qt puts there next.
    """

    def __init__(self, block: QTextBlock, *, is_mixed: bool) -> None:
        self._layout = block.layout()
        self._position = block.position()
        self._length = block.length() - 1
        self._free = max(block.blockFormat().lineHeight() / 100 - 1, 0)
        self._is_mixed = is_mixed
        # By its first letter that has a direction (Unicode Standard Annex 9, rules P2 and P3).
        self.is_mirrored = is_mixed and block.textDirection() == Qt.LayoutDirection.RightToLeft
        count = self._layout.lineCount()
        self._starts = [self._layout.lineAt(number).textStart() for number in range(count)]
        self._lines: dict[int, _Line] = {}
        self.origin = self._layout.position()
        self._x, self._y = self.origin.x(), self.origin.y()

    @property
    def column(self) -> float:
        """Where the text column begins: on the right in a right-to-left paragraph."""
        if self.is_mirrored and self._starts:
            return self._x + self._layout.lineAt(0).width()
        return self._x

    def rows(self, first: int, behind: int) -> list[Row]:
        """What the rows show of the document's places `first` up to, not including, `behind`."""
        starts, ends = first - self._position, behind - self._position
        start, end = max(starts, 0), min(ends, self._length)
        rows: list[Row] = []
        number = max(bisect_right(self._starts, start) - 1, 0)
        while start < end and number < len(self._starts) and self._starts[number] < end:
            line = self._line(number)
            a, b = max(start, line.start), min(end, line.end)
            stretch = self._mixed_stretch if self._is_mixed else self._plain_stretch
            if found := stretch(line, a, b):
                rows.append(self._row(number, line, found, a == starts, b == ends))
            number += 1
        return rows

    def _line(self, number: int) -> _Line:
        found = self._lines.get(number)
        if found is None:
            line = self._layout.lineAt(number)
            start, top = line.textStart(), self._y + line.y()
            words = line.naturalTextRect()
            found = self._lines[number] = _Line(
                line=line,
                start=start,
                end=start + line.textLength(),
                top=top,
                bottom=top + line.ascent() + line.descent(),
                left=self._x + words.left(),
                right=self._x + words.right(),
            )
        return found

    def _row(self, number: int, line: _Line, stretch: _Stretch, starts: bool, ends: bool) -> Row:
        _, _, _, top, bottom, left, right = line
        spare = (bottom - top) * self._free
        pieces, start_x, end_x = stretch
        start, end = start_x if starts else None, end_x if ends else None
        text_end = left if self.is_mirrored else right
        return Row(number, top, bottom, spare, text_end, pieces, start, end)

    def _plain_stretch(self, line: _Line, first: int, last: int) -> _Stretch | None:
        """Left-to-right text: Qt's caret places are exact, also inside ligatures."""
        left, right = line.left, line.right
        # At the ends of a row there is nothing to ask for.
        if first > line.start:
            left = min(self._x + _caret(line.line, first), right)
        if last < line.end:
            right = min(self._x + _caret(line.line, last), right)
        return _Stretch(((left, right),), left, right) if left < right else None

    def _mixed_stretch(self, line: _Line, first: int, last: int) -> _Stretch | None:
        """With right-to-left text the caret's places do not bound the letters; glyph runs do."""
        boxes = [run.boundingRect() for run in line.line.glyphRuns(first, last - first)]
        edges = sorted(
            (self._x + box.left(), self._x + box.right()) for box in boxes if box.width() > 0
        )
        if not edges:
            return None
        pieces = edges[:1]
        for left, right in edges[1:]:
            if left > pieces[-1][1] + _TOUCHING:
                pieces.append((left, right))
            else:
                pieces[-1] = (pieces[-1][0], max(right, pieces[-1][1]))
        if len(pieces) == 1:
            # Whatever its inner order: a number in Arabic does not begin in the middle.
            left, right = pieces[0]
            start, end = (right, left) if self.is_mirrored else (left, right)
            return _Stretch(tuple(pieces), start, end)
        start, end = _sides(line.line, first)[0], _sides(line.line, last - 1)[1]
        return _Stretch(tuple(pieces), self._x + start, self._x + end)


def _sides(line: QTextLine, unit: int) -> tuple[float, float]:
    """The near and far side of the character at a place, in its own direction of reading."""
    for run in line.glyphRuns(unit, 1):
        box = run.boundingRect()
        return (box.right(), box.left()) if run.isRightToLeft() else (box.left(), box.right())
    return _caret(line, unit), _caret(line, unit)


def _caret(line: QTextLine, unit: int) -> float:
    # PySide gives a pair, the x and the caret place it belongs to; its types say object.
    found: tuple[float, int] = line.cursorToX(unit)  # type: ignore[assignment]
    return found[0]
