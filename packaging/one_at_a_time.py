"""A lock on a file: two starts at once do not set up the same environment together."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def one_at_a_time(file: Path) -> Iterator[None]:
    """Waits, saying so, until no other process holds `file`; the system lets go of a dead one's."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a") as stream:
        if not _taken(stream):
            print("Annotator is being set up by another start: waiting for it.", flush=True)
            while not _taken(stream):
                time.sleep(0.2)
        yield


if sys.platform == "win32":
    import msvcrt

    def _taken(stream: IO[str]) -> bool:
        try:
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _taken(stream: IO[str]) -> bool:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
