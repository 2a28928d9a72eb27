"""The form in which a teacher gives other points than were computed, and says what for."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.exporters.tables import whole
from annotator.gui.widgets import button, label
from annotator.gui.wrap_row import WrapRow
from annotator.model.answers import LONGEST_ANSWER
from annotator.model.decisions import MOST_POINTS, Overrule, PointsRule
from annotator.model.points import POINTS_FOR, Overruled
from annotator.model.scores import Scores
from annotator.model.student import Student
from annotator.text import say

# Beside the words in a field: its edges, and room to write.
_AROUND = 40


class PointsForm(QFrame):
    """`decided` carries a PointsRule or an Overrule."""

    decided = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self.setProperty("edge", "bottom")
        self._student: Student | None = None
        self._rule = QComboBox()
        self._rule.setAccessibleName(say("students.rule"))
        for rule in POINTS_FOR:
            self._rule.addItem(say(f"students.rule_{rule}"), rule)
        self._rule.activated.connect(self._set_rule)
        self._points = QDoubleSpinBox(maximum=MOST_POINTS, decimals=1, singleStep=0.5)
        # Else a point in the number means nothing where commas are usual.
        self._points.setLocale(QLocale.c())
        self._points.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._points.setAccessibleName(say("students.give"))
        self._note = QLineEdit(maxLength=LONGEST_ANSWER)
        self._note.setPlaceholderText(say("students.because"))
        self._note.setAccessibleName(say("students.because"))
        self._note.returnPressed.connect(self._give)
        self._computed = label(role="muted")
        self._give_now = button(say("students.give_now"), self._give)
        self._take_back = button(say("students.take_back"), lambda: self._overrule(None))
        self._lay_out()

    def show_student(self, student: Student, scores: Scores) -> None:
        """Show what counts for a student."""
        is_same = self._student is not None and self._student.key == student.key
        before, self._student = self._student, student
        self._rule_row.setVisible(scores.passages > 0)
        self._rule.setCurrentIndex(POINTS_FOR.index(scores.points_for))
        points = student.points
        self._points_row.setVisible(points is not None and student.worth > 0)
        self._no_worth.setVisible(not student.worth)
        self._computed.setVisible(points is not None and student.worth > 0)
        if points is None:
            return
        computed, given = points.computed(student.worth) or 0, points.overruled
        self._computed.setText(say("students.computed_points", points=whole(computed)))
        self._take_back.setVisible(given is not None)
        if not (is_same and before and before.points == points):
            self._points.setValue(given.points if given else computed)
            self._note.setText(given.note if given else "")

    def enter(self) -> None:
        """Take the keys."""
        (self._points if self._points.isVisibleTo(self) else self._rule).setFocus()

    def _set_rule(self) -> None:
        self.decided.emit(PointsRule(self._rule.currentData()))

    def _give(self) -> None:
        self._overrule(Overruled(self._points.value(), self._note.text()))

    def _overrule(self, instead: Overruled | None) -> None:
        assert self._student
        self.decided.emit(Overrule(self._student.key, instead))

    def _lay_out(self) -> None:
        self._rule_row, self._points_row = QWidget(), QWidget()
        reason = self._note.placeholderText()
        self._no_worth = label(say("students.no_worth"), "muted")
        asks = label(say("students.rule"))
        asks.setBuddy(self._rule)
        rule = WrapRow(self._rule_row, spacing=8)
        rule.addWidget(asks)
        rule.addWidget(self._rule)
        gives = label(say("students.give"))
        gives.setBuddy(self._points)
        points = WrapRow(self._points_row, spacing=8)
        points.addWidget(gives)
        points.addWidget(self._points)
        self._note.setMinimumWidth(self._note.fontMetrics().horizontalAdvance(reason) + _AROUND)
        points.addWidget(self._note)
        points.addWidget(self._give_now)
        points.addWidget(self._take_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 6)
        column.setSpacing(6)
        first = WrapRow(spacing=16)
        for widget in (self._rule_row, self._computed, self._no_worth):
            first.addWidget(widget)
        column.addLayout(first)
        column.addWidget(self._points_row)
