"""Asks who begins a lesson that was opened, and begins it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from annotator.gui.notices import Notices
from annotator.gui.student_session import StudentSession
from annotator.model.errors import AnnotatorError
from annotator.model.lesson import Material
from annotator.paths import work_folder
from annotator.text import say
from annotator.workflows.clock import Clock

if TYPE_CHECKING:
    from annotator.gui.student.arrival import Arrival


class Arriving(QObject):
    """Puts a page into the window's stack for as long as it asks.

    `begun` comes once there is work to show; `chosen` carries work that is to go on.
    """

    begun = Signal()
    chosen = Signal(object)
    left = Signal()

    def __init__(
        self,
        student: StudentSession,
        stack: QStackedWidget,
        notices: Notices,
        clock: Clock,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.page: Arrival | None = None
        self._student, self._stack = student, stack
        self._notices, self._clock = notices, clock

    def ask(self, lesson: Material) -> Arrival:
        """A page that asks about a lesson, in the stack but not shown yet."""
        from annotator.gui.student.arrival import Arrival
        from annotator.workflows.beginning import begun_on

        assert lesson.assignment
        self.forget()
        before, now = begun_on(lesson), self._clock()
        self.page = Arrival(
            lesson.assignment, before, work_folder(), now=now, notices=self._notices
        )
        self.page.begun.connect(lambda name, folder: self._begin(lesson, name, folder))
        self.page.chosen.connect(self.chosen)
        self.page.left.connect(self.left)
        self._stack.addWidget(self.page)
        return self.page

    def forget(self) -> None:
        """Ask no more."""
        page, self.page = self.page, None
        if page:
            self._stack.removeWidget(page)
            page.deleteLater()

    def _begin(self, lesson: Material, name: str, folder: Path) -> None:
        try:
            self._student.begin(lesson, name, folder)
        except AnnotatorError as error:
            if self.page:
                self.page.say(say(error.message, **error.values))
        else:
            self.begun.emit()
