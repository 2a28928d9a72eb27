"""The list of tagged passages: everything the painted article shows, in words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.gui.article.badges import paint_badge
from annotator.gui.student.spoken_row import spoken_row
from annotator.gui.theme import Theme
from annotator.model.annotation import Annotation, text_order
from annotator.model.answers import missing
from annotator.model.article import Article
from annotator.model.direction import is_right_to_left
from annotator.model.repeats import Place, place_of
from annotator.model.scheme import Scheme
from annotator.model.spans import Span
from annotator.text import say

_Index = QModelIndex | QPersistentModelIndex
_ANNOTATION = Qt.ItemDataRole.UserRole
_ONLY = QItemSelectionModel.SelectionFlag.ClearAndSelect
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_ROW_HEIGHT, _FRAME = 29, 4


class PassageModel(QStringListModel):
    """The tagged passages of one article, in text order.

    Qt counts the rows, by a list of texts that stay empty: the view asks for their number
    once for every row there is, and from Python the answer would take long.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[Annotation] = []
        self._article: Article | None = None
        self._scheme: Scheme | None = None
        # Costs a pass over the text, so it is asked only for rows that are seen.
        self._place = lru_cache(maxsize=4096)(self._place_now)
        # Before any view hears of it.
        self.rowsRemoved.connect(self._on_rows_removed)

    def show(self, article: Article, scheme: Scheme, annotations: Iterable[Annotation]) -> None:
        """Hold exactly these annotations of an article."""
        self._article, self._scheme = article, scheme
        self._place.cache_clear()
        self._rows = sorted(annotations, key=text_order)
        self.setStringList([""] * len(self._rows))

    def put(self, annotation: Annotation) -> None:
        """Add an annotation in its place."""
        row = self.row_of(annotation)
        self._rows.insert(row, annotation)
        self.insertRow(row)

    def drop(self, annotation: Annotation) -> None:
        """Take an annotation out, as it was put."""
        self.removeRow(self.row_of(annotation))

    def _on_rows_removed(self, parent: QModelIndex, first: int, last: int) -> None:
        del self._rows[first : last + 1]

    def replace(self, before: Annotation, after: Annotation) -> None:
        """Show an annotation as it is now; its row stays where its place does."""
        if text_order(before) == text_order(after):
            row = self.row_of(before)
            self._rows[row] = after
            self.dataChanged.emit(self.index(row), self.index(row))
        else:
            self.drop(before)
            self.put(after)

    @property
    def annotations(self) -> Sequence[Annotation]:
        """The tagged passages, in text order."""
        return self._rows

    def row_of(self, annotation: Annotation) -> int:
        """The row an annotation stands in."""
        return bisect_left(self._rows, text_order(annotation), key=text_order)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        annotation = self._rows[index.row()]
        if role == _ANNOTATION:
            return annotation
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(annotation)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(annotation)
        return None

    def words(self, annotation: Annotation) -> str:
        """The tagged words in one line, the start of them where they are many."""
        assert self._article is not None
        span = annotation.span
        start = Span(span.start, min(span.end, span.start + 300))
        words = " ".join(start.cut(self._article.text).split())
        return words if start == span else f"{words}…"

    def place(self, annotation: Annotation) -> Place:
        """Which of the places with its words a passage is."""
        return self._place(annotation.span)

    def missing(self, annotation: Annotation) -> int:
        """How many required questions about a passage have no answer."""
        return len(missing(annotation, self._scheme)) if self._scheme else 0

    def _place_now(self, span: Span) -> Place:
        assert self._article is not None
        return place_of(self._article.text, span)

    def _spoken(self, annotation: Annotation) -> str:
        assert self._scheme is not None
        words, place = self.words(annotation), self.place(annotation)
        return spoken_row(annotation, self._scheme, words, place, self._across(annotation))

    def _across(self, annotation: Annotation) -> Iterator[Annotation]:
        """The other passages that share words with this one, in text order."""
        span = annotation.span
        for other in self._rows:
            if other.span.start >= span.end:
                return
            if other.span.end > span.start and other.id != annotation.id:
                yield other


class PassageList(QListView):
    """Shows the tagged passages; choosing one makes it the current one.

    `several_chosen` counts the rows where there are more.
    """

    passage_chosen = Signal(str)
    several_chosen = Signal(int)
    removal_wanted = Signal()

    def __init__(self, scheme: Scheme, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(say("desk.tagged_list"))
        self.passages = PassageModel(self)
        self.setModel(self.passages)
        self.setItemDelegate(_RowPainter(self, self.passages, scheme, theme))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(2 * _ROW_HEIGHT + _FRAME)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.clicked.connect(self._choose_one)
        self.activated.connect(self._choose_one)
        self.selectionModel().currentChanged.connect(self._follow_keys)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """Qt's own has room for scroll bars, and with it the panel would scroll sooner."""
        return QSize(super().minimumSizeHint().width(), self.minimumHeight())

    def show_current(self, annotation: Annotation | None) -> None:
        """Bring one row into view and mark it, or none."""
        if annotation is None:
            self.selectionModel().clear()
            return
        index = self.passages.index(self.passages.row_of(annotation))
        if index != self.currentIndex():
            self.setCurrentIndex(index)
        if self.selectedIndexes() != [index]:
            self.selectionModel().select(index, _ONLY)
        self.scrollTo(index)

    @property
    def chosen(self) -> list[str]:
        """The ids of the passages chosen, in text order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.passages.annotations[row].id for row in rows]

    def choose(self, annotation_ids: Iterable[str]) -> None:
        """Choose exactly these passages, which are in the list."""
        wanted, rows = set(annotation_ids), QItemSelection()
        for row, annotation in enumerate(self.passages.annotations):
            if annotation.id in wanted:
                index = self.passages.index(row)
                rows.select(index, index)
        self.selectionModel().select(rows, _ONLY)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in view while the list makes room for what stands above it."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)
            if event.key() in _ARROWS and not self.selectedIndexes():
                # The focus alone made the first row current: Qt sees no step to it.
                self.selectionModel().select(self.currentIndex(), _ONLY)
                self._choose_one()

    def _choose_one(self) -> None:
        chosen = self.chosen
        if len(chosen) == 1:
            self.passage_chosen.emit(chosen[0])

    def _follow_keys(self, index: QModelIndex, before: QModelIndex) -> None:
        if self.hasFocus() and self.selectedIndexes() == [index]:
            self._choose_one()

    def _on_selection_changed(self) -> None:
        n = len(self.selectedIndexes())
        if n > 1:
            self.several_chosen.emit(n)


class _RowPainter(QStyledItemDelegate):
    """Badge, words, and on the right which place it is."""

    def __init__(
        self, parent: QWidget, passages: PassageModel, scheme: Scheme, theme: Theme
    ) -> None:
        super().__init__(parent)
        self._passages, self._scheme, self._theme = passages, scheme, theme

    def set_theme(self, theme: Theme) -> None:
        """Paint with the colours of `theme` from now on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, max(_ROW_HEIGHT, option.fontMetrics.height() + 10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        annotation: Annotation = index.data(_ANNOTATION)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        rect: QRect = option.rect.adjusted(4, 0, -6, 0)
        tag = self._scheme.tag(annotation.tag)
        if tag:
            box = QRectF(rect.left(), rect.center().y() - 9, 24, 19)
            paint_badge(painter, box, tag, self._theme)
        painter.save()
        right = self._paint_right(painter, rect, annotation, selected)
        painter.setPen(QColor(self._theme.selection_ink if selected else self._theme.ink))
        words = rect.adjusted(32, 0, -right, 0)
        shown = self._passages.words(annotation)
        text = option.fontMetrics.elidedText(shown, Qt.TextElideMode.ElideRight, words.width())
        # In their own direction, which is not always the window's.
        if is_right_to_left(shown):
            painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()

    def _paint_right(
        self, painter: QPainter, rect: QRect, annotation: Annotation, selected: bool
    ) -> int:
        """Paint what is missing, else "2 of 4" for words in several places; gives its room."""
        if n := self._passages.missing(annotation):
            text = say("desk.missing", n=n)
        else:
            place = self._passages.place(annotation)
            if place.total == 1:
                return 0
            text = say("desk.place_short", number=place.number, total=place.total)
        painter.setPen(QColor(self._theme.selection_ink if selected else self._theme.muted))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        return painter.fontMetrics().horizontalAdvance(text) + 10
