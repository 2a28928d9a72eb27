"""Quotes in an article that has them in marks of several styles."""

from __future__ import annotations

import pytest
from stories import said

WORDS = "We saw the boats come in"
DOUBLE = [f"“{WORDS},” Jo Roe said." for _ in range(3)]
SINGLE = [f"‘{WORDS},’ Jo Roe said." for _ in range(3)]


def behind(usual: list[str], *paragraphs: str) -> list[str]:
    """The quotes in paragraphs behind some in the usual marks of the article."""
    return [words for _, words in said(*usual, *paragraphs)[len(usual) :]]


@pytest.mark.parametrize(
    "paragraph",
    [
        "«We used to buy it,» Roe said.",
        '"We used to buy it," Roe said.',
        "„We used to buy it,“ Roe said.",
        "‘We used to buy it,’ Roe said.",
        "'We used to buy it,' Roe said.",
        "Roe said, ‘We used to buy it,’ and left.",
    ],
)
def test_one_paragraph_may_have_other_marks_than_the_rest(paragraph: str) -> None:
    assert behind(DOUBLE, paragraph) == ["We used to buy it,"]


@pytest.mark.parametrize(
    "paragraph",
    [
        '"We used to buy it," Roe said.',
        "“We used to buy it,” Roe said.",
        "„We used to buy it,“ said Roe.",
    ],
)
def test_one_paragraph_has_double_marks_where_the_rest_has_single(paragraph: str) -> None:
    assert behind(SINGLE, paragraph) == ["We used to buy it,"]


def test_the_outermost_marks_are_the_quotes_whatever_style_they_are() -> None:
    assert behind(SINGLE, "“They said ‘no’ to us,” Roe said.") == ["They said ‘no’ to us,"]
    assert behind(SINGLE, "‘They said “no” to us,’ Roe said.") == ["They said “no” to us,"]
    assert behind(DOUBLE, "“They said ‘not now,’ to us,” Roe said.") == [
        "They said ‘not now,’ to us,"
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        "‘Boats of the bay’ is the name of the show, Roe said.",
        "’Twas the plan of the ‘old town’ and the boats’ owners, Roe said.",
        "The fishers’ boats and ‘em all, Roe said, in the '90s.",
    ],
)
def test_single_marks_without_an_end_of_a_sentence_are_no_quotes_among_double(
    paragraph: str,
) -> None:
    assert behind(DOUBLE, paragraph) == []


def test_dashes_of_a_spanish_talk_are_no_marks() -> None:
    spanish = "El puerto de la bahía está cerrado y los barcos no salen del muelle por la niebla."
    assert said(spanish, "—Vamos al puerto —dijo Ana Ruiz—. Es tarde.") == []
    assert said(spanish, "«Vamos al puerto —dijo Ana Ruiz—, es tarde».") == [
        (None, "Vamos al puerto —dijo Ana Ruiz—, es tarde")
    ]
