"""When the work is due: date, time and time zone, or no time at all."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QLocale, QTime, QTimeZone
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from annotator.gui.teacher.lessons.lesson_part import LessonPart
from annotator.gui.teacher.steady_fields import DateField, ListField, TimeField
from annotator.gui.widgets import label
from annotator.text import say
from annotator.workflows.lessons import due_time
from annotator.workflows.preparing import Draft
from annotator.workflows.time_zones import time_zones, usual_zone

_WEEK = timedelta(days=7)
_ZONE_LETTERS = 20


class DuePart(LessonPart):
    """A tick for a due date, and the date."""

    fields = ("due",)

    def __init__(self) -> None:
        super().__init__(say("lesson_page.due"))
        self._is_due = QCheckBox(say("lesson_page.is_due"))
        self._date, self._time, self._zones = DateField(), TimeField(), ListField()
        self._of_zone = label(say("lesson_page.due_zone"), "muted")
        self._in_words = label(role="muted", wrap=True)
        for field, name in (
            (self._date, "lesson_page.due_date"),
            (self._time, "lesson_page.due_time"),
            (self._zones, "lesson_page.due_zone"),
        ):
            field.setAccessibleName(say(name))
            field.setToolTip(say(name))
        self._fill_zones()
        self._lay_out()
        self._is_due.toggled.connect(self._on_changed)
        self._date.dateChanged.connect(self._on_changed)
        self._time.timeChanged.connect(self._on_changed)
        self._zones.currentIndexChanged.connect(self._on_changed)

    def show_draft(self, draft: Draft) -> None:
        asked = draft.assignment
        due = datetime.fromisoformat(asked.due) if asked.due else _in_a_week()
        place = self._zones.findData(asked.zone or self._usual)
        for field in (self._is_due, self._date, self._time, self._zones):
            field.blockSignals(True)
        self._is_due.setChecked(bool(asked.due))
        self._date.setDate(QDate(due.year, due.month, due.day))
        self._time.setTime(QTime(due.hour, due.minute))
        self._zones.setCurrentIndex(max(place, 0))
        for field in (self._is_due, self._date, self._time, self._zones):
            field.blockSignals(False)
        self._show_words()

    def put_into(self, draft: Draft) -> Draft:
        if not self._is_due.isChecked():
            return draft.asking(due="", zone="")
        date = self._date.date().toString("yyyy-MM-dd")
        time = self._time.time().toString("HH:mm")
        due, zone = due_time(f"{date} {time} {self._zones.currentData()}")
        return draft.asking(due=due, zone=zone)

    @property
    def to_mend(self) -> QWidget:
        return self._date

    def _fill_zones(self) -> None:
        known = time_zones()
        self._usual = usual_zone(QTimeZone.systemTimeZoneId().toStdString(), known)
        for zone in known:
            self._zones.addItem(zone.replace("_", " "), zone)
        self._zones.setMinimumContentsLength(_ZONE_LETTERS)
        policy = ListField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self._zones.setSizeAdjustPolicy(policy)
        # A list that scrolls: there are hundreds.
        self._zones.setStyleSheet("combobox-popup: 0")

    def _lay_out(self) -> None:
        self._of_zone.setBuddy(self._zones)
        rows = (self._is_due, self._date, self._time), (self._of_zone, self._zones)
        for at, widgets in enumerate(rows, start=1):
            row = QHBoxLayout()
            row.setSpacing(8)
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch()
            self.column.insertLayout(at, row)
        self.column.insertWidget(len(rows) + 1, self._in_words)

    def _on_changed(self) -> None:
        self._show_words()
        self.changed.emit()

    def _show_words(self) -> None:
        is_due = self._is_due.isChecked()
        for widget in (self._date, self._time, self._of_zone, self._zones):
            widget.setVisible(is_due)
        if not is_due:
            self._in_words.setText(say("lesson_page.not_due"))
            return
        locale = QLocale()
        self._in_words.setText(
            say(
                "lesson_page.due_words",
                date=locale.toString(self._date.date(), QLocale.FormatType.LongFormat),
                time=locale.toString(self._time.time(), QLocale.FormatType.ShortFormat),
                zone=self._zones.currentText(),
            )
        )


def _in_a_week() -> datetime:
    """The evening a week from today, for the teacher to change."""
    return (datetime.now() + _WEEK).replace(hour=23, minute=59)  # noqa: DTZ005 - as on the wall
