"""The page with the voices: spellings of one person are made one, and taken apart again."""

from __future__ import annotations

from pathlib import Path

import pytest
from full_class import answers, full
from page_hands import PageHands
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot
from small_class import record, work

from annotator.gui import theme as themes
from annotator.gui.teacher.classes.voices_page import VoicesPage
from annotator.model.collected import ClassRecord
from annotator.model.decisions import Merge
from annotator.storage import class_files

LIST, DETAILS = "class_voices", "class_figures"


def at_voices(of: ClassRecord, folder: Path, qtbot: QtBot) -> PageHands:
    light = themes.load_theme("light")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    themes.apply(app, light)
    class_files.create(folder / "c.annotclass", of, answers())
    return PageHands(VoicesPage(light), folder / "c.annotclass", qtbot)


@pytest.fixture
def hands(tmp_path: Path, qtbot: QtBot) -> PageHands:
    return at_voices(full(), tmp_path, qtbot)


def test_speakers_stand_with_their_people_words_part_and_name(hands: PageHands) -> None:
    assert hands.rows(LIST) == [
        "Who speaks, as the class wrote it",
        "Ortiz · 2 of 8 students · Is in charge · has a name · about 5 words each",
        "ranger Ortiz · 1 of 8 students · Is in charge · has a name · about 5 words each",
        "6 tagged passages do not say who speaks.",
        "No speaker has this part in the story: Saw it happen.",
    ]


def test_facts_about_the_article_stand_beside(hands: PageHands) -> None:
    said = hands.rows(DETAILS)
    assert "Facts about the article" in said
    assert any(row.startswith("Dana Ortiz: 2 direct quotes") for row in said)


def test_ticked_spellings_are_made_one_person_and_taken_apart(hands: PageHands) -> None:
    before = hands.rows(LIST)
    hands.click_row(LIST, "Ortiz", x=20)
    assert hands.rows(LIST)[1].startswith("Ortiz · ticked · ")
    assert hands.button("Same person") is None
    hands.press(LIST, Qt.Key.Key_Down)
    hands.press(LIST, Qt.Key.Key_Space)
    hands.click("Same person")

    assert hands.decided == [Merge(("Ortiz", "ranger Ortiz"), "Ortiz")]
    (speaker,) = [row for row in hands.rows(LIST) if "students" in row]
    assert speaker == (
        "Ortiz · 3 of 8 students · Is in charge · has a name · about 5 words each · "
        "also written “ranger Ortiz”"
    )

    hands.click_row(LIST, "Ortiz")
    hands.click("Not the same person")
    assert hands.rows(LIST) == before
    assert hands.button("Not the same person") is None


def test_the_speaker_can_be_called_otherwise(hands: PageHands) -> None:
    for name in ("Ortiz", "ranger Ortiz"):
        hands.click_row(LIST, name, x=20)
    call = hands.page.findChild(QComboBox)
    assert [call.itemText(at) for at in range(call.count())] == ["Ortiz", "ranger Ortiz"]
    call.setEditText("Dana Ortiz")
    hands.click("Same person")
    assert hands.rows(LIST)[1].startswith("Dana Ortiz · 3 of 8 students")
    assert hands.rows(LIST)[1].endswith("also written “Ortiz”; “ranger Ortiz”")


def test_what_is_ticked_can_be_unticked(hands: PageHands) -> None:
    for name in ("Ortiz", "ranger Ortiz"):
        hands.click_row(LIST, name, x=20)
    hands.click("Untick")
    assert not [row for row in hands.rows(LIST) if "ticked" in row]
    assert hands.decided == []
    assert hands.reads("Tick both")


def test_a_merge_is_undone(hands: PageHands) -> None:
    before = hands.rows(LIST)
    for name in ("Ortiz", "ranger Ortiz"):
        hands.click_row(LIST, name, x=20)
    hands.click("Same person")
    hands.undo()
    assert hands.rows(LIST) == before


def test_the_chosen_speaker_is_told_more_of(hands: PageHands) -> None:
    hands.click_row(LIST, "Ortiz")
    said = hands.rows(DETAILS)
    at = said.index("How the class wrote the name")
    assert said[at + 1] == "Ortiz · 2 of 8"
    assert said[at + 2] == "Their part in the story, as the class sees it"
    assert said[at + 3] == "Is in charge · 1 of 8"


def test_a_class_that_named_nobody_says_so(tmp_path: Path, qtbot: QtBot) -> None:
    hands = at_voices(record(work("w1", "Ann")), tmp_path, qtbot)
    assert hands.rows(LIST)[1] == "Nobody wrote down who speaks."
    assert "Facts about the article" in hands.rows(DETAILS)
