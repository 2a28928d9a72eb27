"""Undo and redo by keys, buttons and menu, also after closing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hands import Person

Sit = Callable[[], Person]
WAYS = ["keys", "buttons", "menu"]


def undo(person: Person, way: str) -> None:
    {
        "keys": lambda: person.press("Ctrl+Z"),
        "buttons": lambda: person.click("Undo"),
        "menu": lambda: person.choose_in_menu("Edit", "Undo"),
    }[way]()


def redo(person: Person, way: str) -> None:
    {
        "keys": lambda: person.press("Ctrl+Shift+Z"),
        "buttons": lambda: person.click("Redo"),
        "menu": lambda: person.choose_in_menu("Edit", "Redo"),
    }[way]()


@pytest.mark.parametrize("way", WAYS)
def test_every_step_goes_back_and_forth(person: Person, way: str) -> None:
    states = [person.tagged()]

    def remember() -> None:
        states.append(person.tagged())

    person.tag("crab pots", "1")
    remember()
    person.tag("ropes and", "2")
    remember()
    person.retag("Caption")
    remember()
    person.select("ropes")
    person.press("Ctrl+E")
    remember()
    person.press("Del")
    remember()
    for state in reversed(states[:-1]):
        undo(person, way)
        assert person.tagged() == state
    for state in states[1:]:
        redo(person, way)
        assert person.tagged() == state


def test_the_buttons_say_what_they_would_do(person: Person) -> None:
    back, again = person.button("Undo"), person.button("Redo")
    assert not back.isEnabled()
    assert not again.isEnabled()
    person.tag("crab pots", "1")
    assert back.isEnabled()
    assert back.toolTip() == "Undo: tag as Claim  (Ctrl+Z)"
    person.click(back)
    assert not back.isEnabled()
    assert again.toolTip() == "Redo: tag as Claim  (Ctrl+Shift+Z)"


def test_nothing_to_undo_is_said(person: Person) -> None:
    person.press("Ctrl+Z")
    assert person.reads("There is nothing to undo.")
    person.press("Ctrl+Shift+Z")
    assert person.reads("There is nothing to redo.")


def test_a_new_step_forgets_what_was_undone(person: Person) -> None:
    person.tag("crab pots", "1")
    person.press("Ctrl+Z")
    person.tag("ropes and", "2")
    assert not person.button("Redo").isEnabled()


def test_undo_takes_the_passage_that_is_looked_at_away(person: Person) -> None:
    person.tag("crab pots", "1")
    person.press("Ctrl+Z")
    assert person.desk.current is None
    assert not person.furniture.panel.details.isVisible()
    assert person.reads("What you tag is listed here.")


def test_undo_and_redo_survive_closing(sit: Sit) -> None:
    first = sit()
    first.open()
    first.tag("crab pots", "1")
    first.tag("ropes and", "2")
    first.press("Ctrl+Z")
    path = first.opened.path
    assert first.window.close()

    second = sit()
    second.open(path)
    assert second.tagged() == [("claim", "crab pots")]
    second.press("Ctrl+Shift+Z")
    assert second.tagged() == [("claim", "crab pots"), ("quote", "ropes and")]
    second.press("Ctrl+Z", times=2)
    assert second.tagged() == []
    assert not second.button("Undo").isEnabled()


def test_in_a_field_undo_takes_typing_back_first(person: Person) -> None:
    person.tag("crab pots", "1")
    person.comment.setFocus()
    person.type("so")
    person.press("Ctrl+Z")
    assert person.comment.text() == ""
    assert person.tagged() == [("claim", "crab pots")]
