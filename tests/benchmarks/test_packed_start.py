"""How long the packed program takes to its first picture, beside the same from a checkout."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from ctypes.util import find_library
from pathlib import Path

import pytest
from figure_table import Figure
from packed import packed_program
from pytest_benchmark.fixture import BenchmarkFixture
from screens import PATIENCE_SECONDS, screen

from annotator.paths import resources

ROUNDS = 10
# An article alone: a lesson is asked about first, but for the program's own sample.
SAMPLE = resources() / "samples" / "harbor-cleanup.txt"
_ALL_PLANES, _Z_PIXMAP = ctypes.c_ulong(-1), 2

pytestmark = pytest.mark.long


class Glass:
    """Looks at one point of a screen."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL(find_library("X11"))
        for name in ("XOpenDisplay", "XGetImage"):
            getattr(self._x, name).restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = self._x.XGetPixel.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))

    def colour(self) -> int:
        image = ctypes.c_void_p(
            self._x.XGetImage(self._display, self._root, 400, 300, 1, 1, _ALL_PLANES, _Z_PIXMAP)
        )
        pixel = int(self._x.XGetPixel(image, 0, 0))
        self._x.XDestroyImage(image)
        return pixel

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)


@pytest.fixture
def took(tmp_path: Path) -> Iterator[Callable[[list[str]], float]]:
    """Runs a program with the sample on a screen until something is painted there; milliseconds."""
    home = {"HOME": str(tmp_path), "ANNOTATOR_HOME": str(tmp_path / "home")}
    with screen() as display:
        glass = Glass(display)
        environment = {**os.environ, **home, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        bare = glass.colour()

        def run(command: list[str]) -> float:
            begun = time.perf_counter()
            with subprocess.Popen([*command, str(SAMPLE)], env=environment) as program:
                try:
                    while glass.colour() == bare:
                        assert time.perf_counter() - begun < PATIENCE_SECONDS
                        time.sleep(0.001)
                    return (time.perf_counter() - begun) * 1000
                finally:
                    program.kill()
                    program.wait()
                    while glass.colour() != bare:
                        time.sleep(0.001)

        yield run
        glass.close()


if sys.platform == "linux":

    def test_packed_it_starts_about_as_soon_as_from_a_checkout(
        benchmark: BenchmarkFixture,
        took: Callable[[list[str]], float],
        figures: list[Figure],
    ) -> None:
        """In turns, so that whatever else the computer does falls on both."""
        ours: list[float] = []
        floor: list[float] = []

        def run_floor() -> None:
            floor.append(took([sys.executable, "-m", "annotator"]))

        def run_ours() -> None:
            ours.append(took([str(packed_program())]))

        run_floor()  # Compiles, and begins the work on the sample.
        run_ours()
        ours.clear()
        floor.clear()
        benchmark.pedantic(run_ours, setup=run_floor, rounds=ROUNDS)
        figures.append(Figure("first picture, packed", ours, floor, "1.1", "from a checkout"))
        assert len(ours) == len(floor)
