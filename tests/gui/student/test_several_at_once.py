"""Several rows of the list at once: another tag or none, for all of them in one step."""

from __future__ import annotations

import pytest
from hands import Person
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def four(person: Person) -> Person:
    """Somebody with four tagged passages, none of them looked at."""
    for words, key in (("boats", "1"), ("crab pots", "1"), ("ropes", "2"), ("ice house", "2")):
        person.tag(words, key)
        person.press("Esc", times=2)
    return person


def click(person: Person, row: int, held: Qt.KeyboardModifier) -> None:
    """Click on a row with a key held down."""
    rows = person.furniture.panel.list
    place = rows.visualRect(rows.model().index(row, 0)).center()
    rows.scrollTo(rows.model().index(row, 0))
    place = rows.visualRect(rows.model().index(row, 0)).center()
    QTest.mouseClick(rows.viewport(), LEFT, held, place)


def test_rows_chosen_together_are_counted_in_the_card(four: Person) -> None:
    four.click_row(0)
    click(four, 2, SHIFT)
    four.expect("3 passages")
    assert not four.reads("“boats”")
    click(four, 1, CTRL)
    four.expect("2 passages")
    click(four, 2, CTRL)
    four.expect("“boats”")
    assert four.question("Who says so?").isVisible()


def test_rows_are_chosen_together_with_keys(four: Person) -> None:
    four.click_row(3)
    four.furniture.panel.list.setFocus()
    four.press("Shift+Up", times=2)
    four.expect("3 passages")
    four.press("Down")
    assert not four.reads("3 passages")


def test_all_of_them_get_another_tag_in_one_step(four: Person) -> None:
    four.click_row(0)
    click(four, 2, SHIFT)
    four.retag("Caption")
    assert [tag for tag, _ in four.tagged()] == ["caption"] * 3 + ["quote"]
    four.press("Ctrl+Z")
    assert [tag for tag, _ in four.tagged()] == ["claim", "claim", "quote", "quote"]


def test_they_stay_chosen_for_the_next_step(four: Person) -> None:
    four.click_row(0)
    click(four, 2, SHIFT)
    chosen = four.furniture.panel.several
    four.retag("Caption")
    assert sorted(four.furniture.panel.several) == sorted(chosen)
    assert four.window.focusWidget()
    four.expect("3 passages")
    four.press("Ctrl+Z")
    assert sorted(four.furniture.panel.several) == sorted(chosen)
    four.retag("Credit")
    assert [tag for tag, _ in four.tagged()] == ["credit"] * 3 + ["quote"]


def test_what_is_tagged_next_is_looked_at_alone(four: Person) -> None:
    four.click_row(0)
    click(four, 2, SHIFT)
    four.tag("calendar", "1")
    assert four.furniture.panel.several == []
    four.expect("“calendar”")


def test_a_tag_that_some_have_already_goes_to_the_others(four: Person) -> None:
    four.click_row(0)
    click(four, 3, SHIFT)
    four.retag("Quote")
    assert [tag for tag, _ in four.tagged()] == ["quote"] * 4


@pytest.mark.parametrize("way", ["button", "Del", "Ctrl+Backspace"])
def test_all_of_them_are_removed_in_one_step(four: Person, way: str) -> None:
    four.click_row(1)
    click(four, 3, SHIFT)
    if way == "button":
        four.click("Remove")
    else:
        four.furniture.panel.list.setFocus()
        four.press(way)
    assert four.tagged() == [("claim", "boats")]
    assert four.reads("Removed 3 tags. Ctrl+Z brings them back.")
    four.press("Ctrl+Z")
    assert len(four.tagged()) == 4


def test_a_passage_looked_at_in_the_article_ends_it(four: Person) -> None:
    four.click_row(0)
    click(four, 2, SHIFT)
    four.click_words("boats")
    four.expect("“boats”")
    assert four.furniture.panel.several == []
    four.press("Del")
    assert len(four.tagged()) == 3


def test_escape_ends_it(four: Person) -> None:
    four.click_row(0)
    click(four, 2, SHIFT)
    four.view.setFocus()
    four.press("Esc")
    assert not four.reads("3 passages")
    four.press("Del")
    assert len(four.tagged()) == 4


def test_one_row_is_removed_from_the_list_with_a_key(four: Person) -> None:
    four.click_row(0)
    four.furniture.panel.list.setFocus()
    four.press("Del")
    assert len(four.tagged()) == 3
