"""A teacher chooses, drops or pastes the articles of a lesson and looks them over."""

from __future__ import annotations

from pathlib import Path

import pytest
from hands import ARTICLE, TITLE, Person, drop, drop_words
from lesson_hands import begin_lesson, choose_article, make_lesson, page_of
from pier_page import CREDIT, MARKUP, OTHER_STORY, saved_page
from pier_page import TITLE as PIER
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from annotator.gui.importing_page import ImportingPage
from annotator.gui.teacher.lessons.lesson_page import LessonPage
from annotator.storage import work_files


@pytest.fixture
def teacher(newcomer: Person) -> Person:
    return newcomer


def looking(person: Person) -> ImportingPage:
    page: ImportingPage = person.seen(ImportingPage, lambda one: True)
    person.qtbot.waitUntil(page.lines.hasFocus)
    return page


def titles(person: Person) -> list[str]:
    return [article.title for article in page_of(person).draft.articles]


def test_a_page_is_looked_over_and_handed_out(teacher: Person, tmp_path: Path) -> None:
    begin_lesson(teacher, None)
    choose_article(teacher, saved_page(tmp_path))
    page = looking(teacher)
    teacher.press("3")
    teacher.press("Ctrl+Z")
    assert not page.importing.can_undo
    teacher.click("Use this article")
    assert titles(teacher) == [PIER]
    lesson = tmp_path / "lesson.annot"
    make_lesson(teacher, lesson)
    (article,) = work_files.read_foreign(lesson).material.articles
    assert OTHER_STORY not in article.text
    assert article.text.count(CREDIT) == 2
    assert article.details.publisher == "The Bay Bell"


def test_plain_text_is_the_article_at_once(teacher: Person) -> None:
    begin_lesson(teacher, ARTICLE)
    assert titles(teacher) == [TITLE]


def test_cancel_leaves_the_lesson_as_it_was(teacher: Person, tmp_path: Path) -> None:
    begin_lesson(teacher, ARTICLE)
    before = page_of(teacher).draft
    choose_article(teacher, saved_page(tmp_path))
    looking(teacher)
    teacher.press("Esc")
    assert page_of(teacher).draft == before


def test_several_dropped_are_looked_over_one_by_one(teacher: Person, tmp_path: Path) -> None:
    page = begin_lesson(teacher, None)
    other = saved_page(tmp_path, "other.htm")
    other.write_text(other.read_text("utf-8").replace(PIER, "Pier opens again"), "utf-8")
    assert drop(page, [saved_page(tmp_path), ARTICLE, other])
    first = looking(teacher)
    teacher.click("Use this article")
    teacher.qtbot.waitUntil(lambda: not first.isVisible())
    looking(teacher)
    teacher.click("Use this article")
    teacher.seen(LessonPage, lambda one: True)
    assert titles(teacher) == [PIER, TITLE, "Pier opens again"]


def test_what_was_copied_becomes_the_article(teacher: Person) -> None:
    page = begin_lesson(teacher, None)
    mime = QMimeData()
    mime.setText("nothing of it")
    mime.setHtml(MARKUP)
    QApplication.clipboard().setMimeData(mime)
    page.article.to_mend.setFocus()
    teacher.press("Ctrl+V")
    looking(teacher)
    teacher.press("Esc")
    teacher.click("Paste an article")
    looking(teacher)
    teacher.click("Use this article")
    assert titles(teacher) == [PIER]


def test_words_dropped_out_of_a_browser_become_the_article(teacher: Person) -> None:
    begin_lesson(teacher, None)
    assert drop_words(page_of(teacher), "nothing of it", MARKUP)
    looking(teacher)
    teacher.click("Use this article")
    assert titles(teacher) == [PIER]


def test_pasted_into_a_field_words_stay_words(teacher: Person) -> None:
    page = begin_lesson(teacher, None)
    QApplication.clipboard().setText("Who says what?")
    page._title.to_mend.setFocus()
    teacher.press("Ctrl+V")
    assert page.draft.assignment.title == "Who says what?"
    assert page.isVisible()


def test_the_article_is_looked_over_again(teacher: Person) -> None:
    begin_lesson(teacher, ARTICLE)
    before = page_of(teacher).draft.articles
    teacher.click("Look it over…")
    looking(teacher)
    teacher.click("Use this article")
    assert page_of(teacher).draft.articles == before
    teacher.click("Look it over…")
    looking(teacher)
    teacher.press("2")
    teacher.click("Use this article")
    (changed,) = page_of(teacher).draft.articles
    assert changed.blocks[0].kind == "subhead"
    assert changed.text == before[0].text


def test_lines_left_out_can_still_be_taken_back(teacher: Person, tmp_path: Path) -> None:
    begin_lesson(teacher, None)
    choose_article(teacher, saved_page(tmp_path))
    looking(teacher)
    teacher.click("Use this article")
    teacher.click("Look it over…")
    looking(teacher)
    teacher.click("As it is")
    teacher.click("Use this article")
    (article,) = page_of(teacher).draft.articles
    assert OTHER_STORY in article.text


def test_a_file_that_is_no_article_is_said_beside_the_button(
    teacher: Person, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.4 nothing more")
    begin_lesson(teacher, None)
    choose_article(teacher, bad)
    teacher.expect("bad.pdf is damaged")
    assert page_of(teacher).draft.articles == ()
