"""One class in the window: opened, added to, reported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.gui.notices import Notices
from annotator.gui.theme import Theme
from annotator.model.errors import AnnotatorError
from annotator.text import say

if TYPE_CHECKING:
    from annotator.gui.runner import Progress, Runner
    from annotator.gui.teacher.class_screen import ClassScreen
    from annotator.workflows.collecting import Collection

T = TypeVar("T")


class ClassSession(QObject):
    """Keeps the class screen and the class file together.

    The screen is made, and what it needs is loaded, when the first class is opened:
    students never need it.
    """

    def __init__(self, theme: Theme, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self.holder = QWidget()
        self.title = ""
        self._layout = QVBoxLayout(self.holder)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._theme = theme
        self._notices = notices
        self._path = Path()
        self._made: tuple[ClassScreen, Runner] | None = None

    def open(self, path: Path) -> None:
        """Show a class. Raises AnnotatorError when it cannot be read."""
        from annotator.workflows.reporting import summary_of

        summary = summary_of(path)
        self._path, self.title = path, summary.title
        self._screen.show_class(path, summary)

    def collect(self, sources: Sequence[Path]) -> None:
        """Add hand-ins from files and folders."""
        from annotator.workflows.collecting import collect

        path = self._path
        self._run(lambda progress: collect(path, sources), self._show_collection)

    def say(self, words: str) -> None:
        """Say what is the matter."""
        self._screen.say(words, warning=True)

    def close(self) -> bool:
        """Wait for what is under way."""
        if self._made:
            self._made[1].wait()
        return True

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
            screen.report_wanted.connect(self._report)
            screen.tables_wanted.connect(self._tables)
            self._layout.addWidget(screen)
            self._made = (screen, Runner(self))
        return self._made

    def _run(self, work: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        self._screen.say(say("class_session.working"))
        self._parts()[1].run(work, done, self._failed)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, AnnotatorError):
            raise error
        self.say(say(error.message, **error.values))

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

    def _show_collection(self, collection: Collection) -> None:
        self.open(self._path)
        words = say("class_session.collected", n=len(collection.taken))
        if collection.refused:
            first = collection.refused[0].reason
            reason = say(first.message, **first.values)
            n = len(collection.refused)
            words = say("class_session.collected_partly", words=words, n=n, reason=reason)
        self._screen.say(words, warning=bool(collection.refused))

    def _report(self) -> None:
        from annotator.workflows.reporting import write_report

        suggestion = self._path.with_suffix(".html")
        filters = say("class_session.report_filter")
        target = self._notices.file_to_save(say("class_session.report_title"), suggestion, filters)
        if target:
            path, page = self._path, target.with_suffix(".html")
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
