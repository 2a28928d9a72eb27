"""One class in the window: opened, added to, reported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from annotator.gui.notices import Notices
from annotator.gui.theme import Theme
from annotator.model.errors import AnnotatorError, Refused
from annotator.text import say
from annotator.workflows.files import with_ending

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from annotator.gui.collecting_session import CollectingSession
    from annotator.gui.runner import Progress, Runner
    from annotator.gui.teacher.board import BoardWindow
    from annotator.gui.teacher.class_screen import ClassScreen
    from annotator.model.board import Board
    from annotator.model.class_figures import ClassFigures

T = TypeVar("T")


class ClassSession(QObject):
    """Keeps the class screen and the class file together.

    The screen is made, and what it needs is loaded, when the first class is opened:
    students never need it. The signals carry the class file; `given_up` comes instead of
    `begun` where a new class was not kept, with what there is to say.
    """

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
        self._made: tuple[ClassScreen, Runner] | None = None
        self._board: BoardWindow | None = None
        self._collecting: CollectingSession | None = None
        self._is_new = False

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme` for a screen made later."""
        self._theme = theme

    def open(self, path: Path) -> None:
        """Show a class. Raises AnnotatorError when it cannot be read, or another is busy."""
        if self._is_busy:
            if path == self._path:
                return
            raise Refused("class_session.busy")
        from annotator.workflows.scoring import class_figures

        self._show(path, class_figures(path))

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
        """Stop what is under way."""
        if self._collecting:
            self._collecting.close()
        if self._made:
            self._made[1].wait()
        return True

    @property
    def is_collecting(self) -> bool:
        """Whether hand-ins are neither kept nor cancelled yet."""
        return self._collecting is not None and self._collecting.is_open

    @property
    def _is_busy(self) -> bool:
        return self.is_collecting or (self._made is not None and self._made[1].is_busy)

    @property
    def _screen(self) -> ClassScreen:
        return self._parts()[0]

    def _parts(self) -> tuple[ClassScreen, Runner]:
        if self._made is None:
            from annotator.gui.runner import Runner
            from annotator.gui.teacher.class_screen import ClassScreen

            screen = ClassScreen(self._theme)
            screen.add_wanted.connect(self._add_files)
            screen.add_folder_wanted.connect(self._add_folder)
            screen.list_wanted.connect(lambda: self._collected().change_list(self._path))
            screen.board_wanted.connect(self.show_board)
            screen.report_wanted.connect(self._report)
            screen.tables_wanted.connect(self._tables)
            screen.answers_wanted.connect(lambda: self.wish(self.answers_wanted))
            screen.another_class_wanted.connect(lambda: self.wish(self.another_class_wanted))
            screen.like_wanted.connect(lambda: self.wish(self.like_wanted))
            self.holder.addWidget(screen)
            runner = Runner(self)
            self._made = (screen, runner)
        return self._made

    def _run(self, work: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        """Do work on a thread; not while other work is under way, whose result would be lost."""
        if self._is_busy:
            self.say(say("class_session.busy"))
            return
        self._screen.say(say("class_session.working"))
        self._parts()[1].run(work, done, self._failed)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, AnnotatorError):
            raise error
        self.say(say(error.message, **error.values))

    def _on_board(self, board: Board) -> None:
        from annotator.gui.teacher.board import BoardWindow

        self._screen.hush()
        if self._board:
            self._board.deleteLater()
        self._board = BoardWindow(board, self._theme, self._screen)
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

    def _show(self, path: Path, figures: ClassFigures) -> None:
        self._path, self.title = path, figures.summary.title
        self._screen.show_class(path, figures)

    def _collected(self) -> CollectingSession:
        if self._collecting is None:
            from annotator.gui.collecting_session import CollectingSession

            self._collecting = CollectingSession(self.holder, self._notices, self)
            self._collecting.kept.connect(self._on_kept)
            self._collecting.left.connect(self._on_left)
        return self._collecting

    def _on_kept(self, figures: ClassFigures) -> None:
        self._show(self._path, figures)
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

    def _report(self) -> None:
        from annotator.workflows.reporting import write_report

        suggestion = self._path.with_suffix(".html")
        filters = say("class_session.report_filter")
        target = self._notices.file_to_save(say("class_session.report_title"), suggestion, filters)
        if target:
            path, page = self._path, with_ending(target, ".html")
            names = self._screen.names_shown
            self._run(
                lambda progress: write_report(path, page, names=names),
                lambda _: self._screen.say(say("class_session.written", file=page)),
            )

    def _tables(self) -> None:
        from annotator.workflows.reporting import export_csv

        folder = self._notices.folder(say("class_session.tables_title"), self._path.parent)
        if folder:
            path, names = self._path, self._screen.names_shown
            self._run(
                lambda progress: export_csv(path, folder, names=names),
                lambda _: self._screen.say(say("class_session.written", file=folder)),
            )
