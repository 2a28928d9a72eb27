"""Earlier states in the window: one is brought back, or opened where the work itself is damaged."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from annotator.gui import keys
from annotator.gui.notices import Notices
from annotator.gui.student.earlier import EarlierPage
from annotator.gui.times import lately
from annotator.model.errors import AnnotatorError
from annotator.text import say
from annotator.workflows.clock import Clock
from annotator.workflows.earlier_states import State, bring_back, copy_beside, kept_for, states_of
from annotator.workflows.opening import OpenWork

if TYPE_CHECKING:
    from annotator.gui.main_window import MainWindow

# What is said of a file whose work may be had from a copy.
_LOST = ("storage.damaged", "storage.missing", "storage.not_annot", "storage.wrong_values")


class GoingBack(QObject):
    """Shows the page of earlier states in place of the desk for as long as it asks."""

    def __init__(self, window: MainWindow, notices: Notices, clock: Clock) -> None:
        super().__init__(window)
        self._window, self._notices, self._clock = window, notices, clock
        self._undo = QKeySequence(keys.UNDO).toString(QKeySequence.SequenceFormat.NativeText)

    def ask(self) -> None:
        """Show the earlier states of the work that is open."""
        opened = self._window.student.opened
        if opened is None:
            return
        self._window.student.store_typing()
        try:
            states = states_of(opened.work)
        except AnnotatorError as error:
            self._window.tell(say(error.message, **error.values))
            return
        tagged = len(opened.work.annotations)
        page = EarlierPage(states, tagged=tagged, now=self._clock(), undo=self._undo)
        page.chosen.connect(lambda state: self._bring_back(page, opened, state))
        page.left.connect(lambda: self._leave(page))
        self._window.show_page(page, say("earlier.title"))
        page.enter()

    def open_copy(self, path: Path, error: AnnotatorError) -> bool:
        """Open what was kept of work that cannot be opened, where that is wanted, else say why."""
        try:
            copy = self._wanted_copy(path, error)
        except AnnotatorError as another:
            copy, error = None, another
        if copy:
            return self._window.open_file(copy)
        self._window.tell(say(error.message, **error.values))
        return False

    def _wanted_copy(self, path: Path, error: AnnotatorError) -> Path | None:
        state = kept_for(path) if error.message in _LOST else None
        if state is None:
            return None
        reason = say(error.message, **error.values)
        words = say("earlier.ask_copy", reason=reason, when=self._when(state), n=state.passages)
        answers = [say("earlier.open_copy"), say("earlier.not_copy")]
        if self._notices.choose(words, answers, otherwise=1):
            return None
        return copy_beside(state, path)

    def _bring_back(self, page: EarlierPage, opened: OpenWork, state: State) -> None:
        self._leave(page)
        try:
            steps = bring_back(opened.work, state)
        except AnnotatorError as error:
            self._window.tell(say(error.message, **error.values))
            return
        done = say("earlier.done", when=self._when(state), key=self._undo, n=max(steps, 1))
        self._window.desk.say(done)

    def _leave(self, page: EarlierPage) -> None:
        self._window.show_work()
        page.setParent(None)
        page.deleteLater()

    def _when(self, state: State) -> str:
        return lately(state.kept.astimezone(), datetime.fromisoformat(self._clock()))
