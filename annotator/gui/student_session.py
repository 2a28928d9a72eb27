"""One piece of work in the window, from opening to closing: saving, handing in, moving house."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.gui.notices import Notices
from annotator.gui.student.desk import Desk
from annotator.model.errors import AnnotatorError
from annotator.model.lesson import Material
from annotator.text import say
from annotator.workflows.clock import Clock
from annotator.workflows.files import free_path, with_ending
from annotator.workflows.opening import OpenWork, kept_beside, move_elsewhere, opened_or_lesson

if TYPE_CHECKING:
    from annotator.gui.student.handed_in import HandedInBar
    from annotator.model.article import Article
    from annotator.model.draft import Draft

_ENDING = ".annot"
# In a narrower window the line at the bottom would become two, and the article jump.
_WIDE = 900
# How long closing waits before it asks: a disk that has just failed is given one more try.
_PATIENCE_SECONDS = {"saved": 5, "saving": 5, "failing": 1}


class StudentSession(QObject):
    """Keeps the desk and the open file together; `moved` carries the file the work goes on in."""

    moved = Signal(object)
    _state_changed = Signal(object)

    def __init__(self, desk: Desk, notices: Notices, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self.opened: OpenWork | None = None
        self._desk = desk
        self._notices = notices
        self._clock = clock
        self._preview: OpenWork | None = None
        self._handed_in: HandedInBar | None = None
        self._name = ""
        self._warns = False
        # The queue reports on its own thread; a signal brings it to this one.
        self._state_changed.connect(self._show_state)
        desk.elsewhere_wanted.connect(self.save_elsewhere)
        desk.hand_in_wanted.connect(self.hand_in)
        # After the desk's own: by then it has a line to say something in.
        desk.view.painted_first.connect(lambda: QTimer.singleShot(0, self._warn))

    @property
    def is_article_alone(self) -> bool:
        """Whether the work that is open is on an article of no lesson."""
        return self.opened is not None and self.opened.work.material.assignment is None

    def open(self, path: Path) -> Material | Draft | None:
        """Open a file for work and show it, but give a lesson back: it begins under a name.

        The draft of an article that is to be looked over is given back too. Raises
        AnnotatorError; then all stays as it is.
        """
        if self._is_at_work_on(path):
            return None
        found = opened_or_lesson(path, clock=self._clock, report=self._state_changed.emit)
        if not isinstance(found, OpenWork):
            return found
        self._take(found)
        return None

    def go_on_with(self, article: Article) -> bool:
        """Show the work that was begun on an article alone; whether there is any.

        Raises as `open`.
        """
        from annotator.workflows.article_work import begun_on

        found = begun_on(article, clock=self._clock, report=self._state_changed.emit)
        if found:
            self._take(found)
        return found is not None

    def begin_article(self, article: Article, *, in_place: bool) -> bool:
        """Show work on an article that was looked over, `in_place` of the untouched work on it.

        Whether it is shown: the person may stay with other work. Raises AnnotatorError; then
        other work stays as it is.
        """
        from annotator.workflows.article_work import begin_again, is_untouched, work_on

        opened, report = self.opened, self._state_changed.emit
        if in_place and opened and is_untouched(opened):
            self.opened = None
            self._take(begin_again(opened, article, clock=self._clock, report=report))
        else:
            self._take(work_on(article, clock=self._clock, report=report))
        return bool(self.opened and self.opened.work.material.articles[0].text == article.text)

    def begin(self, lesson: Material, name: str, folder: Path) -> None:
        """Begin a lesson for one person and show it. Raises as `open`."""
        from annotator.workflows.beginning import begin_lesson

        report = self._state_changed.emit
        self._take(begin_lesson(lesson, name, folder, clock=self._clock, report=report))

    def _take(self, opened: OpenWork) -> None:
        """Show work in place of what was open, unless the person stays with that."""
        if self._is_at_work_on(opened.path) or not self.close():
            opened.give_up()
            return
        self._forget_hand_in()
        self.opened = opened
        self._name = opened.work.person or self._name
        self._warns = opened.is_new
        self._desk.show_work(opened)

    def open_answers(self, path: Path) -> bool:
        """Open the teacher's answers in a class file; whether they are shown.

        Raises AnnotatorError; then all stays as it is.
        """
        if self._is_at_work_on(path):
            return True
        from annotator.workflows.answering import open_answers

        opened = open_answers(path, clock=self._clock, report=self._state_changed.emit)
        if not self.close():
            opened.give_up()
            return False
        self.opened = opened
        self._desk.show_work(opened)
        return True

    def show_preview(self, preview: OpenWork) -> bool:
        """Show a lesson as it begins, kept nowhere; False when the person stays with other work."""
        if not self.close():
            return False
        self.opened = self._preview = preview
        self._desk.show_work(preview)
        return True

    def leave_answers(self) -> Path | None:
        """Close the teacher's answers, if they are open; gives the class file they are in."""
        if self.opened is None or not self.opened.is_key:
            return None
        path = self.opened.path
        return path if self.close() else None

    def _warn(self) -> None:
        """Say, once there is a line to say it in, what is odd about an article just brought in."""
        if self.opened is None or not self._warns:
            return
        from annotator.importers.plain_text import warnings_about

        self._warns = False
        material = self.opened.work.material
        if material.assignment is None and self._desk.width() >= _WIDE:
            tags = material.scheme.tags
            self._desk.say(say("importing_page.again", first=tags[0].key, last=tags[-1].key))
        for article in material.articles:
            for message in warnings_about(article):
                self._desk.say(say(message), warning=True)

    def _is_at_work_on(self, path: Path) -> bool:
        """Whether a file is the one that is open here: opened again, it would seem locked."""
        opened = self.opened
        return bool(opened and opened.read_only is None and opened.path.resolve() == path.resolve())

    def _show_state(self) -> None:
        # As it is now: a file that was just let go of may have the last word otherwise.
        if self.opened and self.opened.queue and not self._is_kept_beside(self.opened):
            self._desk.show_saved(self.opened.queue.state)

    def _is_kept_beside(self, opened: OpenWork) -> bool:
        """Whether the work went on in a file of its own, for the other was changed beneath it."""
        try:
            moved = kept_beside(opened, clock=self._clock, report=self._state_changed.emit)
        except AnnotatorError:
            return False  # What is wrong with the file stays in sight, with what can be done.
        if moved:
            self._go_on_in(moved)
            words = {"file": opened.path.name, "copy": moved.path.name}
            self._desk.say(say("window.kept_beside", **words))
        return moved is not None

    def store_typing(self) -> None:
        """Make a step of what is still being typed."""
        self._desk.store_typing()

    def close(self) -> bool:
        """Store what waits and let go of the file; False when the person stays with it."""
        if self.opened is None:
            return True
        self._desk.store_typing()
        while not self.opened.close(_patience(self.opened)):
            if not (self._is_kept_beside(self.opened) or self._ask_about_unsaved(self.opened)):
                return False
        self.opened = None
        return True

    def _ask_about_unsaved(self, opened: OpenWork) -> bool:
        """Ask what to do with changes that cannot be stored; whether to try closing again."""
        problem = opened.queue.state.problem if opened.queue else None
        reason = say(problem.message, **problem.values) if problem else ""
        answers = [
            say(f"window.close_{answer}") for answer in ("try", "elsewhere", "anyway", "stay")
        ]
        question = say("window.close_unsaved", reason=reason)
        choice = self._notices.choose(question, answers, otherwise=3)
        if choice == 1:
            self.save_elsewhere()
        elif choice == 2:
            opened.drop_unsaved()
        return choice != 3

    def save_elsewhere(self) -> None:
        """Go on with the work in a new file in another place."""
        if self.opened is None:
            return
        self._desk.store_typing()
        suggestion = free_path(Path.home(), self.opened.path.stem, _ENDING)
        title, filters = say("window.save_title"), say("window.save_filter")
        target = self._notices.file_to_save(title, suggestion, filters)
        if target is None:
            return
        self._try(lambda: self._move(with_ending(target, _ENDING)))

    def _move(self, target: Path) -> None:
        assert self.opened is not None
        report = self._state_changed.emit
        self._go_on_in(move_elsewhere(self.opened, target, clock=self._clock, report=report))
        self._desk.say(say("window.saved_elsewhere", file=target.name))

    def _go_on_in(self, moved: OpenWork) -> None:
        self.opened = moved
        self._desk.go_on_with(moved)
        self.moved.emit(moved.path)

    def hand_in(self) -> None:
        """Ask for a name and make the hand-in file."""
        if self.opened is None or self.opened.read_only or self.opened.is_key:
            return
        if self._is_preview():
            return
        from annotator.gui.hand_in_form import HandInForm
        from annotator.workflows.completeness import incomplete

        self._desk.store_typing()
        found = incomplete(self.opened.work.document())
        lines = [say(message, **values) for message, values in found]
        if n := self._desk.unread:
            lines.append(say("handing_in.unread", n=n))
        form = HandInForm(
            self.opened.path.parent,
            self._name,
            self._notices,
            self._desk.window(),
            incomplete=lines,
        )
        if form.exec():
            self._name = form.name
            self._try(lambda: self._hand_in(form.folder, form.name))

    def _hand_in(self, folder: Path, name: str) -> None:
        from annotator.workflows.handing_in import hand_in

        assert self.opened is not None
        made = hand_in(self.opened.work.document(), folder, name=name, clock=self._clock)
        self._desk.say(say("hand_in_form.done", file=made.path.name, folder=made.path.parent))
        self._say_not_sent(made.path)

    def _say_not_sent(self, path: Path) -> None:
        """Say what to do with a hand-in file, until it is put away or other work is shown."""
        from annotator.gui.student.handed_in import HandedInBar

        assert self.opened is not None
        asked = self.opened.work.material.assignment
        self._forget_hand_in()
        self._handed_in = made = HandedInBar(path, asked.upload if asked else "")
        made.folder_wanted.connect(self._notices.show_folder)
        made.copy_wanted.connect(self._copy_hand_in)
        made.left.connect(self._forget_hand_in)
        self._desk.add_above_foot(made)
        made.show()
        made.enter()

    def _forget_hand_in(self) -> None:
        made, self._handed_in = self._handed_in, None
        if made:
            made.hide()
            made.deleteLater()
            self._desk.view.setFocus()

    def _copy_hand_in(self, path: Path) -> None:
        from annotator.workflows.handing_in import copy_hand_in

        title, filters = say("handed_in.copy_title"), say("window.save_filter")
        target = self._notices.file_to_save(title, Path.home() / path.name, filters)
        if target:
            copy = with_ending(target, _ENDING)
            self._try(lambda: self._say_copied(copy_hand_in(path, copy)))

    def _say_copied(self, copy: Path) -> None:
        self._desk.say(say("handed_in.copied", folder=copy.parent))

    def _is_preview(self) -> bool:
        """Whether there is nothing but a preview to make a file of; says so."""
        if self.opened is not self._preview:
            return False
        self._desk.say(say("lesson_page.preview_only"))
        return True

    def take_along(self) -> None:
        """Copy the work to a place to go on elsewhere; here it goes on as it is."""
        if self.opened is None or self._is_preview():
            return
        self._desk.store_typing()
        suggestion = free_path(Path.home(), self.opened.path.stem, _ENDING)
        title, filters = say("window.take_along_title"), say("window.save_filter")
        target = self._notices.file_to_save(title, suggestion, filters)
        if target:
            self._try(lambda: self._copy(with_ending(target, _ENDING)))

    def _copy(self, target: Path) -> None:
        from annotator.workflows.beginning import take_along

        assert self.opened is not None
        take_along(self.opened, target)
        self._desk.say(say("window.taken_along", file=target.name, folder=target.parent))

    def _try(self, action: Callable[[], object]) -> None:
        try:
            action()
        except AnnotatorError as error:
            self._desk.say(say(error.message, **error.values), warning=True)


def _patience(opened: OpenWork) -> float:
    return _PATIENCE_SECONDS[opened.queue.state.name] if opened.queue else 0
