"""What a teacher does with lessons, from one screen of the window to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.gui.lesson_session import LessonSession
from annotator.gui.notices import Notices
from annotator.gui.theme import Theme
from annotator.gui.widgets import bar, button, label
from annotator.model.errors import AnnotatorError
from annotator.text import say
from annotator.workflows.clock import Clock
from annotator.workflows.files import free_path, with_ending

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFrame

    from annotator.gui.main_window import MainWindow
    from annotator.workflows.opening import OpenWork


class Lessons(QObject):
    """Carries wishes about lessons between the page, the class screen and the desk."""

    def __init__(self, window: MainWindow, theme: Theme, notices: Notices, clock: Clock) -> None:
        super().__init__(window)
        self.session = session = LessonSession(theme, notices, clock, self)
        self._window, self._notices = window, notices
        self._preview: OpenWork | None = None
        self._bar: QFrame | None = None
        session.preview_wanted.connect(self._show_preview)
        session.answers_wanted.connect(window.open_answers)
        session.class_wanted.connect(window.open_file)
        window.teacher.begun.connect(window.open_file)
        window.teacher.given_up.connect(self._on_class_given_up)
        for wisher in (session, window.teacher):
            wisher.another_class_wanted.connect(self.another_class)
            wisher.like_wanted.connect(self.begin_like)

    def begin(self) -> None:
        """Show the page on which a lesson is prepared."""
        self.session.begin()
        self._show_page()

    def begin_like(self, class_file: Path) -> None:
        """Prepare a lesson like that of a class."""
        try:
            if self.session.begin_like(class_file):
                self._show_page()
        except AnnotatorError as error:
            self._window.tell(say(error.message, **error.values))

    def another_class(self, class_file: Path) -> None:
        """Ask for a name, make one more class on the lesson of a class, and show it."""
        from annotator.workflows.next_lessons import another_class

        suggestion = free_path(class_file.parent, class_file.stem, ".annotclass")
        title, filters = say("lesson_made.another_title"), say("lesson_made.class_filter")
        target = self._notices.file_to_save(title, suggestion, filters)
        if target is None:
            return
        try:
            made = another_class(class_file, target)
        except AnnotatorError as error:
            self._window.tell(say(error.message, **error.values))
            return
        done = say("lesson_made.another_done")
        self._open(made, lambda: self._window.teacher.say(done, warning=False))

    def begin_class(self, sources: Sequence[Path]) -> bool:
        """Ask where a class is to be and show hand-ins to look over for it; whether they are.

        A class that is there already is added to.
        """
        suggestion = free_path(sources[0].parent, sources[0].stem, ".annotclass")
        title, filters = say("class_session.new_title"), say("lesson_made.class_filter")
        target = self._notices.file_to_save(title, suggestion, filters)
        if target is None:
            return False
        path, teacher = with_ending(target, ".annotclass"), self._window.teacher
        if path.exists():
            return self._open(path, lambda: teacher.collect(sources))
        try:
            teacher.begin(path, sources)
        except AnnotatorError as error:
            self._window.tell(say(error.message, **error.values))
            return False
        self._window.student.leave_answers()
        self._window.show_screen(teacher.holder, teacher.title)
        return True

    def _open(self, path: Path, then: Callable[[], object]) -> bool:
        """Open a class, then do what is to be done with it; whether it may be opened."""
        try:
            self._window.open_class(path, then)
        except AnnotatorError as error:
            self._window.tell(say(error.message, **error.values))
            return False
        return True

    def _on_class_given_up(self, words: str) -> None:
        self._window.show_start()
        self._window.tell(words)

    def _show_page(self) -> None:
        self._window.show_screen(self.session.holder, say("lesson_page.name"))

    def _show_preview(self, preview: OpenWork) -> None:
        """Show the desk as a student has it when the lesson begins."""
        student, desk = self._window.student, self._window.desk
        if not student.show_preview(preview):
            return
        self._preview = preview
        if self._bar is None:
            self._bar = self._make_bar()
            desk.add_above_foot(self._bar)
            # Whatever else is opened there is no preview.
            desk.article_shown.connect(self._show_bar)
        self._show_bar()
        self._window.show_screen(desk, say("lesson_page.preview_title"))

    def _show_bar(self) -> None:
        if self._bar:
            self._bar.setVisible(self._window.student.opened is self._preview)

    def _make_bar(self) -> QFrame:
        frame, row = bar("top")
        row.addWidget(label(say("lesson_page.preview_note"), wrap=True), 1)
        row.addWidget(button(say("lesson_page.preview_back"), self._leave_preview, "primary"))
        return frame

    def _leave_preview(self) -> None:
        self._window.student.close()
        self._show_page()
