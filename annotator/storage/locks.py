"""The small lock file beside a work file that is open in a window."""

from __future__ import annotations

import json
import os
import platform
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from annotator.model.errors import StorageFailed
from annotator.storage.connections import sentences

BEAT_SECONDS = 15
# Another computer's lock without a beat for this long is left over.
STALE_SECONDS = 60


@dataclass(frozen=True, slots=True)
class _Holder:
    token: str
    host: str
    process: int
    started: float

    @classmethod
    def here(cls) -> _Holder:
        return cls(uuid4().hex, platform.node(), os.getpid(), _start_of(os.getpid()) or 0.0)


class Lock:
    """Says that one process works on a file. Beats so that others see it is alive."""

    def __init__(self, path: Path) -> None:
        """Take the lock of the work file at `path`.

        A lock whose process on this computer is gone is taken over at once, one of
        another computer after a minute without a beat. Raises StorageFailed, saying
        where the file is open, when the lock is held, or when none can be written.
        """
        self._path = lock_path(path)
        self._holder = _Holder.here()
        with sentences(path):
            if not self._create():
                self._take_over(path)

    def beat(self) -> None:
        """Show that the holder is alive; to be called every `BEAT_SECONDS`."""
        try:
            os.utime(self._path)
        except OSError:
            return  # The folder is out of reach: storing says so in its own words.

    def release(self) -> None:
        """Remove the lock, if it is still ours."""
        try:
            if _read(self._path) == self._holder:
                self._path.unlink(missing_ok=True)
        except OSError:
            return  # Out of reach: it goes stale by itself.

    def _create(self) -> bool:
        try:
            with self._path.open("x", encoding="utf-8") as file:
                fields = ("token", "host", "process", "started")
                json.dump({name: getattr(self._holder, name) for name in fields}, file)
        except FileExistsError:
            return False
        return True

    def _take_over(self, path: Path) -> None:
        held = holder_message(path)
        if held is None:
            # Renaming, not deleting: of two that find it stale, one alone gets it.
            aside = self._path.with_name(f"{self._path.name}.{self._holder.token}")
            self._path.replace(aside)
            aside.unlink(missing_ok=True)
            if self._create():
                return
            held = "storage.locked_here"
        raise StorageFailed(held, file=path.name)


def lock_path(path: Path) -> Path:
    """Where the lock of a work file stands."""
    return path.with_name(path.name + ".lock")


def holder_message(path: Path) -> str | None:
    """The id of the sentence that says who has the file open; None when nobody has."""
    lock = lock_path(path)
    if not lock.exists():
        return None
    holder = _read(lock)
    if holder and holder.host == platform.node():
        return "storage.locked_here" if _is_alive(holder) else None
    return None if _age(lock) > STALE_SECONDS else "storage.locked_elsewhere"


def _read(lock: Path) -> _Holder | None:
    try:
        fields = json.loads(lock.read_text(encoding="utf-8"))
        return _Holder(
            str(fields["token"]),
            str(fields["host"]),
            int(fields["process"]),
            float(fields["started"]),
        )
    except (ValueError, TypeError, KeyError, FileNotFoundError):
        return None  # Just being written, or cut off: its age decides.


def _is_alive(holder: _Holder) -> bool:
    started = _start_of(holder.process)
    # The same number started at another time is another process.
    return started is not None and abs(started - holder.started) < 2


def _start_of(process: int) -> float | None:
    import psutil

    try:
        return float(psutil.Process(process).create_time())
    except (psutil.Error, ValueError):
        return None


def _age(lock: Path) -> float:
    """Seconds since the last beat by the clock of the disk it is on, not by ours."""
    probe = lock.with_name(f"{lock.name}.{uuid4().hex}")
    try:
        probe.touch()
        return probe.stat().st_mtime - lock.stat().st_mtime
    finally:
        probe.unlink(missing_ok=True)
