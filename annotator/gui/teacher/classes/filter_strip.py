"""The strip above the article: whom it counts, and what is shown of it behind "More"."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.widgets import button, label
from annotator.model.row_filter import RowFilter
from annotator.model.scheme import Scheme
from annotator.text import say

# Less wide than this, the filters stand in two lines.
_NARROW = 900
_LONGEST_NAME = 16


class FilterStrip(QFrame):
    """`changed` tells of another filter, `group_chosen` of another group."""

    changed = Signal()
    group_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self.setProperty("edge", "bottom")
        self._lead, self._count = label(role="muted", wrap=True), label(role="warning")
        self._all = button(say("class_article.show_all"), self.show_all)
        self._answers = QCheckBox(say("class_article.answers"))
        self._answers.setChecked(True)
        self._more = QPushButton(say("class_article.more"))
        self._more.setCheckable(True)
        self._more.setToolTip(say("class_article.more_help"))
        for small in (self._all, self._more):
            small.setProperty("fit", "small")
            small.setMinimumHeight(26)
        self._tags, self._groups = _box(), _box()
        self._splits = QCheckBox(say("class_article.only_splits"))
        self._least = QSpinBox()
        self._filters = QWidget()
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._filters)
        self._lay_out()
        self._answers.toggled.connect(self.changed)
        self._tags.currentIndexChanged.connect(self.changed)
        self._splits.toggled.connect(self.changed)
        self._least.valueChanged.connect(self.changed)
        self._groups.currentIndexChanged.connect(self.group_chosen)
        self._more.toggled.connect(self._filters.setVisible)

    @property
    def wanted(self) -> RowFilter:
        """Which rows are to be shown."""
        tag = self._tags.currentData() or ""
        return RowFilter(tag, self._splits.isChecked(), self._least.value())

    @property
    def group(self) -> str:
        """Which group of the class list is counted; empty for everyone."""
        return self._groups.currentData() or ""

    @property
    def with_answers(self) -> bool:
        """Whether the teacher's answers are shown."""
        return self._answers.isChecked()

    def offer(self, scheme: Scheme, groups: Iterable[str], *, has_answers: bool) -> None:
        """Offer the tags and groups of a class; what is chosen stays where it is there."""
        _offer(self._tags, say("class_article.any_tag"), [(t.name, t.id) for t in scheme.tags])
        _offer(self._groups, say("class_article.everyone"), [(name, name) for name in groups])
        for one in self._of_group:
            one.setVisible(self._groups.count() > 1)
        self._answers.setVisible(has_answers)

    def show_counting(self) -> None:
        """Say that a group is being counted."""
        self._lead.setText(say("class_article.counting", group=self.group))

    def show_counts(self, people: int, shown: int, total: int) -> None:
        """Say whom the votes are of, and how many of all rows are shown."""
        lead = "class_article.lead_group" if self.group else "class_article.lead"
        said = say(lead, n=people, group=self.group)
        self._lead.setText(said if people else say("class_article.nobody"))
        # A student more than there are would hide all.
        self._least.setMaximum(max(people, self._least.value()))
        self._count.setText(say("class_article.shown", n=shown, total=total))
        for one in (self._count, self._all):
            one.setVisible(shown < total)

    def show_all(self) -> None:
        """Let every row be shown again, of the group that is chosen."""
        self.blockSignals(True)
        self._tags.setCurrentIndex(0)
        self._splits.setChecked(False)
        self._least.setValue(0)
        self.blockSignals(False)
        self._more.setFocus()
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        is_narrow = self.width() < _NARROW
        self._lines.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)

    def _lay_out(self) -> None:
        head = _line(self._lead, self._count, self._all, self._answers, self._more)
        head.setStretch(0, 1)
        tag, least = (label(say(f"class_article.{name}")) for name in ("tag", "least"))
        group = label(say("class_article.group"))
        self._of_group = (group, self._groups)
        for words, field in ((tag, self._tags), (least, self._least), (group, self._groups)):
            words.setBuddy(field)
            field.setAccessibleName(words.text())
        for parts in ((tag, self._tags, least, self._least), (self._splits, *self._of_group)):
            line = _line(*parts)
            line.addStretch()
            self._lines.addLayout(line)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(6)
        self._filters.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 5, 14, 5)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._filters)


def _line(*widgets: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    for one in widgets:
        line.addWidget(one)
    return line


def _box() -> QComboBox:
    made = QComboBox()
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(_LONGEST_NAME)
    return made


def _offer(box: QComboBox, first: str, entries: Iterable[tuple[str, str]]) -> None:
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    box.addItem(first, "")
    for name, value in entries:
        box.addItem(name, value)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    box.blockSignals(False)
