"""A page of the board: a passage, the votes for each tag, a question, the teacher's answers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from annotator.gui.article.badges import paint_badge
from annotator.gui.teacher.bars import paint_bar
from annotator.gui.teacher.board.board_fitting import in_lines, in_one_line
from annotator.gui.teacher.board.board_passage import BoardPassage
from annotator.gui.teacher.board.board_words import BoardWords, Shown, without_slides
from annotator.gui.theme import Theme
from annotator.model.board import Board, Slide
from annotator.model.direction import is_right_to_left
from annotator.model.scheme import Tag

_LEFT, _MIDDLE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight
# All in hundredths of the board's height, or of three fifths of its width where that is less.
_MARGIN, _HEAD, _STATE, _ROW, _ANSWERS, _PROMPT, _FOOT = 6, 8, 6.5, 5.6, 6.5, 10.5, 1
_SMALL, _FIGURES, _ASKED, _BESIDE, _PASSAGE = 2.8, 3.3, 3.7, 3.2, 8.5
# A question about a whole article, and what is free above a comment.
_ALONE, _GAP = 6, 2
# A comment of more letters and signs does not fit below the votes.
_LONG = 500
_WIDE = 0.6
# The bars of all tags together are at most so high; a name takes so much of its room.
_TALLY, _MOST_OF_NAME = 24, 0.45
# Beyond so many tags in two columns, their bars stand in three.
_TWO_COLUMNS = 8


class BoardPage(QWidget):
    """Shows one slide of a board; everything grows with the page."""

    def __init__(self, board: Board, theme: Theme) -> None:
        super().__init__()
        self._board, self._theme = board, theme
        self._shown = Shown()
        self._passage: BoardPassage | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_now(self._shown)

    def show_now(self, shown: Shown) -> None:
        """Show this."""
        if shown.at != self._shown.at:
            self._passage = None
        self._shown = shown
        self._words = BoardWords(self._board, shown) if self._board.slides else None
        words = self._words
        self.setAccessibleName(words.spoken if words else without_slides(self._board))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._theme = theme
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._passage = None

    @property
    def _unit(self) -> float:
        return min(self.height(), self.width() * _WIDE) / 100

    def _font(self, size: float, *, bold: bool = False) -> QFont:
        font = QFont()
        font.setPixelSize(max(round(size * self._unit), 8))
        font.setBold(bold)
        return font

    def _share_of(self, size: float, share: float, *, bold: bool) -> QFont:
        return self._font(size * share, bold=bold)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.paper))
        unit = self._unit
        room = QRectF(self.rect()).adjusted(_MARGIN * unit, 0, -_MARGIN * unit, -_FOOT * unit)
        words = self._words
        if words is None:
            why = without_slides(self._board)
            self._paint_words(painter, room, why, _ASKED, Qt.AlignmentFlag.AlignCenter)
            return
        self._paint_head(painter, _top(room, _HEAD * unit), words)
        # Room is kept for all of it, so that nothing moves when it comes.
        below = _bottom(room, (_PROMPT + _ANSWERS) * unit)
        tally = _bottom(room, self._lines * self._row * unit)
        if words.comment and len(words.comment.words) > _LONG:
            # It needs the room of the votes too.
            self._paint_comment(painter, tally.united(below), words)
        else:
            self._paint_tally(painter, tally, words)
            self._paint_below(painter, below, tally, words)
        self._paint_state(painter, _bottom(room, _STATE * unit), words)
        self._paint_passage(painter, room, words.slide)

    def _paint_words(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        size: float,
        align: Qt.AlignmentFlag,
        colour: str = "",
        *,
        bold: bool = False,
    ) -> None:
        shown, font = in_one_line(text, partial(self._share_of, size, bold=bold), box.width())
        painter.setFont(font)
        painter.setPen(QColor(colour or self._theme.ink))
        painter.drawText(box, align | _MIDDLE, shown)

    def _paint_head(self, painter: QPainter, box: QRectF, words: BoardWords) -> None:
        muted = self._theme.muted
        where = QFontMetricsF(self._font(_SMALL)).horizontalAdvance(words.where)
        left = box.adjusted(0, 0, -where - 3 * self._unit, 0)
        self._paint_words(painter, left, words.titles, _SMALL, _LEFT, muted)
        self._paint_words(painter, box, words.where, _SMALL, _RIGHT, muted)

    def _paint_passage(self, painter: QPainter, room: QRectF, slide: Slide) -> None:
        unit = self._unit
        beside = _BESIDE * 1.6 * unit
        if self._passage is None:
            size = QSize(int(room.width()), int(room.height() - 2 * beside))
            largest = round(_PASSAGE * unit)
            self._passage = BoardPassage(slide, self._board.scheme, size, largest)
        passage = self._passage
        top = room.top() + beside + (room.height() - 2 * beside - passage.height) / 2
        before = QRectF(room.left(), top - 1.2 * beside, room.width(), beside)
        after = QRectF(room.left(), top + passage.height, room.width(), beside)
        font = self._font(_BESIDE)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.muted))
        metrics = QFontMetricsF(font)
        elide = Qt.TextElideMode
        for box, words, side in (
            (before, slide.before, elide.ElideLeft),
            (after, slide.after, elide.ElideRight),
        ):
            way = Qt.LayoutDirection
            is_mirrored = is_right_to_left(words)
            painter.setLayoutDirection(way.RightToLeft if is_mirrored else way.LeftToRight)
            painter.drawText(box, _LEFT | _MIDDLE, metrics.elidedText(words, side, box.width()))
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        corner, shown = QPointF(room.left(), top), self._shown
        passage.paint(painter, corner, self._theme, shown.layers, answers=shown.answers)

    def _paint_state(self, painter: QPainter, box: QRectF, words: BoardWords) -> None:
        theme = self._theme
        self._paint_words(painter, box, words.state, _FIGURES, _LEFT, theme.muted)
        self._paint_words(painter, box, words.split, _FIGURES, _RIGHT, theme.warning, bold=True)

    @property
    def _columns(self) -> int:
        return 2 if len(self._board.tags) <= _TWO_COLUMNS else 3

    @property
    def _lines(self) -> int:
        return -(-len(self._board.tags) // self._columns)

    @property
    def _row(self) -> float:
        """How high the room for one bar is: many tags make do with less each."""
        return min(_ROW, _TALLY / max(self._lines, 1))

    def _paint_tally(self, painter: QPainter, box: QRectF, words: BoardWords) -> None:
        if not words.figures:
            return
        unit = self._unit
        width, height = box.width() / self._columns, self._row * unit
        metrics = QFontMetricsF(self._font(_FIGURES * self._row / _ROW))
        widest = max(metrics.horizontalAdvance(tag.name) for tag, _ in words.figures) + unit
        for number, (tag, votes) in enumerate(words.figures):
            across, down = divmod(number, self._lines)
            corner = QPointF(box.left() + across * width, box.top() + down * height)
            cell = QRectF(corner.x(), corner.y(), width - 4 * unit, height)
            name = min(widest, cell.width() * _MOST_OF_NAME)
            self._paint_vote(painter, cell, name, tag, votes / words.slide.people, str(votes))

    def _paint_vote(
        self, painter: QPainter, cell: QRectF, widest: float, tag: Tag, share: float, votes: str
    ) -> None:
        """A badge, a name in a room of `widest` pixels, a bar filled by `share`, a figure."""
        # Everything in it as the height of the cell allows.
        unit = self._unit * self._row / _ROW
        size = _FIGURES * self._row / _ROW
        badge = QRectF(cell.left(), cell.center().y() - 2 * unit, 5 * unit, 4 * unit)
        paint_badge(painter, badge, tag, self._theme)
        name = QRectF(badge.right() + unit, cell.top(), widest, cell.height())
        self._paint_words(painter, name, tag.name, size, _LEFT)
        figure = QRectF(cell.right() - 6 * unit, cell.top(), 6 * unit, cell.height())
        self._paint_words(painter, figure, votes, size, _RIGHT, bold=True)
        bar = QRectF(name.right() + unit, cell.center().y() - 1.4 * unit, 0, 2.8 * unit)
        bar.setRight(figure.left())
        paint_bar(painter, bar, share, self._theme, tag)

    def _paint_answers(self, painter: QPainter, box: QRectF, answers: list[Tag | str]) -> None:
        unit = self._unit
        edge = QRectF(box.left(), box.top() + unit, unit / 2, box.height() - 2 * unit)
        painter.fillRect(edge, QColor(self._theme.ink))
        box.setLeft(box.left() + 1.5 * unit)
        for number, one in enumerate(answers):
            words, is_label = one.name if isinstance(one, Tag) else one, number == 0
            if isinstance(one, Tag):
                badge = QRectF(box.left(), box.center().y() - 2 * unit, 5 * unit, 4 * unit)
                paint_badge(painter, badge, one, self._theme)
                box.setLeft(badge.right() + unit)
            self._paint_words(painter, box, words, _FIGURES, _LEFT, bold=is_label)
            wide = QFontMetricsF(painter.font()).horizontalAdvance(words)
            box.setLeft(box.left() + wide + 1.5 * unit)

    def _paint_below(
        self, painter: QPainter, box: QRectF, tally: QRectF, words: BoardWords
    ) -> None:
        """What stands below the votes; where there are none, in their room too."""
        if words.comment:
            self._paint_comment(painter, box, words)
        elif words.figures:
            question = _bottom(box, _PROMPT * self._unit)
            self._paint_beside_edge(painter, question, words.question)
            if self._shown.answers:
                self._paint_answers(painter, box, words.answers)
        else:
            self._paint_beside_edge(painter, tally.united(box), words.question, _ALONE)

    def _paint_comment(self, painter: QPainter, box: QRectF, words: BoardWords) -> None:
        if not words.comment:
            return
        _top(box, _GAP * self._unit)
        title = _top(box, _SMALL * 1.6 * self._unit)
        self._paint_words(painter, title, words.comment_head, _SMALL, _LEFT, self._theme.muted)
        self._paint_beside_edge(painter, box, words.comment.words, bold=False)

    def _paint_beside_edge(
        self, painter: QPainter, box: QRectF, text: str, size: float = _ASKED, *, bold: bool = True
    ) -> None:
        unit, theme = self._unit, self._theme
        font_of = partial(self._share_of, size, bold=bold)
        words = in_lines(text, font_of, box.width() - 2 * unit, box.height())
        edge = QRectF(box.left(), box.top(), unit / 2, words.height)
        painter.fillRect(edge, QColor(theme.accent))
        words.paint(painter, QPointF(box.left() + 1.5 * unit, box.top()), QColor(theme.ink))


def _top(room: QRectF, height: float) -> QRectF:
    """Cuts a strip off the top of `room`."""
    strip = QRectF(room.left(), room.top(), room.width(), height)
    room.setTop(strip.bottom())
    return strip


def _bottom(room: QRectF, height: float) -> QRectF:
    """Cuts a strip off the bottom of `room`."""
    strip = QRectF(room.left(), room.bottom() - height, room.width(), height)
    room.setBottom(strip.top())
    return strip
