"""Paints tagged passages: tint behind the words, lanes beneath, badges in the margin."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from annotator.gui.article.badges import paint_badge, paint_lettered
from annotator.gui.article.geometry import Row
from annotator.gui.article.marks import Badge, BlockMarks, Mark
from annotator.gui.article.strokes import THICKNESS, draw_stroke, draw_tick
from annotator.gui.theme import Theme, tag_colours
from annotator.text import say

# How far a tick reaches over its line, up and down: not into the letters, where it would read
# as a comma, and not into the next lane.
_TICK = 2
# How deep an outline reaches beneath the letters at most.
_OUTLINE_DEPTH = 9


def paint_tints(painter: QPainter, blocks: Iterable[BlockMarks], theme: Theme) -> None:
    """What lies behind the words: one tint at each place, of the innermost passage."""
    for block in blocks:
        for mark in block.marks:
            tint = tag_colours(theme, mark.passage.tag).tint
            for row in mark.rows:
                for left, right in row.pieces:
                    painter.fillRect(_snapped(left, right, row), tint)


def paint_marks(
    painter: QPainter, blocks: Iterable[BlockMarks], theme: Theme, current: str | None
) -> None:
    """Lanes, "+n", badges and outlines, over the words."""
    for block in blocks:
        for mark in block.marks:
            if mark.lane is not None:
                _paint_lane(painter, mark, block.pitch, theme)
            if mark.passage.annotation_id == current:
                _paint_outline(painter, mark.rows, QPen(QColor(theme.focus), 2))
        _paint_outline(painter, block.offered, QPen(QColor(theme.focus), 1.5, Qt.PenStyle.DashLine))
        for badge in (*block.badges(), *block.hidden()):
            _paint_badge(painter, badge, theme)


def _paint_lane(painter: QPainter, mark: Mark, pitch: int, theme: Theme) -> None:
    tag, lane = mark.passage.tag, mark.lane or 0
    reach = min(_TICK, pitch - THICKNESS)
    edge = tag_colours(theme, tag).edge
    for row in mark.rows:
        top = round(row.bottom) + lane * pitch
        for left, right in row.pieces:
            # One pixel is left free, so that the next passage's line does not touch.
            draw_stroke(painter, tag.line, edge, (round(left), round(right) - 1, top))
        for x in (row.start_x, row.end_x):
            if x is not None:
                draw_tick(painter, edge, _tick_left(x, row), top - reach, THICKNESS + 2 * reach)


def _paint_outline(painter: QPainter, rows: Sequence[Row], pen: QPen) -> None:
    if not rows:
        return
    outline = QPainterPath()
    for row in rows:
        box = QPainterPath()
        depth = min(row.spare, _OUTLINE_DEPTH)
        box.addRoundedRect(row.words.adjusted(-3, -1, 3, depth), 4, 4)
        outline = outline.united(box)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.drawPath(outline)
    painter.restore()


def _paint_badge(painter: QPainter, badge: Badge, theme: Theme) -> None:
    if badge.passage:
        paint_badge(painter, badge.box, badge.passage.tag, theme)
    else:
        colours = (QColor(theme.paper), QColor(theme.control), QColor(theme.ink))
        paint_lettered(painter, badge.box, say("reading.more", n=badge.more), colours)


def _snapped(left: float, right: float, row: Row) -> QRectF:
    """Whole pixels, so that edges are sharp and neighbours neither overlap nor part."""
    top = round(row.top)
    return QRectF(round(left), top, round(right) - round(left), round(row.bottom) - top)


def _tick_left(x: float, row: Row) -> int:
    """Where the tick at `x` begins: inside the words, whichever side of them it stands at."""
    at_left = any(abs(x - left) < 1 for left, _ in row.pieces)
    return round(x) if at_left else round(x) - THICKNESS - 1
