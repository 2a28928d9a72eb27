"""Paints tagged passages: tint behind the words, lanes beneath, badges in the margin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from annotator.gui.article.badges import paint_badge, paint_lettered
from annotator.gui.article.geometry import Row
from annotator.gui.article.margin import Badge
from annotator.gui.article.marks import BlockMarks
from annotator.gui.article.shapes import Shapes, tint_boxes
from annotator.gui.article.strokes import draw_strokes
from annotator.gui.qt import Qt
from annotator.gui.theme import Theme, tag_colours
from annotator.text import say

# How deep an outline reaches beneath the letters at most.
_OUTLINE_DEPTH = 9
_CURRENT_PEN = 2.5


def paint_tints(
    painter: QPainter, blocks: Iterable[BlockMarks], theme: Theme, current: str | None
) -> None:
    """What lies behind the words: one tint at each place, of the innermost passage.

    The current passage has its own on all of its words, so that it is seen as one.
    """
    for block in blocks:
        for tag, rectangles in block.shapes.tints:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tag_colours(theme, tag).tint)
            painter.drawRects(rectangles)
        for mark in block.marks:
            if mark.passage.annotation_id == current:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tag_colours(theme, mark.passage.tag).tint)
                painter.drawRects(tint_boxes(mark.rows))


def paint_marks(
    painter: QPainter, blocks: Iterable[BlockMarks], theme: Theme, current: str | None
) -> None:
    """Lanes, "+n", badges and outlines, over the words."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for block in blocks:
        _paint_lines(painter, block.shapes, theme)
        for badge in block.badges:
            _paint_badge(painter, badge, theme)
        if block.offered:
            dashes = QPen(QColor(theme.focus), 1.5, Qt.PenStyle.DashLine)
            _paint_outline(painter, block.offered, dashes)
        _paint_current(painter, block, theme, current)


def _paint_current(painter: QPainter, block: BlockMarks, theme: Theme, current: str | None) -> None:
    """An outline round the current passage and its badge, set off from the lines beneath."""
    for mark in block.marks:
        if mark.passage.annotation_id == current:
            for colour, width in ((theme.paper, 4), (theme.focus, _CURRENT_PEN)):
                _paint_outline(painter, mark.rows, QPen(QColor(colour), width))
    for badge in block.badges:
        if badge.passage and badge.passage.annotation_id == current:
            painter.setPen(QPen(QColor(theme.focus), _CURRENT_PEN))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(badge.box.adjusted(-1.5, -1.5, 1.5, 1.5), 5, 5)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _paint_lines(painter: QPainter, shapes: Shapes, theme: Theme) -> None:
    for tag, boxes in shapes.strokes:
        draw_strokes(painter, tag.line, tag_colours(theme, tag).edge, boxes)
    for tag, rectangles in shapes.ticks:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tag_colours(theme, tag).edge)
        painter.drawRects(rectangles)


def _paint_outline(painter: QPainter, rows: Sequence[Row], pen: QPen) -> None:
    if not rows:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for contour in _contours(rows):
        painter.drawPath(contour)
    painter.restore()


def _contours(rows: Iterable[Row]) -> Iterator[QPainterPath]:
    """The outlines of rows, one for those that touch; all in one would cost their square."""
    contour = QPainterPath()
    for row in rows:
        box = row.words.adjusted(-3, -1, 3, min(row.spare, _OUTLINE_DEPTH))
        rounded = QPainterPath()
        rounded.addRoundedRect(box, 4, 4)
        if not contour.isEmpty() and not contour.intersects(box):
            yield contour
            contour = QPainterPath()
        contour = contour.united(rounded)
    yield contour


def _paint_badge(painter: QPainter, badge: Badge, theme: Theme) -> None:
    if badge.passage:
        paint_badge(painter, badge.box, badge.passage.tag, theme)
    else:
        colours = (QColor(theme.paper), QColor(theme.control), QColor(theme.ink))
        paint_lettered(painter, badge.box, say("reading.more", n=badge.more), colours)
