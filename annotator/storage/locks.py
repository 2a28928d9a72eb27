"""The small lock file beside a work file that is open in a window."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import IO

from annotator.model.errors import StorageFailed
from annotator.model.ids import new_id
from annotator.storage.failures import sentences

BEAT_SECONDS = 15
# Another computer's lock without a beat for this long is left over.
STALE_SECONDS = 60

# Past all content: on Windows a locked byte cannot be read by others.
_LOCKED_BYTE = 1 << 20


class Lock:
    """Says that one process works on a file.

    Between processes of one computer the system's own file lock decides: it is gone
    the moment its process is. For other computers, where that lock may not reach, the
    file names the computer, and its time is renewed by `beat`.
    """

    def __init__(self, path: Path) -> None:
        """Take the lock of the work file at `path`.

        Raises StorageFailed, saying where the file is open, when the lock is held, or
        why none can be written.
        """
        self._path = lock_path(path)
        with sentences(path):
            file = hold(self._path)
            if file is None:
                raise StorageFailed("storage.locked_here", file=path.name)
            self._file = file
            try:
                if _is_held_elsewhere(file, self._path):
                    raise StorageFailed("storage.locked_elsewhere", file=path.name)
                _sign(file)
            except StorageFailed:
                file.close()
                raise
            except BaseException:
                self.release()
                raise

    def beat(self) -> None:
        """Show that the holder is alive; to be called every `BEAT_SECONDS`."""
        try:
            os.utime(self._path)
        except OSError:
            return  # The folder is out of reach: storing says so in its own words.

    def release(self) -> None:
        """Remove the lock; a second time does nothing."""
        try:
            if sys.platform == "win32":
                # An open file cannot be removed there; one that another just took stays.
                self._file.close()
                self._path.unlink(missing_ok=True)
            elif not self._file.closed:
                self._path.unlink(missing_ok=True)
        except OSError:
            return  # Out of reach: it goes stale by itself.
        finally:
            self._file.close()


def _host() -> str:
    """This computer's name; the module platform would cost more than the lock."""
    return os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename


def lock_path(path: Path) -> Path:
    """Where the lock of a work file stands."""
    return path.with_name(path.name + ".lock")


def hold(lock: Path) -> IO[str] | None:
    """The lock file, open and held on this computer; None when another process holds it."""
    while True:
        file = lock.open("a+", encoding="utf-8")
        try:
            if not _try_system_lock(file):
                file.close()
                return None
            if _is_same_file(file, lock):
                return file
        except BaseException:
            file.close()
            raise
        file.close()  # The former holder removed it under our hands: once more.


def _try_system_lock(file: IO[str]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(_LOCKED_BYTE)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True  # No such locks on this disk: name and beat decide alone.
    return True


def _sign(file: IO[str]) -> None:
    file.seek(0)
    file.truncate()
    json.dump({"host": _host(), "process": os.getpid()}, file)
    file.flush()


def _is_same_file(file: IO[str], lock: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), lock.stat())
    except FileNotFoundError:
        return False


def _is_held_elsewhere(file: IO[str], lock: Path) -> bool:
    file.seek(0)
    try:
        host = json.load(file)["host"]
    except (ValueError, TypeError, KeyError):
        return False  # New, or cut off in the writing.
    return host != _host() and _age(lock) <= STALE_SECONDS


def _age(lock: Path) -> float:
    """Seconds since the last beat by the clock of the disk it is on, not by ours."""
    probe = lock.with_name(f"{lock.name}.{new_id()}")
    try:
        probe.touch()
        return probe.stat().st_mtime - lock.stat().st_mtime
    finally:
        probe.unlink(missing_ok=True)
