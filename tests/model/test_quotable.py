"""Words between quotation marks."""

from __future__ import annotations

import pytest

from annotator.model.quotes import quotable, single_marks, without_quote


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


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("“It rained.” Who saw it?", "Who saw it?"),
        ("“It rained…” Who saw it?", "Who saw it?"),
        ("“It snowed.” Who saw it?", "“It snowed.” Who saw it?"),
        ("“It rained.” is how it begins. Why?", "“It rained.” is how it begins. Why?"),
        ("“It” stands for what?", "“It” stands for what?"),
        ("Who saw it?", "Who saw it?"),
        ("", ""),
    ],
)
def test_a_passage_that_is_quoted_in_front_is_left_out(words: str, left: str) -> None:
    assert without_quote(words, "It rained.") == left


def test_a_passage_with_marks_of_its_own_is_left_out_too() -> None:
    passage = '"It rained," she said.'

    assert without_quote(f"“{quotable(passage)}” Who saw it?", passage) == "Who saw it?"


def test_marks_inside_are_single_however_long_the_words_are() -> None:
    long = "It rained " * 20

    assert single_marks(f'"{long}," she said.') == f"‘{long},’ she said."
