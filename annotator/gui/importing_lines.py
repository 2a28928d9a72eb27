"""The lines of an article that is looked over: what each is, and which are left out."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.model.article import BLOCK_KINDS, BlockKind
from annotator.model.direction import is_right_to_left
from annotator.model.draft import Draft, DraftLine
from annotator.text import say

_Index = QModelIndex | QPersistentModelIndex
_LINE = Qt.ItemDataRole.UserRole
# One digit for each kind, in their order.
KIND_KEYS: dict[str, BlockKind] = dict(zip("1234567890", BLOCK_KINDS, strict=True))
_AWAY, _BETWEEN = 10, 14
_LEAST_HEIGHT = 28
# More of a line is not needed to know what it is.
_MOST_SHOWN, _MOST_ROWS = 700, 6
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


def kind_name(kind: BlockKind) -> str:
    """What a kind of line is called."""
    return say(f"lesson_page.kind_{kind}")


class ReadTo(NamedTuple):
    """Where somebody was in the lines: the one at the top, and the one chosen, from 0."""

    top: int
    chosen: int


class _Lines(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: tuple[DraftLine, ...] = ()

    def show(self, lines: tuple[DraftLine, ...]) -> None:
        if len(lines) == len(self._lines):
            self._lines = lines
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        if role == _LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(line)
        return None


def _spoken(line: DraftLine) -> str:
    if line.set_aside:
        reason = say(line.set_aside).rstrip(".")
        return say("importing_page.spoken_set_aside", reason=reason, words=line.text)
    return say("importing_page.spoken", kind=kind_name(line.kind), words=line.text)


class _Painter(QStyledItemDelegate):
    """Paints what a line is, its words, and beneath them why it is left out."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        # Of a long article all rows are laid out anew after each change.
        self._heights: dict[tuple[DraftLine, str], int] = {}
        self._width = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        view = option.widget
        assert isinstance(view, LineList)
        if view.words_width != self._width:
            self._width = view.words_width
            self._heights.clear()
        line: DraftLine = index.data(_LINE)
        key = (line, view.font().key())
        if key not in self._heights:
            self._heights[key] = _row_height(view.font(), self._width, line)
        return QSize(0, self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view, box = option.widget, option.rect
        assert isinstance(view, LineList)
        view.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, view
        )
        line: DraftLine = index.data(_LINE)
        painter.save()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint(painter, view, box, line, is_chosen=is_chosen)
        painter.restore()

    def _paint(
        self,
        painter: QPainter,
        view: LineList,
        box: QRect,
        line: DraftLine,
        *,
        is_chosen: bool,
    ) -> None:
        ink, faint = (
            (QPalette.ColorRole.HighlightedText,) * 2
            if is_chosen
            else (QPalette.ColorRole.Text, QPalette.ColorRole.PlaceholderText)
        )
        inside = box.adjusted(_AWAY, _BETWEEN // 2, -_AWAY, -_BETWEEN // 2)
        beside = QRect(inside.topLeft(), QSize(view.words_from - _AWAY, inside.height()))
        words = inside.adjusted(beside.width(), 0, 0, 0)
        # The view's own is made paler by the style sheet.
        palette = QApplication.palette()
        painter.setPen(palette.color(faint))
        painter.setFont(view.font())
        what = say("importing_page.set_aside") if line.set_aside else kind_name(line.kind)
        painter.drawText(beside, _WRAP, what)
        if line.set_aside:
            height = _height(view.fontMetrics(), words.width(), _reason(line))
            painter.drawText(words.adjusted(0, words.height() - height, 0, 0), _WRAP, _reason(line))
            words.adjust(0, 0, 0, -height)
        painter.setPen(palette.color(faint if line.set_aside else ink))
        painter.setFont(_font(view.font(), line))
        painter.setClipRect(words)
        if is_right_to_left(_shown(line)):
            painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        painter.drawText(words, _WRAP, _shown(line))


def _shown(line: DraftLine) -> str:
    return line.text[:_MOST_SHOWN]


def _reason(line: DraftLine) -> str:
    return say(line.set_aside)


def _font(font: QFont, line: DraftLine) -> QFont:
    made = QFont(font)
    made.setStrikeOut(bool(line.set_aside))
    made.setBold(line.kind in ("headline", "subhead") and not line.set_aside)
    return made


def _height(metrics: QFontMetrics, width: int, words: str) -> int:
    return metrics.boundingRect(0, 0, max(width, 1), 1_000_000, _WRAP.value, words).height()


def _row_height(font: QFont, width: int, line: DraftLine) -> int:
    metrics = QFontMetrics(_font(font, line))
    height = min(_height(metrics, width, _shown(line)), metrics.lineSpacing() * _MOST_ROWS)
    if line.set_aside:
        height += _height(QFontMetrics(font), width, _reason(line))
    return max(height + _BETWEEN, _LEAST_HEIGHT)


def _words_from(metrics: QFontMetrics) -> int:
    """How far from the left the words stand: behind the longest name of a kind."""
    names = [*map(kind_name, BLOCK_KINDS), say("importing_page.set_aside")]
    return _AWAY + max(map(metrics.horizontalAdvance, names)) + _BETWEEN


class LineList(QListView):
    """Shows lines; several can be chosen at once.

    `words_from` is how far from the left their words stand, in pixels. `kind_wanted` carries
    the kind whose key was pressed, `turned_over` comes when lines are to be left out or
    taken back.
    """

    kind_wanted = Signal(str)
    turned_over = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines = _Lines(self)
        self.words_from = _words_from(self.fontMetrics())
        self.setModel(self._lines)
        self.setItemDelegate(_Painter(self))
        self.setAccessibleName(say("importing_page.lines"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    @property
    def words_width(self) -> int:
        """How wide the words of a line can be, in pixels."""
        return self.viewport().width() - self.words_from - _AWAY

    def show_draft(self, draft: Draft) -> None:
        """Show the lines of a draft; of as many as before, where the reader was."""
        is_new = self._lines.rowCount() != len(draft.lines)
        self._lines.show(draft.lines)
        # A line that is left out has one row more.
        self.scheduleDelayedItemsLayout()
        if is_new:
            kept = (number for number, line in enumerate(draft.lines) if not line.set_aside)
            self.setCurrentIndex(self._lines.index(next(kept, 0)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self.place()
        super().resizeEvent(event)
        # Rows are as high as their words wrap.
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            if event.oldSize().isValid():
                self.return_to(place)
            else:
                # Above the first line of the article there may be a long menu.
                self.scrollTo(self.currentIndex(), QListView.ScrollHint.PositionAtCenter)

    def place(self) -> ReadTo:
        """Where the person is; a line of which hardly anything is in sight does not count."""
        top = self.indexAt(QPoint(0, _LEAST_HEIGHT // 2)).row()
        return ReadTo(max(top, 0), self.currentIndex().row())

    def return_to(self, place: ReadTo) -> None:
        """Show the lines as they were seen from a place."""
        if self.currentIndex().row() != place.chosen:
            self.setCurrentIndex(self._lines.index(place.chosen))
        self.scrollTo(self._lines.index(place.top), QListView.ScrollHint.PositionAtTop)

    def chosen(self) -> list[int]:
        """The numbers of the lines that are chosen, from 0, in order."""
        return sorted(index.row() for index in self.selectedIndexes())

    def go_to(self, number: int) -> None:
        """Choose one line and bring it in sight."""
        index = self._lines.index(number)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def menu(self) -> QMenu:
        """What can be said of the lines that are chosen, with the keys that say it."""
        menu = QMenu(self)
        for key, kind in KIND_KEYS.items():
            action = menu.addAction(f"{kind_name(kind)}\t{key}")
            action.triggered.connect(lambda _=False, kind=kind: self.kind_wanted.emit(kind))
        menu.addSeparator()
        lines = [self._lines.index(number).data(_LINE) for number in self.chosen()]
        words = "take_back" if all(line.set_aside for line in lines) else "leave_out"
        turn = menu.addAction(
            f"{say(f'importing_page.{words}')}\t{say('importing_page.space_key')}"
        )
        turn.triggered.connect(self.turned_over)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.chosen():
            self.menu().popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
        elif kind := KIND_KEYS.get(event.text()):
            self.kind_wanted.emit(kind)
        elif event.key() == Qt.Key.Key_Space:
            self.turned_over.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters go nowhere: a line is not looked for by how it begins."""
