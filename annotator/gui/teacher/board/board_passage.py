"""A passage on the board: set as large as fits, with the students' layers on top of each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QImage,
    QPainter,
    QPalette,
    QPen,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from annotator.gui.article.geometry import Geometry, Row
from annotator.gui.article.lanes import LANES, pitch_in
from annotator.gui.article.shapes import tint_boxes
from annotator.gui.article.strokes import draw_strokes, stroke_box
from annotator.gui.article.typography import reading_font
from annotator.gui.theme import Theme, contrast, mixed, tag_colours
from annotator.model.board import Piece, Slide
from annotator.model.scheme import Scheme, Tag
from annotator.model.spans import Span, union
from annotator.workflows.settings import Settings

_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_LINE_HEIGHT = 165
_SMALLEST = 12
# One step of a line's thickness for so many pixels of the letters' size.
_LETTERS_PER_STEP = 26


class BoardPassage:
    """The words of one slide in `size`, in letters of at most `largest` pixels."""

    def __init__(self, slide: Slide, scheme: Scheme, size: QSize, largest: int) -> None:
        self._slide = slide
        self._tags = {tag.id: tag for tag in scheme.tags}
        self._document, self.letters = _fitted(slide.text, size, largest)
        self._geometry = Geometry(self._document, slide.text)
        votes = slide.votes(slide.people)
        # Every tag has a lane of its own, whoever is shown: nothing jumps while layers come.
        used = sorted((tag.id for tag in scheme.tags if votes[tag.id]), key=lambda t: -votes[t])
        self._lanes = {tag: lane for lane, tag in enumerate(used[:LANES])}

    @property
    def height(self) -> float:
        """How high the words stand, in pixels."""
        return self._document.size().height()

    def paint(
        self, painter: QPainter, corner: QPointF, theme: Theme, shown: int, *, answers: bool
    ) -> None:
        """Paint the words with the first `shown` layers, outlines around the newest one."""
        painter.save()
        painter.translate(corner)
        self._paint_tints(painter, theme, shown)
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, QColor(theme.ink))
        context.palette = palette
        self._document.documentLayout().draw(painter, context)
        self._paint_lines(painter, theme, shown)
        if 0 < shown < self._slide.people:
            newest = QPen(QColor(theme.focus), self._step * 1.5, Qt.PenStyle.DashLine)
            self._outline(painter, self._slide.layers[shown - 1].pieces, newest)
        if answers:
            pen = QPen(QColor(theme.ink), self._step * 1.5)
            self._outline(painter, [one for alike in self._slide.answers for one in alike], pen)
        painter.restore()

    @property
    def _step(self) -> int:
        return max(1, round(self.letters / _LETTERS_PER_STEP))

    def _rows(self, span: Span) -> list[Row]:
        return self._geometry.rows(self._geometry.lines(self._document.firstBlock()), span)

    def _paint_tints(self, painter: QPainter, theme: Theme, shown: int) -> None:
        """Behind the words a strip for each student, those with the same tags together."""
        order = list(self._tags)
        for stretch in self._slide.stacked(shown):
            alike = sorted(stretch.people, key=lambda tags: sorted(map(order.index, tags)))
            for row in self._rows(stretch.span):
                for box in tint_boxes([row]):
                    self._paint_strips(painter, box, [(t, stretch.people[t]) for t in alike], theme)

    def _paint_strips(
        self,
        painter: QPainter,
        box: QRect,
        alike: Iterable[tuple[frozenset[str], int]],
        theme: Theme,
    ) -> None:
        """From below upward; what nobody tagged stays bare above."""
        bottom, below = box.bottom() + 1, 0
        for tags, people in alike:
            below += people
            top = box.bottom() + 1 - round(box.height() * below / self._slide.people)
            painter.fillRect(
                QRect(box.left(), top, box.width(), bottom - top), self._tint(tags, theme)
            )
            bottom = top

    def _tint(self, tags: frozenset[str], theme: Theme) -> QColor:
        """The colour of tags laid over each other, as strong as the words on it can be read."""
        both: QColor | None = None
        for number, fill in enumerate(tag_colours(theme, self._tags[t]).fill for t in sorted(tags)):
            both = mixed(both, fill, 1 / (number + 1)) if both else fill
        assert both
        paper, ink = QColor(theme.paper), QColor(theme.ink)
        tints = (mixed(paper, both, step / 20) for step in range(20, 0, -1))
        return next((t for t in tints if contrast(t, ink) >= theme.text_contrast), paper)

    def _paint_lines(self, painter: QPainter, theme: Theme, shown: int) -> None:
        """One line for each tag, drawn on a picture whose pixels are as thick as the board's."""
        area, step = self._document.size(), self._step
        ratio = painter.device().devicePixelRatio() * step
        picture = QImage(
            round(area.width() * ratio / step),
            round(area.height() * ratio / step),
            QImage.Format.Format_ARGB32_Premultiplied,
        )
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        lines = QPainter(picture)
        for tag, lane in self._lanes.items():
            self._draw_line(lines, theme, self._tags[tag], lane, self._spans(tag, shown))
        lines.end()
        painter.drawImage(QRectF(0, 0, area.width(), area.height()), picture)

    def _draw_line(
        self, lines: QPainter, theme: Theme, tag: Tag, lane: int, spans: Iterable[Span]
    ) -> None:
        step, boxes = self._step, []
        for row in (row for span in spans for row in self._rows(span)):
            pitch = self._pitch(row)
            top = round(row.bottom / step) + lane * pitch
            for left, right in row.pieces:
                boxes.append(
                    stroke_box(tag.line, round(left / step), round(right / step), top, pitch)
                )
        draw_strokes(lines, tag.line, tag_colours(theme, tag).edge, boxes)

    def _spans(self, tag: str, shown: int) -> list[Span]:
        layers = self._slide.layers[:shown]
        return union(one.span for layer in layers for one in layer.pieces if one.tag == tag)

    def _pitch(self, row: Row) -> int:
        """From one lane to the next, in steps."""
        return pitch_in(row.spare / self._step, max(self._lanes.values(), default=0))

    def _outline(self, painter: QPainter, pieces: Sequence[Piece], pen: QPen) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        reach = 1.5 * self._step
        for row in (row for piece in pieces for row in self._rows(piece.span)):
            # Around the lines too, not through them.
            beneath = min(self._pitch(row) * self._step * len(self._lanes) + reach, row.spare)
            box = row.words.adjusted(-2 * reach, -reach, 2 * reach, beneath)
            painter.drawRoundedRect(box, 2 * reach, 2 * reach)
        painter.restore()


def _fitted(text: str, size: QSize, largest: int) -> tuple[QTextDocument, int]:
    """The words in the largest letters in which they fit, and the letters' size in pixels."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    _wrap(document, QTextOption.WrapMode.WordWrap)
    document.setPlainText(text)
    apart = QTextBlockFormat()
    apart.setLineHeight(_LINE_HEIGHT, _PROPORTIONAL)
    QTextCursor(document).setBlockFormat(apart)
    smallest = min(_SMALLEST, largest)
    # The largest that fits lies from `smallest` up to, not including, `too_large`.
    too_large = largest + 1
    while smallest + 1 < too_large:
        middle = (smallest + too_large) // 2
        if _fits_at(document, middle, size):
            smallest = middle
        else:
            too_large = middle
    if not _fits_at(document, smallest, size):
        # A word longer than a line even now: better broken than cut off.
        _wrap(document, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return document, smallest


def _wrap(document: QTextDocument, mode: QTextOption.WrapMode) -> None:
    option = document.defaultTextOption()
    option.setWrapMode(mode)
    document.setDefaultTextOption(option)


def _fits_at(document: QTextDocument, letters: int, size: QSize) -> bool:
    """Set the words in such letters; whether no word is wider, nor all of them higher."""
    font: QFont = reading_font(Settings())
    font.setPixelSize(letters)
    document.setDefaultFont(font)
    document.setTextWidth(size.width())
    return document.idealWidth() <= size.width() and document.size().height() <= size.height()
