"""One window per file: each start holds the file it opens, and asks the window that has it."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import IO

from annotator.model.hashing import sha256_hex
from annotator.paths import home
from annotator.storage.locks import hold

PATIENCE_SECONDS = 5.0
_TURN_SECONDS = 0.02


class HeldFile:
    """Says to other starts, until it is let go of, that a window of this process has a file."""

    def __init__(self, path: Path, lock: Path | None = None, file: IO[str] | None = None) -> None:
        self.path = path
        self._lock, self._file = lock, file

    def is_wanted(self) -> bool:
        """Whether another start has asked for the file since the last look."""
        if self._lock is None:
            return False
        try:
            _request(self._lock).unlink()
        except OSError:
            return False
        return True

    def let_go(self) -> None:
        """Let other starts open the file; a second time does nothing."""
        file, self._file = self._file, None
        if file is None or self._lock is None:
            return
        # In this order, as no open file can be removed on Windows.
        if os.name == "nt":
            file.close()
        try:
            self._lock.unlink(missing_ok=True)
        except OSError:
            return  # Out of reach, or taken by another start: it means nothing once unlocked.
        finally:
            file.close()


def windows_folder() -> Path:
    """Where windows say which files they have, and where they are asked. Not created here."""
    return home() / "windows"


def hold_file(path: Path) -> HeldFile | None:
    """Hold a file for a window of this process; None when another process's window has it.

    Where nothing can be written, nothing is held, and a file may be opened twice.
    """
    lock = windows_folder() / sha256_hex(_key(path))[:32]
    try:
        lock.parent.mkdir(parents=True, exist_ok=True)
        file = hold(lock)
    except OSError:
        return HeldFile(path)
    return HeldFile(path, lock, file) if file else None


def hold_or_show(path: Path, *, patience: float = PATIENCE_SECONDS) -> HeldFile | None:
    """Hold a file; or None, once the window that has it has come to the front.

    A window that does not answer for `patience` seconds is left alone: the file is opened
    beside it.
    """
    held = hold_file(path)
    if held:
        held.is_wanted()  # What was asked of a window that is gone.
        return held
    request = _request(windows_folder() / sha256_hex(_key(path))[:32])
    try:
        request.touch()
        return _answer(path, request, time.monotonic() + patience)
    except OSError:
        return HeldFile(path)


def _answer(path: Path, request: Path, end: float) -> HeldFile | None:
    while time.monotonic() < end:
        time.sleep(_TURN_SECONDS)
        if not request.exists():
            return None
        held = hold_file(path)
        if held:
            held.is_wanted()
            return held
    request.unlink(missing_ok=True)
    return HeldFile(path)


def _request(lock: Path) -> Path:
    return lock.with_suffix(".wanted")


def _key(path: Path) -> str:
    """A file as it is seen on this screen: a window of another computer cannot come forward."""
    computer = os.environ.get("COMPUTERNAME", "") if os.name == "nt" else os.uname().nodename
    screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY", "")
    return "\n".join((computer, screen, os.path.normcase(path.resolve())))
