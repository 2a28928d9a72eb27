"""A part of the lesson page with a row for each of several things, added and removed by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.gui.teacher.lessons.lesson_part import (
    LessonPart,
    let_tab_pass,
    problem_line,
    show_words,
)
from annotator.gui.widgets import button
from annotator.workflows.preparing import Problem


class PartRow(QWidget):
    """One thing: its `fields` in the order of Tab, and a line for what is wrong with it."""

    changed = Signal()
    removed = Signal()
    fields: tuple[QWidget, ...] = ()

    def __init__(self) -> None:
        super().__init__()
        self.problem = problem_line()

    @property
    def to_mend(self) -> QWidget:
        """Where a mistake is mended."""
        return self.fields[0]


AnyRow = TypeVar("AnyRow", bound=PartRow)


class RowsPart(LessonPart, Generic[AnyRow]):
    """Rows beneath a heading, and the button `more`, which adds one."""

    def __init__(self, heading: str, note: str, more: str) -> None:
        super().__init__(heading, note)
        self.rows: list[AnyRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.column.insertLayout(2, self._list)
        self.more = button(more, self._add_by_hand)
        row = QHBoxLayout()
        row.addWidget(self.more)
        row.addStretch()
        self.column.addLayout(row)

    @property
    def counted(self) -> Sequence[AnyRow]:
        """The rows that problems are counted by."""
        return self.rows

    def new_row(self) -> AnyRow:
        """An empty row, made when one more is asked for."""
        raise NotImplementedError

    def show_rows(self, rows: Iterable[AnyRow]) -> None:
        """Show these rows in place of those before."""
        while self.rows:
            self._drop(self.rows[-1])
        for row in rows:
            self._add(row)

    def show_problems(self, problems: Sequence[Problem]) -> QWidget | None:
        for at, row in enumerate(self.counted):
            show_words(row.problem, next((one for one in problems if one.row == at), None))
        show_words(self.problem, next((one for one in problems if one.row is None), None))
        return self.counted[problems[0].row or 0].to_mend if problems else None

    def _add_by_hand(self) -> None:
        row = self.new_row()
        self._add(row)
        row.fields[0].setFocus()
        self.changed.emit()

    def _add(self, row: AnyRow) -> None:
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._list.addWidget(row)
        # Now: a field that is not seen yet takes no keys.
        row.show()
        let_tab_pass(row.fields, self.more)

    def _remove(self, row: AnyRow) -> None:
        # First: Qt would give the focus to whatever comes next.
        self.more.setFocus()
        self._drop(row)
        self.changed.emit()

    def _drop(self, row: AnyRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
