"""The time zones to choose from."""

from __future__ import annotations

import pytest

from annotator.workflows.lessons import due_time
from annotator.workflows.time_zones import UTC, time_zones, usual_zone


def test_there_are_zones_all_over_the_world_and_each_can_be_used() -> None:
    known = time_zones()
    assert {"America/Chicago", "Europe/Paris", "Asia/Tokyo", UTC} <= set(known)
    assert known[-1] == UTC
    for zone in known:
        assert due_time(f"2026-12-01 15:30 {zone}")[1] == zone


@pytest.mark.parametrize(
    ("of_computer", "usual"),
    [("Europe/Paris", "Europe/Paris"), ("UTC", UTC), ("", UTC), ("Mars/Base", UTC)],
)
def test_the_usual_zone_is_the_computers(of_computer: str, usual: str) -> None:
    assert usual_zone(of_computer, time_zones()) == usual
