"""The strip above the article: what is open, whether it is saved, what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from annotator.gui import keys
from annotator.gui.widgets import Title, bar, button, label, restyle
from annotator.model.edits import Edit, History
from annotator.model.errors import AnnotatorError
from annotator.model.lesson import Material
from annotator.text import say
from annotator.workflows.saving import SaveState

_ARTICLE_LETTERS = 16


class TopBar(QWidget):
    """Title, save state, undo, redo, hand-in; a second line when something is the matter."""

    undo_wanted = Signal()
    redo_wanted = Signal()
    hand_in_wanted = Signal()
    elsewhere_wanted = Signal()
    article_chosen = Signal(int)
    find_wanted = Signal()
    reading_wanted = Signal(QWidget)
    class_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_key = False
        frame, row = bar("bottom")
        self._title = Title()
        self._articles = QComboBox()
        self._articles.setAccessibleName(say("desk.articles"))
        self._articles.setMinimumContentsLength(_ARTICLE_LETTERS)
        self._articles.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._articles.activated.connect(self.article_chosen)
        self._saved = label(role="good")
        self.undo = button(say("desk.undo"), self.undo_wanted.emit)
        self.redo = button(say("desk.redo"), self.redo_wanted.emit)
        self.find_words = button(say("desk.find"), self.find_wanted.emit)
        self.find_words.setToolTip(say("desk.find_help", key=keys.FIND))
        self.reading = button(say("desk.reading"), lambda: self.reading_wanted.emit(self.reading))
        self.reading.setToolTip(say("desk.reading_help", key=keys.READING))
        self.hand_in = button(say("desk.hand_in"), self.hand_in_wanted.emit, "primary")
        self._to_class = button(say("desk.to_class"), self.class_wanted.emit, "primary")
        self._to_class.hide()
        row.addWidget(self._title, 1)
        ends = (self.hand_in, self._to_class)
        buttons = (self.undo, self.redo, self.find_words, self.reading, *ends)
        for widget in (self._articles, self._saved, *buttons):
            row.addWidget(widget)
        self._problem_bar, problem_row = bar("bottom")
        self._problem = label(role="warning", wrap=True)
        self._elsewhere = button(say("desk.save_elsewhere"), self.elsewhere_wanted.emit)
        problem_row.addWidget(self._problem, 1)
        problem_row.addWidget(self._elsewhere)
        self._problem_bar.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(frame)
        layout.addWidget(self._problem_bar)

    def shorten(self, is_short: bool) -> None:
        """Make do with less room; the names for those who listen stay whole."""
        for widget, text, short in (
            (self.undo, "desk.undo", "desk.undo_short"),
            (self.redo, "desk.redo", "desk.redo_short"),
            (self.reading, "desk.reading", "desk.reading_short"),
            (self.hand_in, "desk.hand_in", "desk.hand_in_short"),
        ):
            widget.setText(say(short if is_short else text))
            widget.setAccessibleName(say(text))

    def show_material(self, material: Material, *, is_key: bool = False) -> None:
        """Name what is open; several articles can be chosen from.

        The teacher's answers are not handed in: from them it goes back to the class.
        """
        title = material.title
        self._title.setText(say("desk.answers_title", title=title) if is_key else title)
        self._is_key = is_key
        self._to_class.setVisible(is_key)
        self._articles.clear()
        total = len(material.articles)
        for number, article in enumerate(material.articles, start=1):
            self._articles.addItem(
                say("desk.article_of", number=number, total=total, title=article.title)
            )
        self._articles.setVisible(total > 1)

    def show_read_only(self, reason: AnnotatorError | None) -> None:
        """Say that nothing can be changed, and why; or that it can."""
        for widget in (self._saved, self.undo, self.redo):
            widget.setVisible(reason is None)
        self.hand_in.setVisible(reason is None and not self._is_key)
        self._show_problem("desk.read_only", reason, can_move=False)

    def show_saved(self, state: SaveState) -> None:
        """Say where the last changes are."""
        if state.problem is None:
            self._saved.setText(say("desk.saved" if state.name == "saved" else "desk.saving"))
            restyle(self._saved, "role", "good" if state.name == "saved" else "muted")
        else:
            self._saved.setText("")
        self._show_problem("desk.not_saved", state.problem, can_move=True)

    def show_history(self, history: History, *, changeable: bool) -> None:
        """Name what undo and redo would do."""
        for widget, steps, name, key in (
            (self.undo, history.done, "desk.undo_step", keys.UNDO),
            (self.redo, history.undone, "desk.redo_step", keys.REDO),
        ):
            widget.setEnabled(changeable and bool(steps))
            tip = say(name, step=step_name(steps[-1])) if steps else ""
            widget.setToolTip(f"{tip}  ({key})" if tip else "")

    def _show_problem(
        self, message: str, problem: AnnotatorError | None, *, can_move: bool
    ) -> None:
        if problem:
            reason = say(problem.message, **problem.values)
            self._problem.setText(say(message, reason=reason))
        self._elsewhere.setVisible(can_move)
        self._problem_bar.setVisible(problem is not None)


def step_name(edit: Edit) -> str:
    """An undo step in words."""
    return say(edit.name, **edit.values)
