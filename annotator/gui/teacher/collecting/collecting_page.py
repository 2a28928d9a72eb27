"""The page on which hand-ins are read, looked over and corrected before they are kept."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QProgressBar, QVBoxLayout, QWidget

from annotator.gui.article.speaking import announce
from annotator.gui.teacher.collecting.collecting_table import CollectingTable, LineModel, said
from annotator.gui.widgets import Title, bar, button, label, restyle
from annotator.text import say
from annotator.workflows.collecting import Look
from annotator.workflows.looking_over import (
    Line,
    choices,
    line_of,
    lines_of,
    missing_lines,
    to_keep,
)

_MOST_NAMES = 8


class CollectingPage(QWidget):
    """Shows a look at hand-ins; `take_changed` and `person_typed` carry a row's number in it."""

    take_changed = Signal(int, bool)
    person_typed = Signal(int, str)
    list_wanted = Signal()
    cancelled = Signal()
    keep_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title, self._words = Title(), label(wrap=True)
        self.list = button(say("collecting_page.list"), self.list_wanted.emit)
        self.cancel = button(say("collecting_page.cancel"), self.cancelled.emit)
        self.keep = button(say("collecting_page.keep"), self.keep_wanted.emit, "primary")
        self._filter = QCheckBox()
        self._filter.toggled.connect(self._show_lines)
        self._lines = LineModel(self)
        self._lines.take_changed.connect(self.take_changed)
        self._lines.person_typed.connect(self.person_typed)
        self._table = CollectingTable(self._lines)
        self._table.selectionModel().currentChanged.connect(self._show_details)
        self._progress = QProgressBar()
        self._progress.setAccessibleName(say("collecting_page.title_reading"))
        self._progress.setTextVisible(False)
        self._details = label(wrap=True)
        self._look: Look | None = None
        self._lay_out()

    def show_progress(self, title: str, words: str, part: int, total: int) -> None:
        """Show how far slow work is; of no parts when that is not known."""
        if self._is_working(True):
            self.cancel.setFocus()
        self._title.setText(title)
        self._words.setText(words)
        self._progress.setRange(0, total)
        self._progress.setValue(part)

    def show_stopping(self) -> None:
        """Say that slow work is about to stop."""
        self._words.setText(say("collecting_page.stopping"))

    def show_look(self, look: Look) -> None:
        """Show what came, the odd ones first."""
        self._is_working(False)
        self._title.setText(say("collecting_page.title"))
        self._look = look
        n = sum(line.needs_look for line in lines_of(look))
        self._filter.setText(say("collecting_page.filter", n=n))
        self._filter.setVisible(n > 0)
        self._table.whose.choices = list(choices(look.record.roster if look.record else None))
        self._filter.setChecked(False)
        self._show_lines()
        self._show_counts()
        (self._table if self._lines.rowCount() else self.cancel).setFocus()
        announce(self, self._words.text())

    def refresh(self, look: Look) -> None:
        """Show the same files after a correction, each where it is."""
        self._look = look
        lines = [line_of(look, number) for number in range(len(look.rows))]
        self._lines.refresh(lines, missing_lines(look))
        self._show_counts()
        self._show_details()

    def say(self, words: str) -> None:
        """Say what is the matter."""
        if self._foot.isHidden():
            self._words.setText(words)
        else:
            restyle(self._details, "role", "warning")
            self._details.setText(words)
        announce(self, words)

    def _is_working(self, works: bool) -> bool:
        """Show how far work is, or what came of it; whether that was not shown before."""
        is_new = self._work.isHidden() is works
        self._work.setVisible(works)
        for one in (self._table, self._foot, self._filter, self.list, self.keep):
            one.setVisible(not works)
        return is_new

    def _show_lines(self) -> None:
        if self._look:
            self._lines.show(lines_of(self._look), filtered=self._filter.isChecked())
            self._table.selectRow(0)
            self._show_details()

    def _show_counts(self) -> None:
        assert self._look
        self._words.setText(" ".join(_counts(self._look)))
        record = self._look.record
        has_any = any(row.take for row in self._look.rows)
        # A class that is there can be given its list alone.
        self.keep.setEnabled(has_any or bool(record and record.id and record.roster))

    def _show_details(self) -> None:
        line = self._lines.line(self._table.currentIndex())
        restyle(self._details, "role", "")
        self._details.setText("\n".join(_details(line)) if line else "")

    def _lay_out(self) -> None:
        top, row = bar("bottom")
        row.addWidget(self._title, 1)
        for one in (self.list, self.cancel, self.keep):
            row.addWidget(one)
        head, head_row = bar("bottom")
        head_row.addWidget(self._words, 1)
        head_row.addWidget(self._filter)
        self._work = QWidget()
        work = QVBoxLayout(self._work)
        work.setContentsMargins(16, 16, 16, 16)
        work.addWidget(self._progress)
        work.addStretch()
        foot = self._make_foot()
        for strip in (head, foot):
            # Else they ask for the height that their words had where they are narrowest.
            strip.setMinimumHeight(self._words.fontMetrics().lineSpacing())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(head)
        layout.addWidget(self._work, 1)
        layout.addWidget(self._table, 1)
        layout.addWidget(foot)

    def _make_foot(self) -> QFrame:
        self._foot, row = bar("top")
        column = QVBoxLayout()
        column.setSpacing(2)
        # Else the table would grow and shrink from row to row.
        self._details.setMinimumHeight(2 * self._details.fontMetrics().lineSpacing())
        self._details.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._details)
        keys = label(say("collecting_page.keys"), "muted", wrap=True)
        column.addWidget(keys)
        row.addLayout(column, 1)
        return self._foot


def _details(line: Line) -> Iterator[str]:
    """Where the file is and all there is to say about it."""
    if line.place:
        yield str(line.place)
    if line.number is not None and line.short:
        yield said(line)
    for message, values in line.sentences:
        yield say(message, **values)


def _counts(look: Look) -> Iterator[str]:
    """How many came and what is to become of them, a sentence each."""
    known = sum(row.is_known for row in look.rows)
    left = sum(not row.take for row in look.rows)
    if not (look.rows or look.refused):
        yield say("collecting_page.nothing")
    else:
        yield say("collecting_page.files", n=len(look.rows) + len(look.refused))
        yield say("collecting_page.to_keep", n=to_keep(look))
    for message, n in (("known", known), ("left", left), ("refused", len(look.refused))):
        if n:
            yield say(f"collecting_page.{message}", n=n)
    yield from _missing(look)
    if to_keep(look):
        yield say("collecting_page.stays")


def _missing(look: Look) -> Iterator[str]:
    names = [person.name for person in look.missing]
    if names:
        message = "missing" if len(names) <= _MOST_NAMES else "missing_some"
        shown = "; ".join(names[:_MOST_NAMES])
        yield say(f"collecting_page.{message}", n=len(names), names=shown)
    elif look.record and look.record.roster:
        yield say("collecting_page.nobody_missing")
