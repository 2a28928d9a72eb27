"""The window: stacks the screens and hands the menu's wishes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from annotator.gui.arriving import Arriving
from annotator.gui.class_session import ClassSession
from annotator.gui.dropping import are_hand_ins, are_words, dropped_files, is_class_file, is_zip
from annotator.gui.notices import Notices
from annotator.gui.student.desk import Desk
from annotator.gui.student_session import StudentSession
from annotator.gui.theme import Theme
from annotator.model.errors import AnnotatorError
from annotator.model.lesson import Material
from annotator.paths import work_folder
from annotator.text import say
from annotator.workflows.clock import Clock, system_clock
from annotator.workflows.opening import is_class, is_slow_article
from annotator.workflows.recent import recent_files, remember

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from annotator.gui.appearance import Appearance
    from annotator.gui.bringing_in import BringingIn
    from annotator.gui.going_back import GoingBack
    from annotator.gui.lessons import Lessons
    from annotator.gui.menus import Menus
    from annotator.gui.opening_bar import OpeningBar
    from annotator.gui.reading import Reading
    from annotator.gui.start_screen import StartScreen

_SIZE, _TARGET = (1280, 720), 24


class MainWindow(QMainWindow):
    """Start screen, student's desk and class screen, one at a time.

    `remember` is told of every file that is opened; `file_wanted` carries what is to be opened.
    """

    file_wanted = Signal(object)

    def __init__(
        self,
        theme: Theme,
        *,
        clock: Clock = system_clock,
        notices: Notices | None = None,
        remember: Callable[[Path], None] = remember,
    ) -> None:
        super().__init__()
        self._clock = clock
        self._remember = remember
        self._notices = notices or Notices(self)
        self._stack = QStackedWidget()
        self._start: StartScreen | None = None
        self.desk = Desk(theme)
        self.reading: Reading | None = None
        self.student = StudentSession(self.desk, self._notices, clock, self)
        self.student.moved.connect(remember)
        self.arriving = Arriving(self.student, self._stack, self._notices, clock, self)
        self.arriving.begun.connect(self.show_work)
        self.arriving.chosen.connect(self.open_file)
        self.arriving.left.connect(self._on_nobody_begun)
        self.teacher = ClassSession(theme, self._notices, self)
        self._opening: OpeningBar | None = None
        self.teacher.opening_slowly.connect(self._show_opening)
        self.teacher.opened.connect(self._on_class)
        self.teacher.not_opened.connect(self._on_no_class)
        self.teacher.changed.connect(self._show_menus)
        self.teacher.answers_wanted.connect(self.open_answers)
        self.desk.class_wanted.connect(self._back_to_class)
        self._lessons: Lessons | None = None
        self._bringing: BringingIn | None = None
        self._going_back: GoingBack | None = None
        self._title = ""
        for screen in (self.desk, self.teacher.holder):
            self._stack.addWidget(screen)
        self.setCentralWidget(self._stack)
        self.setAcceptDrops(True)
        self.resize(*_SIZE)
        # Room for the menus, which come after the first picture.
        self.menuBar().setMinimumHeight(max(_TARGET, self.fontMetrics().height() + 10))
        self._menus: Menus | None = None
        self.desk.view.painted_first.connect(lambda: QTimer.singleShot(0, self._on_painted))
        self.setWindowTitle(say("window.name"))

    @property
    def lessons(self) -> Lessons:
        """What a teacher does with lessons; made when it is first wanted."""
        if self._lessons is None:
            from annotator.gui.lessons import Lessons

            self._lessons = Lessons(self, self.desk.theme, self._notices, self._clock)
            self._lessons.session.made.connect(self._remember)
            self._stack.addWidget(self._lessons.session.holder)
        return self._lessons

    @property
    def bringing(self) -> BringingIn:
        """What looks articles over before work on them begins; made when it is first wanted."""
        if self._bringing is None:
            from annotator.gui.bringing_in import BringingIn

            self._bringing = BringingIn(self)
            self._stack.addWidget(self._bringing.session)
        return self._bringing

    @property
    def going_back(self) -> GoingBack:
        """What brings earlier states of work back; made when it is first wanted."""
        if self._going_back is None:
            from annotator.gui.going_back import GoingBack

            self._going_back = GoingBack(self, self._notices, self._clock)
        return self._going_back

    @property
    def shown(self) -> tuple[QWidget, str]:
        """The screen that is shown, and its title."""
        screen = self._stack.currentWidget()
        assert screen
        return screen, self._title

    def is_start(self, screen: QWidget) -> bool:
        """Whether a screen is the start screen."""
        return screen is self._start

    def read_as(self, appearance: Appearance) -> None:
        """Show the article as the person likes to read, now and after every change."""
        from annotator.gui.reading import Reading

        self.reading = Reading(appearance, self.desk)

    def open_file(self, path: Path) -> bool:
        """Open any file of ours, or an article.

        Says what is wrong with any other; what was open stays. In a ZIP there are
        hand-ins.
        """
        self.file_wanted.emit(path)
        if is_zip(path):
            return self.collect([path])
        self.teacher.stop_opening()
        try:
            if is_class(path):
                self.open_class(path)
                return True
            if is_slow_article(path):
                self.bringing.read(path)
                return True
            found = self.student.open(path)
        except AnnotatorError as error:
            return self.going_back.open_copy(path, error)
        if found is None:
            return self.show_work()
        if isinstance(found, Material):
            self.show_screen(self.arriving.ask(found), found.title)
        else:
            from annotator.workflows.importing import Importing

            self.bringing.look_over(Importing(found))
        return True

    def open_class(self, path: Path, then: Callable[[], object] = lambda: None) -> None:
        """Open a class; `then` comes when it is shown. Raises Refused when another is busy."""
        self.student.leave_answers()

        def shown() -> None:
            self._remember(path)
            then()

        self.teacher.open(path, shown)
        is_empty = self._stack.currentWidget() is self.desk and not self.desk.is_open
        if self.teacher.shows(path):
            self._on_class()
        elif is_empty:
            self.show_screen(self.teacher.holder, path.stem)

    def _show_opening(self) -> None:
        if self._opening is None:
            from annotator.gui.opening_bar import OpeningBar

            self._opening = OpeningBar(self)
            self._opening.stopped.connect(self.teacher.stop)
        self._opening.open()

    def _on_class(self) -> None:
        if self._opening:
            self._opening.hide()
        self.show_screen(self.teacher.holder, self.teacher.title)

    def _on_no_class(self, words: str) -> None:
        if self._opening:
            self._opening.hide()
        if self._stack.currentWidget() is self.teacher.holder and not self.teacher.has_class:
            self.show_start()
        self.tell(words)

    def show_work(self) -> bool:
        """Show the work that is open; whether there is any."""
        opened = self.student.opened
        if opened is None:
            return False
        self.show_screen(self.desk, opened.work.material.title)
        self.arriving.forget()
        if self._menus:
            self._remember(opened.path)
        return True

    def _on_nobody_begun(self) -> None:
        if not self.show_work():
            self.show_start()

    def collect(self, sources: list[Path]) -> bool:
        """Look hand-ins over for the class that is shown, else for a new one."""
        if self._stack.currentWidget() is self.teacher.holder or self.teacher.is_collecting:
            self.show_screen(self.teacher.holder, self.teacher.title)
            self.teacher.collect(sources)
            return True
        return self.lessons.begin_class(sources)

    def paste(self) -> None:
        """Look over the article that was copied: of the lesson where one is prepared."""
        from annotator.gui.importing_session import copied

        self._take_words(copied())

    def _take_words(self, words: QMimeData | None) -> None:
        if self._is_preparing:
            self.lessons.session.paste(words)
        else:
            self.bringing.paste(words)

    def open_answers(self, path: Path) -> None:
        """Show the teacher's answers in a class file, to make or change them."""
        try:
            is_shown = self.student.open_answers(path)
        except AnnotatorError as error:
            self.tell(say(error.message, **error.values))
            return
        if is_shown and self.student.opened:
            title = self.student.opened.work.material.title
            self.show_screen(self.desk, say("desk.answers_title", title=title))

    def _back_to_class(self) -> None:
        path = self.student.leave_answers()
        if path:
            self.open_file(path)

    def open_sample(self) -> bool:
        """Begin or go on with the sample."""
        from annotator.workflows.demonstrating import sample_file

        return self.open_file(sample_file())

    def choose_file(self) -> None:
        """Ask for any file and open it."""
        self._choose(say("window.open_title"), say("window.open_filter"))

    def choose_article(self) -> None:
        """Ask for an article and open it."""
        self._choose(say("window.open_article"), say("window.article_filter"))

    def choose_lesson(self) -> None:
        """Ask for a lesson, or work on one, and open it."""
        self._choose(say("window.open_lesson"), say("window.lesson_filter"))

    def _choose(self, title: str, kinds: str) -> None:
        folder = work_folder() if work_folder().is_dir() else Path.home()
        filters = ";;".join((kinds, say("window.all_files")))
        path = self._notices.file_to_open(title, folder, filters)
        if path:
            self.open_file(path)

    def show_start(self) -> None:
        """Show the start screen; it is made when it is first wanted."""
        if self._start is None:
            from annotator.gui.start_screen import StartScreen

            self._start = StartScreen()
            self._start.article_wanted.connect(self.choose_article)
            self._start.lesson_wanted.connect(self.choose_lesson)
            self._start.sample_wanted.connect(self.open_sample)
            self._start.making_wanted.connect(self.lessons.begin)
            self._start.file_chosen.connect(self.open_file)
            self._stack.addWidget(self._start)
        self._start.show_recent(recent_files())
        self._stack.setCurrentWidget(self._start)
        self.setWindowTitle(say("window.name"))
        self._show_menus()
        self._start.article.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        # First: an error on the way must not close the window over unsaved work.
        event.ignore()
        if self._bringing:
            self._bringing.session.stop()
        lessons_close = self._lessons is None or self._lessons.session.close()
        if lessons_close and self.student.close() and self.teacher.close():
            event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()) or (self._can_paste and are_words(event)):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = dropped_files(event.mimeData())
        event.acceptProposedAction()
        shown = self._stack.currentWidget()
        if not paths:
            self._take_words(event.mimeData())
        elif shown is self.teacher.holder and not is_class_file(paths):
            self.teacher.collect(paths)
        elif shown is self._start and are_hand_ins(paths):
            self.collect(paths)
        elif len(paths) == 1:
            self.open_file(paths[0])
        else:
            self.tell(say("window.one_file"))

    def _on_painted(self) -> None:
        """Bring what the first picture could do without."""
        is_first = self._menus is None
        self._show_menus()
        if is_first and self.student.opened:
            self._remember(self.student.opened.path)

    def _show_menus(self) -> None:
        if self._menus is None:
            from annotator.gui.menus import Menus

            self._menus = Menus(self)
        shown = self._stack.currentWidget()
        self._menus.show_for(
            is_desk=shown is self.desk,
            is_changeable=self.desk.is_changeable,
            is_class=shown is self.teacher.holder,
            can_paste=self._can_paste,
        )

    @property
    def _can_paste(self) -> bool:
        """Whether an article can be taken out of another program's words."""
        return self._stack.currentWidget() is self._start or self._is_preparing

    @property
    def _is_preparing(self) -> bool:
        """Whether the page on which a lesson is prepared is shown."""
        shown = self._stack.currentWidget()
        return self._lessons is not None and shown is self._lessons.session.holder

    def show_screen(self, screen: QWidget, title: str) -> None:
        """Show one of the screens in the stack."""
        self._title = title
        self._stack.setCurrentWidget(screen)
        self.setWindowTitle(say("window.title", title=title))
        if self._menus or screen is not self.desk:
            self._show_menus()
        if screen is self.desk:
            self.desk.view.setFocus()
        elif screen is self.arriving.page:
            self.arriving.page.enter()
        elif self._bringing and screen is self._bringing.session:
            self._bringing.session.enter()

    def show_page(self, page: QWidget, title: str) -> None:
        """Show a page that is taken out of the stack again by whoever made it."""
        self._stack.addWidget(page)
        self.show_screen(page, title)

    def tell(self, words: str) -> None:
        """Say what is the matter, on whichever screen is shown."""
        shown = self._stack.currentWidget()
        if shown is self.teacher.holder:
            self.teacher.say(words)
        elif self._is_preparing:
            self.lessons.session.say(words)
        elif shown is self.desk and self.student.opened:
            self.desk.say(words, warning=True)
        elif self.arriving.page and shown is self.arriving.page:
            self.arriving.page.say(words)
        elif self._bringing and shown is self._bringing.session:
            self._bringing.session.say(words)
        else:
            if self._start is None:
                self.show_start()
            assert self._start
            self._start.say(words)
