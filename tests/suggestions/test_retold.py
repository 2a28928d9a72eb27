"""Words retold without marks, and who says them."""

from __future__ import annotations

import pytest
from stories import retold, said, story

from annotator.suggestions.quotes import find_quotes

WORDS = "the pier will be closed until May"


@pytest.mark.parametrize(
    "paragraph",
    [
        f"Jo Roe said {WORDS}.",
        f"Jo Roe said that {WORDS}.",
        f"Jo Roe later said on Monday that {WORDS}.",
        f"Jo Roe told the crew that {WORDS}.",
        f"According to Jo Roe, {WORDS}.",
        f"At noon, Jo Roe announced that {WORDS}.",
    ],
)
def test_words_behind_a_speaker_and_a_verb_are_retold(paragraph: str) -> None:
    assert retold(paragraph) == [("Jo Roe", WORDS)]


@pytest.mark.parametrize(
    "behind",
    [
        "Jo Roe said",
        "said Jo Roe",
        "Jo Roe said on Monday",
        "according to Jo Roe",
        "said Jo Roe, a neighbor",
    ],
)
def test_words_in_front_of_a_speaker_and_a_verb_are_retold(behind: str) -> None:
    assert retold(f"The pier will be closed until May, {behind}.") == [
        ("Jo Roe", "The pier will be closed until May")
    ]


def test_a_question_is_retold_with_its_first_word() -> None:
    assert retold("Jo Roe asked whether the pier is open.") == [
        ("Jo Roe", "whether the pier is open")
    ]
    assert retold("Jo Roe believes she can swim.") == [("Jo Roe", "she can swim")]


def test_a_that_that_is_the_subject_is_retold_too() -> None:
    assert retold("Jo Roe said that was a good day.") == [("Jo Roe", "that was a good day")]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Jo Roe said goodbye on the pier.",
        "Jo Roe said nothing at all about it.",
        "Jo Roe announced a new ferry for the bay.",
        "Jo Roe did not say that the pier is open.",
        "The pier, they fear, was said to be closed.",
        "Protesters in the wet streets said nothing that helped.",
        "It was told that the pier is open.",
        "In the end, Jo Roe agreed.",
        "Jo Roe said so.",
        "The boats came in late on Monday, full of fish.",
    ],
)
def test_other_sentences_retell_nothing(paragraph: str) -> None:
    assert retold(paragraph) == []


def test_a_sentence_with_a_quote_is_not_retold_as_well() -> None:
    paragraph = f"Jo Roe said that “{WORDS}.” Roe said she is sad about it."
    assert said(paragraph) == [("Jo Roe", f"{WORDS}.")]
    assert retold(paragraph) == [("Jo Roe", "she is sad about it")]


def test_a_pronoun_stands_for_the_one_whose_words_were_retold_before() -> None:
    assert said(f"Jo Roe said that {WORDS}.", "“It is old,” she said.") == [
        ("Jo Roe", "It is old,")
    ]


def test_spanish_retells_with_que() -> None:
    assert retold(
        "La alcaldesa Ana Ruiz visitó el puerto con los vecinos.",
        "Ruiz dijo el lunes que el muelle está cerrado.",
        "Ruiz dijo adiós a los vecinos del puerto.",
    ) == [("Ana Ruiz", "el muelle está cerrado")]


@pytest.mark.parametrize(
    ("paragraph", "told"),
    [
        ("“We saw it,” Jo Roe said on Monday.", "Jo Roe said"),
        ("“We saw it,” said Jo Roe, who left.", "said Jo Roe"),
        ("Jo Roe said: “We saw it.”", "Jo Roe said"),
        ("According to Jo Roe, “we saw it.”", "According to Jo Roe"),
        ("Jo Roe said that we saw it.", "Jo Roe said"),
    ],
)
def test_a_quote_knows_the_words_that_say_who_speaks(paragraph: str, told: str) -> None:
    article = story(paragraph)
    (quote,) = find_quotes(article)
    assert quote.told_span
    assert quote.told_span.cut(article.text) == told
