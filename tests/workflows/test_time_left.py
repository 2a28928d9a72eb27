"""Time left until a lesson is due, in the unit in which one thinks of it."""

from __future__ import annotations

import pytest

from annotator.workflows.time_left import TimeLeft, time_left

DUE = "2026-12-04T15:30-06:00"


@pytest.mark.parametrize(
    ("now", "left"),
    [
        ("2026-12-01T21:30:00Z", TimeLeft("days", 3)),
        ("2026-12-02T21:30:00Z", TimeLeft("days", 2)),
        ("2026-12-02T21:30:01Z", TimeLeft("hours", 47)),
        ("2026-12-04T19:30:00Z", TimeLeft("hours", 2)),
        ("2026-12-04T19:30:01Z", TimeLeft("minutes", 120)),
        ("2026-12-04T21:29:59Z", TimeLeft("minutes", 1)),
        ("2026-12-04T21:30:00Z", None),
        ("2026-12-05T00:00:00Z", None),
    ],
)
def test_time_is_left_until_it_is_over(now: str, left: TimeLeft | None) -> None:
    assert time_left(DUE, now) == left
