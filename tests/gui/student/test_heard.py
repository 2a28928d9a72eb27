"""What happens is said to those who listen, once, and hints are not."""

from __future__ import annotations

import pytest
from hands import CREDIT, Person


@pytest.fixture
def heard(person: Person, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is given to say, once it was said how to begin."""
    person.expect("Lines to mend?")
    words: list[str] = []
    for part in ("desk", "same_words", "maybe", "changing"):
        monkeypatch.setattr(
            f"annotator.gui.student.{part}.announce", lambda widget, said: words.append(said)
        )
    return words


def test_tagging_and_taking_it_back_are_heard(person: Person, heard: list[str]) -> None:
    person.tag("crab pots", "1")
    person.press("Ctrl+Z")
    person.press("Ctrl+Shift+Z")
    assert heard == [
        "Tagged as Claim.",
        "Undone: tag as Claim.",
        "Done again: tag as Claim.",
    ]


def test_the_same_words_elsewhere_are_heard_with_their_keys(
    person: Person, heard: list[str]
) -> None:
    person.tag(CREDIT, "4")
    assert heard[0] == "Tagged as Credit."
    assert heard[1].startswith("Same words in 3 more places. Enter tags all of them")
    person.press("Return")
    assert heard[2:] == ["Tagged 4 places as Credit."]


def test_what_cannot_be_done_is_heard(person: Person, heard: list[str]) -> None:
    person.press("Ctrl+Z")
    assert heard == ["There is nothing to undo."]


def test_selecting_says_nothing_over_the_words_that_are_read(
    person: Person, heard: list[str]
) -> None:
    person.select("crab pots")
    assert heard == []
