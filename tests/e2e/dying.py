"""Dying in the middle of a transaction, however quickly the disk ends it."""

from __future__ import annotations

import itertools
import os
import signal
import sqlite3
from pathlib import Path

from annotator.storage import connections


def die_amid(path: Path, transaction: int) -> None:
    """Kill this process just before it commits its transaction of that number (from 1) on a file.

    Whoever kills from outside hits this moment by chance only, on a quick disk almost never.
    """
    connect, number = connections._connect, itertools.count(1)

    def look(statement: str) -> None:
        if statement == "COMMIT" and next(number) == transaction:
            os.kill(os.getpid(), signal.SIGKILL)

    def connected(one: Path) -> sqlite3.Connection:
        connection = connect(one)
        if one == path:
            connection.set_trace_callback(look)
        return connection

    connections._connect = connected
