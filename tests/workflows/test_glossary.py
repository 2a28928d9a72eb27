"""Words to know are found where they stand whole, however they are written."""

from __future__ import annotations

import pytest
from small_class import NOW

from annotator.model.assignment import Assignment, Word
from annotator.workflows.glossary import words_at

TEXT = "Crab pots and a crab. Scrabble. A crab"
WORDS = (Word("crab", "An animal."), Word("crab pots", "Cages."), Word("\u05d2", "A letter."))
LESSON = Assignment("l", "T", NOW, words=WORDS)


@pytest.mark.parametrize(
    ("point", "words"),
    [
        (0, ["crab", "crab pots"]),
        (4, ["crab", "crab pots"]),
        (5, ["crab pots"]),
        (9, ["crab pots"]),
        (10, []),
        (18, ["crab"]),
        (25, []),
        (len(TEXT), ["crab"]),
    ],
)
def test_the_words_at_a_place(point: int, words: list[str]) -> None:
    assert [one.word for one in words_at(LESSON, TEXT, point)] == words


def test_an_empty_text_has_none() -> None:
    assert words_at(LESSON, "", 0) == []
