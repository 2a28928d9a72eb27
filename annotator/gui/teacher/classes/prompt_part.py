"""What to ask the class about a passage: shown, reworded, switched off, taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.gui.widgets import button, label
from annotator.model.decisions import Passage, Reword
from annotator.model.quotes import without_quote
from annotator.text import say
from annotator.workflows.class_reading import ClassReading

_LINES, _AROUND = 4, 18


class PromptPart(QFrame):
    """`decided` carries a Reword; `last` is where Tab leaves it."""

    decided = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "ask")
        self._passage: Passage = ("", None)
        self._words = ""
        self._title = label(say("class_article.ask_title"), "heading")
        self._said = label(wrap=True)
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._edit = button(say("class_article.edit"), self._begin)
        self._off = button(say("class_article.switch_off"), lambda: self._decide(""))
        self._first = button(say("class_article.use_first"), lambda: self._decide(None))
        self._field = _AskField()
        self._field.saved.connect(self._save)
        self._field.left.connect(self._leave)
        self.last = button(say("class_article.cancel"), self._leave)
        save = button(say("class_article.save"), self._save, "primary")
        self._saving = _line(save, self.last)
        self._choices = _line(self._edit, self._off, self._first)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 10, 8)
        column.setSpacing(6)
        for one in (self._title, self._said, self._field, self._choices, self._saving):
            column.addWidget(one)
        self._show_field(False)

    def show_prompt(self, reading: ClassReading, passage: Passage, text: str = "") -> None:
        """Show what is asked about a passage, whose text stands above.

        What is being typed stays, or is kept for its own passage.
        """
        typed = self._typed() if passage != self._passage else None
        if passage != self._passage:
            self._passage = passage
            self._show_field(False)
        own = reading.contents.decisions.prompts.get(passage)
        self._words = without_quote(reading.prompts.get(passage, ""), text)
        nothing = "class_article.ask_off" if own == "" else "class_article.ask_nothing"
        self._said.setText(self._words or say(nothing))
        self._edit.setText(say("class_article.edit" if self._words else "class_article.write"))
        gone = [self._off] * (not self._words) + [self._first] * (own is None)
        if any(one.hasFocus() for one in gone):
            self._edit.setFocus()
        self._off.setVisible(bool(self._words))
        self._first.setVisible(own is not None)
        if typed:
            self.decided.emit(typed)

    def _begin(self) -> None:
        self._field.setPlainText(self._words)
        self._show_field(True)
        self._field.setFocus()
        self._field.selectAll()

    def _save(self) -> None:
        typed = self._typed()
        self._leave()
        if typed:
            self.decided.emit(typed)

    def _typed(self) -> Reword | None:
        """What was typed, if it is something else than before."""
        words = " ".join(self._field.toPlainText().split())
        if self._field.isHidden() or words in ("", self._words):
            return None
        return Reword(self._passage, words)

    def _leave(self) -> None:
        self._show_field(False)
        self._edit.setFocus()

    def _decide(self, words: str | None) -> None:
        self.decided.emit(Reword(self._passage, words))

    def _show_field(self, shown: bool) -> None:
        for one in (self._field, self._saving):
            one.setVisible(shown)
        for one in (self._said, self._choices):
            one.setVisible(not shown)


class _AskField(QPlainTextEdit):
    """A few lines; `saved` on Enter, `left` on Esc."""

    saved = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(say("class_article.ask_field"))
        self.setToolTip(say("class_article.ask_field_help"))
        self.setTabChangesFocus(True)
        # A file dropped here is to be opened, not written down by name.
        self.setAcceptDrops(False)
        self.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + _AROUND)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.saved.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _line(*widgets: QWidget) -> QWidget:
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(6)
    for one in widgets:
        one.setProperty("fit", "small")
        one.setMinimumHeight(26)
        line.addWidget(one)
    line.addStretch()
    return made
