"""A learning platform's ZIP, dragged with the mouse out of another program onto the real window."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import drag_source
import pytest
from platform_downloads import download, empty_class
from screens import PATIENCE_SECONDS, screen, window_on, xdotool

SIZE = ("1366", "768")
_PICTURE = """
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
image = application.primaryScreen().grabWindow(0).toImage()
sys.stdout.buffer.write(image.constBits().tobytes())
"""


def at(display: str) -> dict[str, str]:
    """The surroundings of a program that shows itself on a display."""
    return {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}


@contextmanager
def shown(display: str, *command: object) -> Iterator[None]:
    """A program with a window on a display."""
    with subprocess.Popen([sys.executable, *map(str, command)], env=at(display)) as running:
        try:
            yield
        finally:
            running.kill()


def picture(display: str) -> bytes:
    """What can be seen on a display."""
    return subprocess.check_output([sys.executable, "-c", _PICTURE], env=at(display))


def settled(display: str, before: bytes = b"") -> bytes:
    """What can be seen once it is another picture than before, and stays."""
    last = b""

    def stays() -> bool:
        nonlocal last
        last, new = picture(display), last
        return last == new != before

    wait_until(stays)
    return last


def wait_until(is_so: Callable[[], bool]) -> None:
    """Look again and again until it is so."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not is_so():
        assert time.monotonic() < end


def handed_in(class_file: Path) -> int:
    """How many works the class file holds."""
    with closing(sqlite3.connect(f"file:{class_file}?mode=ro", uri=True)) as database:
        return int(database.execute("SELECT count(*) FROM hand_in").fetchone()[0])


def drag(display: str) -> None:
    """Press on the files, move over the program's window in steps, as a hand does, and let go."""
    x, y, width, height = drag_source.PLACE
    xdotool(display, "mousemove", str(x + width // 2), str(y + height // 2), "mousedown", "1")
    for step in range(12):
        xdotool(display, "mousemove", str(x - 60 * step), str(y + 30 * step), "sleep", "0.05")
    xdotool(display, "mouseup", "1")


if sys.platform == "linux":

    @pytest.mark.long
    def test_a_zip_dragged_onto_the_window_is_looked_over_and_kept(tmp_path: Path) -> None:
        class_file = empty_class(tmp_path / "7b.annotclass")
        zip_file = download(tmp_path / "canvas.zip", "canvas")
        with (
            screen("1520x800") as display,
            shown(display, "-m", "annotator", class_file),
            shown(display, drag_source.__file__, zip_file),
        ):
            xdotool(display, "search", "--sync", "--onlyvisible", "--name", "Files to drag")
            window = window_on(display)
            xdotool(display, "windowsize", "--sync", window, *SIZE)
            xdotool(display, "windowmove", window, "0", "0")
            xdotool(display, "search", "--sync", "--name", "Harbor: who says what")
            class_shown = settled(display)
            drag(display)
            settled(display, class_shown)
            xdotool(display, "windowfocus", "--sync", window)
            # From the table over the filter to the button that keeps.
            xdotool(display, "key", "--delay", "100", "shift+Tab", "shift+Tab", "Return")
            wait_until(lambda: handed_in(class_file) == 30)
