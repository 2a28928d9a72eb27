"""The calendar that a due date is chosen from."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton

_SIZE = QSize(340, 260)
_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class Calendar(QCalendarWidget):
    """A month with room for every day, in the colors of the theme."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(_SIZE)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for day in _WEEKEND:
            # Qt's own red cannot be read on a dark ground.
            self.setWeekdayTextFormat(day, QTextCharFormat())
        for name, sign in (("prevmonth", "‹"), ("nextmonth", "›")):
            arrow = self.findChild(QToolButton, f"qt_calendar_{name}")
            # So cannot its black arrows.
            if isinstance(arrow, QToolButton):
                arrow.setIcon(QIcon())
                arrow.setText(sign)
                arrow.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
