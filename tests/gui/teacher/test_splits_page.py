"""The page with the splits: the most even first, each with what to ask."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from page_hands import PageHands
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from small_class import five, material, record, tagged, work

from annotator.gui import theme as themes
from annotator.gui.teacher.classes.splits_page import SplitsPage
from annotator.model.collected import ClassRecord
from annotator.storage import class_files

LIST = "class_article"


@pytest.fixture
def page(qapp: QApplication) -> SplitsPage:
    light = themes.load_theme("light")
    themes.apply(qapp, light)
    return SplitsPage(light)


def hands_at(page: SplitsPage, of: ClassRecord, folder: Path, qtbot: QtBot) -> PageHands:
    class_files.create(folder / "c.annotclass", of)
    return PageHands(page, folder / "c.annotclass", qtbot)


def test_each_split_stands_with_its_votes_and_what_to_ask(
    page: SplitsPage, tmp_path: Path, qtbot: QtBot
) -> None:
    hands = hands_at(page, five(), tmp_path, qtbot)
    opening, *rows = hands.rows(LIST)

    assert opening.startswith("Where the class split")
    assert f"{len(rows)} sentences" in opening
    assert all("The class split here" in row for row in rows)
    assert any(" · Ask: " in row for row in rows)


def test_the_panel_begins_with_the_most_even_split(
    page: SplitsPage, tmp_path: Path, qtbot: QtBot
) -> None:
    hands = hands_at(page, five(), tmp_path, qtbot)
    total = len(hands.rows(LIST)) - 1

    assert hands.list(LIST).currentIndex().row() == 1
    assert hands.reads(f"1 of {total}")


def test_the_panel_leads_to_the_article(page: SplitsPage, tmp_path: Path, qtbot: QtBot) -> None:
    hands = hands_at(page, five(), tmp_path, qtbot)
    went: list[tuple[str, object]] = []
    page.go_wanted.connect(lambda tab, what: went.append((tab, what)))
    hands.click("See it in the article")
    assert page.reading
    ((tab, number),) = went
    assert isinstance(number, int)

    assert tab == "article"
    assert page.reading.figures.summary.rows[number].split_tags


def test_a_switched_off_question_goes_from_the_list_too(
    page: SplitsPage, tmp_path: Path, qtbot: QtBot
) -> None:
    hands = hands_at(page, five(), tmp_path, qtbot)
    asking = sum(" · Ask: " in row for row in hands.rows(LIST))
    hands.click("Switch off")

    assert sum(" · Ask: " in row for row in hands.rows(LIST)) == asking - 1


@pytest.mark.parametrize(
    ("of", "said"),
    [
        (record(), "Nobody has handed in yet."),
        (record(work("w1", "Ann Lee")), "The class did not split anywhere"),
    ],
)
def test_without_splits_it_says_so(
    page: SplitsPage, of: ClassRecord, said: str, tmp_path: Path, qtbot: QtBot
) -> None:
    hands = hands_at(page, of, tmp_path, qtbot)
    (opening,) = hands.rows(LIST)

    assert said in opening
    assert not hands.reads("Choose a sentence")


def test_of_several_articles_each_split_says_which_it_is_from(
    page: SplitsPage, tmp_path: Path, qtbot: QtBot
) -> None:
    plain = material()
    second = replace(plain.articles[0], id="a2", title="Second story")
    both = replace(plain, articles=(*plain.articles, second))
    claim = replace(tagged(1, "claim", "Children waved."), article_id="a2")
    works = (work("w1", "Ann Lee", claim, material=both), work("w2", "Bo Kim", material=both))
    hands = hands_at(page, replace(record(*works), material=both), tmp_path, qtbot)
    _, row = hands.rows(LIST)

    assert row.startswith("Children waved.")
    assert " · Second story · The class split here" in row
