"""Hand-ins on their way into a class: read, looked over, kept or not."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from annotator.gui.notices import Notices
from annotator.gui.runner import Progress, Runner
from annotator.gui.teacher.collecting.class_list_page import ClassListPage
from annotator.gui.teacher.collecting.collecting_page import CollectingPage
from annotator.importers.rosters import read_roster
from annotator.model.collected import TAKEN_BACK
from annotator.model.errors import AnnotatorError, Refused
from annotator.model.progress import Report
from annotator.text import say
from annotator.workflows.collecting import (
    Collection,
    Look,
    corrected,
    keep,
    listed,
    look_at,
)
from annotator.workflows.looking_over import given_as, to_keep

if TYPE_CHECKING:
    from annotator.importers.roster_columns import Columns
    from annotator.model.roster import Roster
    from annotator.workflows.class_view import ClassView

T = TypeVar("T")


class _Kept(NamedTuple):
    look: Look
    collection: Collection
    view: ClassView


class CollectingSession(QObject):
    """Shows its pages in a class's stack for as long as hand-ins are looked over.

    `kept` carries the ClassView of the class as it is then. `left` comes after it, or alone
    where nothing was kept, with what there is to say and whether that is a warning.
    """

    kept = Signal(object)
    left = Signal(str, bool)

    def __init__(self, stack: QStackedWidget, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._stack, self._notices = stack, notices
        self._runner, self._stop = Runner(self), threading.Event()
        self._runner.progressed.connect(self._show_progress)
        self._path = self._list_path = Path()
        self._look: Look | None = None
        self._doing = "reading"
        self.is_open = False
        self._page, self._list = CollectingPage(), ClassListPage()
        for page in (self._page, self._list):
            stack.addWidget(page)
        self._page.take_changed.connect(lambda number, take: self._correct(number, take=take))
        self._page.person_typed.connect(self._give)
        self._page.list_wanted.connect(self._choose_list)
        self._page.cancelled.connect(self._cancel)
        self._page.keep_wanted.connect(self._keep)
        self._list.columns_chosen.connect(self._read_list_anew)
        self._list.used.connect(self._use_list)
        self._list.cancelled.connect(self._leave_list)

    def collect(self, path: Path, sources: Sequence[Path]) -> None:
        """Read hand-ins for a class, there already or new, and show them to look over."""
        self._path, self._look, self.is_open = path, None, True
        self._run("reading", lambda report: look_at(path, sources, report=report), self._on_read)

    def change_list(self, path: Path) -> None:
        """Ask for a class list and give it to a class."""
        self._path, self._look = path, None
        self._choose_list()

    def say(self, words: str) -> None:
        """Say what is the matter."""
        self._page.say(words)

    def close(self) -> None:
        """Stop what is under way."""
        self._runner.wait()

    def _run(self, doing: str, work: Callable[[Report], T], done: Callable[[T], None]) -> None:
        stop = self._stop = threading.Event()

        def carried(progress: Progress) -> T:
            def report(part: int, total: int) -> None:
                if progress.stopped or stop.is_set():
                    raise Refused("class_session.stopped")
                progress.report(part, total)

            return work(report)

        self._doing = doing
        self._show(self._page)
        self._show_progress(0, 0)
        self._runner.run(carried, done, self._failed)

    def _show_progress(self, part: int, total: int) -> None:
        if not self._stop.is_set():
            message = f"collecting_page.{self._doing}" if total else "class_session.working"
            self._page.show_progress(
                say(f"collecting_page.title_{self._doing}"),
                say(message, part=part + 1, total=total),
                part,
                total,
            )

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, AnnotatorError):
            raise error
        words = say(error.message, **error.values)
        if self._look and self._look.rows:
            self._page.show_look(self._look)
            self._page.say(words)
        else:
            self._leave(words, warning=not self._stop.is_set())

    def _on_read(self, look: Look) -> None:
        if self._stop.is_set():
            self._leave(say("collecting_page.cancelled"))
        elif look.rows or look.refused:
            self._look = look
            self._page.show_look(look)
        else:
            self._leave(say("collecting_page.nothing"), warning=True)

    def _give(self, number: int, typed: str) -> None:
        assert self._look
        roster = self._look.record.roster if self._look.record else None
        self._correct(number, given=given_as(typed, roster) or TAKEN_BACK)

    def _correct(self, number: int, **changes: object) -> None:
        assert self._look
        self._look = corrected(self._look, number, **changes)  # type: ignore[arg-type]
        self._page.refresh(self._look)

    def _cancel(self) -> None:
        if self._runner.is_busy:
            self._stop.set()
            self._page.show_stopping()
        else:
            self._leave(say("collecting_page.cancelled"))

    def _keep(self) -> None:
        path, look = self._path, self._look
        assert look
        self._run("keeping", lambda report: _keep(path, look, report), self._on_kept)

    def _on_kept(self, kept: _Kept) -> None:
        self.kept.emit(kept.view)
        self._leave(" ".join(_said_of(kept)))

    def _choose_list(self) -> None:
        filters = ";;".join((say("class_list.filter"), say("window.all_files")))
        title = say("class_list.choose")
        path = self._notices.file_to_open(title, self._path.parent, filters)
        if path:
            self._list_path = path
            try:
                preview = read_roster(path)
            except AnnotatorError as error:
                self._say_of_list(say(error.message, **error.values))
            else:
                self.is_open = True
                self._show(self._list)
                self._list.show_preview(preview)

    def _read_list_anew(self, columns: Columns) -> None:
        try:
            self._list.refresh(read_roster(self._list_path, columns))
        except AnnotatorError as error:
            self._list.refuse(say(error.message, **error.values))

    def _say_of_list(self, words: str) -> None:
        if self.is_open:
            self._page.say(words)
        else:
            self.left.emit(words, True)

    def _use_list(self, roster: Roster) -> None:
        if self._look:
            self._look = listed(self._look, roster)
            self._show(self._page)
            self._page.show_look(self._look)
        else:
            path = self._path
            self._run("listing", lambda report: _list(path, roster, report), self._on_kept)

    def _leave_list(self) -> None:
        if self._look:
            self._show(self._page)
        else:
            self._leave("")

    def _leave(self, words: str, *, warning: bool = False) -> None:
        self._look, self.is_open = None, False
        self.left.emit(words, warning)

    def _show(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)


def _keep(path: Path, look: Look, report: Report) -> _Kept:
    from annotator.workflows.class_contents import read_class
    from annotator.workflows.class_view import class_view

    collection = keep(path, look, report=report)
    return _Kept(look, collection, class_view(read_class(path)))


def _list(path: Path, roster: Roster, report: Report) -> _Kept:
    return _keep(path, look_at(path, [], roster=roster), report)


def _said_of(kept: _Kept) -> Iterator[str]:
    """What was kept, without names: they may be hidden on the screen that says it."""
    if kept.look.rows or kept.look.refused:
        yield say("collecting_page.kept", n=to_keep(kept.look))
    elif kept.look.record and kept.look.record.roster:
        yield say("class_list.used", n=len(kept.look.record.roster.people))
    for message, some in (
        ("missing", kept.collection.missing),
        ("refused", kept.collection.refused),
    ):
        if some:
            yield say(f"collecting_page.kept_{message}", n=len(some))
