"""Suggestions for a long article tell how far they are, and stop when they are told to."""

from __future__ import annotations

import pytest
from stories import story

from annotator.model.errors import Refused
from annotator.suggestions.proposals import suggestions

LONG = story(*400 * ["Mayor Jo Roe said the pier is old.", "“We saw it,” Roe said in 2025."])


def test_search_tells_how_far_it_is_from_the_start_to_nearly_the_end() -> None:
    told: list[tuple[int, int]] = []
    suggestions(LONG, claims=True, report=lambda done, of: told.append((done, of)))
    done = [one for one, _ in told]
    assert len({of for _, of in told}) == 1
    assert done == sorted(done)
    assert done[0] == 0
    assert 0.95 < done[-1] / told[0][1] <= 1
    assert 100 < len(told) < 300


def test_what_the_report_raises_ends_the_search() -> None:
    told: list[int] = []

    def report(done: int, of: int) -> None:
        told.append(done)
        if done > of // 2:
            raise Refused("suggesting.none")

    with pytest.raises(Refused):
        suggestions(LONG, report=report)
    assert max(told) == told[-1]


def test_an_empty_article_is_searched_too() -> None:
    assert suggestions(story(), report=lambda done, of: None) == ()


def test_claims_in_one_long_paragraph_are_told_of_one_after_the_other() -> None:
    paragraph = story(" ".join(400 * ["The pier is 200 years old, and the mayor is glad of it."]))
    told: list[int] = []
    suggestions(paragraph, report=lambda done, of: told.append(done))
    without = len(told)
    suggestions(paragraph, claims=True, report=lambda done, of: told.append(done))
    assert len(told) - without > without + 20
