"""Screens that no one sees, and hands for the program that shows itself there."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

PATIENCE_SECONDS = 60


@contextmanager
def screen(size: str = "1280x800") -> Iterator[str]:
    """The display of a new screen."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{size}x24"]
    with subprocess.Popen(
        command, pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        os.close(writer)
        try:
            with os.fdopen(reader, encoding="ascii") as number:
                # Written once the screen can be drawn on.
                yield f":{number.readline().strip()}"
        finally:
            server.terminate()


def xdotool(display: str, *arguments: str) -> str:
    """Act on a display; gives what xdotool says."""
    return subprocess.check_output(
        ["xdotool", *arguments],
        env={**os.environ, "DISPLAY": display},
        timeout=PATIENCE_SECONDS,
        text=True,
    ).strip()


def window_on(display: str) -> str:
    """The program's window, once it can be seen."""
    found = xdotool(display, "search", "--sync", "--onlyvisible", "--name", "Annotator")
    return found.split()[-1]
