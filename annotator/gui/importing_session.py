"""From a file or what was copied to an article: read on a thread, looked over, made."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from annotator.gui.importing_lines import ReadTo
from annotator.gui.importing_page import ImportingPage
from annotator.gui.runner import Progress, Runner
from annotator.gui.widgets import button, label
from annotator.model.draft import Draft
from annotator.model.errors import AnnotatorError, Refused
from annotator.model.progress import Report
from annotator.text import say
from annotator.workflows.importing import Importing, pasted, read

# Looked over and left: so many are gone on with where they were.
_MOST_KEPT = 8
_BAR_WIDTH = 360


class ImportingSession(QStackedWidget):
    """Reads an article and lets a person look it over.

    `was_read` carries an Importing that is not shown yet, `made` an Article; `left` comes
    when it is not wanted, `failed` says why it cannot be read.
    """

    was_read = Signal(object)
    made = Signal(object)
    left = Signal()
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.page: ImportingPage | None = None
        self._kept: list[Importing] = []
        self._places: list[tuple[Draft, ReadTo]] = []
        self._reading = ReadingCard()
        self._reading.stopped.connect(self._leave)
        self.addWidget(self._reading)
        self._runner = Runner(self)
        self._runner.progressed.connect(self._reading.show_progress)

    def read(self, source: Path) -> None:
        """Read a file on a thread, and show how far it is."""
        self._begin(say("importing_page.reading", file=source.name), partial(read, source))

    def paste(self, words: QMimeData | None) -> None:
        """Read what was copied or dropped on a thread; None where nothing was."""
        markup, text = _contents(words)
        self._begin(say("importing_page.pasting"), partial(pasted, markup, text))

    def _begin(self, words: str, work: Callable[[Report], Importing]) -> None:
        self._reading.begin(words)
        self.setCurrentWidget(self._reading)
        stoppable = partial(_stoppable, work)
        self._runner.run(stoppable, self.was_read.emit, self._fail)

    def look_over(self, importing: Importing) -> None:
        """Show the page on an article; what was looked over before goes on."""
        self._forget_page()
        known = (one for one in self._kept if one.first == importing.first)
        places = (place for first, place in self._places if first == importing.first)
        self.page = ImportingPage(next(known, importing), next(places, None))
        self.page.made.connect(self.made)
        self.page.left.connect(self._leave)
        self.addWidget(self.page)
        self.setCurrentWidget(self.page)
        self.page.enter()

    def finish(self) -> None:
        """Be done with what was looked over."""
        if self.page and self.page.importing in self._kept:
            self._kept.remove(self.page.importing)
        self._forget_page(keeps=False)

    def enter(self) -> None:
        """Bring the keys to what is shown."""
        if self.page and self.currentWidget() is self.page:
            self.page.enter()
        else:
            self._reading.enter()

    def say(self, words: str) -> None:
        """Say what is the matter."""
        if self.page:
            self.page.say(words)

    def stop(self) -> None:
        """Wait until nothing is read any more."""
        self._runner.wait()

    def _leave(self) -> None:
        self._runner.stop()
        self._forget_page()
        self.left.emit()

    def _fail(self, error: Exception) -> None:
        assert isinstance(error, AnnotatorError)
        self.failed.emit(say(error.message, **error.values))

    def _forget_page(self, *, keeps: bool = True) -> None:
        page, self.page = self.page, None
        if page is None:
            return
        place = (page.importing.first, page.lines.place())
        self._places = [place, *self._places][:_MOST_KEPT]
        if keeps and page.importing.can_undo and page.importing not in self._kept:
            self._kept = [page.importing, *self._kept][:_MOST_KEPT]
        self.removeWidget(page)
        page.deleteLater()


def copied() -> QMimeData | None:
    """What was copied; on some systems there is none where nothing was."""
    return QGuiApplication.clipboard().mimeData()


def _contents(words: QMimeData | None) -> tuple[str, str]:
    """The markup and the text, each empty where there is none."""
    if words is None:
        return "", ""
    return words.html() if words.hasHtml() else "", words.text()


def _stoppable(work: Callable[[Report], Importing], progress: Progress) -> Importing:
    def report(done: int, of: int) -> None:
        if progress.stopped:
            raise Refused("importing_page.stopped")
        progress.report(done, of)

    return work(report)


class ReadingCard(QWidget):
    """Says that a file is read, and how far; `stopped` asks to stop."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = label(wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(say("importing_page.read_name"))
        self._stop = button(say("importing_page.cancel"), self.stopped.emit)
        column = QVBoxLayout(self)
        column.addStretch()
        for one in (self._words, self._bar):
            one.setFixedWidth(_BAR_WIDTH)
            column.addWidget(one, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        shortcut = QShortcut(QKeySequence("Esc"), self, self.stopped.emit)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def begin(self, words: str) -> None:
        """Say what is read."""
        self._words.setText(words)
        self._bar.setRange(0, 0)

    def show_progress(self, done: int, of: int) -> None:
        """Show how much is read, out of how much."""
        self._bar.setRange(0, of)
        self._bar.setValue(done)

    def enter(self) -> None:
        """Bring the keys here."""
        self._stop.setFocus()
