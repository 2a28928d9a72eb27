"""Times as news writes them."""

from __future__ import annotations

import pytest

from annotator.importers.blocks import blocks_of


def times(line: str) -> list[tuple[str, str, str | None]]:
    """The parts of `line` where it is a timestamp."""
    text = f"A quiet week in town\n{line}\n\nThe council met.\n"
    block = blocks_of(text)[1]
    if block.kind != "timestamp":
        return []
    return [(part.kind, part.span.cut(text), part.value) for part in block.parts]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Published: Jul. 14, 2026 at 2:40 AM CDT", "2026-07-14T02:40-05:00"),
        ("Published: Jul. 14, 2026 at 2:40\u00a0PM\u00a0CDT", "2026-07-14T14:40-05:00"),
        ("July 14, 2026", "2026-07-14"),
        ("Tuesday, July 14th, 2026", "2026-07-14"),
        ("Tue, 14 Jul 2026 17:55 UTC", "2026-07-14T17:55+00:00"),
        ("14 July 2026 14.40 BST", "2026-07-14T14:40+01:00"),
        ("2026-07-14T02:40:00-05:00", "2026-07-14T02:40-05:00"),
        ("2026-07-14T02:40:00Z", "2026-07-14T02:40+00:00"),
        ("2026-07-14 02:40", "2026-07-14T02:40"),
        ("2026-07-14 02:40:00-05", "2026-07-14T02:40-05:00"),
        ("12:05 a.m. Sept. 1, 2026", "2026-09-01T00:05"),
        ("12:05 p.m. Sept. 1, 2026", "2026-09-01T12:05"),
        ("7/14/2026", "2026-07-14"),
        ("14/7/2026", "2026-07-14"),
        ("5/5/2026", "2026-05-05"),
        ("July 14, 2026 4 p.m. ET", "2026-07-14T16:00-04:00"),
        ("January 14, 2026 4 p.m. ET", "2026-01-14T16:00-05:00"),
    ],
)
def test_a_time_is_read_with_its_own_offset(line: str, value: str) -> None:
    assert times(line) == [("published", line, value)]


@pytest.mark.parametrize(
    "line",
    [
        "Published 3 hours ago",
        "Published May 5",
        "Published February 30, 2026",
        "Published 5/6/2026 10:00",
        "Published July 14, 2026 at 25:99",
        "Published July 14, 2026 at 13:05 PM",
        "Published 7:05 AM",
    ],
)
def test_a_time_that_is_not_clear_has_no_value(line: str) -> None:
    assert times(line) == [("published", line, None)]


@pytest.mark.parametrize("divider", ["|", " | ", " • ", " ", "\u00a0· "])
def test_two_times_in_one_line_are_cut_exactly(divider: str) -> None:
    first, second = "Published: Jul. 14, 2026 at 2:40 AM CDT", "Last updated: Jul. 15, 2026"
    assert times(first + divider + second) == [
        ("published", first, "2026-07-14T02:40-05:00"),
        ("updated", second, "2026-07-15"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "May 5",
        "Posted by Ada Lind",
        "The council met on July 14, 2026.",
        "Updated rules for July 14, 2026",
        "2:40 PM",
        "2026",
    ],
)
def test_a_line_with_anything_else_in_it_is_no_timestamp(line: str) -> None:
    assert times(line) == []
