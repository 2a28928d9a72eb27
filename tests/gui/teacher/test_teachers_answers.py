"""The teacher's answers at the desk: reached from the class, stored in its file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from any_work import counting_clock
from hands import ARTICLE, TITLE, Person
from PySide6.QtWidgets import QCheckBox, QPushButton

from annotator.model.answer_key import key_items
from annotator.storage import class_files
from annotator.storage.key_files import read_key
from annotator.workflows.answering import key_material
from annotator.workflows.lessons import Asked, create_lesson


@pytest.fixture
def class_file(tmp_path: Path) -> Path:
    target = tmp_path / "l.annot"
    made = create_lesson(target, [ARTICLE], Asked("Harbor"), clock=counting_clock())
    return made.class_file


@pytest.fixture
def teacher(sit: Callable[[], Person], class_file: Path) -> Person:
    """Somebody who has gone from the class to their answers."""
    person = sit()
    assert person.window.open_file(class_file)
    person.expect("0 handed in")
    person.choose_in_menu("Lesson", "Teacher’s answers…")
    person.wait_for_desk()
    return person


def button(person: Person, words: str) -> QPushButton:
    found: QPushButton = person.seen(QPushButton, lambda one: one.text() == words)
    return found


def either(person: Person) -> QCheckBox:
    found: QCheckBox = person.seen(QCheckBox, lambda one: one.text().startswith("Either is fine"))
    return found


def stored(person: Person, class_file: Path) -> list[tuple[list[str], str, float | None]]:
    person.expect("✓ Saved")
    record = class_files.read(class_file)
    key, _ = read_key(class_file, key_material(record.material))
    return [([a.tag for a in i.accepted], i.feedback, i.points) for i in key_items(key.values())]


def test_answers_with_points_and_feedback_are_stored_in_the_class(
    teacher: Person, class_file: Path
) -> None:
    teacher.tag("crab pots", "1")
    teacher.question("Points").setFocus()
    teacher.type("2")
    teacher.press("Tab")
    teacher.question("Feedback for students").setFocus()
    teacher.type("Well seen.")
    teacher.press("Tab")
    assert stored(teacher, class_file) == [(["claim"], "Well seen.", 2.0)]


def test_one_or_the_other_tag_can_be_fine(teacher: Person, class_file: Path) -> None:
    teacher.tag("crab pots", "1")
    assert not any(
        box.isVisible() and box.text().startswith("Either")
        for box in teacher.window.findChildren(QCheckBox)
    )
    teacher.tag("crab pots", "2")
    box = either(teacher)
    assert box.accessibleDescription() == "this, or Claim “crab pots”"
    assert teacher.reads("this, or Claim “crab pots”")
    teacher.click(box)
    assert stored(teacher, class_file) == [(["claim", "quote"], "", None)]
    teacher.press("Ctrl+Z")
    assert not either(teacher).isChecked()
    assert [tags for tags, _, _ in stored(teacher, class_file)] == [["claim"], ["quote"]]


def test_answers_are_not_handed_in_and_lead_back_to_the_class(teacher: Person) -> None:
    assert teacher.reads("Teacher’s answers: Harbor")
    assert not teacher.furniture.top.hand_in.isVisible()
    teacher.window.student.hand_in()
    teacher.click(button(teacher, "Back to the class"))
    assert teacher.window.teacher.holder.isVisible()
    assert teacher.window.student.opened is None


def test_a_student_s_desk_offers_nothing_of_it(person: Person) -> None:
    person.tag("crab pots", "1")
    person.tag("crab pots", "2")
    assert not any(box.text().startswith("Either") for box in person.window.findChildren(QCheckBox))
    assert not any(
        one.isVisible() and one.text() == "Back to the class"
        for one in person.window.findChildren(QPushButton)
    )
    assert person.reads(TITLE[:20])
