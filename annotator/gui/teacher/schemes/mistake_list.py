"""What is wrong in a tag set now; each mistake leads to its field."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.gui.widgets import label
from annotator.model.scheme_checks import Mistake
from annotator.text import say
from annotator.workflows.tag_set_draft import TagSetDraft

_MOST_ROWS, _ROW_HEIGHT = 3, 28
# What is said otherwise where one fills in fields instead of writing a file.
_WORDS = {
    "schemes.empty": "scheme_form.empty",
    "schemes.repeated": "scheme_form.repeated",
    "schemes.list_empty": "scheme_form.no_answers",
    "schemes.list_long": "scheme_form.too_many",
}


class MistakeList(QWidget):
    """A row for each mistake, none when all is well; `chosen` carries the place of one."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._count = label(role="warning")
        self.rows = QListWidget()
        self.rows.setWordWrap(True)
        self.rows.setAccessibleName(say("scheme_form.mistakes"))
        self.rows.itemActivated.connect(self._choose)
        self.rows.itemClicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 6)
        column.setSpacing(4)
        column.addWidget(self._count)
        column.addWidget(self.rows)

    def show_mistakes(self, draft: TagSetDraft) -> None:
        """Show what is wrong in a draft."""
        mistakes = draft.mistakes()
        lines = [_line(one, draft) for one in mistakes]
        if lines != [self.rows.item(n).text() for n in range(self.rows.count())]:
            self.rows.clear()
            for line in lines:
                self.rows.addItem(line)
        for number, one in enumerate(mistakes):
            self.rows.item(number).setData(Qt.ItemDataRole.UserRole, one.path)
        self._count.setText(say("scheme_form.to_mend", n=len(lines)))
        self.rows.setFixedHeight(min(len(lines), _MOST_ROWS) * _ROW_HEIGHT + 6)
        self.setVisible(bool(lines))

    def go_to_first(self) -> None:
        """Lead to the first mistake."""
        if self.rows.count():
            self._choose(self.rows.item(0))

    def sizeHint(self) -> QSize:
        return QSize(0, super().sizeHint().height())

    def _choose(self, row: QListWidgetItem) -> None:
        self.chosen.emit(row.data(Qt.ItemDataRole.UserRole))


def _line(mistake: Mistake, draft: TagSetDraft) -> str:
    sentence = say(_WORDS.get(mistake.message, mistake.message), **mistake.values)
    if mistake.path[:1] != ("tags",) or len(mistake.path) < 2:
        return sentence
    tag = str(draft.value((*mistake.path[:2], "name")))
    key = str(mistake.path[-1])
    if mistake.path[2:3] == ("attributes",):
        question = str(draft.value((*mistake.path[:4], "name")))
        return say("scheme_form.wrong_question", tag=tag, question=question, sentence=sentence)
    if key not in _FIELDS:
        return say("scheme_form.wrong_tag", tag=tag, sentence=sentence)
    field = say("scheme_form.tag_name" if key == "name" else f"scheme_form.{key}")
    return say("scheme_form.wrong_field", tag=tag, field=field, sentence=sentence)


_FIELDS = ("name", "badge", "key", "fill", "edge", "line", "definition", "example", "not_this")
