"""Speakers where two may be meant are unclear; those told by how a sentence is built are not."""

from __future__ import annotations

import pytest
from stories import said

WORDS = "We saw the boats come in"
# Both are known, so that they may be named by their last names.
KNOWN = "Jo Roe and Ann Lee met on the pier."


def speakers(paragraph: str) -> list[str | None]:
    """Who says each quote of a paragraph."""
    return [who for who, _ in said(KNOWN, paragraph)]


@pytest.mark.parametrize(
    "paragraph",
    [
        f"Roe said Lee was right when she said that “{WORDS}.”",
        f"The report was “{WORDS} this fine morning,” but Lee said that it was late.",
        f"Roe signed Lee's remarks on “{WORDS}” in the rain.",
        f"The harbor closed after what she called “{WORDS} again.”",
        f"Roe turned to the office, which reported “{WORDS} again.”",
        f"Roe said it was late, and when asked, the 34-year-old father of two replied, “{WORDS}.”",
        f"The boats were “{WORDS} again,” compared to 11% of Roe claims.",
    ],
)
def test_who_may_be_one_of_two_is_unclear(paragraph: str) -> None:
    assert speakers(paragraph) == [None]


@pytest.mark.parametrize(
    ("paragraph", "both"),
    [
        ("Roe called it a “fine old pier” and a “very small loss.”", ["Jo Roe", "Jo Roe"]),
        (
            "Roe called it a “fine old pier” after she opened it at the “big summer fair.”",
            ["Jo Roe", None],
        ),
        (
            "Roe said it was a “fine old pier.” The fishers wait for “one more big summer fair.”",
            ["Jo Roe", None],
        ),
    ],
)
def test_a_speaker_goes_on_in_a_sentence_until_somebody_else_does_something(
    paragraph: str, both: list[str | None]
) -> None:
    assert speakers(paragraph) == both


@pytest.mark.parametrize(
    "paragraph",
    [
        f"“{WORDS},” Roe deadpanned.",
        f"“{WORDS}!” crooned Jo Roe, who lives there.",
        f"“{WORDS},” Roe quietly coos in a song.",
        f"Roe rejected what she called “{WORDS} again.”",
        f"In a letter on Monday, Roe denied it all, insisting that “{WORDS}.”",
        f"Roe sent her thanks to Lee, adding that “{WORDS}.”",
    ],
)
def test_the_speaker_is_told_by_how_the_sentence_is_built(paragraph: str) -> None:
    assert speakers(paragraph) == ["Jo Roe"]


def test_a_speaker_may_begin_with_a_number_that_counts_nobody() -> None:
    assert said(f"“{WORDS},” said 9/11 widow Jo Roe.") == [("Jo Roe", f"{WORDS},")]
