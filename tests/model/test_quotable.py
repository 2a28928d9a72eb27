"""Words between quotation marks."""

from __future__ import annotations

import pytest

from annotator.model.quotes import quotable


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("It rained.", "It rained."),
        ('"It rained," she said.', "‘It rained,’ she said."),
        ("He said “no” twice.", "He said ‘no’ twice."),
        ('Then - "never" - it stopped.', "Then - ‘never’ - it stopped."),
    ],
)
def test_marks_inside_are_single(words: str, quoted: str) -> None:
    assert quotable(words) == quoted


def test_long_words_end_with_a_whole_one() -> None:
    found = quotable("rain " * 40)

    assert len(found) <= 90
    assert found.endswith("rain…")
