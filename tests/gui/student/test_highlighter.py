"""The highlighter: a tag is picked once, and every selection gets it at once."""

from __future__ import annotations

import pytest
from hands import CREDIT, LEFT, Person, place_before
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

ON = "Highlighter: Quote. Every selection is tagged. Esc ends it."


def pen(person: Person, tag: str) -> QToolButton:
    found = person.card(tag).findChild(QToolButton)
    assert isinstance(found, QToolButton)
    return found


def begin(person: Person) -> None:
    person.press("H")
    person.press("2")
    person.expect(ON)


def drag_over(person: Person, words: str) -> None:
    """Select with the mouse, and wait until it is tagged."""
    before = len(person.opened.work.annotations)
    person.select(words)
    person.qtbot.waitUntil(lambda: len(person.opened.work.annotations) == before + 1)


def test_two_keys_begin_and_every_drag_tags(person: Person) -> None:
    begin(person)
    drag_over(person, "crab pots")
    drag_over(person, "shopping cart")
    assert person.tagged() == [("quote", "crab pots"), ("quote", "shopping cart")]
    assert person.reads(ON)


def test_each_selection_is_one_step_back(person: Person) -> None:
    begin(person)
    drag_over(person, "crab pots")
    drag_over(person, "shopping cart")
    person.press("Ctrl+Z")
    assert person.tagged() == [("quote", "crab pots")]


def test_a_selection_by_keys_is_tagged_with_enter(person: Person) -> None:
    begin(person)
    person.press("Ctrl+Home")
    person.press("Alt+Shift+Right", times=2)
    assert person.tagged() == []
    assert person.reads("Press Enter to tag “Harlow Bay” as Quote.")
    person.press("Return")
    assert person.tagged() == [("quote", "Harlow Bay")]


def test_escape_ends_it(person: Person) -> None:
    begin(person)
    person.press("Esc")
    assert not person.reads("Highlighter")
    person.select("crab pots")
    person.press("Return")
    assert person.tagged() == []


def test_the_card_says_in_words_that_it_is_on(person: Person) -> None:
    person.click(pen(person, "quote"))
    assert person.reads(ON)
    assert [pen(person, tag).text() for tag in ("quote", "claim")] == ["✎ on", "✎"]
    drag_over(person, "crab pots")
    person.click(pen(person, "claim"))
    assert [pen(person, tag).isChecked() for tag in ("quote", "claim")] == [False, True]
    person.click(pen(person, "claim"))
    assert not person.reads("Highlighter")
    assert not pen(person, "claim").isChecked()


def test_what_is_selected_when_it_begins_is_tagged_too(person: Person) -> None:
    person.select("crab pots")
    person.click(pen(person, "quote"))
    assert person.tagged() == [("quote", "crab pots")]


def test_a_click_on_a_card_picks_the_tag_while_it_waits(person: Person) -> None:
    person.press("H")
    person.expect("Highlighter: press 1–5 to pick its tag. Esc ends it.")
    person.click(person.card("claim"))
    assert person.reads("Highlighter: Claim.")
    assert person.tagged() == []


def test_its_tag_can_be_found_by_typing(person: Person) -> None:
    person.press("H")
    person.press("T")
    person.type("quo")
    person.press("Return")
    assert person.reads(ON)


def test_a_button_ends_it(person: Person) -> None:
    begin(person)
    person.click("Stop")
    assert not person.reads("Highlighter")


def test_the_same_words_are_offered_and_escape_first_answers_that(person: Person) -> None:
    begin(person)
    drag_over(person, CREDIT)
    assert person.furniture.tagging.is_offering
    person.press("Esc")
    assert not person.furniture.tagging.is_offering
    assert person.reads(ON)
    assert person.tagged() == [("quote", CREDIT)]


def test_all_the_same_words_with_one_key_more(person: Person) -> None:
    begin(person)
    drag_over(person, CREDIT)
    person.press("Return")
    assert len(person.tagged()) > 1
    person.press("Ctrl+Z")
    assert person.tagged() == []


@pytest.mark.parametrize("clicks", [2, 3])
def test_two_clicks_tag_the_word_and_three_the_sentence_alone(person: Person, clicks: int) -> None:
    begin(person)
    place = place_before(person.view, person.find("crab pots").start + 2)
    port = person.view.viewport()
    QTest.mouseClick(port, LEFT, pos=place)
    QTest.mouseDClick(port, LEFT, pos=place)
    QTest.mouseRelease(port, LEFT, pos=place)
    if clicks == 3:
        QTest.mouseClick(port, LEFT, pos=place)
    person.qtbot.waitUntil(lambda: len(person.opened.work.annotations) == 1)
    ((_, words),) = person.tagged()
    assert (words == "crab") == (clicks == 2)
    assert "crab" in words


def test_a_click_and_one_with_shift_tag_what_lies_between(person: Person) -> None:
    begin(person)
    span = person.find("crab pots, ropes")
    port = person.view.viewport()
    QTest.mouseClick(port, LEFT, pos=place_before(person.view, span.start))
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mouseClick(port, LEFT, shift, place_before(person.view, span.end))
    person.qtbot.waitUntil(lambda: len(person.opened.work.annotations) == 1)
    assert person.tagged() == [("quote", "crab pots, ropes")]


def test_a_click_without_a_selection_looks_at_a_passage_as_ever(person: Person) -> None:
    made = person.tag("crab pots", "1")
    person.press("Esc")
    begin(person)
    person.click_words("crab pots")
    assert person.desk.current == made
    assert person.tagged() == [("claim", "crab pots")]


def test_the_same_words_twice_are_refused_kindly(person: Person) -> None:
    begin(person)
    drag_over(person, "crab pots")
    person.select("crab pots")
    person.expect("These words already have the tag Quote.")
