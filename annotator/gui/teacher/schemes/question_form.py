"""All that can be changed of one question of a tag."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout

from annotator.gui.teacher.schemes.set_fields import SetChoice, SetColour, SetLine, SetText
from annotator.gui.widgets import button, label
from annotator.model.scheme import ATTRIBUTE_KINDS, KINDS_WITH_OPTIONS
from annotator.model.scheme_checks import Path as Place
from annotator.text import say
from annotator.workflows.tag_set_draft import TagSetDraft


class QuestionForm(QFrame):
    """Changes a draft; `edited` comes after every change, with whether fields came or went.

    `begun` comes before a change that moves places, so that typing can be handed over.
    """

    begun = Signal()
    edited = Signal(bool)

    def __init__(self, draft: TagSetDraft, place: Place, of: int) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._draft = draft
        self.place = place
        name = SetLine(self._put_name, 200)
        name.setAccessibleName(say("scheme_form.question"))
        self.first = name
        self._kind = SetChoice(
            self._put_kind, [(one, say(f"scheme_form.kind_{one}")) for one in ATTRIBUTE_KINDS]
        )
        self._kind.setAccessibleName(say("scheme_form.kind"))
        self.fields: dict[Place, SetLine | SetText | SetChoice | SetColour] = {
            (*place, "name"): name,
            (*place, "kind"): self._kind,
        }
        self._required = QCheckBox(say("scheme_form.required"))
        self._required.clicked.connect(self._put_required)
        self._options = SetText(self._put_options)
        self._options.setAccessibleName(say("scheme_form.options"))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        column.addLayout(self._first_row(of))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._kind, 1)
        row.addWidget(self._required)
        column.addLayout(row)
        self._about_options = label(say("scheme_form.options"), "muted")
        self._about_options.setBuddy(self._options)
        column.addWidget(self._about_options)
        column.addWidget(self._options)
        self.show_values()

    def show_values(self) -> None:
        """Show what the draft holds now."""
        self._required.setChecked(bool(self._draft.value((*self.place, "required"), False)))
        options = self._draft.value((*self.place, "options"), [])
        self._options.show_value("\n".join(one["name"] for one in options))
        has_options = self._draft.value((*self.place, "kind")) in KINDS_WITH_OPTIONS
        for widget in (self._about_options, self._options):
            widget.setVisible(has_options)

    def hand_over(self) -> None:
        """Give what was typed and not handed over yet."""
        if not self._options.isHidden():
            self._options.hand_over()

    def _first_row(self, of: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.first, 1)
        number = self.place[-1]
        for way, step, can in (("up", -1, number != 0), ("down", 1, number != of - 1)):
            move = button(say(f"scheme_form.{way}_short"), partial(self._move, step))
            move.setAccessibleName(say(f"scheme_form.{way}"))
            move.setToolTip(move.accessibleName())
            move.setEnabled(can)
            row.addWidget(move)
        row.addWidget(button(say("scheme_form.remove_question"), self._remove))
        return row

    def _put_name(self, name: str) -> None:
        self._draft.set((*self.place, "name"), name)
        self.edited.emit(False)

    def _put_kind(self, kind: str) -> None:
        self.begun.emit()
        self._draft.set_kind(self.place, kind)
        self.edited.emit(False)

    def _put_required(self, on: bool) -> None:
        self._draft.set((*self.place, "required"), True if on else None)
        self.edited.emit(False)

    def _put_options(self, text: str) -> None:
        names = [line.strip() for line in text.splitlines() if line.strip()]
        self._draft.set_options(self.place, names)
        self.edited.emit(False)

    def _move(self, step: int) -> None:
        self.begun.emit()
        self._draft.move(self.place, step)
        self.edited.emit(True)

    def _remove(self) -> None:
        self.begun.emit()
        self._draft.remove(self.place)
        self.edited.emit(True)
