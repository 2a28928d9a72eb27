"""The form that makes a hand-in file: whose work, and where to keep it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.notices import Notices
from annotator.gui.widgets import button, label
from annotator.text import say
from annotator.workflows.handing_in import LONGEST_NAME

_HIGHEST = 96


class HandInForm(QDialog):
    """Asks for a name and a folder, and says what is not done yet; that stops nobody."""

    def __init__(
        self,
        folder: Path,
        name: str,
        notices: Notices,
        parent: QWidget,
        *,
        incomplete: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("hand_in_form.title"))
        self.setMinimumWidth(420)
        self.folder = folder
        self._notices = notices
        self._name = QLineEdit(name)
        self._name.setMaxLength(LONGEST_NAME)
        self._name.textChanged.connect(self._enable)
        self._folder = label(str(folder), wrap=True)
        buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        self.make = button(say("hand_in_form.make"), self.accept, "primary")
        buttons.addButton(self.make, roles.AcceptRole)
        buttons.addButton(button(say("hand_in_form.cancel"), self.reject), roles.RejectRole)
        choose = button(say("hand_in_form.choose"), self._choose)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        for caption, field in (
            ("hand_in_form.name", self._name),
            ("hand_in_form.folder", self._folder),
        ):
            heading = label(say(caption), "heading")
            heading.setBuddy(field)
            field.setAccessibleName(say(caption))
            column.addWidget(heading)
            column.addWidget(field)
        column.addWidget(choose)
        if incomplete:
            column.addWidget(label(say("hand_in_form.incomplete"), "heading"))
            column.addWidget(_list(incomplete))
        column.addWidget(label(say("hand_in_form.note"), "muted", wrap=True))
        column.addWidget(buttons)
        # Enter in the name makes the file; Qt would take the first button instead.
        choose.setAutoDefault(False)
        self.make.setDefault(True)
        self._enable()

    @property
    def name(self) -> str:
        """The name typed."""
        return self._name.text()

    def _choose(self) -> None:
        chosen = self._notices.folder(say("hand_in_form.folder"), self.folder)
        if chosen:
            self.folder = chosen
            self._folder.setText(str(chosen))

    def _enable(self) -> None:
        self.make.setEnabled(bool(self._name.text().strip()))


def _list(lines: Sequence[str]) -> QScrollArea:
    """Lines that scroll where there are more than a small screen has room for."""
    words = label("\n".join(lines), wrap=True)
    words.setAlignment(Qt.AlignmentFlag.AlignTop)
    area = QScrollArea()
    area.setProperty("role", "sheet")
    area.setWidgetResizable(True)
    area.setWidget(words)
    area.setAccessibleName(say("hand_in_form.incomplete"))
    area.setAccessibleDescription(words.text())
    line = words.fontMetrics().lineSpacing()
    area.setFixedHeight(min(line * (len(lines) + 1), _HIGHEST))
    return area
