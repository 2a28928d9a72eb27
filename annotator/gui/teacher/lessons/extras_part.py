"""What a lesson is worth, and whether suggestions help with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from annotator.gui.teacher.lessons.lesson_part import LessonPart
from annotator.gui.teacher.steady_fields import NumberField
from annotator.gui.widgets import label
from annotator.model.assignment_fields import MOST_POINTS
from annotator.text import say
from annotator.workflows.preparing import Draft


class ExtrasPart(LessonPart):
    """Points, and a tick for suggestions."""

    fields = ("points",)

    def __init__(self) -> None:
        super().__init__(say("lesson_page.extras"))
        self._points = NumberField(MOST_POINTS, say("lesson_page.no_points"))
        self._points.setAccessibleName(say("lesson_page.points"))
        self._points.setMinimumWidth(110)
        self._suggestions = QCheckBox(say("lesson_page.suggestions"))
        row = QHBoxLayout()
        row.addWidget(label(say("lesson_page.points")))
        row.addWidget(self._points)
        row.addStretch()
        self.column.insertLayout(1, row)
        # Only where its words are, a click ticks it.
        self.column.insertWidget(2, self._suggestions, 0, Qt.AlignmentFlag.AlignLeft)
        self._points.valueChanged.connect(lambda _: self.changed.emit())
        self._suggestions.toggled.connect(lambda _: self.changed.emit())

    def show_draft(self, draft: Draft) -> None:
        for field in (self._points, self._suggestions):
            field.blockSignals(True)
        self._points.setValue(draft.assignment.points)
        self._suggestions.setChecked(draft.assignment.suggestions)
        for field in (self._points, self._suggestions):
            field.blockSignals(False)

    def put_into(self, draft: Draft) -> Draft:
        return draft.asking(points=self._points.value(), suggestions=self._suggestions.isChecked())
