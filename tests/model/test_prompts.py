"""The words of a prompt and its gaps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.prompts import CAUSES, GAPS, PromptRule

RULE = PromptRule("big", "word_in_claim", "“{word}” in “{words}”: {n} of {people}?")
KNOWN = {"word": "all", "words": "All swam.", "n": "4", "people": "9"}


def test_gaps_are_filled() -> None:
    assert RULE.filled(KNOWN) == "“all” in “All swam.”: 4 of 9?"


@pytest.mark.parametrize("gap", ["word", "words", "n", "people"])
def test_without_one_of_its_values_there_is_nothing_to_ask(gap: str) -> None:
    assert RULE.filled({**KNOWN, gap: ""}) is None
    assert RULE.filled({one: KNOWN[one] for one in KNOWN if one != gap}) is None


@given(st.text(min_size=1))
def test_words_of_an_article_are_never_taken_for_gaps(words: str) -> None:
    assert PromptRule("a", "split", "{words}|{tag}").filled({"words": words, "tag": "{n}"}) == (
        f"{words}|{{n}}"
    )


def test_every_cause_knows_its_gaps() -> None:
    assert set(GAPS) == set(CAUSES)
