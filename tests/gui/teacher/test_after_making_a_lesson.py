"""What comes after a lesson is made: its answers, another class, a new one like it."""

from __future__ import annotations

from pathlib import Path

from hands import ARTICLE, Person
from lesson_hands import (
    begin_lesson,
    choose_article,
    handed_out,
    make_lesson,
    page_of,
    write,
    write_instructions,
)
from small_class import five, tagged

from annotator.storage import class_files


def test_a_file_that_is_there_is_not_replaced(teacher: Person, folder: Path) -> None:
    (folder / "l.annot").write_text("mine")
    begin_lesson(teacher)
    make_lesson(teacher, folder / "l.annot")
    assert teacher.reads("“l.annot” is already there and was not replaced.")
    assert (folder / "l.annot").read_text() == "mine"
    teacher.answers.next = [None]
    teacher.click("Make the lesson…")
    assert page_of(teacher)


def test_after_making_it_the_answers_of_the_teacher_can_be_given(
    teacher: Person, folder: Path
) -> None:
    begin_lesson(teacher)
    make_lesson(teacher, folder / "l.annot")
    teacher.click("Teacher’s answers…")
    teacher.wait_for_desk()
    assert teacher.opened.is_key
    assert teacher.opened.path == folder / "l.annotclass"


def test_after_making_it_one_can_go_back_and_make_another(teacher: Person, folder: Path) -> None:
    begin_lesson(teacher)
    make_lesson(teacher, folder / "one.annot")
    teacher.click("Back to the form")
    write(teacher, "Title", "Better")
    make_lesson(teacher, folder / "two.annot")
    one, two = (handed_out(folder / f"{name}.annot").assignment for name in ("one", "two"))
    assert one
    assert two
    assert two.title == "Better"
    assert one.id != two.id


def test_the_same_lesson_goes_to_another_class(teacher: Person, folder: Path) -> None:
    path = folder / "8a.annotclass"
    class_files.create(path, five(), [tagged(1, "claim", "About 40 people saw it.")])
    teacher.window.open_file(path)
    teacher.expect("5 handed in")
    teacher.answers.next = [folder / "8b"]
    teacher.choose_in_menu("Lesson", "Same lesson, another class…")
    teacher.expect("This is the other class.")
    assert teacher.reads("0 handed in")
    assert class_files.read(folder / "8b.annotclass").material == five().material
    teacher.answers.next = [path]
    teacher.choose_in_menu("Lesson", "Same lesson, another class…")
    assert teacher.reads("“8a.annotclass” is already there")
    assert class_files.read(path) == five()


def test_a_new_lesson_asks_what_the_last_one_did(teacher: Person, folder: Path) -> None:
    begin_lesson(teacher)
    write(teacher, "Title", "Week 1")
    write_instructions(teacher, "Read it.")
    make_lesson(teacher, folder / "l.annot")
    teacher.click("New lesson like this")
    page = page_of(teacher)
    assert page.draft.articles == ()
    assert page.draft.assignment.instructions == "Read it."
    choose_article(teacher, ARTICLE)
    write(teacher, "Title", "Week 2")
    make_lesson(teacher, folder / "m.annot")
    assert handed_out(folder / "m.annot").title == "Week 2"


def test_a_new_lesson_like_it_asks_before_a_draft_goes(teacher: Person, folder: Path) -> None:
    path = folder / "8a.annotclass"
    class_files.create(path, five())
    begin_lesson(teacher)
    teacher.window.open_file(path)
    teacher.expect("5 handed in")
    teacher.answers.next = ["Go on with it"]
    teacher.choose_in_menu("Lesson", "New lesson like this")
    assert teacher.reads("5 handed in")
    teacher.answers.next = ["Let it go"]
    teacher.choose_in_menu("Lesson", "New lesson like this")
    assert page_of(teacher).draft.scheme == five().material.scheme


def test_a_class_that_went_away_is_said(teacher: Person, folder: Path) -> None:
    path = folder / "8a.annotclass"
    class_files.create(path, five())
    teacher.window.open_file(path)
    teacher.expect("5 handed in")
    path.unlink()
    teacher.choose_in_menu("Lesson", "New lesson like this")
    assert teacher.reads("“8a.annotclass” is not there.")
    teacher.answers.next = [folder / "8b.annotclass"]
    teacher.choose_in_menu("Lesson", "Same lesson, another class…")
    assert teacher.reads("“8a.annotclass” is not there.")
