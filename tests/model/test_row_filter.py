"""Which rows are wanted."""

from __future__ import annotations

import pytest

from annotator.model.row_filter import EVERYTHING, RowFilter
from annotator.model.spans import Span
from annotator.model.splits import split_rows
from annotator.model.summary import VoteRow


def row(claim: int, quote: int, people: int = 10) -> VoteRow:
    votes = {"claim": claim, "quote": quote}
    return VoteRow("a1", Span(0, 1), "x", "body", 1, None, None, votes, 0, people)


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        (EVERYTHING, [True, True, True, True]),
        (RowFilter("claim"), [False, True, True, False]),
        (RowFilter("quote"), [False, False, True, True]),
        (RowFilter(least=6), [False, False, True, False]),
        (RowFilter("claim", least=6), [False, False, False, False]),
        (RowFilter(only_splits=True), [False, True, True, True]),
        (RowFilter("claim", only_splits=True), [False, True, True, False]),
        (RowFilter("quote", only_splits=True), [False, False, False, True]),
        (RowFilter(only_splits=True, least=5), [False, True, False, False]),
    ],
)
def test_rows_are_shown_by_tag_by_split_and_by_people(wanted: RowFilter, shown: list[bool]) -> None:
    rows = [row(0, 0), row(5, 0), row(4, 7), row(0, 4)]

    assert [wanted.shows(one) for one in rows] == shown


def test_the_split_nearest_to_half_comes_first_then_as_they_stand() -> None:
    assert split_rows([row(4, 0), row(0, 0), row(6, 5), row(9, 6)]) == [2, 0, 3]


def test_one_person_splits_with_nobody() -> None:
    assert split_rows([row(1, 0, people=1)]) == []
