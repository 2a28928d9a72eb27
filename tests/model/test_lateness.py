"""Late or not: the platform's word, its clock, then the file's."""

from __future__ import annotations

import pytest

from annotator.model.delivery import PLAIN, Delivery
from annotator.model.lateness import Lateness, lateness

DUE = "2026-03-06T15:30-06:00"
BEFORE, WITHIN, AFTER = "2026-03-06T21:00:00Z", "2026-03-06T21:30:59Z", "2026-03-06T21:31:00Z"
CANVAS = Delivery("", "canvas", "doejane", "34")


@pytest.mark.parametrize(
    ("delivery", "handed_in", "due", "marked", "expected"),
    [
        (PLAIN, BEFORE, DUE, False, Lateness(False, "file_time")),
        (PLAIN, WITHIN, DUE, True, Lateness(False, "file_time")),
        (PLAIN, AFTER, DUE, False, Lateness(True, "file_time")),
        (PLAIN, AFTER, "", False, Lateness()),
        *((PLAIN, odd, DUE, False, Lateness()) for odd in ("", "7", "2026-03-06T21:00:00")),
        (CANVAS, AFTER, DUE, False, Lateness(True, "file_time")),
        (CANVAS, AFTER, DUE, True, Lateness(False, "mark")),
        (CANVAS, "", "", True, Lateness(False, "mark")),
        (CANVAS._replace(is_late=True), BEFORE, DUE, True, Lateness(True, "mark")),
        (CANVAS._replace(is_late=True), "", "", True, Lateness(True, "mark")),
        *(
            (Delivery("", "brightspace", "Jane", "", False, time), odd, DUE, False, said)
            for odd in (BEFORE, AFTER, "")
            for time, said in (
                ("2026-03-06T15:30:59", Lateness(False, "platform_time")),
                ("2026-03-06T15:31:00", Lateness(True, "platform_time")),
            )
        ),
    ],
)
def test_the_platform_says_it_before_the_file(
    delivery: Delivery, handed_in: str, due: str, marked: bool, expected: Lateness
) -> None:
    assert lateness(delivery, handed_in, due, marked=marked) == expected
