"""Listed words in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.analysis.word_finder import listed_words

WORDS = ("all", "no one", "nobody", "it's believed")
BUT_NOT = ("not all", "at all")


def found(text: str, words: tuple[str, ...] = WORDS) -> list[str]:
    return [span.cut(text) for span in listed_words(text, words, BUT_NOT)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("All of it sank.", "All"),
        ("It sank, and NOBODY saw it.", "NOBODY"),
        ("There was no\u00a0 one there.", "no\u00a0 one"),
        ("“Nobody,” she said.", "Nobody"),
        ("'All' means each.", "All"),
        ("That is nobody’s fault.", "nobody"),
        ("It’s believed to be true.", "It’s believed"),
    ],
)
def test_a_word_is_found_however_it_is_written(text: str, word: str) -> None:
    assert found(text) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "The hall was called small.",
        "An all-star game, a catch-all.",
        "Not all of it sank.",
        "It did not sink at all.",
        "There was no other one.",
        "allé",
        "",
    ],
)
def test_a_near_miss_is_none(text: str) -> None:
    assert found(text) == []


def test_of_two_that_begin_alike_the_longer_is_found() -> None:
    assert found("Mistakes were made here.", ("were made", "mistakes were made")) == [
        "Mistakes were made"
    ]


@given(st.text(), st.lists(st.text(min_size=1).filter(str.strip), min_size=1, max_size=4))
def test_what_is_found_is_cut_from_the_text_in_its_order(text: str, words: list[str]) -> None:
    spans = list(listed_words(text, tuple(words), ()))
    assert spans == sorted(spans)
    assert all(span.cut(text).strip() for span in spans)
