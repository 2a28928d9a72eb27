"""Fields that the wheel passes over: on a page that scrolls, none changes by chance."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QLineEdit,
    QSpinBox,
    QTimeEdit,
)

from annotator.gui.teacher.lessons.calendar_field import Calendar

_MARGIN = 6
_BETWEEN = ("-", ":", ".", "/")


class _Steady:
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _move_in(field: QAbstractSpinBox) -> None:
    """Keep the words away from the edge, which a style sheet cannot, and dropped files out."""
    field.lineEdit().setTextMargins(_MARGIN, 0, 0, 0)
    field.lineEdit().setAcceptDrops(False)


class NumberField(_Steady, QSpinBox):
    """A whole number from 0 to `most`; 0 is shown as `none`."""

    def __init__(self, most: int, none: str) -> None:
        super().__init__()
        self.setRange(0, most)
        self.setSpecialValueText(none)
        _move_in(self)


class ListField(_Steady, QComboBox):
    """One of several, each with a value of its own."""


class DateField(_Steady, QDateEdit):
    """A date, with a calendar to choose it from."""

    def __init__(self) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setCalendarWidget(Calendar())
        self.setDisplayFormat("yyyy-MM-dd")
        _move_in(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _is_needless(self, event):
            super().keyPressEvent(event)


class TimeField(_Steady, QTimeEdit):
    """A time of day."""

    def __init__(self) -> None:
        super().__init__()
        self.setDisplayFormat("HH:mm")
        _move_in(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _is_needless(self, event):
            super().keyPressEvent(event)


def _is_needless(field: QDateTimeEdit, event: QKeyEvent) -> bool:
    """Whether a sign between two numbers is typed where Qt has gone on to the next by itself."""
    is_new = field.lineEdit().selectedText() == field.sectionText(field.currentSection())
    return is_new and event.text() in _BETWEEN


class LineField(QLineEdit):
    """A line of text; a file dropped on it is not written down by its name."""

    def __init__(self, name: str, longest: int, *, hint: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        # One more can be typed, so that the page says it and nothing is cut off in silence.
        self.setMaxLength(longest + 1)
        self.setAcceptDrops(False)
