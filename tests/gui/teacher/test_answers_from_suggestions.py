"""The teacher's answers can start from suggestions, whatever the students are given."""

from __future__ import annotations

from pathlib import Path

from hands import Person
from lesson_hands import begin_lesson, handed_out, make_lesson

from annotator.model.annotation import Annotation
from annotator.storage.key_files import read_key
from annotator.workflows.answering import key_material


def answers(teacher: Person) -> tuple[dict[str, Annotation], int]:
    """The teacher's answers in the file, and how many steps can be undone."""
    teacher.expect("✓ Saved")
    opened = teacher.opened
    key, history = read_key(opened.path, opened.work.material)
    return key, len(history.done)


def test_the_teacher_s_answers_can_start_from_suggestions(teacher: Person, folder: Path) -> None:
    begin_lesson(teacher)
    make_lesson(teacher, folder / "l.annot")
    lesson = handed_out(folder / "l.annot")
    assert lesson.assignment
    assert not lesson.assignment.suggestions
    teacher.click("Teacher’s answers…")
    teacher.wait_for_desk()
    assert teacher.opened.work.material == key_material(lesson)
    teacher.press("M")
    teacher.press("N")
    teacher.press("Return")
    key, steps = answers(teacher)
    assert {one.origin for one in key.values()} == {"suggestion"}
    assert steps == 2
    teacher.press("Ctrl+Z", 2)
    assert answers(teacher) == ({}, 0)
