"""A simple form to change a tag set: tags on the left, fields on the right, mistakes below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.gui.article.speaking import announce
from annotator.gui.fitting import fit_on_screen
from annotator.gui.notices import Notices
from annotator.gui.teacher.schemes.mistake_list import MistakeList
from annotator.gui.teacher.schemes.set_fields import SetLine
from annotator.gui.teacher.schemes.tag_form import TagForm
from annotator.gui.teacher.schemes.tag_rows import TagRows
from annotator.gui.theme import Theme
from annotator.gui.widgets import bar, button, label, restyle
from annotator.model.errors import AnnotatorError
from annotator.model.scheme_checks import Path as Place
from annotator.text import say
from annotator.workflows.tag_set_draft import TagSetDraft

_WIDTH, _HEIGHT, _LONGEST_TITLE = 980, 660, 120


class SchemeForm(QDialog):
    """Changes a draft; `saved` carries the file each time it was kept."""

    saved = Signal(str)

    def __init__(
        self, draft: TagSetDraft, theme: Theme, notices: Notices, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("scheme_form.name"))
        self.resize(_WIDTH, _HEIGHT)
        fit_on_screen(self)
        self._draft, self._theme, self._notices = draft, theme, notices
        self._title = SetLine(self._put_title, _LONGEST_TITLE)
        self._title.setAccessibleName(say("scheme_form.title"))
        self._undo = button(say("scheme_form.undo"), self.undo)
        self._redo = button(say("scheme_form.redo"), self.redo)
        self._save = button(say("scheme_form.save"), self.save, "primary")
        self._close = button(say("scheme_form.close"), self.close)
        for one in (self._undo, self._redo, self._save, self._close):
            # Enter in a field must not press any of them.
            one.setAutoDefault(False)
        self._tags = TagRows(draft, theme)
        self._tags.chosen.connect(self._on_chosen)
        self._tags.begun.connect(self._hand_over)
        self._tags.edited.connect(lambda: self._on_edited(True))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._mistakes = MistakeList()
        self._mistakes.chosen.connect(self._go_to)
        self._words = label(role="muted", wrap=True)
        self._form: TagForm | None = None
        self._lay_out()
        for key, act in ((QKeySequence.StandardKey.Save, self.save), ("Ctrl+Z", self.undo)):
            QShortcut(QKeySequence(key), self, act)
        QShortcut(QKeySequence("Ctrl+Shift+Z"), self, self.redo)
        self._show_tag(0)
        self._title.setFocus()

    def save(self) -> None:
        """Keep the set, or go to what keeps it from being one."""
        self._hand_over()
        try:
            file = self._draft.save()
        except AnnotatorError as error:
            self._say(say("scheme_form.not_yet"), warning=True)
            if self._draft.can_be_saved:
                self._say(say(error.message, **error.values), warning=True)
            else:
                self._mistakes.go_to_first()
            return
        self._refresh()
        self._say(say("scheme_form.saved", file=file.name))
        self.saved.emit(str(file))

    def undo(self) -> None:
        """Take the last step back and show where it was."""
        self._hand_over()
        if self._draft.can_undo:
            self._after_step(self._draft.undo())

    def redo(self) -> None:
        """Do the step undone last again and show where it is."""
        if self._draft.can_redo:
            self._after_step(self._draft.redo())

    def reject(self) -> None:
        # Esc as well.
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._hand_over()
        if not self._draft.is_touched or self._may_be_lost():
            event.accept()
            super().reject()
        else:
            event.ignore()

    def _may_be_lost(self) -> bool:
        answers = [say("scheme_form.stay"), say("scheme_form.let_go")]
        return self._notices.choose(say("scheme_form.ask_let_go"), answers, otherwise=0) == 1

    def _put_title(self, title: str) -> None:
        self._draft.set(("title",), title)
        self._on_edited(False)

    def _hand_over(self) -> None:
        self._title.hand_over()
        if self._form:
            self._form.hand_over()

    def _on_chosen(self, tag: int) -> None:
        self._hand_over()
        self._show_tag(tag)

    def _show_tag(self, tag: int) -> None:
        """Show the fields of a tag."""
        before = self._scroll.takeWidget()
        if before:
            # Not at once: the button that was pressed may be one of its own.
            before.hide()
            before.deleteLater()
        self._form = form = TagForm(self._draft, tag, self._theme)
        form.edited.connect(self._on_edited)
        self._scroll.setWidget(form)
        form.show()
        # The fields are newer than the mistakes below them: Tab would come to them last.
        self.setTabOrder(form.add, self._mistakes.rows)
        self._refresh()

    def _on_edited(self, has_other_fields: bool) -> None:
        self._say("")
        if has_other_fields:
            self._show_place(self._draft.last_place)
        else:
            self._refresh()

    def _after_step(self, place: Place) -> None:
        self._say("")
        self._show_place(place)

    def _show_place(self, place: Place) -> None:
        """Build the fields anew and put the focus where something was done."""
        tag = place[1] if len(place) > 1 and isinstance(place[1], int) else self._tags.current
        last = len(self._draft.value(("tags",))) - 1
        self._tags.show_tags(min(tag, last))
        self._show_tag(self._tags.current)
        self._go_to(place)

    def _go_to(self, place: Place) -> None:
        """Put the focus where the value at a place is changed."""
        if place[:1] != ("tags",) or self._form is None:
            self._title.setFocus()
            return
        if len(place) > 1 and isinstance(place[1], int) and place[1] != self._tags.current:
            self._tags.show_tags(min(place[1], len(self._draft.value(("tags",))) - 1))
            self._show_tag(self._tags.current)
        if len(place) == 2 and self._tags.has_focus:
            return
        field = self._form.field_at(place)
        self._scroll.ensureWidgetVisible(field)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        self._title.show_value(str(self._draft.value(("title",))))
        self._tags.show_names()
        if self._form:
            self._form.show_values()
        self._undo.setEnabled(self._draft.can_undo)
        self._redo.setEnabled(self._draft.can_redo)
        self._mistakes.show_mistakes(self._draft)

    def _say(self, words: str, *, warning: bool = False) -> None:
        restyle(self._words, "role", "warning" if warning else "muted")
        self._words.setText(words)
        if words:
            announce(self, words)

    def _lay_out(self) -> None:
        top, row = bar("bottom")
        caption = label(say("scheme_form.title"), "heading")
        caption.setBuddy(self._title)
        row.addWidget(caption)
        row.addWidget(self._title, 1)
        for one in (self._undo, self._redo, self._save, self._close):
            row.addWidget(one)
        middle = QHBoxLayout()
        middle.setContentsMargins(12, 10, 4, 0)
        middle.setSpacing(14)
        middle.addWidget(self._tags)
        middle.addWidget(self._scroll, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addLayout(middle, 1)
        column.addWidget(self._mistakes)
        foot, foot_row = bar("top")
        foot_row.addWidget(self._words, 1)
        column.addWidget(foot)
