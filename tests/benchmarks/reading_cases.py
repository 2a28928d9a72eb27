"""What a reader does at the desk, and what stands for the floor of it."""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from any_work import counting_clock
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSize, QStringListModel, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QTextEdit, QWidget

from annotator.gui.article.page import ArticlePage
from annotator.gui.article.passages import Passage
from annotator.gui.student.desk import Desk
from annotator.gui.theme import load_theme
from annotator.model.spans import Span
from annotator.storage import work_files
from annotator.storage.work_files import Step, WorkFile
from annotator.workflows.opening import OpenWork, open_for_work
from annotator.workflows.saving import SaveQueue
from annotator.workflows.working import Work

DESK_SIZE = (1366, 768)
_SELECT = (
    'SELECT id, article_id, tag, "start", "end", comment, attributes, group_id, origin,'
    " created, modified FROM annotation"
)
_SLOW_SECONDS = 0.3


def until(holds: Callable[[], bool]) -> None:
    """Let events happen until something holds."""
    while not holds():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def put_away(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete.value)


def full_range(edit: QTextEdit) -> int:
    """How far an article scrolls once all of it is laid out, which this waits for."""
    edit.document().documentLayout().documentSize()
    for _ in range(3):
        QApplication.processEvents()
    return edit.verticalScrollBar().maximum()


def plain_text(text: str, size: QSize) -> QTextEdit:
    """The plain widget with a text, shown."""
    edit = QTextEdit()
    edit.setReadOnly(True)
    edit.resize(size)
    edit.setPlainText(text)
    edit.show()
    return edit


@dataclass(frozen=True, slots=True)
class PlainRow:
    """What the floor makes of a row."""

    id: str
    article_id: str
    tag: str
    start: int
    end: int
    comment: str
    attributes: str
    group: str | None
    origin: str
    created: str
    modified: str


class OpenPlainly:
    """One bare SELECT and the plain widget, until its scroll range is stable."""

    def __init__(self, file: Path, text: str, size: QSize) -> None:
        self._file, self._text, self._size = file, text, size
        self._edit = plain_text(text, size)
        self._range = full_range(self._edit)

    def prepare(self) -> None:
        put_away(self._edit)

    def act(self) -> float:
        with closing(sqlite3.connect(self._file)) as connection:
            self.rows = [PlainRow(*row) for row in connection.execute(_SELECT)]
        self._edit = plain_text(self._text, self._size)
        until(lambda: self._edit.verticalScrollBar().maximum() == self._range)
        return time.perf_counter()


class OpenAtDesk:
    """A stored file, until its visible passages are painted and its scroll range is stable."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._range: int | None = None
        self.act()
        self._range = full_range(self.desk.view)

    def prepare(self) -> None:
        # What the first picture has asked for is made before all of it goes.
        QApplication.processEvents()
        self._opened.give_up()
        put_away(self.desk)

    def act(self) -> float:
        painted: list[bool] = []
        self._opened = open_for_work(self._file, clock=counting_clock())
        self.desk = Desk(load_theme("light"))
        self.desk.resize(*DESK_SIZE)
        self.desk.view.painted_first.connect(lambda: painted.append(True))
        self.desk.show_work(self._opened)
        self.desk.show()
        bar = self.desk.view.verticalScrollBar()
        until(lambda: bool(painted) and self._range in (None, bar.maximum()))
        return time.perf_counter()


class SlowFile(WorkFile):
    """A work file on a disk that takes its time."""

    def store(self, steps: Sequence[Step]) -> None:
        time.sleep(_SLOW_SECONDS)
        super().store(steps)


def desk_with(file: Path, kind: type[WorkFile] = WorkFile) -> Desk:
    """A desk with a file open for work, all of it laid out."""
    document = work_files.read_own(file)
    queue = SaveQueue(lambda: kind(file, document.material))
    work = Work(document, clock=counting_clock(), store=queue.put)
    desk = Desk(load_theme("light"))
    desk.resize(*DESK_SIZE)
    desk.show_work(OpenWork(file, work, queue))
    desk.show()
    desk.furnish()
    full_range(desk.view)
    return desk


class PressPlainly:
    """The plain widget painted anew and one row put into a list."""

    def __init__(self, text: str, size: QSize) -> None:
        self._edit = plain_text(text, size)
        full_range(self._edit)
        self._rows = QStringListModel([""] * 100)
        self._list = QListView()
        self._list.setModel(self._rows)
        self._list.show()

    def prepare(self) -> None:
        QApplication.processEvents()

    def act(self) -> float:
        self._edit.viewport().repaint()
        self._rows.insertRow(5)
        return time.perf_counter()


class PressAtDesk:
    """A tag's key on selected words, until they are painted; `all_shown` says until all is."""

    def __init__(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        self._desk = desk
        self._keys = ((key, span) for key in "12345" for span in _first_words(desk))
        self._before = 0
        self._painted_at: float | None = None
        self.all_shown: list[float] = []
        paint = ArticlePage.paintEvent

        def watched(page: ArticlePage, event: QPaintEvent) -> None:
            paint(page, event)
            if page is desk.view and self._painted_at is None and self._shows_tag():
                self._painted_at = time.perf_counter()

        monkeypatch.setattr(ArticlePage, "paintEvent", watched)

    def prepare(self) -> None:
        view = self._desk.view
        QTest.keyClick(view, Qt.Key.Key_Escape)
        self._key, span = next(self._keys)
        view.select(span)
        for _ in range(3):
            QApplication.processEvents()
        self._before = len(self._desk.opened.work.annotations)
        self._painted_at = None

    def act(self) -> float:
        begun = time.perf_counter()
        QTest.keyClick(self._desk.view, self._key)
        until(lambda: self._painted_at is not None)
        for _ in range(3):
            QApplication.processEvents()
        self.all_shown.append((time.perf_counter() - begun) * 1000)
        assert self._painted_at is not None
        return self._painted_at

    def _shows_tag(self) -> bool:
        tagged = len(self._desk.opened.work.annotations) > self._before
        return tagged and not self._desk.view.textCursor().hasSelection()


def _first_words(desk: Desk) -> list[Span]:
    """Some words in the first lines, which can be seen."""
    text = desk.article.text
    return [Span(*found.span()) for found in re.finditer(r"\w+ \w+", text[70:900])]


class Scroll:
    """One page further down, until it is painted."""

    def __init__(self, edit: QTextEdit) -> None:
        self._edit, self._bar = edit, edit.verticalScrollBar()

    def prepare(self) -> None:
        if self._bar.value() == self._bar.maximum():
            self._bar.setValue(0)
        QApplication.processEvents()

    def act(self) -> float:
        self._bar.setValue(self._bar.value() + self._bar.pageStep())
        QCoreApplication.sendPostedEvents(self._edit.window(), QEvent.Type.UpdateRequest.value)
        return time.perf_counter()


class ScrollUnseen(Scroll):
    """The same where nothing has been painted before."""

    def __init__(self, page: ArticlePage, passages: Sequence[Passage]) -> None:
        super().__init__(page)
        self._page, self._passages = page, passages

    def prepare(self) -> None:
        self._page.show_passages(self._passages)
        super().prepare()
