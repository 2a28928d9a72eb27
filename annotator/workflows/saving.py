"""The save queue: one thread owns the one connection and puts steps on the disk."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple, Protocol

from annotator.model.errors import AnnotatorError
from annotator.model.lesson import Document
from annotator.storage.locks import BEAT_SECONDS
from annotator.storage.watch import Watch
from annotator.storage.work_files import Step, WorkFile

RETRY_SECONDS = 2.0
# What has changed is painted first: two threads of Python get in each other's way.
REST_SECONDS = 0.05


class SaveState(NamedTuple):
    """Where the steps are: all on disk, on their way, or held back by `problem`."""

    name: Literal["saved", "saving", "failing"]
    problem: AnnotatorError | None = None


SAVED = SaveState("saved")
SAVING = SaveState("saving")


class StepStore(Protocol):
    """What steps are stored into; made, used and closed on the queue's own thread."""

    def store(self, steps: list[Step]) -> None:
        """Put all steps on the disk or none."""

    def close(self) -> None:
        """Let go of the file."""


class SaveQueue:
    """Stores steps in order, each batch that waits in one transaction; nobody waits for it.

    While storing fails the steps stay and are tried again. `report` is called with each
    new state, one after the other: on the thread that hands a step over, or the queue's own.
    An error that nobody expected ends the queue's thread and is threading.excepthook's;
    the steps stay unsaved.
    """

    def __init__(
        self,
        open_store: Callable[[], StepStore],
        *,
        report: Callable[[SaveState], None] = lambda state: None,
        beat: Callable[[], None] = lambda: None,
    ) -> None:
        self._open_store = open_store
        self._report = report
        self._beat = beat
        self._changed = threading.Condition()
        self._waiting: list[Step] = []
        self._state = SAVED
        self._closing = False
        self._broken = False
        self._hurried = False
        self._store: StepStore | None = None  # Only for the queue's thread.
        self._thread = threading.Thread(target=self._run, name="save queue", daemon=True)
        self._thread.start()

    @classmethod
    def for_file(
        cls,
        path: Path,
        document: Document,
        *,
        report: Callable[[SaveState], None],
        beat: Callable[[], None],
        kind: type[WorkFile] = WorkFile,
    ) -> SaveQueue:
        """The queue of a file that was read as `document`: work, or another that takes steps."""
        watch = Watch.over(document)
        return cls(lambda: kind(path, document.material, watch), report=report, beat=beat)

    @property
    def state(self) -> SaveState:
        """The state last reported."""
        return self._state

    def put(self, step: Step) -> None:
        """Hand over one more step; returns at once."""
        with self._changed:
            self._waiting.append(step)
            self._changed.notify_all()
            if self._state.name == "saved":
                self._tell(SAVING)

    def wait(self, seconds: float) -> bool:
        """Whether everything handed over is on disk within `seconds`; tries again at once."""
        with self._changed:
            self._hurried = True
            self._changed.notify_all()
            self._changed.wait_for(lambda: not self._waiting or self._broken, seconds)
            self._hurried = False
            return not self._waiting

    def drop(self) -> None:
        """Give up the steps that are not on disk."""
        with self._changed:
            self._waiting.clear()
            self._tell(SAVED)
            self._changed.notify_all()

    def close(self, seconds: float) -> bool:
        """Store what waits and end the thread; False when `seconds` were not enough for that.

        The thread ends either way, and what could not be stored is given up: ask before.
        """
        stored = self.wait(seconds)
        with self._changed:
            self._closing = self._hurried = True
            self._changed.notify_all()
        self._thread.join()
        return stored

    def _run(self) -> None:
        try:
            self._work()
        except BaseException:
            with self._changed:
                self._broken = True
                self._changed.notify_all()
            raise
        finally:
            self._close_store()

    def _work(self) -> None:
        beaten = time.monotonic()
        while True:
            with self._changed:
                if not self._waiting and not self._closing:
                    self._changed.wait(BEAT_SECONDS)
                if self._waiting:
                    self._changed.wait_for(lambda: self._hurried, REST_SECONDS)
                batch = list(self._waiting)
                if self._closing and (not batch or self._state.name == "failing"):
                    return
            if time.monotonic() - beaten >= BEAT_SECONDS:
                self._beat()
                beaten = time.monotonic()
            if batch:
                self._store_batch(batch)

    def _store_batch(self, batch: list[Step]) -> None:
        try:
            self._store = self._store or self._open_store()
            self._store.store(batch)
        except AnnotatorError as error:
            self._close_store()
            with self._changed:
                self._tell(SaveState("failing", error))
                if not self._closing:
                    self._changed.wait(RETRY_SECONDS)
            return
        # By identity: undone and redone twice, a step is there in equals.
        stored = set(map(id, batch))
        with self._changed:
            self._waiting = [step for step in self._waiting if id(step) not in stored]
            self._tell(SAVING if self._waiting else SAVED)
            self._changed.notify_all()

    def _close_store(self) -> None:
        store, self._store = self._store, None
        if store:
            store.close()

    def _tell(self, state: SaveState) -> None:
        self._state = state
        self._report(state)
