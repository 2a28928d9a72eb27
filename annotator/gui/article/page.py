"""The article's page: its text, set in type, and the tagged passages painted on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, QRectF, QTimer, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from annotator.gui.article.geometry import Geometry, Row
from annotator.gui.article.lanes import touched
from annotator.gui.article.layout_ahead import LayoutAhead
from annotator.gui.article.marks import PageMarks
from annotator.gui.article.painting import paint_marks, paint_tints
from annotator.gui.article.passages import Passage, PassageIndex
from annotator.gui.article.reading_place import ReadingPlace
from annotator.gui.article.sized_text import SizedText
from annotator.gui.article.typography import (
    are_set_alike,
    column_margins,
    reading_font,
    set_type,
)
from annotator.gui.theme import Theme
from annotator.model.article import Article
from annotator.model.spans import Span
from annotator.workflows.settings import Settings

if TYPE_CHECKING:
    from annotator.gui.article.wanted import Signs

# Qt.ScrollBarPolicy by its number: its name makes all of `Qt` before the first picture.
_ALWAYS_OFF = 1
# How far ticks, outlines and badges reach over a row's edge, in pixels.
_OVER = 4
_TOP_MARGIN, _BOTTOM_MARGIN = 16, 48
_NO_ARTICLE = Article(id="", title="", text="", blocks=())


class ArticlePage(SizedText):
    """A read-only article with its tagged passages; all places are code points of its text.

    What is painted is found by visible block; a change repaints only its own rows.
    `painted_first` comes once for each article, when it has been painted; `resized` when it
    is as large as it will be.
    """

    painted_first = Signal()
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("article")
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("horizontalScrollBarPolicy", _ALWAYS_OFF)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)
        self._theme = theme
        self._settings = Settings()
        self.setFont(reading_font(self._settings))
        self._current: str | None = None
        self._take(_NO_ARTICLE)
        self._look_ahead = QTimer(self, interval=0, singleShot=True)
        self._look_ahead.timeout.connect(self._find_next_pages)
        self._layout_ahead = LayoutAhead(self.document())
        self.document().documentLayout().update.connect(self._on_new_lines)

    def _take(self, article: Article) -> None:
        self._article = article
        self._is_painted = False
        self._geometry = Geometry(self.document(), article.text)
        self._index = PassageIndex(article.text)
        self._signs: Signs | None = None
        self._marks = PageMarks(self._geometry, self._index)
        self._reading_place = ReadingPlace(self)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._theme = theme
        with self._reading_place.kept():
            self._set_type()

    def set_reading(self, settings: Settings) -> None:
        """Set the text as a person likes to read it; what is being read stays in its place."""
        before, self._settings = self._settings, settings
        if not are_set_alike(before, settings):
            with self._reading_place.kept():
                self.setFont(reading_font(settings))
                self._set_type()

    def show_article(self, article: Article) -> None:
        """Show another article, without passages, the caret at its start."""
        self.setPlainText(article.text)
        self._take(article)
        self._set_type()

    def show_wanted(self, to_read: Iterable[int], later: Iterable[int]) -> None:
        """Show which blocks of the article are to be read, and which are for later, by number."""
        from annotator.gui.article.wanted import Signs

        self._signs = Signs(self._article, self._index, to_read, later)
        self._set_type()

    def _set_type(self) -> None:
        article, later = self._article, self._signs.later if self._signs else ()
        set_type(self.document(), article, self._index, self._theme, self._settings, later)
        self._set_margins()
        self.viewport().update()

    def _on_new_lines(self) -> None:
        """The text's lines are broken anew: where its passages stand is to be found again."""
        self._marks.forget_places()
        self._layout_ahead.begin()

    def _set_margins(self) -> None:
        left, right = column_margins(
            self.font(),
            self.viewport().width(),
            self._settings.column,
            badges_right=lambda: self._geometry.has_right_to_left,
        )
        frame = self.document().rootFrame()
        margins = frame.frameFormat()
        if (margins.leftMargin(), margins.rightMargin()) != (left, right):
            margins.setLeftMargin(left)
            margins.setRightMargin(right)
            margins.setTopMargin(_TOP_MARGIN)
            margins.setBottomMargin(_BOTTOM_MARGIN)
            frame.setFrameFormat(margins)

    def show_passages(self, passages: Iterable[Passage]) -> None:
        """Show exactly these passages."""
        self._index.fill(passages)
        self._marks = PageMarks(self._geometry, self._index)
        self.viewport().update()

    def put_passage(self, passage: Passage) -> None:
        """Add a passage, or replace the one with its id."""
        old = self._index.get(passage.annotation_id)
        spans = [passage.span, old.span] if old else [passage.span]
        self._change(spans, lambda: self._index.put(passage))

    def drop_passage(self, annotation_id: str) -> None:
        """Take a passage off the page, if it is there."""
        old = self._index.get(annotation_id)
        if old:
            self._change([old.span], lambda: self._index.drop(annotation_id))

    def paint_now(self) -> None:
        """Show what has changed before anything else is done."""
        QCoreApplication.sendPostedEvents(self.window(), QEvent.Type.UpdateRequest.value)

    def set_current(self, annotation_id: str | None) -> None:
        """Outline one passage, or none."""
        before, self._current = self._current, annotation_id
        for one in (before, annotation_id):
            passage = self._index.get(one) if one else None
            if passage:
                self._update_rows([passage.span])

    def show_preview(self, spans: Iterable[Span]) -> None:
        """Outline places that are offered, but not tagged yet."""
        self._update_rows(self._marks.offer(spans))

    def clear_preview(self) -> None:
        """Take the outlines of offered places away."""
        self.show_preview(())

    def passages_at(self, point: int) -> list[str]:
        """The ids of the passages around a code point, innermost first."""
        return [passage.annotation_id for passage in self._index.at(point)]

    def passage_at(self, place: QPoint) -> str | None:
        """The innermost passage whose words or badge lie at a place of the viewport."""
        at = QPointF(place) + self._offset()
        blocks = self._marks.within(QRectF(at, at).adjusted(0, 0, 1, 1))
        return next((found for block in blocks if (found := block.passage_at(at))), None)

    def rectangle_of(self, span: Span) -> QRect:
        """The rectangle around a span's words, in the viewport's coordinates."""
        lines = self._index.lines_of(span)
        around = QRectF()
        for line in {lines[0], lines[-1]}:
            for row in self._rows(line, span):
                around = around.united(row.words)
        return around.translated(-self._offset()).toAlignedRect()

    def scroll_to(self, span: Span) -> None:
        """Bring a span into view; nothing moves when it is there."""
        box, height = self.rectangle_of(span), self.viewport().height()
        if box.top() < 0 or box.bottom() > height:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + box.top() - height // 3)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the reading font: Qt gives back an older one when a style sheet comes again."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            font = reading_font(self._settings)
            if _is_set_otherwise(self.font(), font):
                self.setFont(font)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle, and what is being read in its place."""
        with self._reading_place.kept():
            super().resizeEvent(event)
            self._set_margins()
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tints, then Qt's text, selection and caret, then what stands beside and beneath."""
        area = QRectF(event.rect()).translated(self._offset())
        blocks = self._marks.within(area)
        self._paint(lambda painter: paint_tints(painter, blocks, self._theme, self._current))
        super().paintEvent(event)
        self._paint(lambda painter: paint_marks(painter, blocks, self._theme, self._current))
        if self._signs:
            signs = self._signs
            self._paint(lambda painter: signs.paint(painter, self._geometry, area, self._theme))
        if not self._is_painted and self._article is not _NO_ARTICLE:
            self._is_painted = True
            self.painted_first.emit()
        self._look_ahead.start()

    def _find_next_pages(self) -> None:
        """Find what is to be painted a page further up and down, before somebody scrolls there."""
        if self.isVisible():
            area = QRectF(self.viewport().rect()).translated(self._offset())
            self._marks.within(area.adjusted(0, -area.height(), 0, area.height()))

    def _paint(self, draw: Callable[[QPainter], None]) -> None:
        painter = QPainter(self.viewport())
        painter.translate(-self._offset())
        draw(painter)
        painter.end()

    def _offset(self) -> QPointF:
        """Where the viewport's corner lies in the document."""
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _change(self, spans: Iterable[Span], change: Callable[[], object]) -> None:
        """Do `change`, which concerns passages at `spans`, and repaint the rows that look new."""
        lines = {line for span in spans for line in self._index.lines_of(span)}
        visible = self._visible_lines()
        before = {line: self._marks.arrangement(line) for line in lines if line in visible}
        change()
        self._marks.forget(lines)
        for line, arrangement in before.items():
            for passage in touched(arrangement, self._marks.arrangement(line)):
                self._update_line(line, [passage.span])

    def _visible_lines(self) -> range:
        area = QRectF(self.viewport().rect()).translated(self._offset())
        numbers = [block.blockNumber() for block in self._geometry.blocks(area)]
        return range(numbers[0], numbers[-1] + 1)

    def _update_rows(self, spans: Iterable[Span]) -> None:
        visible = self._visible_lines()
        by_line: defaultdict[int, list[Span]] = defaultdict(list)
        for span in spans:
            lines = self._index.lines_of(span)
            for line in range(max(lines.start, visible.start), min(lines.stop, visible.stop)):
                by_line[line].append(span)
        for line, here in by_line.items():
            self._update_line(line, here)

    def _update_line(self, line: int, spans: Iterable[Span]) -> None:
        lines = self._geometry.lines(self.document().findBlockByNumber(line))
        for row in (row for span in spans for row in self._geometry.rows(lines, span)):
            top = row.top - self._offset().y()
            height = row.bottom + row.spare - row.top
            whole = QRectF(0, top, self.viewport().width(), height)
            self.viewport().update(whole.adjusted(0, -_OVER, 0, _OVER).toAlignedRect())

    def _rows(self, line: int, span: Span) -> list[Row]:
        lines = self._geometry.lines(self.document().findBlockByNumber(line))
        return self._geometry.rows(lines, span)


def _is_set_otherwise(one: QFont, other: QFont) -> bool:
    return any(
        get(one) != get(other) for get in (QFont.pointSize, QFont.families, QFont.letterSpacing)
    )
