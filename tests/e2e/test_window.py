"""The real program in a real window, by keys alone, and what is in its file."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from screens import PATIENCE_SECONDS, screen, window_on, xdotool

from annotator.paths import resources
from annotator.storage.work_files import read_own

ARTICLE = resources() / "samples" / "harbor-cleanup.txt"
SIZE = ("1366", "768")
CREDIT = "Source: KQVN video"


class Window:
    """The program's window on one display."""

    def __init__(self, display: str, window: str) -> None:
        self._display = display
        self._window = window

    def press(self, *keys: str, times: int = 1) -> None:
        """Press keys one after the other, as xdotool names them."""
        xdotool(self._display, "key", "--delay", "15", "--repeat", str(times), *keys)

    def fill(self) -> None:
        """Fill the screen, and have the keyboard."""
        xdotool(self._display, "windowsize", "--sync", self._window, *SIZE)
        xdotool(self._display, "windowmove", self._window, "0", "0")
        xdotool(self._display, "windowfocus", "--sync", self._window)


@pytest.fixture
def display() -> Iterator[str]:
    with screen("x".join(SIZE)) as found:
        yield found


@pytest.fixture
def work(home: Path) -> Path:
    """Where the work on the article is kept."""
    title = ARTICLE.read_text("utf-8").splitlines()[0]
    return home / "Documents" / "Annotator" / f"{title}.annot"


@contextmanager
def program(display: str) -> Iterator[Window]:
    """The program with the article in its window; it is closed by its own key in the end."""
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "annotator", str(ARTICLE)]
    with subprocess.Popen(command, env=environment) as running:
        try:
            window = Window(display, window_on(display))
            window.fill()
            yield window
            window.press("ctrl+q")
            assert running.wait(PATIENCE_SECONDS) == 0
        finally:
            running.kill()


def wait_until(is_so: Callable[[], bool]) -> None:
    """Look again and again until it is so."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.05)


def tagged(work: Path) -> list[tuple[str, int, int]]:
    """Tag, start and end of every passage in the file, in text order."""
    if not work.exists():
        return []
    annotations = read_own(work).as_hand_in().annotations
    return [(one.tag, one.span.start, one.span.end) for one in annotations]


if sys.platform == "linux":

    @pytest.mark.long
    def test_keys_tag_undo_close_reopen_redo_and_take_the_offer(display: str, work: Path) -> None:
        text = ARTICLE.read_text("utf-8")
        headline = ("claim", 0, text.index("\n"))
        starts = [start for start in range(len(text)) if text.startswith(CREDIT, start)]
        lines = [("credit", start, start + len(CREDIT)) for start in starts]
        assert len(lines) == 4

        with program(display) as window:
            window.press("ctrl+Home", "shift+End", "1")
            wait_until(lambda: tagged(work) == [headline])
            window.press("ctrl+z")
            wait_until(lambda: tagged(work) == [])

        with program(display) as window:
            assert tagged(work) == []
            window.press("ctrl+shift+z")
            wait_until(lambda: tagged(work) == [headline])
            window.press("ctrl+Home")
            window.press("Right", times=starts[0])
            window.press("shift+End", "4")
            wait_until(lambda: tagged(work) == [headline, lines[0]])
            window.press("Return")
            wait_until(lambda: tagged(work) == [headline, *lines])

        listed = subprocess.check_output(
            [sys.executable, "-m", "annotator", "list", work], text=True
        )
        assert all(f"{n} of 4" in listed for n in (1, 2, 3, 4))
        assert not list(work.parent.glob("*.lock"))
