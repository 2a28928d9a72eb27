"""Definition, example and not-this beside the questions."""

from __future__ import annotations

from hands import Person
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

WHAT = "What is this?"


def meaning(person: Person) -> list[str]:
    """What can be read about the tag that is looked at; its card has the definition always."""
    tag = person.opened.work.material.scheme.tag(person.desk.current.tag)  # type: ignore[union-attr]
    assert tag
    said = [f"Example: {tag.example}", f"Not this: {tag.not_this}"]
    return [words for words in said if person.reads(words)]


def test_what_a_tag_means_is_shown_when_asked(person: Person) -> None:
    person.tag("crab pots", "3")
    assert meaning(person) == []
    person.click(WHAT)
    assert len(meaning(person)) == 2
    person.click(WHAT)
    assert meaning(person) == []


def test_it_is_asked_by_key_and_read_aloud_with_the_button(person: Person) -> None:
    person.tag("crab pots", "2")
    button = person.button(WHAT)
    assert isinstance(button, QPushButton)
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert len(meaning(person)) == 2
    assert button.accessibleName() == "What is Quote?"
    assert "Example: " in button.accessibleDescription()


def test_it_stays_shown_for_the_next_passage(person: Person) -> None:
    person.tag("crab pots", "2")
    person.click(WHAT)
    person.tag("ropes", "1")
    assert person.button(WHAT).isChecked()
    assert len(meaning(person)) == 2


def test_the_questions_stay_on_a_small_school_screen_while_it_is_shown(person: Person) -> None:
    person.window.resize(1366, 768)
    person.tag("crab pots", "2")
    panel = person.furniture.panel
    person.qtbot.waitUntil(lambda: person.window.height() == 768)
    person.qtbot.waitUntil(lambda: not panel.verticalScrollBar().isVisible())
    person.click(WHAT)
    person.expect("Not this: ")
    person.qtbot.waitUntil(lambda: panel.verticalScrollBar().isVisible())
    remove = person.button("Remove")
    bottom = remove.mapTo(panel.viewport(), remove.rect().bottomRight())
    assert panel.viewport().rect().contains(bottom)
