"""What every part of the lesson page has in common."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from annotator.gui.widgets import label
from annotator.text import say
from annotator.workflows.preparing import Draft, Problem


class LessonPart(QWidget):
    """A heading, what is asked beneath it, and a line for what is wrong there.

    `changed` comes with every change made by hand. `fields` are those of a draft whose
    problems are shown here.
    """

    changed = Signal()
    fields: tuple[str, ...] = ()

    def __init__(self, heading: str = "", note: str = "") -> None:
        super().__init__()
        self.problem = problem_line()
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if heading:
            self.heading = label(heading, "heading")
            column.addWidget(self.heading)
        if note:
            column.addWidget(label(note, "muted", wrap=True))
        column.addWidget(self.problem)

    def show_draft(self, draft: Draft) -> None:
        """Show what a draft holds."""
        raise NotImplementedError

    def put_into(self, draft: Draft) -> Draft:
        """The draft with what stands here."""
        raise NotImplementedError

    def show_problems(self, problems: Sequence[Problem]) -> QWidget | None:
        """Say what is wrong here; gives the widget to mend the first of it in."""
        show_words(self.problem, problems[0] if problems else None)
        # Labels take no focus: who listens hears it with the field.
        self.to_mend.setAccessibleDescription(self.problem.text())
        return self.to_mend if problems else None

    @property
    def to_mend(self) -> QWidget:
        """Where a mistake is mended."""
        return self


def let_tab_pass(fields: Sequence[QWidget], before: QWidget) -> None:
    """Let Tab go through `fields`, made later than what stands below them, just before `before`."""
    for one, other in pairwise((before, *fields, before)):
        QWidget.setTabOrder(one, other)


def problem_line() -> QLabel:
    """An empty line for what is wrong."""
    line = label(role="warning", wrap=True)
    line.hide()
    return line


def show_words(line: QLabel, problem: Problem | None) -> None:
    """Put a problem into words, or none."""
    line.setText(say(problem.error.message, **problem.error.values) if problem else "")
    line.setVisible(problem is not None)
