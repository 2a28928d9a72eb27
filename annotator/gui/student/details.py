"""The card beside the text: one tagged passage, its questions, what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui import keys
from annotator.gui.article.badges import badge_icon
from annotator.gui.student.either import Either
from annotator.gui.student.fields import NameCompleter, TextField
from annotator.gui.student.meaning import Meaning
from annotator.gui.student.questions import Questions
from annotator.gui.student.removal import RemovalLine
from annotator.gui.theme import Theme
from annotator.gui.widgets import Badge, button, label
from annotator.gui.wrap_row import WrapRow
from annotator.model.annotation import Annotation
from annotator.model.answer_key import EITHER
from annotator.model.answers import LONGEST_COMMENT
from annotator.model.repeats import Place
from annotator.model.scheme import Scheme, Tag
from annotator.text import say

_LONGEST_SHOWN = 72
_QUOTES = ('"', "“", "„", "«", "‘", "'")


class Details(QFrame):
    """Shows the current passage; the signals say what a person wants with it.

    `rebuilt` carries the new widget that Tab reaches last; `removal_chosen` whether all
    linked places go.
    """

    rebuilt = Signal()
    answered = Signal(str, str)
    commented = Signal(str)
    either_chosen = Signal(bool)
    tag_wanted = Signal(str)
    move_wanted = Signal()
    removal_wanted = Signal()
    removal_asked = Signal()
    removal_chosen = Signal(bool)

    def __init__(self, scheme: Scheme, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setProperty("current", True)
        self.setAccessibleName(say("desk.details"))
        self._scheme = scheme
        self._theme = theme
        self._shown: Annotation | None = None
        self._completer = NameCompleter(self)
        self._linked = 1
        self._removal: RemovalLine | None = None
        self._explains = False
        self._names: Callable[[str], list[str]] = lambda question: []
        self._questions: Questions | None = None
        self._comment: TextField | None = None
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(10, 7, 10, 8)
        self._inside: QWidget | None = None
        self._either: Either | None = None
        self._retags: dict[str, QAction] = {}
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`; badges inside follow by themselves."""
        self._theme = theme
        self._paint_icons()

    def suggest_names(self, names: Callable[[str], list[str]]) -> None:
        """Offer what `names` gives for a question's id, where the question asks for names."""
        self._names = names

    @property
    def is_linked(self) -> bool:
        """Whether what is changed here is to change in all linked places."""
        return self._linked > 1 and self._together.isChecked()

    @property
    def is_asking(self) -> bool:
        """Whether it waits to hear how much is to be removed."""
        return self._removal is not None and not self._removal.isHidden()

    def ask_removal(self, *, enter: bool) -> None:
        """Ask whether all linked places are to go, in place of the buttons.

        Without `enter` the focus stays where it is, and the keys are answered there.
        """
        if self._removal:
            self._removal.ask(self._linked)
            self._actions_row.hide()
            if enter:
                self._removal.enter()
            self.removal_asked.emit()

    def stop_asking(self) -> None:
        """Leave everything as it is."""
        if self._removal and not self._removal.isHidden():
            had_focus = self._removal.isAncestorOf(self.window().focusWidget() or self)
            self._removal.hide()
            self._actions_row.show()
            if had_focus:
                self._remove.setFocus()

    def show_annotation(
        self,
        annotation: Annotation | None,
        words: str,
        place: Place | None,
        *,
        linked: int = 1,
        fixed: bool = False,
    ) -> None:
        """Show a passage with its words, or nothing; `fixed` when it cannot be changed.

        `linked` counts the places that were tagged together, with this one.
        """
        before, self._shown = self._shown, annotation
        if annotation is None:
            self._clear()
            self.hide()
            return
        if before is None or (before.id, before.tag) != (annotation.id, annotation.tag):
            self._build(annotation)
        self._linked = linked
        self._together.setText(say("desk.together", n=linked))
        self._together.setVisible(linked > 1)
        self.stop_asking()
        self._fill(annotation, words, place)
        self.setEnabled(not fixed)
        self.show()

    @property
    def has_alternatives(self) -> bool:
        """Whether the passage is one of the teacher's answers, of which several can be fine."""
        return self._either is not None

    def show_alternative(self, other: Annotation | None, words: str) -> None:
        """Offer to say that the passage is as good as another one, with its words; or do not."""
        if self._either is None:
            return
        tag = self._scheme.tag(other.tag) if other else None
        self._either.setVisible(tag is not None)
        if other and tag and self._shown:
            is_chosen = self._shown.attributes.get(EITHER) == other.id
            self._either.show_other(
                tag.name, _shortened(words, _LONGEST_SHOWN), is_chosen=is_chosen
            )

    def show_several(self, n: int, *, fixed: bool) -> None:
        """Show what can be done with n passages at once; `fixed` when nothing can."""
        self._shown = None
        self._clear()
        self._inside = inside = QWidget(self)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(label(say("desk.several", n=n), "heading"))
        row = WrapRow()
        remove = self._remove_button()
        for widget in (self._change_button(self._scheme.tags), remove):
            row.addWidget(widget)
        layout.addLayout(row)
        self._body.addWidget(inside)
        self.rebuilt.emit()
        self.setEnabled(not fixed)
        self.show()

    def store_typing(self) -> None:
        """Hand over what is typed but not stored yet."""
        if self._questions and self._comment:
            self._questions.store_typing()
            self._comment.store_typing()

    def _clear(self) -> None:
        self._questions = self._comment = None
        self._retags.clear()
        self._removal = self._either = None
        if self._inside:
            self._inside.hide()
            self._inside.deleteLater()
            self._inside = None

    def _build(self, annotation: Annotation) -> None:
        focused = self.window().focusWidget()
        had_focus = bool(focused and self.isAncestorOf(focused))
        self._clear()
        tag = self._scheme.tag(annotation.tag)
        if tag is None:
            return
        self._inside = inside = QWidget(self)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        meaning = Meaning(tag, is_open=self._explains)
        meaning.asked.toggled.connect(self._remember_meaning)
        layout.addLayout(self._head(tag, meaning.asked))
        layout.addWidget(meaning)
        self._words = label(wrap=True)
        layout.addWidget(self._words)
        self._together = QCheckBox()
        self._together.setToolTip(say("desk.together_help"))
        self._together.setChecked(True)
        layout.addWidget(self._together)
        asked = [one for one in tag.attributes if one.id != EITHER]
        self._questions = Questions(asked, self._completer, lambda question: self._names(question))
        self._questions.answered.connect(self.answered)
        layout.addWidget(self._questions)
        if len(asked) < len(tag.attributes):
            self._either = self._add_either(layout)
        comment = TextField(LONGEST_COMMENT, lambda text: self.commented.emit(text))
        comment.setAccessibleName(say("desk.feedback" if self._either else "desk.comment"))
        comment.setPlaceholderText(
            say("desk.feedback_optional" if self._either else "desk.comment_optional")
        )
        self._comment = comment
        layout.addWidget(comment)
        self._actions_row = self._actions(tag)
        layout.addWidget(self._actions_row)
        self._removal = self._removal_line(inside)
        layout.addWidget(self._removal)
        self._body.addWidget(inside)
        self.rebuilt.emit()
        if had_focus:
            # The tag was changed here: whoever has only keys goes on here.
            inside.show()
            self._change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_either(self, layout: QVBoxLayout) -> Either:
        either = Either()
        either.chosen.connect(self.either_chosen)
        either.hide()
        layout.addWidget(either)
        return either

    def _removal_line(self, inside: QWidget) -> RemovalLine:
        line = RemovalLine(inside)
        line.all_chosen.connect(lambda: self.removal_chosen.emit(True))
        line.this_chosen.connect(lambda: self.removal_chosen.emit(False))
        line.left.connect(self.stop_asking)
        return line

    def _remember_meaning(self, is_open: bool) -> None:
        self._explains = is_open

    def _head(self, tag: Tag, asked: QWidget) -> WrapRow:
        self._place = label(role="muted")
        head = WrapRow()
        for widget in (
            Badge(tag, self._theme),
            label(tag.name, "heading"),
            asked,
            self._place,
        ):
            head.addWidget(widget)
        return head

    def _actions(self, tag: Tag) -> QWidget:
        actions = QWidget()
        row = WrapRow(actions)
        self._change = self._change_button([t for t in self._scheme.tags if t.id != tag.id])
        move = button(say("desk.move"), self.move_wanted.emit)
        move.setToolTip(say("desk.move_help"))
        move.setProperty("fit", "small")
        self._remove = self._remove_button()
        for widget in (self._change, move, self._remove):
            row.addWidget(widget)
        return actions

    def _change_button(self, tags: Iterable[Tag]) -> QToolButton:
        change = QToolButton()
        change.setText(say("desk.change_tag"))
        change.setToolTip(say("desk.change_help", key=keys.PICK_TAG))
        change.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        change.setProperty("fit", "small")
        menu = QMenu(change)
        for tag in tags:
            action = menu.addAction(tag.name)
            self._retags[tag.id] = action
            action.triggered.connect(lambda _=False, t=tag.id: self.tag_wanted.emit(t))
        change.setMenu(menu)
        self._paint_icons()
        return change

    def _remove_button(self) -> QPushButton:
        remove = button(say("desk.remove"), self.removal_wanted.emit)
        remove.setToolTip(say("desk.remove_help"))
        remove.setProperty("fit", "small")
        return remove

    def _paint_icons(self) -> None:
        for tag_id, action in self._retags.items():
            tag = self._scheme.tag(tag_id)
            if tag:
                action.setIcon(badge_icon(tag, self._theme, Badge(tag, self._theme).size()))

    def _fill(self, annotation: Annotation, words: str, place: Place | None) -> None:
        short = _shortened(words, _LONGEST_SHOWN)
        # Words that begin with a quotation mark of their own need no second one.
        self._words.setText(short if short.startswith(_QUOTES) else f"“{short}”")
        several = place is not None and place.total > 1
        self._place.setText(
            say("desk.place", number=place.number, total=place.total)
            if place is not None and several
            else ""
        )
        if self._questions and self._comment:
            self._questions.show_answers(annotation.attributes)
            self._comment.show_answer(annotation.comment)


def _shortened(words: str, most: int) -> str:
    return words if len(words) <= most else words[: most - 1] + "…"
