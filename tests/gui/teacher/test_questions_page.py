"""The page with the answers: counted, in own words, and what the class would ask."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from asking_class import FED, answered, asking
from page_hands import PageHands
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel
from pytestqt.qtbot import QtBot
from small_class import material

from annotator.gui import theme as themes
from annotator.gui.teacher.classes.questions_page import QuestionsPage
from annotator.model.collected import ClassRecord
from annotator.model.decisions import Remark, Show
from annotator.storage import class_files
from annotator.workflows.class_contents import read_class

LIST = "class_questions"


def at_questions(of: ClassRecord, folder: Path, qtbot: QtBot, *, names: bool = False) -> PageHands:
    light = themes.load_theme("light")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    themes.apply(app, light)
    class_files.create(folder / "c.annotclass", of)
    return PageHands(QuestionsPage(light), folder / "c.annotclass", qtbot, names=names)


@pytest.fixture
def hands(tmp_path: Path, qtbot: QtBot) -> PageHands:
    return at_questions(answered(), tmp_path, qtbot)


def boxes(hands: PageHands) -> list[QCheckBox]:
    return [box for box in hands.page.findChildren(QCheckBox) if box.isVisible()]


def test_answers_are_counted_question_by_question(hands: PageHands) -> None:
    fair, open_, known, asked = hands.rows(LIST)
    assert fair.startswith("About the whole article · Is it fair? · answered by 1 of 2 students")
    assert fair.endswith(" · Yes · 0 · Partly · 1 student")
    assert open_ == "What is left open? · answered by 1 of 2 students · 1 answer in own words"
    assert known.startswith("Claim · Known? · answered for 1 of 1 passage")
    assert known.endswith(" · Yes · 1 passage · 1 student · No · 0")
    assert asked.startswith("What the class would ask the reporter · “Nobody fed it, according")
    assert asked.endswith("” · 2 students ask here · 2 questions in own words")


def test_own_words_are_ticked_one_by_one_and_kept(hands: PageHands, qtbot: QtBot) -> None:
    hands.click_row(LIST, "What the class would ask")
    qtbot.waitUntil(lambda: hands.reads("“Who says so?”"))
    first, second = boxes(hands)
    assert not first.isChecked()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)

    remark = Remark(("w1", "ann"), "w1-n2", "asks", "Who says so?")
    assert hands.decided == [Show(remark, True)]
    assert [box.isChecked() for box in boxes(hands)] == [True, False]
    assert hands.rows(LIST)[-1].endswith("2 questions in own words · 1 ticked")
    hands.undo()
    assert [box.isChecked() for box in boxes(hands)] == [False, False]
    second.setFocus()
    assert second.hasFocus()


def test_it_opens_on_what_was_written(hands: PageHands) -> None:
    assert hands.reads("“Why Monday?”")
    assert hands.reads("Only you see these until you tick them.")


def test_what_is_said_of_a_question_stands_at_the_top_of_the_panel(
    hands: PageHands, qtbot: QtBot
) -> None:
    hands.click_row(LIST, "About the whole article")

    def below() -> int:
        hint = next(
            one
            for one in hands.page.findChildren(QLabel)
            if one.isVisible() and one.text().startswith("This question has answers to choose")
        )
        return hint.mapTo(hands.page, hint.rect().topLeft()).y()

    qtbot.waitUntil(lambda: hands.reads("This question has answers to choose"))
    assert below() < 120


def test_names_stand_with_own_words_only_when_they_are_asked_for(
    hands: PageHands, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not hands.reads("Ann")
    other = tmp_path / "named"
    other.mkdir()
    assert at_questions(answered(), other, qtbot, names=True).reads("Ann")


def test_a_place_leads_to_the_article(hands: PageHands, qtbot: QtBot) -> None:
    hands.click_row(LIST, "What the class would ask")
    with qtbot.waitSignal(hands.page.go_wanted) as went:
        hands.click("See it in the article")
    assert went.args is not None
    tab, row = went.args
    assert tab == "article"
    assert read_class(hands.path).figures.summary.rows[row].text.startswith(FED)


def test_a_lesson_that_asks_nothing_says_so(tmp_path: Path, qtbot: QtBot) -> None:
    plain = material()
    tags = tuple(replace(tag, attributes=()) for tag in plain.scheme.tags)
    silent = replace(plain, scheme=replace(plain.scheme, tags=tags))
    hands = at_questions(ClassRecord("c1", silent, ()), tmp_path, qtbot)
    assert hands.rows(LIST) == []
    assert hands.reads("This lesson asks no questions.")


def test_questions_without_answers_say_so(tmp_path: Path, qtbot: QtBot) -> None:
    hands = at_questions(ClassRecord("c1", asking(), ()), tmp_path, qtbot)
    assert hands.rows(LIST)[0].endswith(" · answered by 0 of 0 students · No answer yet.")
    assert not hands.reads("In their own words")
