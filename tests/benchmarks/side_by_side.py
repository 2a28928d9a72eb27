"""Two ways to do the same, timed in turns: whatever else the computer does falls on both."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import Protocol

from pytest_benchmark.fixture import BenchmarkFixture


class Case(Protocol):
    """Something that can be done again and again; only `act` is timed, up to what it gives."""

    def prepare(self) -> None: ...

    def act(self) -> float: ...


def timed_in_turns(
    benchmark: BenchmarkFixture,
    ours: Case,
    floor: Case,
    *,
    rounds: int,
    clock: Callable[[], float] = time.perf_counter,
) -> tuple[list[float], list[float]]:
    """The milliseconds that each took, round by round; both cases end with a look at `clock`."""
    ours_ms: list[float] = []
    floor_ms: list[float] = []

    def before() -> None:
        floor_ms.append(_milliseconds(floor, clock))
        ours.prepare()
        gc.collect()

    def act() -> None:
        begun = clock()
        ours_ms.append((ours.act() - begun) * 1000)

    if benchmark.enabled:
        # Once unseen: what is made once and kept is not what is compared.
        before()
        act()
        ours_ms.clear()
        floor_ms.clear()
        # What the test program holds is not to be searched for garbage in our time.
        gc.collect()
        gc.freeze()
    benchmark.pedantic(act, setup=before, rounds=rounds)
    gc.unfreeze()
    return ours_ms, floor_ms


def _milliseconds(case: Case, clock: Callable[[], float]) -> float:
    case.prepare()
    gc.collect()
    begun = clock()
    return (case.act() - begun) * 1000
