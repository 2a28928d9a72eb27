"""Words in marks that nobody says: works, names of things, words about words."""

from __future__ import annotations

import pytest
from stories import said

KNOWN = "Jo Roe and Ann Lee met on the pier."


@pytest.mark.parametrize(
    "paragraph",
    [
        "She wrote the best-selling memoir “A House by the Tide.”",
        "The play “Who Is Afraid of the Dark?” opens on Friday.",
        "The painting, titled “Woman with a red hat,” sold for $3 million.",
        "The song “I want to hold the moon” was on every radio.",
        "An episode called “The One with the Boat” drew nine million viewers.",
        "The program, called “Book Buddies,” pairs readers.",
        "Voters rejected Proposition 9, the “Clean Water Act.”",
        "The word “harbor” comes from Old English.",
        "It is late. The term “storm surge” refers to rising water.",
        "The letters “USS” were painted on the hull.",
        "In the film “We saw it all,” Roe says that the pier is old.",
        "The answer was “C.”",
        "Workers put up a “Keep Out” sign.",
        "The company's “Clean Harbor” program will end in June.",
        "The “experts” got it wrong again.",
        'A 55" television hung over the bar.',
    ],
)
def test_nobody_says_them(paragraph: str) -> None:
    assert said(KNOWN, paragraph) == []


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ("The outcome was “devastating,” Roe said.", "devastating,"),
        ("Roe used the word “harbor” again.", "harbor"),
        ("Roe called the show “A fine old mess.”", "A fine old mess."),
        ("“A Fine Old Pier!” Roe shouted.", "A Fine Old Pier!"),
        ("Roe called Lee “The King of the Bay.”", "The King of the Bay."),
        ("The plan would “open the pier to all who live here.”", None),
        ("“No,” Roe said.", "No,"),
    ],
)
def test_somebody_says_them(paragraph: str, words: str | None) -> None:
    expected = "open the pier to all who live here." if words is None else words
    assert [one for _, one in said(KNOWN, paragraph)] == [expected]
