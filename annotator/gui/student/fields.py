"""The fields that questions are answered in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QStringListModel, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QToolTip

from annotator.model.scheme import Attribute
from annotator.text import say

# Typing is stored when it rests this long, and when the field is left.
_REST_MS = 500
_MOST_OFFERED = 6
_LONGEST_NUMBER = 20


class ChoiceField(QComboBox):
    """A list of answers; the wheel passes over it, so that none is changed by chance."""

    def __init__(self, attribute: Attribute, store: Callable[[str], object]) -> None:
        super().__init__()
        self.addItem(say("desk.no_answer"), "")
        for option in attribute.options:
            self.addItem(option.name, option.id)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        # The list may be wider than the field: answers are read whole.
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 28)
        self.activated.connect(lambda _=0: store(self.currentData()))

    def show_answer(self, answer: str) -> None:
        """Show what is stored."""
        self.setCurrentIndex(max(self.findData(answer), 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class NameCompleter(QCompleter):
    """Offers names in whichever field has the focus, found by any part of them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._offered = QStringListModel(self)
        self.setModel(self._offered)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(_MOST_OFFERED)
        self.activated.connect(self._hand_over)

    def offer(self, names: Sequence[str]) -> None:
        """Offer these names from now on."""
        self._offered.setStringList(names)

    def _hand_over(self, name: str) -> None:
        field = self.widget()
        if isinstance(field, TextField):
            field.take(name)


class TextField(QLineEdit):
    """A line of text, handed to `store` when typing rests or the field is left."""

    def __init__(self, longest: int, store: Callable[[str], object]) -> None:
        super().__init__()
        self.setMaxLength(longest)
        # A file dropped here is to be opened, not written down by name.
        self.setAcceptDrops(False)
        self._store = store
        self._names: Callable[[], Sequence[str]] | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self.textEdited.connect(lambda _: self._rest.start())
        self._rest.timeout.connect(self._hand_over)
        self.editingFinished.connect(self._hand_over)

    def suggest(self, completer: NameCompleter, names: Callable[[], Sequence[str]]) -> None:
        """Offer names while typing; they are asked for when the field is entered."""
        self._names = names
        self.setCompleter(completer)

    def take(self, text: str) -> None:
        """Store a text that was not typed."""
        self._rest.stop()
        self.setText(text)
        self._store(text)

    def show_answer(self, answer: str) -> None:
        """Show what is stored."""
        # What is being typed right now is not taken away by its own echo.
        if not (self.hasFocus() and self.text().strip() == answer):
            self.setText(answer)

    def store_typing(self) -> None:
        """Hand over what is typed but not stored yet."""
        self._hand_over()

    def focusInEvent(self, event: QFocusEvent) -> None:
        completer = self.completer()
        # Coming back from the offered names it has them already.
        is_back = event.reason() == Qt.FocusReason.PopupFocusReason
        if self._names and isinstance(completer, NameCompleter) and not is_back:
            completer.offer(self._names())
        super().focusInEvent(event)

    def focusNextPrevChild(self, onward: bool) -> bool:
        # While it is open, the list keeps the field from hearing that it is left.
        popup = self.completer().popup() if self.completer() else None
        if popup:
            popup.hide()
        return super().focusNextPrevChild(onward)

    def _hand_over(self) -> None:
        self._rest.stop()
        if self.isModified():
            self.setModified(False)
            self._store(self.text())


class NumberField(TextField):
    """A number in digits; what is none is not stored, and is said."""

    def __init__(self, attribute: Attribute, store: Callable[[str], object]) -> None:
        super().__init__(_LONGEST_NUMBER, self._store_number)
        self._attribute = attribute
        self._store_answer = store
        self._answer = ""
        self.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.setPlaceholderText(say("desk.number"))
        self.editingFinished.connect(self._leave)

    def show_answer(self, answer: str) -> None:
        """Show what is stored, unless the same number stands there in another spelling."""
        self._answer = answer
        if not (self.hasFocus() and self._attribute.tidied(self.text().strip()) == answer):
            self.setText(answer)

    def _store_number(self, text: str) -> None:
        answer = self._attribute.tidied(text.strip())
        if not answer or self._attribute.accepts(answer):
            self._answer = answer
            self._store_answer(answer)
        else:
            below = self.mapToGlobal(self.rect().bottomLeft())
            QToolTip.showText(below, say("desk.not_a_number"), self)

    def _leave(self) -> None:
        # What is not stored does not stay to be taken for an answer.
        if self._attribute.tidied(self.text().strip()) != self._answer:
            self.setText(self._answer)
