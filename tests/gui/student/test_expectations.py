"""What the lesson asks for is said on the cards, with how much of it is there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from any_work import counting_clock
from hands import ARTICLE, Person
from PySide6.QtWidgets import QLabel

from annotator.workflows.lessons import Asked, create_lesson


@pytest.fixture
def lesson(sit: Callable[[], Person], tmp_path: Path) -> Person:
    """Somebody with a lesson open that asks for two claims."""
    asked = Asked("Harbor", expected={"claim": 2})
    made = create_lesson(tmp_path / "l.annot", [ARTICLE], asked, clock=counting_clock())
    person = sit()
    person.begin(made.hand_out)
    return person


def on_card(person: Person, tag: str) -> list[str]:
    return [one.text() for one in person.card(tag).findChildren(QLabel) if one.isVisible()]


def test_a_card_says_how_many_are_asked_for_and_how_many_are_there(lesson: Person) -> None:
    assert "at least 2: 0 so far" in on_card(lesson, "claim")
    lesson.tag("crab pots", "1")
    assert "at least 2: 1 so far" in on_card(lesson, "claim")
    assert "at least 2: 1 so far" in lesson.card("claim").accessibleName()
    lesson.tag("shopping cart", "1")
    assert "✓ at least 2: 2 so far" in on_card(lesson, "claim")
    lesson.press("Ctrl+Z")
    assert "at least 2: 1 so far" in on_card(lesson, "claim")


def test_a_tag_that_is_not_asked_for_only_counts(lesson: Person) -> None:
    lesson.tag("crab pots", "2")
    assert "1" in on_card(lesson, "quote")
    assert not any("at least" in words for words in on_card(lesson, "quote"))
