"""The tags of a lesson: which are used, what they ask, and how many passages are expected."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from annotator.gui.teacher.lessons.lesson_part import LessonPart, let_tab_pass
from annotator.gui.teacher.steady_fields import NumberField
from annotator.gui.theme import Theme
from annotator.gui.widgets import Badge, label
from annotator.model.scheme import Tag
from annotator.text import language, say
from annotator.workflows.preparing import Draft

_MOST = 99


class TagsPart(LessonPart):
    """A row for each tag of the set that was chosen."""

    fields = ("scheme", "expected", "reasons")

    def __init__(self, theme: Theme) -> None:
        super().__init__(say("lesson_page.tags"), say("lesson_page.tags_help"))
        self._theme = theme
        self._rows: list[TagRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._reasons = _number(say("lesson_page.reasons"))
        self._reasons.valueChanged.connect(lambda _: self.changed.emit())
        row = QHBoxLayout()
        row.addWidget(label(say("lesson_page.reasons"), wrap=True), 1)
        row.addWidget(label(say("lesson_page.at_least"), "muted"))
        row.addWidget(self._reasons)
        self.column.insertLayout(2, self._list)
        self.column.insertLayout(3, row)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme` for tags shown later."""
        self._theme = theme

    def show_draft(self, draft: Draft) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        tags = draft.scheme.in_language(language()).tags
        self._rows = [TagRow(tag, draft, self._theme) for tag in tags]
        for row in self._rows:
            row.changed.connect(self.changed)
            self._list.addWidget(row)
            row.show()
            let_tab_pass(row.fields, self._reasons)
        _show(self._reasons, draft.assignment.reasons)

    def put_into(self, draft: Draft) -> Draft:
        expected = {row.tag_id: row.expected for row in self._rows if row.expected}
        unasked = {pair for row in self._rows for pair in row.unasked}
        left_out = frozenset(row.tag_id for row in self._rows if not row.is_used)
        chosen = replace(draft, left_out=left_out, unasked=frozenset(unasked))
        return chosen.asking(expected=expected, reasons=self._reasons.value())

    @property
    def to_mend(self) -> QWidget:
        return self._rows[0].used if self._rows else self


class TagRow(QWidget):
    """One tag: used or not, its questions, and how many passages are to have it."""

    changed = Signal()

    def __init__(self, tag: Tag, draft: Draft, theme: Theme) -> None:
        super().__init__()
        self.tag_id = tag.id
        self.used = QCheckBox()
        self.used.setAccessibleName(say("lesson_page.use_tag", tag=tag.name))
        self._least = _number(say("lesson_page.least", tag=tag.name))
        self._questions = {
            one.id: _tick(say("lesson_page.asks", question=one.name)) for one in tag.attributes
        }
        self._number = QWidget()
        self.fields = (self.used, self._least, *self._questions.values())
        self._lay_out(tag, theme)
        self.used.setChecked(tag.id not in draft.left_out)
        for question, tick in self._questions.items():
            tick.setChecked((tag.id, question) not in draft.unasked)
        _show(self._least, draft.assignment.expected.get(tag.id, 0))
        self._show_used()
        self.used.toggled.connect(self._on_used)
        self._least.valueChanged.connect(lambda _: self.changed.emit())
        for tick in self._questions.values():
            tick.toggled.connect(lambda _: self.changed.emit())

    @property
    def is_used(self) -> bool:
        """Whether the lesson has this tag."""
        return self.used.isChecked()

    @property
    def expected(self) -> int:
        """The least number of passages, 0 for any."""
        return self._least.value()

    @property
    def unasked(self) -> set[tuple[str, str]]:
        """The questions that are not asked, with the tag's id."""
        ticks = self._questions.items()
        return {(self.tag_id, question) for question, tick in ticks if not tick.isChecked()}

    def _on_used(self) -> None:
        self._show_used()
        self.changed.emit()

    def _show_used(self) -> None:
        """Of a tag that is left out, only the name stays."""
        for widget in (self._number, *self._questions.values()):
            widget.setVisible(self.is_used)

    def _lay_out(self, tag: Tag, theme: Theme) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self.used, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Badge(tag, theme), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(tag.name, "heading"))
        words.addWidget(label(tag.definition, "muted", wrap=True))
        for tick in self._questions.values():
            words.addWidget(tick)
        number = QHBoxLayout(self._number)
        number.setContentsMargins(16, 0, 0, 0)
        number.addWidget(label(say("lesson_page.at_least"), "muted"))
        number.addWidget(self._least)
        head.addLayout(words, 1)
        head.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)


def _number(name: str) -> NumberField:
    field = NumberField(_MOST, say("lesson_page.any_number"))
    field.setAccessibleName(name)
    field.setFixedWidth(86)
    return field


def _tick(words: str) -> QCheckBox:
    tick = QCheckBox(words)
    tick.setToolTip(words)
    # A long question is cut off and does not push the page wide.
    tick.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return tick


def _show(field: NumberField, value: int) -> None:
    field.blockSignals(True)
    field.setMaximum(max(field.maximum(), value))
    field.setValue(value)
    field.blockSignals(False)
