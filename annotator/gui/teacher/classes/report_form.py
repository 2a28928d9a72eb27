"""The form that asks which copy of the report a teacher wants, and as what."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from annotator.exporters.report_copy import COPIES, LEAST_GROUP, ReportCopy
from annotator.gui.teacher.classes.report_tasks import FORMATS, Format, Wanted
from annotator.gui.widgets import button, label
from annotator.text import say

T = TypeVar("T")

_INSET, _WIDTH = 24, 580


class ReportForm(QDialog):
    """Asks for whom the report is, whether with names, and as which kind of file.

    A class of fewer `people` than make a group has no copy to leave the room.
    """

    def __init__(self, parent: QWidget, *, people: int, names: bool, file_format: Format) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("report_form.title"))
        self._copies = QButtonGroup(self)
        self._formats = QButtonGroup(self)
        self._names = QCheckBox(say("report_form.names"))
        self._names.setChecked(names)
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(label(say("report_form.copy"), "heading"))
        for copy in COPIES:
            column.addLayout(self._choice(copy))
        column.addSpacing(6)
        column.addWidget(label(say("report_form.format"), "heading"))
        column.addLayout(self._format_row(file_format))
        column.addSpacing(6)
        column.addWidget(self._buttons())
        outside = self._copies.button(COPIES.index("outside"))
        outside.setEnabled(people >= LEAST_GROUP)
        self._copies.idToggled.connect(lambda number, on: self._allow_names())
        self._copies.button(0).setChecked(True)
        self._copies.button(0).setFocus()

    @property
    def wanted(self) -> Wanted:
        """What was chosen."""
        copy = _chosen(self._copies, COPIES)
        names = copy == "teacher" and self._names.isChecked()
        return Wanted(copy, _chosen(self._formats, FORMATS), names)

    def _choice(self, copy: ReportCopy) -> QVBoxLayout:
        choice = QRadioButton(say(f"report_form.copy_{copy}"))
        about = label(say(f"report_form.about_{copy}", n=LEAST_GROUP), "muted", wrap=True)
        about.setContentsMargins(_INSET, 0, 0, 0)
        choice.setAccessibleDescription(about.text())
        self._copies.addButton(choice, COPIES.index(copy))
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(choice)
        column.addWidget(about)
        if copy == "teacher":
            row = QHBoxLayout()
            row.setContentsMargins(_INSET - 6, 0, 0, 0)
            row.addWidget(self._names)
            column.addLayout(row)
        return column

    def _format_row(self, file_format: Format) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        for number, one in enumerate(FORMATS):
            choice = QRadioButton(say(f"report_form.format_{one}"))
            choice.setChecked(one == file_format)
            self._formats.addButton(choice, number)
            row.addWidget(choice)
        row.addStretch()
        return row

    def _buttons(self) -> QDialogButtonBox:
        buttons, roles = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        save = button(say("report_form.save"), self.accept, "primary")
        buttons.addButton(save, roles.AcceptRole)
        buttons.addButton(button(say("report_form.cancel"), self.reject), roles.RejectRole)
        save.setDefault(True)
        return buttons

    def _allow_names(self) -> None:
        self._names.setEnabled(_chosen(self._copies, COPIES) == "teacher")


def _chosen(group: QButtonGroup, of: tuple[T, ...]) -> T:
    return of[max(group.checkedId(), 0)]
