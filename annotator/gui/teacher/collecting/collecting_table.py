"""The table of files that came: whose each is, what there is to say, take it or leave it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.text import say
from annotator.workflows.looking_over import Line

_Index = QModelIndex | QPersistentModelIndex
TAKE, WHOSE, SAID, FILE = range(4)
_NAMES = ("take", "whose", "said", "file")
_ROW, _TICK_WIDTH = 30, 58
# Of the width that the tick leaves.
_WHOSE_SHARE, _FILE_SHARE = 0.2, 0.25
_ROLE = Qt.ItemDataRole


class LineModel(QAbstractTableModel):
    """The lines in their order, all or only those that need a look.

    `take_changed` and `person_typed` carry the number of a row in the look.
    """

    take_changed = Signal(int, bool)
    person_typed = Signal(int, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._shown: list[Line] = []
        self._is_filtered = False

    def show(self, lines: Sequence[Line], *, filtered: bool) -> None:
        """Hold these lines, and show those that need a look or all."""
        self.beginResetModel()
        self._lines, self._is_filtered = list(lines), filtered
        self._shown = [one for one in lines if one.needs_look] if filtered else self._lines[:]
        self.endResetModel()

    def refresh(self, lines: Sequence[Line], missing: Sequence[Line]) -> None:
        """Say the same files' lines anew, each in its place: nothing moves under the hand.

        Those who are missing now come at the end.
        """
        new = {one.number: one for one in lines if one.number is not None}
        self._lines = [*(_renewed(one, new) for one in self._lines if one.place), *missing]
        self._shown = [_renewed(one, new) for one in self._shown]
        if not self._is_filtered:
            self._show_missing(missing)
        if self._shown:
            last = self.index(len(self._shown) - 1, FILE)
            self.dataChanged.emit(self.index(0, TAKE), last)

    def _show_missing(self, missing: Sequence[Line]) -> None:
        first = sum(one.place is not None for one in self._shown)
        if self._shown[first:] == [*missing]:
            return
        if first < len(self._shown):
            self.beginRemoveRows(QModelIndex(), first, len(self._shown) - 1)
            del self._shown[first:]
            self.endRemoveRows()
        if missing:
            self.beginInsertRows(QModelIndex(), first, first + len(missing) - 1)
            self._shown += missing
            self.endInsertRows()

    def line(self, index: _Index) -> Line | None:
        """The line of a row; None where there is none."""
        return self._shown[index.row()] if index.isValid() else None

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(_NAMES)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        if role == _ROLE.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return say(f"collecting_page.column_{_NAMES[section]}")
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        line = self._shown[index.row()]
        found = flag.ItemIsEnabled | flag.ItemIsSelectable
        if index.column() == TAKE and _is_open(line):
            found |= flag.ItemIsUserCheckable
        if index.column() == WHOSE and line.number is not None:
            found |= flag.ItemIsEditable
        return found

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> object:
        line, column = self._shown[index.row()], index.column()
        if role == _ROLE.CheckStateRole and column == TAKE and line.number is not None:
            return Qt.CheckState.Checked if line.take else Qt.CheckState.Unchecked
        if role == _ROLE.AccessibleTextRole and column == TAKE and line.place:
            return say("collecting_page.take", file=line.file)
        if role == _ROLE.EditRole and column == WHOSE:
            return line.person
        if role in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return _text(line, column)
        return None

    def setData(self, index: _Index, value: object, role: int = _ROLE.EditRole) -> bool:
        line = self._shown[index.row()]
        if line.number is None:
            return False
        if role == _ROLE.CheckStateRole and _is_open(line):
            self.take_changed.emit(line.number, not line.take)
            return True
        typed = str(value).strip()
        if role == _ROLE.EditRole and (typed or line.is_given) and typed != line.person:
            self.person_typed.emit(line.number, str(value))
            return True
        return False


class CollectingTable(QTableView):
    """Arrows go through the rows; Space takes or leaves, Enter says whose it is."""

    def __init__(self, lines: LineModel) -> None:
        super().__init__()
        self.setObjectName("collecting_table")
        self.setAccessibleName(say("collecting_page.table"))
        self.setModel(lines)
        self._lines = lines
        self._tick, self.whose = _Tick(self), _Whose(self)
        self.setItemDelegateForColumn(TAKE, self._tick)
        self.setItemDelegateForColumn(WHOSE, self.whose)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(SAID, QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(self._on_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if current.isValid() and event.key() == Qt.Key.Key_Space:
            take = current.siblingAtColumn(TAKE)
            self._lines.setData(take, None, _ROLE.CheckStateRole)
        elif current.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask_whose(current)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width() - _TICK_WIDTH
        self.setColumnWidth(TAKE, _TICK_WIDTH)
        self.setColumnWidth(WHOSE, round(room * _WHOSE_SHARE))
        self.setColumnWidth(FILE, round(room * _FILE_SHARE))

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == WHOSE:
            self._ask_whose(index)

    def _ask_whose(self, index: QModelIndex) -> None:
        whose = index.siblingAtColumn(WHOSE)
        # The Enter that ends the typing comes here too.
        types = self.state() == QAbstractItemView.State.EditingState
        if whose.flags() & Qt.ItemFlag.ItemIsEditable and not types:
            self.setCurrentIndex(whose)
            self.edit(whose)


class _Tick(QStyledItemDelegate):
    """A tick that a click anywhere in its cell changes."""

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease:
            return model.setData(index, None, _ROLE.CheckStateRole)
        return False


class _Whose(QStyledItemDelegate):
    """A field for a name, completed from the class list."""

    choices: Sequence[str] = ()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        field = QLineEdit(parent)
        field.setAccessibleName(say("collecting_page.column_whose"))
        completer = QCompleter(self.choices, field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(lambda choice: self._choose(field, choice))
        field.setCompleter(completer)
        return field

    def _choose(self, field: QLineEdit, choice: str) -> None:
        """Take what was chosen from the list at once: one Enter is enough."""
        field.setText(choice)
        self.commitData.emit(field)
        self.closeEditor.emit(field)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        editor.setGeometry(option.rect)


def said(line: Line) -> str:
    """All there is to say about a file, in few words."""
    return say("class_screen.joint").join(say(words, **values) for words, values in line.short)


def _renewed(line: Line, new: dict[int, Line]) -> Line:
    """The newer line of the same file; what needed a look stays where it is seen."""
    if line.number is None:
        return line
    newer = new[line.number]
    return replace(newer, needs_look=line.needs_look or newer.needs_look)


def _is_open(line: Line) -> bool:
    """Whether it can be taken or left: what the class has stays in it."""
    return line.number is not None and not line.is_known


def _text(line: Line, column: int) -> str:
    if column == WHOSE:
        is_asked = not line.person and line.number is not None
        return say("collecting_page.whose") if is_asked else line.person
    if column == SAID:
        return said(line)
    return line.file if column == FILE else ""
