"""Speakers: names are offered while typing, and what goes with a name is filled in again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from any_work import counting_clock
from hands import ARTICLE, Person
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from annotator.workflows.lessons import Asked, create_lesson

SPEAKER, PART = "Who is speaking?", "Their part in the story?"


def speaker(person: Person) -> QLineEdit:
    field = person.question(SPEAKER)
    assert isinstance(field, QLineEdit)
    return field


def enter_speaker(person: Person) -> None:
    """Put the focus into the question about who is speaking."""
    speaker(person)
    person.come_forward()
    speaker(person).setFocus()


def offered(person: Person) -> list[str]:
    """What the open list offers."""
    popup = speaker(person).completer().popup()
    person.qtbot.waitUntil(popup.isVisible)
    model = popup.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_names_of_the_article_are_offered_by_any_of_their_words(person: Person) -> None:
    person.tag("crab pots", "2")
    enter_speaker(person)
    person.type("osg")
    assert offered(person) == ["Lena Osgood"]


def test_an_offered_name_is_taken_by_keys_and_stored(person: Person) -> None:
    made = person.tag("crab pots", "2")
    enter_speaker(person)
    person.type("osg")
    offered(person)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(QApplication.activePopupWidget(), key)
    assert speaker(person).text() == "Lena Osgood"
    assert person.saved().annotations[made.id].attributes == {"speaker": "Lena Osgood"}


def test_a_name_used_before_is_offered_too(person: Person) -> None:
    person.tag("ropes", "2")
    enter_speaker(person)
    person.type("The harbor office")
    person.press("Tab")
    person.tag("crab pots", "2")
    enter_speaker(person)
    person.type("o")
    assert offered(person)[0] == "The harbor office"


def test_the_part_is_filled_in_for_the_same_name_and_said_so(person: Person) -> None:
    person.tag("ropes", "2")
    enter_speaker(person)
    person.type("Lena Osgood")
    person.press("Tab")
    part = person.question(PART)
    assert isinstance(part, QComboBox)
    part.setCurrentIndex(1)
    part.activated.emit(1)
    made = person.tag("crab pots", "2")
    enter_speaker(person)
    person.type("Lena Osgood")
    person.press("Tab")
    assert person.reads(f"“{PART}” is filled in as you answered it before for this name.")
    part = person.question(PART)
    assert isinstance(part, QComboBox)
    assert part.currentText() == "Is in charge"
    answers = {"speaker": "Lena Osgood", "part": "in_charge"}
    assert person.saved().annotations[made.id].attributes == answers
    person.press("Ctrl+Z")
    assert person.saved().annotations[made.id].attributes == {}


def test_other_questions_in_words_offer_no_names(person: Person) -> None:
    person.tag("crab pots", "5")
    field = person.question("What would you ask?")
    assert isinstance(field, QLineEdit)
    assert field.completer() is None


def test_a_name_used_in_another_article_of_the_work_is_offered(
    sit: Callable[[], Person], tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("A headline\n\nWords that nobody in particular said.\n", encoding="utf-8")
    lesson = create_lesson(
        tmp_path / "l.annot", [ARTICLE, other], Asked("Two"), clock=counting_clock()
    )
    person = sit()
    person.begin(lesson.hand_out)
    person.tag("ropes", "2")
    enter_speaker(person)
    person.type("Their neighbor")
    person.press("Tab")
    person.desk.show_article(1)
    person.tag("nobody", "2")
    enter_speaker(person)
    person.type("bor")
    assert offered(person) == ["Their neighbor"]
