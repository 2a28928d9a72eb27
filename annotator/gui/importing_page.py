"""The page on which an article is looked over before its text is frozen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.gui import keys
from annotator.gui.importing_lines import LineList, ReadTo
from annotator.gui.importing_side import ImportingSide
from annotator.gui.widgets import Title, bar, button, label
from annotator.model.errors import AnnotatorError
from annotator.text import say
from annotator.workflows.importing import Importing, Step


class ImportingPage(QWidget):
    """Shows lines and details, and changes them.

    `made` carries the Article, `left` comes when it is not wanted; then nothing is changed.
    """

    made = Signal(object)
    left = Signal()

    def __init__(self, importing: Importing, place: ReadTo | None = None) -> None:
        super().__init__()
        self.importing = importing
        self._place = place
        self._top = ImportingTop(self)
        self.lines, self.side = LineList(), ImportingSide()
        self._foot = ImportingFoot(self)
        self.lines.kind_wanted.connect(self._set_kind)
        self.side.kind_wanted.connect(self._set_kind)
        for part in (self.lines, self.side):
            part.turned_over.connect(self._turn_over)
        self.side.written.connect(self._write)
        self._lay_out()
        for key, act in ((keys.UNDO, self.undo), (keys.REDO, self.redo), ("Esc", self.left.emit)):
            shortcut = QShortcut(QKeySequence(key), self, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.lines.show_draft(importing.draft)
        self.lines.selectionModel().selectionChanged.connect(self._on_choice)
        self._show()

    def undo(self) -> None:
        """Take the last step back and show where it was."""
        if self.importing.can_undo:
            self._show_step(self.importing.undo())

    def redo(self) -> None:
        """Do the step taken back last again and show where it is."""
        if self.importing.can_redo:
            self._show_step(self.importing.redo())

    def as_it_is(self) -> None:
        """Have every line in the article."""
        self.importing.as_it_is()
        self._show()

    def use(self) -> None:
        """Make the article, or say why it cannot be made."""
        try:
            article = self.importing.article()
        except AnnotatorError as error:
            self.say(say(error.message, **error.values))
            for name in self.importing.wrong_details()[:1]:
                self.side.go_to(name)
            return
        self.made.emit(article)

    def say(self, words: str) -> None:
        """Say what is the matter."""
        self._top.say(words)

    def enter(self) -> None:
        """Bring the keys to the lines, at first where the person was before."""
        if self._place and self.isVisible():
            self.lines.return_to(self._place)
            self._place = None
        self.lines.setFocus()

    def _set_kind(self, kind: str) -> None:
        self._change(lambda chosen: self.importing.set_kind(chosen, kind))  # type: ignore[arg-type]

    def _turn_over(self) -> None:
        self._change(self.importing.turn_over)

    def _change(self, change: Callable[[list[int]], object]) -> None:
        if chosen := self.lines.chosen():
            change(chosen)
            self._show()

    def _write(self, name: str, words: str) -> None:
        self.importing.set_detail(name, words)
        self._show_around()

    def _show_step(self, step: Step) -> None:
        self._show()
        if step.detail:
            self.side.go_to(step.detail)
        else:
            self.lines.go_to(step.lines[0])
            self.lines.setFocus()

    def _show(self) -> None:
        self.lines.show_draft(self.importing.draft)
        self._show_around()

    def _show_around(self) -> None:
        self._top.hush()
        self.side.show_details(self.importing)
        self._foot.show_state(self.importing)
        self._on_choice()

    def _on_choice(self) -> None:
        lines = self.importing.draft.lines
        chosen = self.lines.chosen()
        all_left_out = bool(chosen) and all(lines[number].set_aside for number in chosen)
        self.side.show_chosen(all_left_out=all_left_out)

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.lines, 1)
        middle.addWidget(self.side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top)
        layout.addLayout(middle, 1)
        layout.addWidget(self._foot)


class ImportingTop(QWidget):
    """The bar above: what to do, what is the matter, and the way out."""

    def __init__(self, page: ImportingPage) -> None:
        super().__init__()
        frame, row = bar("bottom")
        title = Title()
        file = page.importing.draft.file
        words = say("importing_page.of_file", file=file) if file else say("importing_page.name")
        title.setText(words)
        row.addWidget(title, 1)
        row.addWidget(button(say("importing_page.cancel"), page.left.emit))
        row.addWidget(button(say("importing_page.use"), page.use, "primary"))
        self._problem = label(role="warning", wrap=True)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(frame)
        lines = [label(say("importing_page.help"), "muted", wrap=True)]
        for message in page.importing.draft.notes:
            lines.append(label(say(message), "warning", wrap=True))
        for one in lines:
            one.setContentsMargins(16, 5, 16, 5)
            around.addWidget(one)
        self._problem.setContentsMargins(16, 0, 16, 5)
        around.addWidget(self._problem)
        self._problem.hide()

    def say(self, words: str) -> None:
        """Say what is the matter."""
        self._problem.setText(words)
        self._problem.show()

    def hush(self) -> None:
        """Say nothing any more."""
        self._problem.clear()
        self._problem.hide()


class ImportingFoot(QWidget):
    """The bar beneath: how much is left out, and the way back."""

    def __init__(self, page: ImportingPage) -> None:
        super().__init__()
        frame, row = bar("top")
        self._count = label(role="muted", wrap=True)
        row.addWidget(self._count, 1)
        self._as_it_is = button(say("importing_page.as_it_is"), page.as_it_is)
        self._as_it_is.setToolTip(say("importing_page.as_it_is_help"))
        self._as_it_is.setAccessibleDescription(say("importing_page.as_it_is_help"))
        self._undo = button(say("importing_page.undo"), page.undo)
        self._redo = button(say("importing_page.redo"), page.redo)
        for one in (self._as_it_is, self._undo, self._redo):
            row.addWidget(one)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(frame)

    def show_state(self, importing: Importing) -> None:
        """Say how many lines are left out, and offer what can be done."""
        every = len(importing.draft.lines)
        left_out = every - sum(1 for _ in importing.draft.kept())
        lines = say("importing_page.count", n=every)
        self._count.setText(
            say("importing_page.count_left_out", n=left_out, all=every) if left_out else lines
        )
        self._as_it_is.setEnabled(bool(left_out))
        self._undo.setEnabled(importing.can_undo)
        self._redo.setEnabled(importing.can_redo)
