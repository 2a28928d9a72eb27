"""One class in the window: opened, decided about, added to, reported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from annotator.gui.notices import Notices
from annotator.gui.open_class import OpenClass, in_words
from annotator.gui.theme import Theme
from annotator.model.errors import AnnotatorError, Refused
from annotator.text import say

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from annotator.gui.class_work import ClassWork
    from annotator.gui.collecting_session import CollectingSession
    from annotator.gui.own_prompts import OwnPrompts
    from annotator.gui.runner import Progress
    from annotator.gui.teacher.board.window import BoardWindow
    from annotator.gui.teacher.classes.class_page import Task
    from annotator.gui.teacher.classes.class_screen import ClassScreen
    from annotator.gui.teacher.classes.report_tasks import Format
    from annotator.model.board import Board
    from annotator.workflows.class_view import ClassView

T = TypeVar("T")


class ClassSession(QObject):
    """Keeps the class screen and the class file together.

    The screen is made, and what it needs is loaded, when the first class is opened:
    students never need it. A class is read on a thread: `opening_slowly` comes when that
    takes long and no class is shown, `opened` when it is shown, `not_opened` with what there is
    to say where it is not. The other signals carry the
    class file; `given_up` comes instead of `begun` where a new class was not kept, with what
    there is to say. `changed` comes when what can be undone may be something else.
    """

    opening_slowly = Signal()
    opened = Signal()
    not_opened = Signal(str)
    changed = Signal()
    answers_wanted = Signal(object)
    another_class_wanted = Signal(object)
    like_wanted = Signal(object)
    begun = Signal(object)
    given_up = Signal(str)

    def __init__(self, theme: Theme, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self.holder = QStackedWidget()
        self.title = ""
        self._theme = theme
        self._notices = notices
        self._path = Path()
        self._open: OpenClass | None = None
        self._made: ClassScreen | None = None
        self._working: ClassWork | None = None
        self._board: BoardWindow | None = None
        self._collecting: CollectingSession | None = None
        self._prompts: OwnPrompts | None = None
        self._is_new = False

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme` for a screen made later."""
        self._theme = theme

    @property
    def can_undo(self) -> bool:
        """Whether there is a decision to take back."""
        return self._open is not None and self._open.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether a decision was taken back last."""
        return self._open is not None and self._open.can_redo

    @property
    def shown(self) -> ClassView | None:
        """The class that is on the screen, as it was read last."""
        return self._open.view if self._open else None

    @property
    def has_class(self) -> bool:
        """Whether any class is on the screen."""
        return self.shown is not None

    def shows(self, path: Path) -> bool:
        """Whether this class is on the screen, as it was read last."""
        return self.shown is not None and self.shown.contents.path == path

    def open(self, path: Path, then: Callable[[], object] = lambda: None) -> None:
        """Read a class and show it; then do what is to be done with it.

        Raises Refused when another is busy.
        """
        if self._is_busy:
            if path == self._path:
                self.opened.emit()
                return
            raise Refused("class_session.busy")
        # Made now, while nothing else is done: afterwards it has to be filled.
        self._screen.hush()
        self._class.open(path, then)

    def stop_opening(self) -> None:
        """Open the class no more that is not shown yet, if there is one."""
        if self._open:
            self._open.stop_opening()

    def stop(self) -> None:
        """Stop what is under way, where that can be."""
        if self._class.stop_opening():
            self.not_opened.emit(say("class_session.cancelled"))
        else:
            self._work.stop()
            self._screen.say(say("class_session.cancelled"))

    def undo(self) -> None:
        """Take the teacher's last decision back, where it is seen."""
        if not self.is_collecting:
            self._class.undo()

    def redo(self) -> None:
        """Make the decision again that was taken back last, where it is seen."""
        if not self.is_collecting:
            self._class.redo()

    def turn_by(self, steps: int) -> None:
        """Turn some pages of the class on, or back by a negative number."""
        if self._made and self._made.isVisible():
            self._made.turn_by(steps)

    def begin(self, path: Path, sources: Sequence[Path]) -> None:
        """Show hand-ins to look over for a class that is made when they are kept.

        Raises AnnotatorError when another class is busy.
        """
        if self._is_busy:
            raise Refused("class_session.busy")
        self._path, self.title, self._is_new = path, path.stem, True
        self._collected().collect(path, sources)

    def collect(self, sources: Sequence[Path]) -> None:
        """Show hand-ins from files, folders and ZIPs to look over before they are kept."""
        if self._collecting and self.is_collecting:
            self._collecting.say(say("collecting_page.open"))
        elif self._is_busy:
            self.say(say("class_session.busy"))
        else:
            self._collected().collect(self._path, sources)

    def say(self, words: str, *, warning: bool = True) -> None:
        """Say what is the matter, or what was done."""
        if self._collecting and self.is_collecting:
            self._collecting.say(words)
        else:
            self._screen.say(words, warning=warning)

    def wish(self, wanted: SignalInstance) -> None:
        """Tell of a wish about the class that is shown."""
        wanted.emit(self._path)

    def show_board(self) -> None:
        """Show the class's passages over the whole screen, once they are put together."""
        from annotator.workflows.board import board_of

        path = self._path
        self._run(lambda progress: board_of(path), self._on_board)

    def close(self) -> bool:
        """Stop what is under way; decisions are kept first."""
        if self._collecting:
            self._collecting.close()
        if self._working:
            self._working.wait()
        return True

    @property
    def is_collecting(self) -> bool:
        """Whether hand-ins are neither kept nor cancelled yet."""
        return self._collecting is not None and self._collecting.is_open

    @property
    def _is_busy(self) -> bool:
        return self.is_collecting or (self._working is not None and self._working.is_busy)

    @property
    def _must_wait(self) -> bool:
        """Whether long work is under way; a decision is stored so soon that work follows it."""
        return self.is_collecting or (self._working is not None and self._working.is_long)

    @property
    def _work(self) -> ClassWork:
        if self._working is None:
            from annotator.gui.class_work import ClassWork

            self._working = ClassWork(self)
            self._working.is_slow.connect(self._on_slow)
        return self._working

    @property
    def _class(self) -> OpenClass:
        if self._open is None:
            self._open = OpenClass(self._work, self)
            self._open.opened.connect(self._on_opened)
            self._open.not_opened.connect(self.not_opened)
            self._open.changed.connect(self._show)
            self._open.not_changed.connect(self._on_not_changed)
        return self._open

    @property
    def _screen(self) -> ClassScreen:
        if self._made is None:
            from annotator.gui.teacher.classes.class_screen import ClassScreen

            self._made = screen = ClassScreen(self._theme)
            head = screen.head
            head.add_wanted.connect(self._add_files)
            head.add_folder_wanted.connect(self._add_folder)
            head.list_wanted.connect(lambda: self._collected().change_list(self._path))
            head.board_wanted.connect(self.show_board)
            head.report_wanted.connect(lambda: self._report("html"))
            head.tables_wanted.connect(lambda: self._report("csv"))
            head.prompts_wanted.connect(self._change_prompts)
            head.answers_wanted.connect(lambda: self.wish(self.answers_wanted))
            head.another_class_wanted.connect(lambda: self.wish(self.another_class_wanted))
            head.like_wanted.connect(lambda: self.wish(self.like_wanted))
            screen.decided.connect(self._class.decide)
            screen.task_wanted.connect(self._do)
            screen.stopped.connect(self.stop)
            self.holder.addWidget(screen)
        return self._made

    def _run(self, work: Callable[[Progress], T], done: Callable[[T], object]) -> None:
        """Do work on a thread, once decisions are stored; not beside other long work."""
        if self._must_wait:
            self.say(say("class_session.busy"))
            return
        self._screen.hush()
        self._work.run(work, done, lambda error: self.say(in_words(error)))

    def _on_slow(self, words: str, can_stop: bool) -> None:
        if self._made and self._made.isVisible():
            self._made.show_work(words, can_stop=can_stop)
        else:
            self.opening_slowly.emit()

    def _change_prompts(self) -> None:
        """Open the teacher's own prompts; the class is shown anew whenever they were saved."""
        if self._prompts is None:
            from annotator.gui.own_prompts import OwnPrompts

            self._prompts = OwnPrompts(self._notices, self)
            self._prompts.changed.connect(self._class.read_again)
        try:
            file = self._prompts.open()
        except AnnotatorError as error:
            self.say(in_words(error))
        else:
            self._screen.say(say("class_session.prompts_open", file=file))

    def _on_not_changed(self, words: str) -> None:
        # Done without the decision, it would cover these words.
        self._work.drop_long()
        if self.shown:
            self._show(self.shown)
        self.say(words)

    def _do(self, task: Task) -> None:
        if self._must_wait:
            self.say(say("class_session.busy"))
        elif work := task.ask(self._notices, self._path):
            self._run(work, self._screen.say)

    def _on_board(self, board: Board) -> None:
        from annotator.gui.teacher.board.window import BoardWindow

        self._screen.hush()
        if self._board:
            self._board.deleteLater()
        self._board = BoardWindow(board, self._theme, self._screen)
        # Where no window manager makes a window as large as the screen.
        self._board.setGeometry(self._screen.screen().geometry())
        self._board.showFullScreen()

    def _add_files(self) -> None:
        filters = say("class_session.hand_in_filter")
        title = say("class_session.add_title")
        paths = self._notices.files_to_open(title, self._path.parent, filters)
        if paths:
            self.collect(paths)

    def _add_folder(self) -> None:
        folder = self._notices.folder(say("class_session.add_title"), self._path.parent)
        if folder:
            self.collect([folder])

    def _on_opened(self, view: ClassView, then: Callable[[], object]) -> None:
        self._show(view)
        self.holder.setCurrentWidget(self._screen)
        self.opened.emit()
        then()

    def _show(self, view: ClassView) -> None:
        self._path = view.contents.path
        self.title = view.contents.figures.summary.title
        self._screen.hush()
        self._screen.show_class(view)
        self.changed.emit()

    def _collected(self) -> CollectingSession:
        if self._collecting is None:
            from annotator.gui.collecting_session import CollectingSession

            self._collecting = CollectingSession(self.holder, self._notices, self)
            self._collecting.kept.connect(self._on_kept)
            self._collecting.left.connect(self._on_left)
        return self._collecting

    def _on_kept(self, view: ClassView) -> None:
        self._class.view = view
        self._show(view)
        if self._is_new:
            self._is_new = False
            self.begun.emit(self._path)

    def _on_left(self, words: str, warning: bool) -> None:
        if self._is_new:
            self._is_new = False
            self.given_up.emit(words)
            return
        self.holder.setCurrentWidget(self._screen)
        self._screen.enter()
        self._screen.say(words, warning=warning)

    def _report(self, file_format: Format) -> None:
        """Ask which copy of the report is wanted, and write it."""
        from annotator.gui.teacher.classes.report_form import ReportForm
        from annotator.gui.teacher.classes.report_tasks import report_task

        assert self.shown
        form = ReportForm(
            self._screen,
            people=self.shown.contents.figures.summary.people,
            names=self._screen.names_shown,
            file_format=file_format,
        )
        form.accepted.connect(lambda: self._do(report_task(form.wanted)))
        form.finished.connect(form.deleteLater)
        form.open()
