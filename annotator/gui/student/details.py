"""The card beside the text: one tagged passage, its questions, what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.article.badges import badge_icon
from annotator.gui.theme import Theme
from annotator.gui.widgets import Badge, button, label
from annotator.model.annotation import Annotation
from annotator.model.answers import LONGEST_ANSWER, LONGEST_COMMENT
from annotator.model.repeats import Place
from annotator.model.scheme import Attribute, Scheme, Tag
from annotator.text import say

# Typing is stored when it rests this long, and when the field is left.
_REST_MS = 500
_LONGEST_SHOWN = 72
_CAPTION_WIDTH = 112


class Details(QFrame):
    """Shows the current passage; the signals say what a person wants with it.

    `rebuilt` carries the new widget that Tab reaches last.
    """

    rebuilt = Signal(QWidget)
    answered = Signal(str, str)
    commented = Signal(str)
    tag_wanted = Signal(str)
    move_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, scheme: Scheme, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setProperty("current", True)
        self.setAccessibleName(say("desk.details"))
        self._scheme = scheme
        self._theme = theme
        self._shown: Annotation | None = None
        self._choices: dict[str, QComboBox] = {}
        self._texts: dict[str, QLineEdit] = {}
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(10, 7, 10, 8)
        self._inside: QWidget | None = None
        self._retags: dict[str, QAction] = {}
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`; badges inside follow by themselves."""
        self._theme = theme
        self._paint_icons()

    def show_annotation(
        self, annotation: Annotation | None, words: str, place: Place | None, *, fixed: bool = False
    ) -> None:
        """Show a passage with its words, or nothing; `fixed` when it cannot be changed."""
        before, self._shown = self._shown, annotation
        if annotation is None:
            self._clear()
            self.hide()
            return
        if before is None or (before.id, before.tag) != (annotation.id, annotation.tag):
            self._build(annotation)
        self._fill(annotation, words, place)
        self.setEnabled(not fixed)
        self.show()

    def store_typing(self) -> None:
        """Hand over what is typed but not stored yet."""
        for field in [*self._texts.values()]:
            if field.isModified():
                field.editingFinished.emit()

    def _clear(self) -> None:
        self._choices.clear()
        self._texts.clear()
        self._retags.clear()
        if self._inside:
            self._inside.hide()
            self._inside.deleteLater()
            self._inside = None

    def _build(self, annotation: Annotation) -> None:
        self._clear()
        tag = self._scheme.tag(annotation.tag)
        if tag is None:
            return
        self._inside = inside = QWidget(self)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addLayout(self._head(tag))
        self._words = label(wrap=True)
        layout.addWidget(self._words)
        for attribute in tag.attributes:
            self._add_question(layout, attribute)
        comment = _Text(LONGEST_COMMENT, lambda text: self.commented.emit(text))
        comment.setAccessibleName(say("desk.comment"))
        comment.setPlaceholderText(say("desk.comment_optional"))
        self._texts[""] = comment
        layout.addWidget(comment)
        actions, last = self._actions(tag)
        layout.addLayout(actions)
        self._body.addWidget(inside)
        self.rebuilt.emit(last)

    def _head(self, tag: Tag) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(Badge(tag, self._theme))
        head.addWidget(label(tag.name, "heading"))
        head.addStretch()
        self._place = label(role="muted")
        head.addWidget(self._place)
        return head

    def _add_question(self, layout: QVBoxLayout, attribute: Attribute) -> None:
        if attribute.kind == "text":
            field = _Text(LONGEST_ANSWER, lambda text, a=attribute.id: self.answered.emit(a, text))
            self._texts[attribute.id] = field
            self._add(layout, attribute.name, field)
            return
        choice = _Choice()
        choice.addItem(say("desk.no_answer"), "")
        for option in attribute.options:
            choice.addItem(option.name, option.id)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(12)
        # The list may be wider than the field: answers are read whole.
        choice.view().setMinimumWidth(choice.view().sizeHintForColumn(0) + 28)
        choice.activated.connect(
            lambda _=0, a=attribute.id, c=choice: self.answered.emit(a, c.currentData())
        )
        self._choices[attribute.id] = choice
        self._add(layout, attribute.name, choice)

    def _add(self, layout: QVBoxLayout, name: str, field: QWidget) -> None:
        caption = label(name, wrap=True)
        caption.setBuddy(field)
        caption.setFixedWidth(_CAPTION_WIDTH)
        field.setAccessibleName(name)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(caption)
        row.addWidget(field, 1)
        layout.addLayout(row)

    def _actions(self, tag: Tag) -> tuple[QHBoxLayout, QWidget]:
        row = QHBoxLayout()
        row.setSpacing(6)
        change = QToolButton()
        change.setText(say("desk.change_tag"))
        change.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(change)
        for other in self._scheme.tags:
            if other.id != tag.id:
                action = menu.addAction(other.name)
                self._retags[other.id] = action
                action.triggered.connect(lambda _=False, t=other.id: self.tag_wanted.emit(t))
        change.setMenu(menu)
        self._paint_icons()
        move = button(say("desk.move"), self.move_wanted.emit)
        move.setToolTip(say("desk.move_help"))
        remove = button(say("desk.remove"), self.removal_wanted.emit)
        remove.setToolTip(say("desk.remove_help"))
        for widget in (change, move, remove):
            widget.setProperty("fit", "small")
            row.addWidget(widget)
        row.addStretch()
        return row, remove

    def _paint_icons(self) -> None:
        for tag_id, action in self._retags.items():
            tag = self._scheme.tag(tag_id)
            if tag:
                action.setIcon(badge_icon(tag, self._theme, Badge(tag, self._theme).size()))

    def _fill(self, annotation: Annotation, words: str, place: Place | None) -> None:
        short = words if len(words) <= _LONGEST_SHOWN else words[: _LONGEST_SHOWN - 1] + "…"
        self._words.setText(f"“{short}”")
        several = place is not None and place.total > 1
        self._place.setText(
            say("desk.place", number=place.number, total=place.total)
            if place is not None and several
            else ""
        )
        for question, choice in self._choices.items():
            choice.setCurrentIndex(max(choice.findData(annotation.attributes.get(question, "")), 0))
        for question, field in self._texts.items():
            stored = annotation.attributes.get(question, "") if question else annotation.comment
            # What is being typed right now is not taken away by its own echo.
            if not (field.hasFocus() and field.text().strip() == stored):
                field.setText(stored)


class _Choice(QComboBox):
    """A list of answers; the wheel passes over it, so that none is changed by chance."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _Text(QLineEdit):
    """A line of text, handed to `store` when typing rests or the field is left."""

    def __init__(self, longest: int, store: object) -> None:
        super().__init__()
        self.setMaxLength(longest)
        # A file dropped here is to be opened, not written down by name.
        self.setAcceptDrops(False)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self.textEdited.connect(lambda _: self._rest.start())
        self._rest.timeout.connect(lambda: self._hand_over(store))
        self.editingFinished.connect(lambda: self._hand_over(store))

    def _hand_over(self, store: object) -> None:
        self._rest.stop()
        if self.isModified():
            self.setModified(False)
            assert callable(store)
            store(self.text())
