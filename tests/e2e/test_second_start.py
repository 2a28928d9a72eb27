"""A file opened twice from the desktop: two real processes, one window."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from screens import PATIENCE_SECONDS, screen, xdotool

from annotator.paths import resources
from annotator.workflows.one_window import windows_folder

ARTICLE = resources() / "samples" / "harbor-cleanup.txt"


@contextmanager
def program(display: str, *arguments: Path) -> Iterator[subprocess.Popen[bytes]]:
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "annotator", *map(str, arguments)]
    with subprocess.Popen(command, env=environment) as running:
        try:
            yield running
        finally:
            running.kill()


def wait_until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.05)


def topmost(display: str) -> str:
    """The window that is seen in the middle of the screen."""
    xdotool(display, "mousemove", "640", "400")
    return xdotool(display, "getmouselocation").rpartition("window:")[2]


def window_of(display: str, process: subprocess.Popen[bytes]) -> str:
    search = ["search", "--sync", "--onlyvisible", "--all", "--pid", str(process.pid)]
    return xdotool(display, *search, "--name", "Annotator").split()[-1]


if sys.platform == "linux":

    @pytest.mark.long
    def test_the_second_start_ends_and_the_first_window_comes_forward(home: Path) -> None:
        with screen() as display, program(display, ARTICLE) as first:
            its_window = window_of(display, first)
            with program(display) as covering:
                above = window_of(display, covering)
                wait_until(lambda: topmost(display) == above)
                with program(display, ARTICLE) as second:
                    assert second.wait(PATIENCE_SECONDS) == 0
                wait_until(lambda: topmost(display) == its_window)
            assert first.poll() is None

    @pytest.mark.long
    def test_a_window_that_was_killed_stops_nobody(home: Path) -> None:
        with screen() as display:
            with program(display, ARTICLE) as first:
                window_of(display, first)
                first.kill()
                first.wait()
            assert list(windows_folder().iterdir())
            with program(display, ARTICLE) as second:
                assert window_of(display, second)
                assert second.poll() is None
