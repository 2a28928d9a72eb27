"""Which tag set a lesson uses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from annotator.gui.teacher.lesson_part import LessonPart, let_tab_pass
from annotator.gui.widgets import button, label
from annotator.model.scheme import Scheme
from annotator.text import say
from annotator.workflows.preparing import Draft

_INDENT = 26


class TagSetPart(LessonPart):
    """A list of tag sets with their tags; `set_chosen` carries a Scheme."""

    set_chosen = Signal(object)
    file_wanted = Signal()

    def __init__(self, schemes: Sequence[Scheme]) -> None:
        super().__init__(say("lesson_page.tag_set"))
        self._schemes = list(schemes)
        self._choices = QButtonGroup(self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.column.insertLayout(1, self._rows)
        self._other = button(say("lesson_page.other_set"), self.file_wanted.emit)
        row = QHBoxLayout()
        row.addWidget(self._other)
        row.addStretch()
        self.column.addLayout(row)
        for scheme in self._schemes:
            self._add(scheme)
        self._choices.idClicked.connect(lambda at: self.set_chosen.emit(self._schemes[at]))

    def show_draft(self, draft: Draft) -> None:
        if draft.scheme not in self._schemes:
            self._schemes.append(draft.scheme)
            self._add(draft.scheme)
        self._choices.button(self._schemes.index(draft.scheme)).setChecked(True)

    def put_into(self, draft: Draft) -> Draft:
        # The draft has its tag set from the moment it is chosen.
        return draft

    def say_wrong(self, words: str) -> None:
        """Say why a file cannot be the tag set."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _add(self, scheme: Scheme) -> None:
        choice = QRadioButton(scheme.title)
        tags = say("lesson_page.joint").join(tag.name for tag in scheme.tags)
        choice.setAccessibleDescription(tags)
        self._choices.addButton(choice, self._schemes.index(scheme))
        about = label(tags, "muted", wrap=True)
        about.setContentsMargins(_INDENT, 0, 0, 0)
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(choice)
        column.addWidget(about)
        self._rows.addWidget(both)
        let_tab_pass((choice,), self._other)
