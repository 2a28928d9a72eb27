"""The strip above one student's work: who it is, the points, the sheets."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QMenu, QToolButton, QVBoxLayout, QWidget

from annotator.exporters.report_findings import points_in_words
from annotator.exporters.student_sheet import Form
from annotator.exporters.tables import whole
from annotator.gui.widgets import Title, bar, button, label
from annotator.model.student import Student
from annotator.text import say
from annotator.workflows.sheet_places import LAYOUTS


class StudentHead(QWidget):
    """With little room the student is chosen here: `chosen` carries the number, from 0.

    `points_wanted` says whether the points are to be changed; `sheets_wanted` carries a layout
    and whether they go into a ZIP.
    """

    chosen = Signal(int)
    points_wanted = Signal(bool)
    sheet_wanted = Signal()
    sheets_wanted = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self._box = QComboBox()
        self._box.setAccessibleName(say("students.choose"))
        self._box.activated.connect(self.chosen)
        self._box_name = label(say("students.choose"))
        self._box_name.setBuddy(self._box)
        self._name, self._said = Title(), label()
        self._points = QToolButton()
        self._points.setText(say("students.points"))
        self._points.setCheckable(True)
        self._points.toggled.connect(self.points_wanted)
        self._sheet = button(say("students.sheet"), self.sheet_wanted.emit)
        self._sheet.setAccessibleName(say("students.sheet_long"))
        self._sheets = QToolButton()
        self._sheets.setAccessibleName(say("students.sheets_long"))
        self._sheets.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._sheets.setMenu(self._menu())
        self._lay_out()

    @property
    def form(self) -> Form:
        """What sheets are to be."""
        return "pdf" if self._as_pdf.isChecked() else "html"

    def show_students(self, names: Sequence[str]) -> None:
        """Offer these students to choose from."""
        self._box.clear()
        self._box.addItems(names)

    def show_student(self, number: int, student: Student | None) -> None:
        """Show the chosen student; None where there is nobody."""
        self._box.setCurrentIndex(number)
        for one in (self._points, self._sheet, self._sheets):
            one.setEnabled(student is not None)
        if student is None:
            self._points.setChecked(False)
        self._name.setText(student.name if student else say("students.nobody"))
        self._said.setText(_points_said(student) if student else "")

    def fold(self, is_narrow: bool) -> None:
        """Make do with less room, or use all of it."""
        narrow: tuple[QWidget, ...] = (self._box_name, self._box)
        for one in (self._name, self._said, *narrow):
            one.setVisible((one in narrow) is is_narrow)
        long = "" if is_narrow else "_long"
        self._sheet.setText(say(f"students.sheet{long}"))
        self._sheets.setText(say(f"students.sheets{long}"))

    def _lay_out(self) -> None:
        frame, row = bar("bottom")
        row.addWidget(self._box_name)
        row.addWidget(self._box, 1)
        row.addWidget(self._name)
        row.addWidget(self._said, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._points)
        row.addStretch()
        row.addWidget(self._sheet)
        row.addWidget(self._sheets)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def _menu(self) -> QMenu:
        menu, wish = QMenu(self), self.sheets_wanted.emit
        menu.addAction(say("students.named")).setEnabled(False)
        menu.addAction(say("students.as_folder"), partial(wish, "plain", False))
        for layout in LAYOUTS:
            menu.addAction(say(f"students.zip_{layout}"), partial(wish, layout, True))
        menu.addSeparator()
        self._as_pdf = menu.addAction(say("students.as_pdf"))
        self._as_pdf.setCheckable(True)
        return menu


def _points_said(student: Student) -> str:
    """What a student gets, or how much there is of what counts."""
    points = student.points
    if points is None:
        return say("students.not_counted")
    if not student.worth:
        message = "done" if student.points_for == "doing" else "agreed_all"
        return say(f"students.{message}", n=whole(points.of), there=whole(points.got))
    words = points_in_words(points, student.worth)
    return say("students.points_by_you", points=words) if points.overruled else words
