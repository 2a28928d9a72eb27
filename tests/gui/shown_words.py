"""Everything a window says, to the eye and to a screen reader."""

from __future__ import annotations

from collections.abc import Iterator

from on_screen import is_seen
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QSpinBox,
    QTabBar,
    QTableView,
    QTextBrowser,
    QTextEdit,
    QToolButton,
    QWidget,
)

Said = tuple[QWidget, str]
_ROWS = 40
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def shown_words(root: QWidget) -> Iterator[Said]:
    """Each widget that is seen, with each text of its own; a person's own words are left out."""
    yield root, root.windowTitle()
    for one in root.findChildren(QWidget):
        # What stands in a bar of tabs to scroll it is Qt's own.
        if is_seen(one, root) and not isinstance(one.parent(), QTabBar):
            yield from ((one, text) for text in _texts(one) if text)
    if isinstance(root, QMainWindow):
        for action in root.menuBar().actions():
            yield root, action.text()
            menu = action.menu()
            assert isinstance(menu, QMenu)
            yield from ((root, text) for text in _entries(menu.actions()))


def _texts(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QTextBrowser):
        yield widget.toPlainText()
    if isinstance(widget, QGroupBox):
        yield widget.title()
    if isinstance(widget, QSpinBox):
        yield from (widget.specialValueText(), widget.prefix(), widget.suffix())
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(at) for at in range(widget.count()))
    if isinstance(widget, QToolButton) and widget.menu():
        yield from _entries(widget.menu().actions())
    if isinstance(widget, QAbstractItemView) and widget.model():
        yield from _rows(widget)


def _entries(actions: list[QAction]) -> Iterator[str]:
    for action in actions:
        yield action.text().partition("\t")[0]
        inside = action.menu()
        if isinstance(inside, QMenu):
            yield from _entries(inside.actions())


def _rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    columns = model.columnCount() if isinstance(view, QTableView) else 1
    places = (
        model.index(row, column)
        for row in range(min(model.rowCount(), _ROWS))
        for column in range(columns)
    )
    for place in places:
        yield from (str(text) for role in _ROLES if (text := place.data(role)))
    if isinstance(view, QTableView):
        across = Qt.Orientation.Horizontal
        yield from (str(model.headerData(at, across) or "") for at in range(columns))
