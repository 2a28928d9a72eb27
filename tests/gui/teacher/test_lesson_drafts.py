"""A lesson that is being prepared: seen as a student, kept for another day, begun anew."""

from __future__ import annotations

from pathlib import Path

from hands import ARTICLE, Person
from lesson_hands import (
    begin_lesson,
    field,
    handed_out,
    make_lesson,
    page_of,
    write,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QRadioButton,
)

from annotator.paths import tag_sets_folder
from annotator.workflows.kept_drafts import keep_draft, kept_draft
from annotator.workflows.preparing import new_draft
from annotator.workflows.recent import recent_files


def test_what_is_done_in_a_preview_is_gone_afterwards(
    teacher: Person, folder: Path, home: Path
) -> None:
    begin_lesson(teacher)
    write(teacher, "Title", "Who cleans up?")
    teacher.click("See it as a student")
    teacher.wait_for_desk()
    teacher.expect("This is how a student sees the lesson.")
    teacher.tag("crab pots", "1")
    teacher.press("Ctrl+Z")
    teacher.press("Ctrl+Shift+Z")
    assert len(teacher.opened.work.annotations) == 1
    teacher.press("Ctrl+Shift+H")
    assert teacher.reads("In this preview nothing is kept.")
    teacher.choose_in_menu("File", "Take my work with me…")
    teacher.click("Back to the lesson")
    assert page_of(teacher).draft.assignment.title == "Who cleans up?"
    assert not list(home.rglob("*.annot*"))
    teacher.click("See it as a student")
    assert not teacher.opened.work.annotations
    teacher.open(ARTICLE)
    assert not teacher.reads("This is how a student sees the lesson.")


def test_a_preview_says_first_what_is_missing(teacher: Person) -> None:
    begin_lesson(teacher, None)
    teacher.click("See it as a student")
    assert teacher.reads("Please choose an article.")
    assert page_of(teacher)


def test_a_lesson_that_is_not_made_yet_is_there_the_next_day(teacher: Person, folder: Path) -> None:
    begin_lesson(teacher)
    write(teacher, "Title", "Half done")
    teacher.window.close()
    kept = kept_draft()
    assert kept
    assert kept.assignment.title == "Half done"
    assert kept.articles


def test_the_draft_of_another_day_goes_on(teacher: Person, folder: Path) -> None:
    keep_draft(new_draft().asking(title="From yesterday").with_articles([ARTICLE]))
    begin_lesson(teacher, None)
    assert teacher.reads("This is the lesson you began before.")
    make_lesson(teacher, folder / "l.annot")
    teacher.expect("The lesson is made")
    assert handed_out(folder / "l.annot").title == "From yesterday"
    assert kept_draft() is None
    assert recent_files() == [folder / "l.annotclass"]
    teacher.choose_in_menu("Lesson", "Make a lesson")
    assert page_of(teacher).draft == new_draft()


def test_a_lesson_just_made_is_no_draft_any_more(teacher: Person, folder: Path) -> None:
    page = begin_lesson(teacher)
    write(teacher, "Title", "Made at once")
    make_lesson(teacher, folder / "l.annot")
    page.rest()
    assert kept_draft() is None


def test_a_set_chosen_once_more_keeps_what_was_left_out(teacher: Person) -> None:
    page = begin_lesson(teacher)
    tag = page.draft.scheme.tags[0]
    teacher.click(field(teacher, f"Use the tag {tag.name}", QCheckBox))
    choice = teacher.seen(QRadioButton, lambda one: one.text() == page.draft.scheme.title)
    teacher.click(choice)
    assert page.draft.left_out == {tag.id}


def test_a_set_of_ones_own_that_is_broken_is_said(teacher: Person) -> None:
    tag_sets_folder().mkdir(parents=True)
    (tag_sets_folder() / "mine.yaml").write_text("id: mine\n", encoding="utf-8")
    begin_lesson(teacher)
    assert teacher.reads("mine.yaml")


def test_typing_is_kept_when_it_rests(teacher: Person) -> None:
    begin_lesson(teacher)
    write(teacher, "Title", "Kept by itself")
    teacher.qtbot.waitUntil(
        lambda: (kept := kept_draft()) is not None and kept.assignment.title == "Kept by itself"
    )


def test_beginning_anew_asks_before_a_draft_goes(teacher: Person) -> None:
    page = begin_lesson(teacher)
    teacher.answers.next = ["Go on with it"]
    teacher.click("Begin anew")
    assert page.draft.articles
    teacher.answers.next = ["Let it go"]
    teacher.click("Begin anew")
    assert page.draft == new_draft()
    teacher.click("Begin anew")
