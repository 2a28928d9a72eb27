"""Slow work carried to a thread: its result comes back to the window's own."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal

from annotator.model.errors import AnnotatorError

T = TypeVar("T")


@dataclass(slots=True)
class Progress:
    """What slow work is handed: it tells `report` how far it is and looks at `stopped`."""

    report: Callable[[int, int], None]
    stopped: bool = False


class Runner(QObject):
    """Carries one piece of work after another to a thread.

    `progressed` says how much is done, out of how much. Only the newest request is
    answered: a new one asks the older to stop and drops what it brings.
    """

    progressed = Signal(int, int)
    _reported = Signal(object, int, int)
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        # One at a time: two pieces of work may want the same file.
        self._pool.setMaxThreadCount(1)
        self._newest: Progress | None = None
        self._reported.connect(self._on_reported)
        self._ended.connect(self._on_ended)
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self.wait)

    @property
    def is_busy(self) -> bool:
        """Whether the newest request is not answered yet."""
        return self._newest is not None

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do `work` on a thread, then `done` with its result on this one.

        An AnnotatorError goes to `failed`, any other to the handler of the unexpected.
        """
        self.stop()
        progress = Progress(lambda part, total: self._reported.emit(progress, part, total))
        self._newest = progress

        def job() -> None:
            try:
                result = work(progress)
            except AnnotatorError as error:
                refused = error
                self._ended.emit(lambda: self._answer(progress, failed, refused))
            except Exception as error:  # noqa: BLE001 - raised again on the window's thread
                unexpected = error
                self._ended.emit(lambda: _tell(unexpected))
            else:
                self._ended.emit(lambda: self._answer(progress, done, result))

        self._pool.start(job)

    def wait(self) -> None:
        """Ask the work under way to stop and wait until it has; its result is dropped."""
        self.stop()
        self._pool.waitForDone()

    def stop(self) -> None:
        """Ask the work under way to stop; its result is dropped."""
        if self._newest:
            self._newest.stopped = True
        self._newest = None

    def _answer(self, progress: Progress, answer: Callable[[T], None], value: T) -> None:
        if progress is self._newest:
            self._newest = None
            answer(value)

    def _on_reported(self, progress: Progress, part: int, total: int) -> None:
        if progress is self._newest:
            self.progressed.emit(part, total)

    def _on_ended(self, tell: Callable[[], None]) -> None:
        tell()


def _tell(error: Exception) -> None:
    sys.excepthook(type(error), error, error.__traceback__)
