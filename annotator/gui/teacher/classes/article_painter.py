"""Paints the rows of the article: words on the left, their votes on the right."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from annotator.exporters.report_page import Bar
from annotator.gui.article.badges import paint_badge
from annotator.gui.article.strokes import draw_strokes, stroke_box
from annotator.gui.article.typography import reading_font
from annotator.gui.teacher.bars import HEIGHT, paint_bar
from annotator.gui.teacher.classes.article_rows import Opening, ReadRow
from annotator.gui.teacher.row_list import Row, RowPainter
from annotator.gui.teacher.set_words import SetWords, screen_font
from annotator.gui.theme import Theme, mixed, tag_colours
from annotator.workflows.settings import Settings

Elide = Qt.TextElideMode
_SIZE_POINTS = 12
_PITCH = 1.35
_LEFT, _RIGHT, _BETWEEN, _INDENT = 30, 18, 18, 28
# The room within a row over and under what it shows; a paragraph begins with more.
_ABOVE, _BELOW, _PARAGRAPH = 4, 5, 9
# The votes take this much of the width, within these limits in pixels.
_VOTES_SHARE, _VOTES_LEAST, _VOTES_MOST = 0.36, 170, 290
_BADGE_WIDTH, _BADGE_HEIGHT = 24, 18
# A bar takes this much of the room beside its badge, less where the figures need it.
_BAR_SHARE = 0.46
# From the foot of the letters to the first line under them, and from one line to the next.
_FOOT, _LANE = 4, 4
_SHADES = 5


class ArticlePainter(RowPainter):
    """A sentence in the reading font over a tint, with one bar for each tag somebody used."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._reading = reading_font(Settings(size=_SIZE_POINTS))
        self._headline = reading_font(Settings(size=round(_SIZE_POINTS * 1.25)))
        self._headline.setBold(True)
        self._small, self._heading = screen_font(), screen_font(1.15, bold=True)
        self._noted = screen_font(bold=True)
        metrics = QFontMetricsF(self._small)
        self._note_height = metrics.height() + 2
        self._bar_height = max(_BADGE_HEIGHT, metrics.height()) + 4

    def height(self, row: Row, width: int) -> float:
        if isinstance(row, Opening):
            return sum(words.height for words, _ in self._opening(row, width)) + 22
        assert isinstance(row, ReadRow)
        words = self._words(row, width).height + (0 if row.set_back else 8)
        words += self._ask(row, width).height
        return max(words, self._votes_height(row)) + _above(row) + _BELOW

    def paint_row(self, painter: QPainter, row: Row, box: QRectF) -> None:
        if isinstance(row, Opening):
            self._paint_opening(painter, row, box)
            return
        assert isinstance(row, ReadRow)
        box = box.adjusted(0, _above(row), 0, -_BELOW)
        if row.split:
            mark = QRectF(12, box.top(), 3, box.height())
            painter.fillRect(mark, QColor(self._theme.warning))
        self._paint_words(painter, row, box)
        self._paint_votes(painter, row, box)

    def _opening(self, row: Opening, width: int) -> list[tuple[SetWords, QColor]]:
        theme, room = self._theme, width - _LEFT - _RIGHT
        parts = [(row.words, self._heading, theme.ink)]
        parts += [(note, self._small, theme.muted) for note in row.notes]
        if row.split:
            parts.append((row.split, self._noted, theme.warning))
        return [
            (SetWords(text, font, room, _PITCH), QColor(colour)) for text, font, colour in parts
        ]

    def _paint_opening(self, painter: QPainter, row: Opening, box: QRectF) -> None:
        y = box.top() + 14
        for words, colour in self._opening(row, round(box.width())):
            words.paint(painter, QPointF(_LEFT, y), colour)
            y += words.height

    def _words(self, row: ReadRow, width: float) -> SetWords:
        room = _votes_left(width) - _BETWEEN - _words_left(row) - 8
        return SetWords(row.words, self._font(row), room, _PITCH)

    def _ask(self, row: ReadRow, width: float) -> SetWords:
        room = _votes_left(width) - _BETWEEN - _words_left(row) - 8
        return SetWords(row.ask, self._small, room, _PITCH)

    def _font(self, row: ReadRow) -> QFont:
        if row.set_back:
            return self._small
        return self._headline if row.kind == "headline" else self._reading

    def _paint_words(self, painter: QPainter, row: ReadRow, box: QRectF) -> None:
        words, ask = self._words(row, box.width()), self._ask(row, box.width())
        height = words.height + ask.height
        left, top = _words_left(row), box.top() + (box.height() - height) / 2
        theme, sentence = self._theme, row.sentence
        if sentence.shade:
            fill = tag_colours(theme, sentence.bars[0].tag).fill
            share = theme.tint_cap * sentence.shade / _SHADES
            right = _votes_left(box.width()) - _BETWEEN
            band = QRectF(left - 8, top - 3, right - left + 8, words.height + 6).toAlignedRect()
            painter.fillRect(band, mixed(QColor(theme.paper), fill, share))
        is_quiet = row.set_back and not sentence.shade
        words.paint(painter, QPointF(left, top), QColor(theme.set_back if is_quiet else theme.ink))
        ask.paint(painter, QPointF(left, top + words.height + 4), QColor(theme.ink))
        for x, end, foot in words.lines():
            for lane, bar in enumerate(sentence.lines):
                y = round(top + foot) + _FOOT + lane * _LANE
                line = stroke_box(bar.tag.line, round(left + x), round(left + end), y, _LANE)
                draw_strokes(painter, bar.tag.line, tag_colours(theme, bar.tag).edge, [line])

    def _votes_height(self, row: ReadRow) -> float:
        notes = sum(1 for note in self._notes(row))
        return notes * self._note_height + len(row.sentence.bars) * self._bar_height

    def _notes(self, row: ReadRow) -> Iterator[tuple[str, QFont, str]]:
        """The lines of words beside a row, the last of them beneath its bars."""
        if row.article:
            yield row.article, self._small, self._theme.muted
        if row.split:
            yield row.split, self._noted, self._theme.warning
        if row.place:
            yield row.place, self._small, self._theme.muted
        if row.answer:
            yield row.answer, self._small, self._theme.good
        yield row.nothing, self._small, self._theme.muted

    def _paint_votes(self, painter: QPainter, row: ReadRow, box: QRectF) -> None:
        left = _votes_left(box.width())
        room = QRectF(left, box.top(), box.width() - _RIGHT - left, self._votes_height(row))
        room.moveTop(box.top() + (box.height() - room.height()) / 2)
        *above, beneath = self._notes(row)
        for note in above:
            room.setTop(self._paint_note(painter, note, room))
        painter.setFont(self._small)
        widest = max((_advance(painter, figure) for _, figure in row.figures), default=0)
        for bar, figure in row.figures:
            line = QRectF(room.left(), room.top(), room.width(), self._bar_height)
            self._paint_vote(painter, bar, figure, line, widest)
            room.setTop(room.top() + self._bar_height)
        if row.figures:
            room.setLeft(room.left() + _BADGE_WIDTH + 6)
        self._paint_note(painter, beneath, room)

    def _paint_note(self, painter: QPainter, note: tuple[str, QFont, str], room: QRectF) -> float:
        text, font, colour = note
        painter.setFont(font)
        painter.setPen(QColor(colour))
        line = QRectF(room.left(), room.top(), room.width(), self._note_height)
        _paint_text(painter, line, text)
        return line.bottom()

    def _paint_vote(
        self, painter: QPainter, bar: Bar, figure: str, line: QRectF, widest: int
    ) -> None:
        middle = line.center().y()
        badge = QRectF(line.left(), middle - _BADGE_HEIGHT / 2, _BADGE_WIDTH, _BADGE_HEIGHT)
        paint_badge(painter, badge, bar.tag, self._theme)
        left = badge.right() + 6
        room = line.right() - left
        length = max(min(room * _BAR_SHARE, room - 9 - widest), 0)
        track = QRectF(left, middle - HEIGHT / 2, length, HEIGHT)
        paint_bar(painter, track, bar.count / bar.total, self._theme, bar.tag)
        painter.setPen(QColor(self._theme.ink))
        words = QRectF(line)
        words.setLeft(track.right() + 8)
        # The name may go, the figure at its end may not.
        _paint_text(painter, words, figure, Elide.ElideLeft)


def _paint_text(painter: QPainter, box: QRectF, text: str, gone: Elide = Elide.ElideRight) -> None:
    """One line of text; where there is no room one end of it is `gone`."""
    shown = painter.fontMetrics().elidedText(text, gone, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _advance(painter: QPainter, text: str) -> int:
    return painter.fontMetrics().horizontalAdvance(text)


def _votes_left(width: float) -> float:
    """Where the votes begin in a list of this width."""
    return width - _RIGHT - min(max(width * _VOTES_SHARE, _VOTES_LEAST), _VOTES_MOST)


def _words_left(row: ReadRow) -> float:
    return _LEFT + (_INDENT if row.is_inside else 0)


def _above(row: ReadRow) -> float:
    return _PARAGRAPH if row.opens and not row.set_back else _ABOVE
