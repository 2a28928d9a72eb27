"""How long the first picture takes, beside a plain window with the same text."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from figure_table import Figure
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.paths import resources

ROUNDS = 10
SAMPLES = resources() / "samples"
OURS = Path(__file__).parents[1] / "until_painted.py"
FLOOR = Path(__file__).with_name("plain_window.py")


@pytest.fixture
def took(tmp_path: Path) -> Callable[[Path, Path], float]:
    """Runs a program with a file in a fresh process; gives its milliseconds."""
    environment = {
        **os.environ,
        "ANNOTATOR_HOME": str(tmp_path / "home"),
        # Compiled once, as on any computer, even where this process must not leave anything.
        "PYTHONPYCACHEPREFIX": str(tmp_path / "compiled"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def run(program: Path, file: Path) -> float:
        begun = time.perf_counter()
        subprocess.run(
            [sys.executable, str(program), str(file)],
            env=environment,
            stderr=subprocess.DEVNULL,
            check=True,
        )
        return (time.perf_counter() - begun) * 1000

    return run


def test_the_article_is_seen_about_as_soon_as_in_a_plain_window(
    benchmark: BenchmarkFixture,
    took: Callable[[Path, Path], float],
    figures: list[Figure],
) -> None:
    """In turns, so that whatever else the computer does falls on both."""
    ours: list[float] = []
    floor: list[float] = []

    def run_floor() -> None:
        floor.append(took(FLOOR, SAMPLES / "harbor-cleanup.txt"))

    def run_ours() -> None:
        ours.append(took(OURS, SAMPLES / "harbor-cleanup.annot"))

    run_floor()  # Compiles, and begins the work on the sample.
    run_ours()
    ours.clear()
    floor.clear()
    benchmark.pedantic(run_ours, setup=run_floor, rounds=ROUNDS)
    figures.append(Figure("first picture", ours, floor, "1.5", "plain window"))
    assert len(ours) == len(floor)
