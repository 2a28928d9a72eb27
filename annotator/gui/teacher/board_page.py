"""A page of the board: a passage, the votes for each tag, a question, the teacher's answers."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from annotator.gui.article.badges import paint_badge
from annotator.gui.teacher.bars import paint_bar
from annotator.gui.teacher.board_passage import BoardPassage
from annotator.gui.teacher.set_words import SetWords
from annotator.gui.theme import Theme
from annotator.model.board import Board, Slide
from annotator.model.scheme import Tag
from annotator.text import say

_LEFT, _MIDDLE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight
# All in hundredths of the board's height, or of three fifths of its width where that is less.
_MARGIN, _HEAD, _STATE, _ROW, _ANSWERS, _PROMPT, _FOOT = 6, 8, 6.5, 5.6, 6.5, 10.5, 1
_SMALL, _FIGURES, _ASKED, _BESIDE, _PASSAGE = 2.8, 3.3, 3.7, 3.2, 8.5
_WIDE = 0.6
# Beyond so many tags in two columns, their bars stand in three.
_TWO_COLUMNS = 8


class Shown(NamedTuple):
    """What is to be seen: the slide's number from 0, how many layers, whether the answers."""

    at: int = 0
    layers: int = 0
    answers: bool = False


class BoardPage(QWidget):
    """Shows one slide of a board; everything grows with the page."""

    def __init__(self, board: Board, theme: Theme) -> None:
        super().__init__()
        self._board, self._theme = board, theme
        tags = {tag.id: tag for tag in board.scheme.tags}
        self._tags = [tags[tag] for tag in board.tags]
        self._by_id = tags
        self._shown = Shown()
        self._passage: BoardPassage | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_now(self._shown)

    def show_now(self, shown: Shown) -> None:
        """Show this."""
        if shown.at != self._shown.at:
            self._passage = None
        self._shown = shown
        self.setAccessibleName(self.spoken)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._theme = theme
        self.update()

    @property
    def slide(self) -> Slide | None:
        """The slide that is shown; None where there are none."""
        slides = self._board.slides
        return slides[self._shown.at] if slides else None

    @property
    def spoken(self) -> str:
        """Everything on the board in words, a line each."""
        slide = self.slide
        if slide is None:
            return self._empty
        figures = [say("report.vote", tag=tag.name, n=n) for tag, n in self._figures(slide)]
        parts = [self._head, slide.text, self._state, self._split, *figures, self._question]
        if self._shown.answers:
            parts.append(" ".join([self._answers_label, *self._answers_in_words(slide)]))
        return "\n".join(part for part in parts if part)

    @property
    def _empty(self) -> str:
        return say("board.nothing_tagged" if self._board.people else "board.nobody")

    @property
    def _is_everyone(self) -> bool:
        return self.slide is not None and self._shown.layers == self.slide.people

    @property
    def _head(self) -> str:
        slide, total = self.slide, len(self._board.slides)
        if slide is None:
            return ""
        parts = [slide.article] if slide.article else []
        parts.append(say("board.slide", number=self._shown.at + 1, total=total))
        if slide.place:
            parts.append(say("report.place", number=slide.place.number, total=slide.place.total))
        return say("class_screen.joint").join(parts)

    @property
    def _state(self) -> str:
        slide, shown = self.slide, self._shown.layers
        if slide is None:
            return ""
        if self._is_everyone:
            parts = [say("board.everyone", n=slide.people)]
        else:
            parts = [say("board.shown", shown=shown, n=slide.people)]
        if nothing := slide.nothing(shown):
            parts.append(say("board.nothing", n=nothing))
        return say("class_screen.joint").join(parts)

    @property
    def _split(self) -> str:
        """That the class split; not before everyone is shown, who would else not look."""
        is_seen = self.slide is not None and self.slide.is_split and self._is_everyone
        return say("board.split") if is_seen else ""

    @property
    def _question(self) -> str:
        prompt = self.slide.prompt if self.slide else None
        if prompt is None or not self._is_everyone:
            return ""
        names = {one: self._by_id[one].name for one in (prompt.tag, prompt.other) if one}
        if prompt.kind == "missed":
            return say("board.ask_missed")
        if prompt.kind == "split":
            return say("board.ask_split", tag=names[prompt.tag])
        return say("board.ask_mix_up", tag=names[prompt.tag], other=names[prompt.other])

    @property
    def _answers_label(self) -> str:
        return say("board.answers" if self._board.has_answers else "board.no_answers")

    def _answers_in_words(self, slide: Slide) -> list[str]:
        if not slide.answers and self._board.has_answers:
            return [say("board.nothing_to_tag")]
        return [one if isinstance(one, str) else one.name for one in self._answers(slide)]

    def _answers(self, slide: Slide) -> list[Tag | str]:
        """The teacher's tags, with a word between those of which either is as good."""
        found: list[Tag | str] = []
        for alike in slide.answers:
            for number, tag in enumerate(dict.fromkeys(piece.tag for piece in alike)):
                found += [say("board.or")] if number else []
                found.append(self._by_id[tag])
        return found

    def _figures(self, slide: Slide) -> list[tuple[Tag, int]]:
        votes = slide.votes(self._shown.layers)
        return [(tag, votes[tag.id]) for tag in self._tags]

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

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.paper))
        unit = self._unit
        room = QRectF(self.rect()).adjusted(_MARGIN * unit, 0, -_MARGIN * unit, -_FOOT * unit)
        slide = self.slide
        if slide is None:
            self._paint_words(painter, room, self._empty, _ASKED, Qt.AlignmentFlag.AlignCenter)
            return
        self._paint_head(painter, _top(room, _HEAD * unit), slide)
        self._paint_prompt(painter, _bottom(room, _PROMPT * unit))
        if self._shown.answers:
            self._paint_answers(painter, _bottom(room, _ANSWERS * unit), slide)
        else:
            _bottom(room, _ANSWERS * unit)
        self._paint_tally(painter, _bottom(room, self._lines * _ROW * unit), slide)
        self._paint_state(painter, _bottom(room, _STATE * unit))
        self._paint_passage(painter, room, slide)

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
        font = self._font(size, bold=bold)
        painter.setFont(font)
        painter.setPen(QColor(colour or self._theme.ink))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, align | _MIDDLE, shown)

    def _paint_head(self, painter: QPainter, box: QRectF, slide: Slide) -> None:
        muted, half = self._theme.muted, box.width() / 2
        left, right = box.adjusted(0, 0, -half, 0), box.adjusted(half, 0, 0, 0)
        self._paint_words(painter, left, self._board.title, _SMALL, _LEFT, muted)
        self._paint_words(painter, right, self._head, _SMALL, _RIGHT, muted)

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
            painter.drawText(box, _LEFT | _MIDDLE, metrics.elidedText(words, side, box.width()))
        corner, shown = QPointF(room.left(), top), self._shown
        passage.paint(painter, corner, self._theme, shown.layers, answers=shown.answers)

    def _paint_state(self, painter: QPainter, box: QRectF) -> None:
        theme = self._theme
        self._paint_words(painter, box, self._state, _FIGURES, _LEFT, theme.muted)
        self._paint_words(painter, box, self._split, _FIGURES, _RIGHT, theme.warning, bold=True)

    @property
    def _columns(self) -> int:
        return 2 if len(self._tags) <= _TWO_COLUMNS else 3

    @property
    def _lines(self) -> int:
        return -(-len(self._tags) // self._columns)

    def _paint_tally(self, painter: QPainter, box: QRectF, slide: Slide) -> None:
        unit = self._unit
        width, height = box.width() / self._columns, _ROW * unit
        for number, (tag, votes) in enumerate(self._figures(slide)):
            across, down = divmod(number, self._lines)
            corner = QPointF(box.left() + across * width, box.top() + down * height)
            cell = QRectF(corner.x(), corner.y(), width - 4 * unit, height)
            self._paint_vote(painter, cell, tag, votes, slide.people)

    def _paint_vote(
        self, painter: QPainter, cell: QRectF, tag: Tag, votes: int, people: int
    ) -> None:
        unit = self._unit
        badge = QRectF(cell.left(), cell.center().y() - 2 * unit, 5 * unit, 4 * unit)
        paint_badge(painter, badge, tag, self._theme)
        name = QRectF(badge.right() + unit, cell.top(), cell.width() * 0.3, cell.height())
        self._paint_words(painter, name, tag.name, _FIGURES, _LEFT)
        figure = QRectF(cell.right() - 6 * unit, cell.top(), 6 * unit, cell.height())
        self._paint_words(painter, figure, str(votes), _FIGURES, _RIGHT, bold=True)
        bar = QRectF(name.right() + unit, cell.center().y() - 1.4 * unit, 0, 2.8 * unit)
        bar.setRight(figure.left())
        paint_bar(painter, bar, votes / people, self._theme, tag)

    def _paint_answers(self, painter: QPainter, box: QRectF, slide: Slide) -> None:
        unit, metrics = self._unit, QFontMetricsF(self._font(_FIGURES))
        painter.fillRect(
            QRectF(box.left(), box.top() + unit, unit / 2, box.height() - 2 * unit),
            QColor(self._theme.ink),
        )
        box.setLeft(box.left() + 1.5 * unit)
        bold = QFontMetricsF(self._font(_FIGURES, bold=True))
        self._paint_words(painter, box, self._answers_label, _FIGURES, _LEFT, bold=True)
        box.setLeft(box.left() + bold.horizontalAdvance(self._answers_label) + 1.5 * unit)
        tags = self._answers(slide) or self._answers_in_words(slide)
        for one in tags:
            if isinstance(one, Tag):
                badge = QRectF(box.left(), box.center().y() - 2 * unit, 5 * unit, 4 * unit)
                paint_badge(painter, badge, one, self._theme)
                box.setLeft(badge.right() + unit)
            words = one.name if isinstance(one, Tag) else one
            self._paint_words(painter, box, words, _FIGURES, _LEFT)
            box.setLeft(box.left() + metrics.horizontalAdvance(words) + 1.5 * unit)

    def _paint_prompt(self, painter: QPainter, box: QRectF) -> None:
        if not self._question:
            return
        unit = self._unit
        words = SetWords(self._question, self._font(_ASKED, bold=True), box.width() - 2 * unit)
        edge = QRectF(box.left(), box.top(), unit / 2, words.height)
        painter.fillRect(edge, QColor(self._theme.accent))
        words.paint(painter, QPointF(box.left() + 1.5 * unit, box.top()), QColor(self._theme.ink))


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
