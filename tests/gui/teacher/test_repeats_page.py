"""The page with the same words: who found each place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from page_hands import PageHands
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from small_class import CREDIT, five, material, record, tagged, work

from annotator.gui import theme as themes
from annotator.gui.teacher.classes.repeats_page import RepeatsPage
from annotator.model.annotation import Annotation
from annotator.storage import class_files
from annotator.workflows.class_contents import read_class

LIST = "class_figures"
CREDITS = [
    f"“{CREDIT}” · 4 places · 1 of 5 students tagged all 4 places.",
    "Place 1 · 3 of 5",
    "Place 2 · 2 of 5",
    "Place 3, inside a caption · 1 of 5",
    "Place 4, inside a caption · 1 of 5",
]


@pytest.fixture
def page(qapp: QApplication) -> RepeatsPage:
    light = themes.load_theme("light")
    themes.apply(qapp, light)
    return RepeatsPage(light)


@pytest.fixture
def hands(page: RepeatsPage, tmp_path: Path, qtbot: QtBot) -> PageHands:
    class_files.create(tmp_path / "c.annotclass", five())
    made = PageHands(page, tmp_path / "c.annotclass", qtbot, names=True)
    assert made.rows(LIST)[:5] == CREDITS
    return made


def test_the_panel_says_who_tagged_the_words_in_how_many_places(hands: PageHands) -> None:
    assert hands.reads("All 4 places")
    assert hands.reads("Tagged in all 4 places: 1 student")
    assert hands.reads("Tagged in 2 of 4 places: 1 student")
    assert hands.reads("Tagged in no place: 2 students")
    assert hands.reads("Di Park, Ed Roy")
    assert hands.reads("Credit: 7 places tagged, all students together")


def test_the_panel_says_who_found_a_place_and_who_did_not(hands: PageHands) -> None:
    for _ in range(2):
        hands.press(LIST, Qt.Key.Key_Down)

    assert hands.reads("Place 2 of 4")
    assert hands.reads("Tagged here: 2 students")
    assert hands.reads("Ann Lee, Bo Kim")
    assert hands.reads("Tagged in another place, not here: 1 student")
    assert hands.reads("Cy Diaz")


def test_without_names_it_says_codes_and_stays_at_the_place(hands: PageHands) -> None:
    hands.press(LIST, Qt.Key.Key_Down)
    hands.names = False
    hands.show()

    assert hands.reads("Place 1 of 4")
    assert hands.reads("Reader 0")
    assert not hands.reads("Ann Lee")


def test_a_place_leads_to_the_article_and_is_found_from_there(
    hands: PageHands, page: RepeatsPage
) -> None:
    went: list[object] = []
    page.go_wanted.connect(lambda tab, what: went.append((tab, what)))
    rows = read_class(hands.path).figures.summary.rows
    third = [n for n, row in enumerate(rows) if row.text == CREDIT][2]
    page.go_to(third)
    hands.click("See it in the article")

    assert hands.reads("Place 3 of 4")
    assert went == [("article", third)]


def test_nothing_tagged_twice_is_said(page: RepeatsPage, tmp_path: Path, qtbot: QtBot) -> None:
    class_files.create(tmp_path / "c.annotclass", record(work("w1", "Ann Lee")))
    hands = PageHands(page, tmp_path / "c.annotclass", qtbot)

    assert hands.rows(LIST) == []
    assert hands.reads("Nobody tagged words that stand in several places.")


def test_several_articles_are_told_apart(page: RepeatsPage, tmp_path: Path, qtbot: QtBot) -> None:
    plain = material()
    second = replace(plain.articles[0], id="a2", title="Second story")
    both = replace(plain, articles=(*plain.articles, second))
    first = (tagged(n, "credit", CREDIT, n) for n in (1, 2))
    other = (replace(one, id=f"{one.id}b", article_id="a2") for one in map(_place, (1, 2)))
    whole = work("w1", "Ann Lee", *first, *other, material=both)
    class_files.create(tmp_path / "c.annotclass", replace(record(whole), material=both))
    hands = PageHands(page, tmp_path / "c.annotclass", qtbot)
    headings = [row for row in hands.rows(LIST) if "lace" not in row]

    assert headings == [plain.articles[0].title, "Second story"]
    assert hands.reads("All 4 places")


def _place(number: int) -> Annotation:
    return tagged(number, "credit", CREDIT, number)
