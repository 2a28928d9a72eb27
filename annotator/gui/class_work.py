"""What is done on a thread for the class that is open, one thing after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.gui.runner import Progress, Runner
from annotator.text import say

T = TypeVar("T")

# Work that is done sooner needs no word about it.
_SOON_MS = 300


class ClassWork(QObject):
    """Carries work to a thread and says so when it takes longer than a moment.

    `is_slow` carries words for what is under way, and whether it can be stopped.
    """

    is_slow = Signal(str, bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = Runner(self)
        self._runner.progressed.connect(self._on_progress)
        self._waiting: deque[tuple[bool, Callable[[], None]]] = deque()
        self._soon = QTimer(self, interval=_SOON_MS, singleShot=True)
        self._soon.timeout.connect(self._tell)
        self._said, self._can_stop = "", False

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._runner.is_busy

    @property
    def is_long(self) -> bool:
        """Whether anything under way or waiting is more than a decision being stored."""
        return (self.is_busy and self._can_stop) or any(can_stop for can_stop, _ in self._waiting)

    @property
    def has_more(self) -> bool:
        """Whether another decision waits to be stored."""
        return any(not can_stop for can_stop, _ in self._waiting)

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
        *,
        can_stop: bool = True,
    ) -> None:
        """Do `work`, after whatever is under way; then `done` with its result."""
        if self.is_busy:
            again = partial(self.run, work, done, failed, can_stop=can_stop)
            self._waiting.append((can_stop, again))
            return
        self._said, self._can_stop = say("class_session.working"), can_stop
        self._soon.start()
        self._runner.run(work, self._then(done), self._then(failed))

    def stop(self) -> None:
        """Ask what is under way to stop; its result is dropped."""
        self._runner.stop()
        self._go_on()

    def drop_long(self) -> None:
        """Do nothing any more that waits for a decision to be stored first."""
        self._waiting = deque(one for one in self._waiting if not one[0])

    def wait(self) -> None:
        """Stop what is under way and wait until it has; what waits for it is done all the same."""
        self._runner.wait()
        while self._waiting:
            self._waiting.popleft()[1]()
            self._runner.wait()
        self._soon.stop()

    def _then(self, answer: Callable[[T], object]) -> Callable[[T], None]:
        def answered(value: T) -> None:
            self._soon.stop()
            answer(value)
            self._go_on()

        return answered

    def _go_on(self) -> None:
        self._soon.stop()
        if self._waiting and not self.is_busy:
            self._waiting.popleft()[1]()

    def _on_progress(self, part: int, total: int) -> None:
        self._said = say("class_session.working_on", part=part, total=total)
        if not self._soon.isActive():
            self._tell()

    def _tell(self) -> None:
        self.is_slow.emit(self._said, self._can_stop)
