"""Times in words: when a lesson is due, when something was changed last."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from annotator.gui.times import due_words, lately
from annotator.model.assignment import Assignment

NOW = datetime(2026, 12, 2, 12, 0, tzinfo=UTC)


def lesson(due: str, zone: str = "") -> Assignment:
    return Assignment("l", "T", "2026-12-01T00:00:00Z", due=due, zone=zone)


def test_due_is_said_with_the_time_left_and_afterwards_without() -> None:
    time = datetime(2026, 12, 4, 15, 30).astimezone()
    due = lesson(time.isoformat(timespec="minutes"))
    for before, words in (
        (timedelta(days=2, hours=3), "due Fri 4 Dec 15:30, 2 days left"),
        (timedelta(hours=5), "due Fri 4 Dec 15:30, 5 hours left"),
        (timedelta(seconds=50), "due Fri 4 Dec 15:30, 1 minute left"),
        (timedelta(), "was due Fri 4 Dec 15:30"),
    ):
        assert due_words(due, (time - before).isoformat()) == words
    assert due_words(lesson(""), "2026-12-04T21:30:00Z") == ""


def test_a_time_that_is_another_on_this_computer_names_its_zone() -> None:
    # No clock anywhere is 23 hours and 59 minutes behind.
    due = lesson("2026-12-04T15:30-23:59", "Europe/Paris")
    assert due_words(due, "2026-12-01T12:00:00Z").startswith("due Fri 4 Dec 15:30 (Europe/Paris)")
    due = lesson("2026-12-04T15:30-23:59")
    assert due_words(due, "2026-12-07T12:00:00Z") == "was due Fri 4 Dec 15:30 (UTC-23:59)"


def test_the_last_days_go_by_their_names() -> None:
    assert lately(NOW - timedelta(hours=1), NOW) == "Wed 11:00"
    assert lately(NOW - timedelta(days=5), NOW) == "Fri 12:00"
    assert lately(NOW - timedelta(days=6), NOW) == "Thu 26 Nov 12:00"
    assert lately(NOW + timedelta(seconds=1), NOW) == "Wed 12:00"
    assert lately(NOW + timedelta(minutes=1), NOW) == "Wed 2 Dec 12:01"
