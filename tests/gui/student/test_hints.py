"""What to do next, said near the words: first the keys of tags, later that questions wait."""

from __future__ import annotations

import pytest
from hands import CREDIT, Person
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

NARROW = (683, 384)


@pytest.fixture
def narrow(person: Person) -> Person:
    person.window.resize(*NARROW)
    person.qtbot.waitUntil(lambda: not person.furniture.panel.isVisible())
    return person


def waiting(person: Person) -> list[QPushButton]:
    """The buttons over the article that lead to questions."""
    port = person.view.viewport()
    buttons = port.findChildren(QPushButton)
    return [one for one in buttons if one.isVisible() and "to answer" in one.text()]


def offered_tags(person: Person) -> list[QToolButton]:
    buttons = person.view.viewport().findChildren(QToolButton)
    return [one for one in buttons if one.isVisible()]


def place(person: Person, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(person.view.viewport(), QPoint()), widget.size())


def test_at_first_the_tags_stand_beneath_what_is_selected(person: Person) -> None:
    span = person.select("crab pots")
    tags = offered_tags(person)
    assert [one.text() for one in tags][:2] == ["1  Claim", "2  Quote"]
    words = person.view.rectangle_of(span)
    for one in tags:
        assert person.view.viewport().rect().contains(place(person, one))
        assert not place(person, one).intersects(words)
    person.click(tags[1])
    assert person.tagged() == [("quote", "crab pots")]
    assert person.view.hasFocus()


def test_who_has_tagged_something_is_left_alone(person: Person) -> None:
    person.tag("crab pots", "1")
    person.select("ice house")
    assert not offered_tags(person)


def test_what_is_let_go_needs_no_tag(person: Person) -> None:
    person.select("crab pots")
    person.press("Esc")
    assert not offered_tags(person)


def test_the_bottom_line_forgets_words_that_are_let_go(person: Person) -> None:
    person.select("crab pots")
    assert person.reads("Press 1–5 to tag “crab pots”.")
    person.press("Esc")
    assert not person.reads("to tag “crab pots”")
    assert person.reads("Select words, then press 1–5.")


def test_the_bottom_line_says_how_an_edge_on_its_way_is_kept(person: Person) -> None:
    person.tag("crab pots", "1")
    assert person.reads("Tagged as Claim.")
    person.press("F8")
    assert person.reads("Enter keeps it so, Esc puts it back.")
    person.press("Esc")
    assert not person.reads("Enter keeps it so")
    person.press("F8")
    person.press("Return")
    assert not person.reads("Enter keeps it so")


def test_the_panel_says_how_to_begin(person: Person) -> None:
    assert person.reads("Select words in the article, then press 1–5 or click a tag.")


def test_where_the_panel_is_folded_away_questions_are_named_with_their_key(narrow: Person) -> None:
    made = narrow.tag("crab pots", "1")
    (opener,) = waiting(narrow)
    assert opener.text() == "2 questions to answer  (Enter)"
    assert narrow.view.viewport().rect().contains(place(narrow, opener))
    assert not place(narrow, opener).intersects(narrow.view.rectangle_of(made.span))
    narrow.press("Return")
    assert narrow.window.focusWidget() is narrow.question("Who says so?")
    assert not waiting(narrow)


def test_escape_leads_back_from_the_questions(narrow: Person) -> None:
    narrow.tag("crab pots", "1")
    narrow.press("Return")
    narrow.press("Esc")
    assert narrow.view.hasFocus()
    assert not narrow.furniture.panel.isVisible()


def test_a_click_leads_to_the_questions_too(narrow: Person) -> None:
    narrow.tag("crab pots", "1")
    narrow.click(waiting(narrow)[0])
    panel = narrow.furniture.panel
    field = narrow.question("Who says so?")
    narrow.qtbot.waitUntil(
        lambda: panel.viewport().rect().contains(field.mapTo(panel.viewport(), QPoint()))
    )
    assert narrow.window.focusWidget() is field


def test_an_offer_is_answered_before_the_questions_are_named(narrow: Person) -> None:
    narrow.tag(CREDIT, "4")
    assert not waiting(narrow)
    narrow.press("Esc")
    assert waiting(narrow)


def test_reading_on_takes_the_hint_away(narrow: Person) -> None:
    narrow.tag("crab pots", "1")
    narrow.press("Right")
    assert not waiting(narrow)


def test_what_is_answered_is_not_asked_again(narrow: Person) -> None:
    made = narrow.tag("crab pots", "5")
    assert [one.text() for one in waiting(narrow)] == ["1 question to answer  (Enter)"]
    narrow.opened.work.answer(made.id, "question", "Who paid for them?")
    assert not waiting(narrow)


def test_a_wide_window_shows_the_questions_themselves(person: Person) -> None:
    person.tag("crab pots", "1")
    assert not waiting(person)
