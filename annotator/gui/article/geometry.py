"""Where spans stand on the page: the visible blocks, and a span's place in each row of text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from annotator.model.spans import Span
from annotator.model.utf16 import Utf16Map

# Hebrew, Arabic and their neighbours, and the marks that turn a line round.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefe"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_TOUCHING = 0.5


# A tuple: many are made while painting, and a frozen dataclass takes several times as long.
class Row(NamedTuple):
    """What one row of text shows of a span, in the document's coordinates.

    `pieces` are (left, right) from left to right, several in mixed right-to-left text.
    `top` to `bottom` hold the letters, `spare` pixels beneath are free. `start_x` and
    `end_x` say where the span itself starts and ends, if it does so in this row.
    """

    number: int
    top: float
    bottom: float
    spare: float
    text_right: float
    pieces: tuple[tuple[float, float], ...]
    start_x: float | None
    end_x: float | None

    @property
    def words(self) -> QRectF:
        """The rectangle around all pieces."""
        left, right = self.pieces[0][0], max(piece[1] for piece in self.pieces)
        return QRectF(left, self.top, right - left, self.bottom - self.top)

    def holds(self, at: QPointF) -> bool:
        """Whether a place of the document lies on the words or the lanes beneath them."""
        within = self.top <= at.y() < self.bottom + self.spare
        return within and any(left <= at.x() < right for left, right in self.pieces)

    @property
    def badge_size(self) -> int:
        """How large a badge beside this row is."""
        return round((self.bottom - self.top) * 0.8)

    @property
    def count_width(self) -> int:
        """How wide a box with a number is, a badge's height high."""
        return round(self.badge_size * 1.6)

    @property
    def badge_top(self) -> int:
        """Where a badge beside this row begins, so that it is level with the letters."""
        return round((self.top + self.bottom - self.badge_size) / 2) + 1


class _Stretch(NamedTuple):
    """The pieces of a stretch of one row, and where its first and last character stand."""

    pieces: tuple[tuple[float, float], ...]
    start_x: float
    end_x: float


class Geometry:
    """Finds spans (code points) of one text in the document that shows it."""

    def __init__(self, document: QTextDocument, text: str) -> None:
        self._document = document
        self._text = text
        self._map = Utf16Map(text)
        self._is_any_mixed = bool(_RIGHT_TO_LEFT.search(text))

    def unit(self, point: int) -> int:
        """The document position of a code point."""
        return self._map.to_units(point)

    def point(self, unit: int) -> int:
        """The code point at a document position."""
        return self._map.to_point(unit)

    def blocks(self, area: QRectF) -> Iterator[QTextBlock]:
        """The blocks in an area of the document, and the one above: its lanes may reach into it."""
        # Makes Qt lay out what it has put off; for the upper edge it may name a far block.
        layout = self._document.documentLayout()
        last = layout.hitTest(area.bottomLeft(), Qt.HitTestAccuracy.FuzzyHit)
        numbers = range(self._document.findBlock(last).blockNumber() + 1)
        above = bisect_right(numbers, area.top(), key=self._top) - 2
        block = self._document.findBlockByNumber(max(above, 0))
        while block.isValid() and block.layout().position().y() < area.bottom():
            yield block
            block = block.next()

    def _top(self, number: int) -> float:
        return self._document.findBlockByNumber(number).layout().position().y()

    def rows(self, block: QTextBlock, span: Span) -> list[Row]:
        """The rows of a span inside one laid-out block, without white space at their ends."""
        position, layout = block.position(), block.layout()
        starts, ends = self.unit(span.start) - position, self.unit(span.end) - position
        start, end = max(starts, 0), min(ends, block.length() - 1)
        stretch_of = _mixed_stretch if self._is_mixed(block) else _plain_stretch
        free = max(block.blockFormat().lineHeight() / 100 - 1, 0)
        rows = []
        number = layout.lineForTextPosition(start).lineNumber() if start < end else -1
        while 0 <= number < layout.lineCount():
            line = layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first >= last:
                break
            stretch = stretch_of(line, first, last)
            if stretch:
                both = first == starts, last == ends
                rows.append(_row(line, layout.position(), free, stretch, both))
            number += 1
        return rows

    def _is_mixed(self, block: QTextBlock) -> bool:
        if not self._is_any_mixed:
            return False
        start = self.point(block.position())
        end = self.point(block.position() + block.length() - 1)
        return bool(_RIGHT_TO_LEFT.search(self._text, start, end))


def _plain_stretch(line: QTextLine, first: int, last: int) -> _Stretch | None:
    """Left-to-right text: Qt's caret places are exact, also inside ligatures."""
    visible = line.naturalTextRect().right()
    left, right = min(_caret(line, first), visible), min(_caret(line, last), visible)
    return _Stretch(((left, right),), left, right) if left < right else None


def _mixed_stretch(line: QTextLine, first: int, last: int) -> _Stretch | None:
    """With right-to-left text the caret's places do not bound the letters; glyph runs do."""
    boxes = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
    edges = sorted((box.left(), box.right()) for box in boxes if box.width() > 0)
    if not edges:
        return None
    pieces = edges[:1]
    for left, right in edges[1:]:
        if left > pieces[-1][1] + _TOUCHING:
            pieces.append((left, right))
        else:
            pieces[-1] = (pieces[-1][0], max(right, pieces[-1][1]))
    return _Stretch(tuple(pieces), _sides(line, first)[0], _sides(line, last - 1)[1])


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


def _row(
    line: QTextLine, origin: QPointF, free: float, stretch: _Stretch, ends: tuple[bool, bool]
) -> Row:
    letters = line.ascent() + line.descent()
    x, top = origin.x(), origin.y() + line.y()
    return Row(
        number=line.lineNumber(),
        top=top,
        bottom=top + letters,
        spare=letters * free,
        text_right=x + line.naturalTextRect().right(),
        pieces=tuple((x + left, x + right) for left, right in stretch.pieces),
        start_x=x + stretch.start_x if ends[0] else None,
        end_x=x + stretch.end_x if ends[1] else None,
    )
