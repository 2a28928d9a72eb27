"""Same words, several places: the small bar after a tag, and what its keys and buttons do."""

from __future__ import annotations

import pytest
from hands import CREDIT, Person
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from annotator.gui.article.same_words_bar import SameWordsBar

ALL = [("credit", CREDIT)] * 4


def bar(person: Person) -> SameWordsBar | None:
    found = [one for one in person.window.findChildren(SameWordsBar) if one.isVisible()]
    return found[0] if found else None


def offered(person: Person) -> list[str]:
    shown = bar(person)
    assert shown
    return [label.text() for label in shown.findChildren(QLabel) if label.isVisible()]


def test_the_bar_says_where_the_same_words_stand(person: Person) -> None:
    person.tag(CREDIT, "4")
    assert "Same words in 3 more places" in offered(person)
    assert "1 more line like this · 2 inside captions" in offered(person)
    assert person.view.hasFocus()
    assert person.tagged() == [("credit", CREDIT)]


def test_enter_tags_all_of_them(person: Person) -> None:
    person.tag(CREDIT, "4")
    person.press("Return")
    assert bar(person) is None
    assert person.tagged() == ALL
    assert person.reads("Tagged 4 places as Credit.")
    assert person.view.hasFocus()
    made = person.saved().annotations.values()
    assert len({one.group for one in made}) == 1
    assert sorted(one.origin for one in made) == ["hand", "repeat", "repeat", "repeat"]


def test_shift_and_enter_tag_the_whole_lines(person: Person) -> None:
    person.tag(CREDIT, "4")
    person.press("Shift+Return")
    assert person.tagged() == ALL[:2]
    spans = {one.span for one in person.saved().annotations.values()}
    assert spans == {person.find(CREDIT), person.find(CREDIT, 1)}


def test_escape_leaves_it_at_the_one(person: Person) -> None:
    person.tag(CREDIT, "4")
    person.press("Esc")
    assert bar(person) is None
    assert person.tagged() == ALL[:1]
    assert person.desk.current
    assert person.view.hasFocus()


@pytest.mark.parametrize(
    ("words", "n"), [("Tag all 4", 4), ("The 2 whole lines", 2), ("Only this", 1)]
)
def test_its_buttons_do_the_same(person: Person, words: str, n: int) -> None:
    person.tag(CREDIT, "4")
    person.click(words)
    assert bar(person) is None
    assert person.tagged() == ALL[:n]
    assert person.view.hasFocus()


def test_from_inside_a_caption_the_lines_are_offered_too(person: Person) -> None:
    person.tag(CREDIT, "4", n=2)
    assert "2 lines with just these words · 1 inside a caption" in offered(person)
    person.press("Shift+Return")
    assert person.tagged() == ALL[:3]


def test_one_undo_takes_all_of_it_back_and_one_redo_does_it_again(person: Person) -> None:
    person.tag("crab pots", "1")
    person.tag(CREDIT, "4")
    person.press("Return")
    assert person.tagged() == [*ALL, ("claim", "crab pots")]
    person.press("Ctrl+Z")
    assert person.tagged() == [("claim", "crab pots")]
    assert person.reads("Undone: tag 4 places as Credit.")
    person.press("Ctrl+Shift+Z")
    assert person.tagged() == [*ALL, ("claim", "crab pots")]
    person.press("Ctrl+Z", times=2)
    assert person.tagged() == []


def test_the_list_says_which_place_each_is(person: Person) -> None:
    person.tag(CREDIT, "4", n=1)
    person.press("Return")
    rows = person.furniture.panel.list.model()
    spoken = [
        rows.data(rows.index(row, 0), Qt.ItemDataRole.AccessibleTextRole)
        for row in range(rows.rowCount())
    ]
    assert spoken == [f"Credit: {CREDIT}, place {n} of 4" for n in (1, 2, 3, 4)]
    assert person.reads("place 2 of 4")


def test_places_that_have_the_tag_are_not_offered_again(person: Person) -> None:
    person.tag(CREDIT, "4")
    person.press("Esc")
    person.tag(CREDIT, "4", n=1)
    assert "Same words in 2 more places" in offered(person)
    person.press("Return")
    assert person.tagged() == ALL


def test_words_that_stand_once_are_offered_nowhere(person: Person) -> None:
    person.tag("crab pots", "1")
    assert bar(person) is None


def test_enter_after_the_bar_is_gone_shows_the_passage(person: Person) -> None:
    person.tag(CREDIT, "4")
    person.press("Esc")
    person.press("Esc")
    assert person.desk.current is None
    person.press("Left")
    person.press("Return")
    assert person.desk.current
    assert person.tagged() == ALL[:1]


@pytest.mark.parametrize("what", ["select", "click", "undo", "row", "comment", "tag"])
def test_going_on_with_something_else_dismisses_the_bar(person: Person, what: str) -> None:
    person.tag("ropes and", "1")
    person.tag(CREDIT, "4")
    assert bar(person)
    if what == "select":
        person.select("shopping cart")
    elif what == "click":
        person.click_words("ropes")
    elif what == "undo":
        person.press("Ctrl+Z")
    elif what == "row":
        person.click_row(1)
    elif what == "comment":
        person.comment.setFocus()
        person.type("so")
        person.press("Return")
    else:
        person.tag("shopping cart", "2")
    assert bar(person) is None
    assert ("credit", CREDIT) in person.tagged() or what == "undo"
    assert len(person.tagged()) < 4
