"""Which tag set a lesson uses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from annotator.gui.teacher.lessons.lesson_part import LessonPart, let_tab_pass
from annotator.gui.widgets import button, label
from annotator.model.scheme import Scheme
from annotator.text import language, say
from annotator.workflows.preparing import Draft
from annotator.workflows.tag_sets import KnownSet

_INDENT = 26


class TagSetPart(LessonPart):
    """A list of tag sets with their tags; `set_chosen` carries a Scheme."""

    set_chosen = Signal(object)
    file_wanted = Signal()
    change_wanted = Signal()

    def __init__(self, sets: Sequence[KnownSet]) -> None:
        super().__init__(say("lesson_page.tag_set"))
        self._rows: list[_SetRow] = []
        self._choices = QButtonGroup(self)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.column.insertLayout(1, self._list)
        self._change = button(say("lesson_page.change_set"), self.change_wanted.emit)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._change)
        row.addWidget(button(say("lesson_page.other_set"), self.file_wanted.emit))
        row.addStretch()
        self.column.addLayout(row)
        for known in sets:
            if known.scheme:
                self._add(known.scheme)
            else:
                self.column.insertWidget(2, label(known.wrong, "warning", wrap=True))

    def show_draft(self, draft: Draft) -> None:
        shown = [row.scheme for row in self._rows]
        scheme = draft.scheme
        at = shown.index(scheme) if scheme in shown else self._place_for(scheme)
        self._rows[at].choice.setChecked(True)

    def put_into(self, draft: Draft) -> Draft:
        # The draft has its tag set from the moment it is chosen.
        return draft

    def say_wrong(self, words: str) -> None:
        """Say why a file cannot be the tag set."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _place_for(self, scheme: Scheme) -> int:
        """Where a set is listed that was not there: in place of an older one of its own."""
        for at, row in enumerate(self._rows):
            if row.scheme.id == scheme.id and row.scheme.version < scheme.version:
                row.show_set(scheme)
                return at
        self._add(scheme)
        return len(self._rows) - 1

    def _add(self, scheme: Scheme) -> None:
        row = _SetRow(scheme)
        row.choice.clicked.connect(lambda: self.set_chosen.emit(row.scheme))
        self._rows.append(row)
        self._choices.addButton(row.choice)
        self._list.addWidget(row)
        row.show()
        let_tab_pass((row.choice,), self._change)


class _SetRow(QWidget):
    """A tag set to choose, with the names of its tags."""

    def __init__(self, scheme: Scheme) -> None:
        super().__init__()
        self.choice, self._about = QRadioButton(), label(role="muted", wrap=True)
        self._about.setContentsMargins(_INDENT, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.choice)
        column.addWidget(self._about)
        self.show_set(scheme)

    def show_set(self, scheme: Scheme) -> None:
        """Name a set and its tags."""
        self.scheme = scheme
        shown = scheme.in_language(language())
        tags = say("lesson_page.joint").join(tag.name for tag in shown.tags)
        self.choice.setText(shown.title)
        self.choice.setAccessibleDescription(tags)
        self._about.setText(tags)
