"""Which way a text runs: by its first letter that has a direction."""

from __future__ import annotations

import pytest

from annotator.model.direction import is_right_to_left


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The word \u05e9\u05dc\u05d5\u05dd", False),
        ("\u05e9\u05dc\u05d5\u05dd is a word", True),
        ("2026: \u0645\u0631\u062d\u0628\u0627", True),
        ("\u00ab\u0645\u0631\u062d\u0628\u0627\u00bb", True),
        ("12 \u2026 !", False),
        ("", False),
    ],
)
def test_the_first_letter_decides(text: str, expected: bool) -> None:
    assert is_right_to_left(text) == expected
