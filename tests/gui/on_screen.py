"""What is on the screen to act on, and where."""

from __future__ import annotations

from hands import Person
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

_ACTED_ON = (
    *(QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QTextEdit),
    *(QPlainTextEdit, QAbstractSpinBox),
)
_OF_QT = (QComboBox, QAbstractSpinBox, QAbstractItemView, QTabBar)


def dialog(person: Person, kind: type[QWidget]) -> QWidget:
    (found,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    person.qtbot.waitUntil(found.isActiveWindow)
    return found


def controls(root: QWidget) -> list[QWidget]:
    """Everything that is seen and can be acted on, without what Qt puts inside of it."""
    seen = [w for w in root.findChildren(QWidget) if isinstance(w, _ACTED_ON) and is_seen(w, root)]
    return [w for w in seen if not any(isinstance(a, _OF_QT) for a in around(w, root))]


def is_seen(widget: QWidget, root: QWidget) -> bool:
    return widget.isVisible() and widget.window() is root.window()


def around(widget: QWidget, root: QWidget) -> list[QWidget]:
    """The widgets that one is in, from the inside, without the outermost."""
    found = []
    while (widget := widget.parentWidget()) and widget is not root:  # type: ignore[assignment]
        found.append(widget)
    return found


def place(widget: QWidget, root: QWidget) -> QRect:
    """Where a widget stands in another."""
    return QRect(widget.mapTo(root, QPoint()), widget.size())


def by_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
