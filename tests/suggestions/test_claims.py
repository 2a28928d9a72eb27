"""Sentences that say something one can check, each with its reason."""

from __future__ import annotations

import pytest
from stories import story

from annotator.suggestions.proposals import suggestions


def claims(*paragraphs: str) -> list[tuple[str | None, str, str]]:
    """Each claim of a story: why, the words that show it, and the sentence."""
    made = story(*paragraphs)
    found = (one for one in suggestions(made, claims=True) if one.kind == "claim")
    return [(one.claim, one.values["words"], one.places[0].cut(made.text)) for one in found]


@pytest.mark.parametrize(
    ("sentence", "why", "shown"),
    [
        ("About 40 people saw the otter.", "number", "40"),
        ("The pier cost $1.5 million.", "number", "$1.5 million"),
        ("Dozens of boats waited outside.", "number", "Dozens"),
        ("The old pier burned down in 1998.", "date", "1998"),
        ("Workers closed the pier on Sept. 4.", "date", "Sept. 4"),
        ("The council met on Tuesday night.", "date", "Tuesday night"),
        ("The new pier is longer than the old one.", "comparison", "longer than"),
        ("Prices rose by a third.", "comparison", "rose by"),
        ("It is the busiest harbor of the coast.", "comparison", "the busiest"),
        ("The pier closed because a storm broke it.", "cause", "because"),
        ("The storm caused the damage.", "cause", "caused"),
        ("The pier will open again.", "prediction", "will"),
        ("They’ll be back soon enough.", "prediction", "’ll"),
        ("The repair is expected to take long.", "prediction", "is expected to"),
        ("Every boat was lost.", "every", "Every"),
        ("The council never asked the fishers.", "every", "never"),
    ],
)
def test_each_claim_says_what_shows_it(sentence: str, why: str, shown: str) -> None:
    assert claims(sentence) == [(why, shown, sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The pier is beautiful.",
        "Will the pier open again?",
        "How many boats came in 1998?",
        "She did not mind at all.",
        "They took Highway 20 home.",
        "May she rest in peace.",
        "The free will of the people counts.",
    ],
)
def test_what_cannot_be_checked_is_no_claim(sentence: str) -> None:
    assert claims(sentence) == []


def test_the_number_of_a_date_counts_nothing() -> None:
    assert [why for why, _, _ in claims("The council met on Sept. 4.")] == ["date"]


def test_of_quoted_sentences_only_the_words_are_looked_at() -> None:
    assert claims("“The pier is lovely,” Mayor Jo Roe said on Monday.") == []
    (one,) = claims("“The pier is lovely. It cost 40 dollars,” Mayor Jo Roe said on Monday.")
    assert one == ("number", "40", "It cost 40 dollars,")


def test_a_few_quoted_words_do_not_hide_the_sentence_around_them() -> None:
    (one,) = claims("Mayor Jo Roe said the pier cost 40 million dollars and is “lovely.”")
    assert one[:2] == ("number", "40 million")


def test_of_a_retold_sentence_only_what_was_said_is_looked_at() -> None:
    assert claims("Mayor Jo Roe said on Monday that the pier is lovely.") == []
    (one,) = claims("Mayor Jo Roe said on Monday that the pier will open again.")
    assert one[:2] == ("prediction", "will")


def test_spanish_articles_have_claims_as_well() -> None:
    first, second = claims(
        "El puente costó 40 millones de euros y la gente de la ciudad lo usa para ir al puerto.",
        "El alcalde dijo que el puente se cerró porque el río lo dañó y que no hay otro.",
    )
    assert (first[0], second[0]) == ("number", "cause")
