"""Questions one below the other, each with the field that fits its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.gui.student.choosing import SeveralField, YesNoField
from annotator.gui.student.fields import ChoiceField, NameCompleter, NumberField, TextField
from annotator.gui.student.long_text import LongTextField
from annotator.gui.widgets import label
from annotator.model.answers import LONGEST_ANSWER
from annotator.model.scheme import Attribute

_CAPTION_WIDTH = 112

Field = ChoiceField | TextField | LongTextField | SeveralField | YesNoField


class Questions(QWidget):
    """`answered` carries a question's id and the answer as it is stored, "" when taken back."""

    answered = Signal(str, str)

    def __init__(
        self,
        asked: Iterable[Attribute],
        completer: NameCompleter | None = None,
        names: Callable[[str], list[str]] = lambda question: [],
        parent: QWidget | None = None,
        *,
        is_roomy: bool = False,
    ) -> None:
        """`names` gives the names to offer for a question's id, `completer` offers them.

        Where it is roomy, questions stand above their fields, and texts have several lines.
        """
        super().__init__(parent)
        self._is_roomy = is_roomy
        self._completer = completer
        self._names = names
        self._fields: dict[str, Field] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        for attribute in asked:
            self._fields[attribute.id] = field = self._field(attribute)
            field.setAccessibleName(attribute.name)
            self._add(layout, attribute, field)

    def show_answers(self, answers: Mapping[str, str]) -> None:
        """Show what is stored, by the ids of the questions."""
        for question, field in self._fields.items():
            field.show_answer(answers.get(question, ""))

    def store_typing(self) -> None:
        """Hand over what is typed but not stored yet."""
        for field in [*self._fields.values()]:
            if isinstance(field, TextField | LongTextField):
                field.store_typing()

    def _field(self, attribute: Attribute) -> Field:
        def store(answer: str) -> None:
            self.answered.emit(attribute.id, answer)

        if attribute.kind == "choice":
            return ChoiceField(attribute, store)
        if attribute.kind == "several":
            return SeveralField(attribute, store)
        if attribute.kind == "yes_no":
            return YesNoField(store)
        if attribute.kind == "number":
            return NumberField(attribute, store)
        if self._is_roomy:
            return LongTextField(store)
        field = TextField(LONGEST_ANSWER, store)
        if attribute.suggest == "names" and self._completer:
            field.suggest(self._completer, lambda: self._names(attribute.id))
        return field

    def _add(self, layout: QVBoxLayout, attribute: Attribute, field: Field) -> None:
        caption = label(attribute.name, wrap=True)
        caption.setBuddy(field)
        if self._is_roomy or isinstance(field, SeveralField):
            # Its answers need the whole width.
            layout.addWidget(caption)
            layout.addWidget(field)
            return
        caption.setFixedWidth(_CAPTION_WIDTH)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(caption)
        row.addWidget(field, 1)
        layout.addLayout(row)
