"""What collecting and reporting a class costs, beside the least it could cost.

Small as a plain test; with --benchmark-enable at full size. Processor
time, so that a full disk queue or another program falls on nobody.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest
from class_cases import Collect, CollectPlainly, Report, download, lesson, simulated
from figure_table import Figure
from pytest_benchmark.fixture import BenchmarkFixture
from side_by_side import Case, timed_in_turns

_ROWS = (
    'SELECT hand_in.work_id, annotation.id, tag, "start", "end", comment, created FROM annotation'
    " JOIN hand_in ON hand_in.number = annotation.hand_in ORDER BY 1, 2"
)


class School(NamedTuple):
    """How many hand in, and how much each has tagged."""

    students: int
    annotations: int


SMALL, HALF, WHOLE = School(4, 6), School(500, 200), School(1_000, 200)
FEW, MANY = 30, 300


@pytest.fixture
def in_turns(benchmark: BenchmarkFixture) -> Callable[..., tuple[list[float], list[float]]]:
    """Times two cases, so many rounds of each."""

    def run(ours: Case, floor: Case, *, rounds: int) -> tuple[list[float], list[float]]:
        return timed_in_turns(benchmark, ours, floor, rounds=rounds, clock=time.process_time)

    return run


def rows_of(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(_ROWS).fetchall()


def test_collecting_a_download(
    benchmark: BenchmarkFixture,
    figures: list[Figure],
    in_turns: Callable[..., tuple[list[float], list[float]]],
    tmp_path: Path,
) -> None:
    school = HALF if benchmark.enabled else SMALL
    source = download(tmp_path / "school.zip", *school)
    ours = Collect(source, tmp_path / "ours.annotclass")
    floor = CollectPlainly(source, tmp_path / "floor.db", lesson())
    took, least = in_turns(ours, floor, rounds=9)
    what = f"collect {school.students:,} hand-ins of {school.annotations}"
    figures.append(Figure(what, took, least, "1.5", "unzip, check, types, one transaction"))
    assert rows_of(ours.target) == rows_of(floor.target)


def test_collecting_twice_as_many(
    benchmark: BenchmarkFixture,
    figures: list[Figure],
    in_turns: Callable[..., tuple[list[float], list[float]]],
    tmp_path: Path,
) -> None:
    more, fewer = (WHOLE, HALF) if benchmark.enabled else (School(8, 6), SMALL)
    cases = [
        Collect(download(tmp_path / f"{n}.zip", *school), tmp_path / f"{n}.annotclass")
        for n, school in enumerate((more, fewer))
    ]
    what, beside = f"collect {more.students:,}", f"{fewer.students:,}"
    figures.append(Figure(what, *in_turns(*cases, rounds=5), "2.2", beside, is_growth=True))
    assert len(rows_of(cases[0].target)) == more.students * more.annotations


def test_the_figures_and_the_report_of_ten_times_as_many(
    benchmark: BenchmarkFixture,
    figures: list[Figure],
    in_turns: Callable[..., tuple[list[float], list[float]]],
    tmp_path: Path,
) -> None:
    many, few = (MANY, FEW) if benchmark.enabled else (4, 3)
    cases = [
        Report(simulated(tmp_path / f"{n}.annotclass", n), tmp_path / f"{n}.html")
        for n in (many, few)
    ]
    took = in_turns(*cases, rounds=9)
    figures.append(Figure(f"report of {many}", *took, "11", f"of {few}", is_growth=True))
    assert all(case.page.read_bytes().startswith(b"<!DOCTYPE html>") for case in cases)
