"""The page on which a class list is looked at, and its columns corrected, before it is used."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.article.speaking import announce
from annotator.gui.teacher.steady_fields import ListField
from annotator.gui.widgets import Title, bar, button, label, restyle
from annotator.importers.rosters import RosterPreview
from annotator.model.errors import Refused
from annotator.text import say
from annotator.workflows.class_lists import USES, Use, columns_for, uses_of

# A gradebook has a column for each piece of work: the first say who somebody is.
_MOST_COLUMNS = 30
_EXAMPLES, _LETTERS = 3, 40


class ClassListPage(QWidget):
    """Shows a preview, a row per column; `columns_chosen` asks for the same list read anew."""

    columns_chosen = Signal(object)
    used = Signal(object)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._preview: RosterPreview | None = None
        self._uses: list[Use] = []
        self._fields: list[tuple[ListField, QLabel]] = []
        title = Title()
        title.setText(say("class_list.title"))
        self._words = label(wrap=True)
        self.cancel = button(say("class_list.cancel"), self.cancelled.emit)
        self.use = button(say("class_list.use"), self._on_use, "primary")
        self._heading = QCheckBox(say("class_list.heading"))
        self._heading.clicked.connect(self._choose)
        top, row = bar("bottom")
        row.addWidget(title, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.use)
        head, head_row = bar("bottom")
        head_row.addWidget(self._words, 1)
        head_row.addWidget(self._heading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(head)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout.addWidget(self._scroll, 1)

    def show_preview(self, preview: RosterPreview) -> None:
        """Show a class list from the top."""
        self._preview, self._uses = preview, uses_of(preview)
        self._make_rows(min(len(self._uses), _MOST_COLUMNS))
        self.refresh(preview)
        self._fields[0][0].setFocus()
        announce(self, self._words.text())

    def refresh(self, preview: RosterPreview) -> None:
        """Show the same list as it is understood now."""
        self._preview = preview
        self._heading.setChecked(preview.columns.has_header)
        for number, (field, examples) in enumerate(self._fields):
            cells = [row[number] for row in preview.rows if number < len(row)]
            name = preview.header[number] if number < len(preview.header) else ""
            field.setAccessibleName(name or say("class_list.column", n=number + 1))
            examples.setText(_shown(name, cells))
        said = [say("class_list.people", n=len(preview.roster.people))]
        if preview.left_out:
            said.append(say("class_list.left_out", n=preview.left_out))
        self._say([*said, say("class_list.check")])
        self.use.setEnabled(True)

    def refuse(self, words: str) -> None:
        """Say why the list cannot be used as it is."""
        self._say([words], warning=True)
        self.use.setEnabled(False)
        announce(self, words)

    def _say(self, said: list[str], *, warning: bool = False) -> None:
        restyle(self._words, "role", "warning" if warning else "")
        self._words.setText(" ".join(said))

    def _choose(self) -> None:
        """Have the list read with the columns as they are chosen now."""
        assert self._preview
        for number, (field, _) in enumerate(self._fields):
            self._uses[number] = field.currentData()
        before = replace(self._preview.columns, has_header=self._heading.isChecked())
        try:
            self.columns_chosen.emit(columns_for(self._uses, before))
        except Refused as error:
            self.refuse(say(error.message, **error.values))

    def _on_use(self) -> None:
        if self._preview:
            self.used.emit(self._preview.roster)

    def _make_rows(self, n: int) -> None:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(14)
        grid.setColumnStretch(1, 1)
        self._fields = []
        for number in range(n):
            field, examples = ListField(), label(wrap=True)
            examples.setBuddy(field)
            for use in USES:
                field.addItem(say(f"class_list.use_{use}"), use)
            field.setCurrentIndex(USES.index(self._uses[number]))
            field.activated.connect(self._choose)
            grid.addWidget(field, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(examples, number, 1)
            self._fields.append((field, examples))
        grid.setRowStretch(n, 1)
        self._scroll.setWidget(inside)


def _shown(name: str, cells: list[str]) -> str:
    """What stands above a column and in its first rows."""
    some = [cell[:_LETTERS] for cell in cells if cell][:_EXAMPLES]
    shown = say("class_screen.joint").join(some)
    return say("class_list.examples", name=name, examples=shown) if name else shown
