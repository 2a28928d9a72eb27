"""Finding a tag by typing: near the selection, by keys alone, without stopping the window."""

from __future__ import annotations

import pytest
from hands import LEFT, Person
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from annotator.gui.student.tag_picker import TagPicker, found_tags


def picker(person: Person) -> TagPicker:
    found: TagPicker = person.seen(TagPicker, lambda one: True)
    return found


def rows(person: Person) -> list[str]:
    shown = picker(person)._list
    return [shown.item(row).text().partition(" –")[0] for row in range(shown.count())]


def pickers(person: Person) -> list[TagPicker]:
    return [one for one in person.desk.findChildren(TagPicker) if one.isVisible()]


@pytest.mark.parametrize("key", ["T", "/"])
def test_a_letter_typing_and_enter_tag_what_is_selected(person: Person, key: str) -> None:
    person.select("crab pots, ropes")
    person.press(key)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    person.type("quo")
    assert rows(person) == ["Quote"]
    person.press("Return")
    assert person.tagged() == [("quote", "crab pots, ropes")]
    assert person.view.hasFocus()
    assert not pickers(person)


def test_with_nothing_selected_the_passage_looked_at_gets_another_tag(person: Person) -> None:
    person.tag("crab pots", "1")
    person.press("T")
    person.type("quo")
    person.press("Return")
    assert person.tagged() == [("quote", "crab pots")]
    assert person.view.hasFocus()
    person.press("Ctrl+Z")
    assert person.tagged() == [("claim", "crab pots")]


def test_with_nothing_to_tag_it_says_how_to_begin(person: Person) -> None:
    person.desk.say("Something else.")
    person.press("T")
    assert not pickers(person)
    assert person.reads("Select words, then press 1–5.")


def test_arrows_go_round_and_enter_takes_what_is_pointed_at(person: Person) -> None:
    person.select("crab pots")
    person.press("T")
    assert rows(person)[0] == "Claim"
    person.press("Up")
    person.press("Down", times=2)
    person.press("Return")
    assert person.tagged() == [("quote", "crab pots")]


def test_escape_leaves_all_as_it_was(person: Person) -> None:
    words = person.select("crab pots")
    person.press("T")
    person.type("cl")
    person.press("Esc")
    assert not pickers(person)
    assert person.view.hasFocus()
    assert person.view.selected_span() == words
    assert person.tagged() == []


def test_a_click_elsewhere_leaves(person: Person) -> None:
    person.select("crab pots")
    person.press("T")
    person.click_words("Osgood")
    assert not pickers(person)
    assert person.tagged() == []


def test_a_click_on_a_row_tags(person: Person) -> None:
    person.select("crab pots")
    person.press("T")
    shown = picker(person)._list
    place = shown.visualItemRect(shown.item(3)).center()
    QTest.mouseClick(shown.viewport(), LEFT, pos=place)
    assert person.tagged() == [("credit", "crab pots")]


def test_with_nothing_selected_it_says_what_to_do(person: Person) -> None:
    person.press("T")
    assert not pickers(person)
    assert person.reads("Select words, then press 1–5.")


def test_it_stands_inside_the_window_wherever_the_words_are(person: Person) -> None:
    person.window.resize(700, 400)
    for words in ("Harlow Bay neighbors", "Osgood plans"):
        person.select(words)
        person.press("T")
        assert person.desk.rect().contains(picker(person).geometry())
        assert picker(person)._list.height() >= 2 * 26
        person.press("Esc")


def test_nothing_that_fits_is_said_and_enter_does_nothing(person: Person) -> None:
    person.select("crab pots")
    person.press("T")
    person.type("xyzzy")
    assert rows(person) == []
    person.press("Return")
    assert pickers(person)
    assert person.tagged() == []


def test_letters_are_text_in_the_fields(person: Person) -> None:
    person.tag("crab pots", "1")
    person.select("ropes")
    person.comment.setFocus()
    person.type("the hit/chat")
    assert person.comment.text() == "the hit/chat"
    assert not pickers(person)


def test_a_key_a_badge_or_the_start_of_a_name_come_before_words_inside(person: Person) -> None:
    tags = person.opened.work.material.scheme.tags
    assert [tag.name for tag in found_tags(tags, "")] == [tag.name for tag in tags]
    assert found_tags(tags, "4")[0].id == "credit"
    assert found_tags(tags, "?")[0].id == "ask"
    assert [tag.id for tag in found_tags(tags, "C")][:1] == ["claim"]
    assert "caption" in [tag.id for tag in found_tags(tags, "picture")]
