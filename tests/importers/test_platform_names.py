"""What learning platforms say in the names they give to files and folders."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.importers.platform_names import delivery_of
from annotator.model.canonical import one_line
from annotator.model.delivery import PLATFORMS, Delivery

MOODLE = "Zoë Roe-Lee_12345_assignsubmission_file"
BRIGHTSPACE = "123-456 - Zoë Roe-Lee - Oct 10, 2025 1022 PM"


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["doejane_340934_208490284_x.annot"], ("", "canvas", "doejane", "340934", False)),
        (["doejane_LATE_340934_2084_x.annot"], ("", "canvas", "doejane", "340934", True)),
        (["roezoë_late_34_20_a_1_2_x-1.annot"], ("", "canvas", "roezoë", "34", True)),
        (["o_neilkim_34_20_x.annot"], ("", "canvas", "o_neilkim", "34", False)),
        (["late_34_20_x.annot"], ("", "canvas", "late", "34", False)),
        (["LATE_anon_aB3dE_2084_x.annot"], ("", "canvas", "", "anon_aB3dE", True)),
        (["anon_aB3dE_2084_x.annot"], ("", "canvas", "", "anon_aB3dE", False)),
        (
            ["a_submissions.zip", "doejane_34_20_work.zip", "x.annot"],
            ("doejane_34_20_work.zip", "canvas", "doejane", "34", False),
        ),
        ([MOODLE, "x.annot"], (MOODLE, "moodle", "Zoë Roe-Lee", "12345")),
        ([f"{MOODLE}_", "my", "x.annot"], (f"{MOODLE}_", "moodle", "Zoë Roe-Lee", "12345")),
        ([f"{MOODLE}_x_9_1_y.annot"], ("", "moodle", "Zoë Roe-Lee", "12345")),
        (["7b 2_3_44_assignsubmission_file_x.annot"], ("", "moodle", "7b 2_3", "44")),
        (["Participant_12345_assignsubmission_file_x.annot"], ("", "moodle", "", "12345")),
        ([MOODLE, "doejane_34_20_x.annot"], (MOODLE, "moodle", "Zoë Roe-Lee", "12345")),
        (
            ["Lesson 1_jroe7_attempt_2025-10-10-22-22-33_x.annot"],
            ("", "blackboard", "jroe7", "jroe7", False, "2025-10-10T22:22:33"),
        ),
        (
            ["gradebook_7b_L_2025-10-11-01-01-01.zip", "L_1_jroe_attempt_2025-02-31-22-22-33_x.y"],
            ("", "blackboard", "jroe", "jroe"),
        ),
        (
            [BRIGHTSPACE, "x.annot"],
            (BRIGHTSPACE, "brightspace", "Zoë Roe-Lee", "", False, "2025-10-10T22:22:00"),
        ),
        (
            [f"{BRIGHTSPACE} - my - file 2 - x.annot"],
            ("", "brightspace", "Zoë Roe-Lee", "", False, "2025-10-10T22:22:00"),
        ),
        (
            ["1-2 - Ann - October 1, 2025 12:05 AM - x.annot"],
            ("", "brightspace", "Ann", "", False, "2025-10-01T00:05:00"),
        ),
        (["1-2 - Ann - 10 oktober 2025 1022 - x.annot"], ("", "brightspace", "Ann")),
        *(
            ([name], ())
            for name in (
                *("x.annot", "Ann Lee.annot", "Who says what - Ann.annot", "Ann_2_3_x.annot"),
                *("jane_2_x.annot", "_1_2_x.annot", "1-2 - x.annot", "a_attempt_x.annot", ""),
            )
        ),
    ],
)
def test_names_are_read(names: list[str], said: tuple[object, ...]) -> None:
    assert delivery_of(names) == Delivery(*said)  # type: ignore[arg-type]


_PIECES = ["_", "_1", "_LATE", "anon", "_assignsubmission_file", "_attempt_2025-10-10-10-10-10"]
_PIECES += ["1-2 - ", " - ", "2025", "Oct 10, 2025 9999 PM", "a", "Ü", "\ufffd", "\n"]


@given(st.lists(st.lists(st.sampled_from(_PIECES), max_size=90).map("".join), min_size=1))
def test_any_name_is_read_soon_and_says_something_that_can_be_stored(names: list[str]) -> None:
    start = time.process_time()
    said = delivery_of(names)
    assert time.process_time() - start < 1
    assert said.platform in PLATFORMS
    assert bool(said.platform) == (said != Delivery())
    assert said.folder in ("", *map(one_line, names))
    assert all("\n" not in str(value) for value in said)
