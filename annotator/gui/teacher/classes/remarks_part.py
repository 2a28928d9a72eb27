"""What students wrote about a passage: nobody else sees it until the teacher ticks it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QWidget

from annotator.gui.teacher.classes.panel_part import PanelPart, Themed, stack
from annotator.gui.theme import Theme
from annotator.gui.widgets import Badge, button, label
from annotator.model.decisions import Remark, Show
from annotator.model.passage_notes import Said
from annotator.model.scheme import Scheme, Tag
from annotator.text import say

# More at once take long to lay out; the rest is shown when it is asked for.
_MOST = 20
_TARGET = 24


class RemarkLine(NamedTuple):
    """A remark with what stands around it; `name` is empty while names are hidden.

    `tag` is None for an answer about a whole article.
    """

    remark: Remark
    tag: Tag | None
    question: str
    name: str


class RemarksPart(Themed, PanelPart):
    """One line with a box to tick for each remark; `decided` carries a Show."""

    decided = Signal(object)

    def __init__(self, theme: Theme, heading: str = "") -> None:
        super().__init__(heading or say("class_article.remarks"))
        self._theme = theme
        self.column.setSpacing(4)
        self.column.addWidget(label(say("class_article.remarks_hint"), "muted", wrap=True))
        self._lines: list[RemarkLine] = []
        self._boxes: dict[Remark, QCheckBox] = {}
        self._shown: frozenset[Remark] = frozenset()
        self._more: QPushButton | None = None

    def show_remarks(self, lines: Sequence[RemarkLine], shown: frozenset[Remark]) -> None:
        """Show these remarks, those in `shown` ticked; the keys stay where they are."""
        self._shown = shown
        if list(lines) != self._lines:
            self._lines = list(lines)
            self._fill(_MOST)
        self.setVisible(bool(self._lines))
        for remark, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(remark in shown)
            box.blockSignals(False)

    @property
    def in_order(self) -> list[QWidget]:
        """What takes the keys, from above to below."""
        return [*self._boxes.values(), *([self._more] if self._more else [])]

    def _fill(self, most: int) -> None:
        self._boxes = {}
        rows: list[QWidget] = [self._row(line) for line in self._lines[:most]]
        rest = len(self._lines) - len(rows)
        self._more = self._rest(rest) if rest else None
        if self._more:
            rows.append(self._more)
        self.refill(stack(*rows, spacing=4) if rows else None)

    def _rest(self, n: int) -> QPushButton:
        def show() -> None:
            self._fill(len(self._lines))
            self.show_remarks(self._lines, self._shown)
            [*self._boxes.values()][_MOST].setFocus()

        return button(say("class_article.more_remarks", n=n), show)

    def _row(self, line: RemarkLine) -> QWidget:
        box = QCheckBox()
        box.setMinimumHeight(_TARGET)
        words = " ".join(line.remark.words.split())
        spoken = say("class_article.remark", words=words)
        if line.tag:
            spoken = say("class_article.remark_spoken", tag=line.tag.name, words=words)
        box.setAccessibleName(spoken)
        box.toggled.connect(lambda ticked: self.decided.emit(Show(line.remark, ticked)))
        self._boxes[line.remark] = box
        beside = [_Words(say("class_article.remark", words=words), box)]
        if about := _about(line):
            beside.append(_Words(about, box, "muted"))
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(box, 0, top)
        if line.tag:
            row.addWidget(Badge(line.tag, self._theme), 0, top)
        row.addWidget(stack(*beside, spacing=0), 1)
        return made


class _Words(QLabel):
    """Words that tick a box when they are clicked."""

    def __init__(self, words: str, box: QCheckBox, role: str = "") -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMinimumHeight(_TARGET)
        if role:
            self.setProperty("role", role)
        self._box = box

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._box.setFocus()
        self._box.click()


def remark_lines(
    said: Sequence[Said], scheme: Scheme, people: Mapping[str, str]
) -> list[RemarkLine]:
    """The remarks with tag and question by name; `people` are names by code, or nobody's."""
    lines = []
    for one in said:
        tag = scheme.tag(one.tag)
        assert tag
        question = tag.attribute(one.remark.question)
        name = people.get(one.reader, "")
        lines.append(RemarkLine(one.remark, tag, question.name if question else "", name))
    return lines


def _about(line: RemarkLine) -> str:
    if line.question and line.name:
        return say("class_article.remark_by", about=line.question, name=line.name)
    return line.question or line.name
