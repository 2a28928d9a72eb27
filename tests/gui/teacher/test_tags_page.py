"""The page with the tags: what is learned, what is mixed up, how alike the class is."""

from __future__ import annotations

from pathlib import Path

import pytest
from class_hands import simulated_record
from full_class import answers, full
from page_hands import PageHands
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from small_class import record

from annotator.analysis.summary import summarise
from annotator.gui import theme as themes
from annotator.gui.teacher.classes.tags_page import TagsPage
from annotator.model.annotation import Annotation
from annotator.model.collected import ClassRecord
from annotator.storage import class_files
from annotator.workflows.class_contents import read_class

LIST, DETAILS = "class_tags", "class_figures"


def at_tags(of: ClassRecord, key: list[Annotation], folder: Path, qtbot: QtBot) -> PageHands:
    light = themes.load_theme("light")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    themes.apply(app, light)
    class_files.create(folder / "c.annotclass", of, key)
    return PageHands(TagsPage(light), folder / "c.annotclass", qtbot)


@pytest.fixture
def hands(tmp_path: Path, qtbot: QtBot) -> PageHands:
    return at_tags(full(), answers(), tmp_path, qtbot)


def chosen(hands: PageHands) -> str:
    view = hands.list(LIST)
    return hands.rows(LIST)[view.currentIndex().row()]


def test_the_commonest_mix_up_comes_first(hands: PageHands) -> None:
    first = hands.rows(LIST)[0]
    assert first == (
        "Most mixed up: Claim and Quote · “Ortiz said the pond is cleaner than it was in years.”"
        " · Claim alone · 2 of 8 · Quote alone · 2 of 8 · 1 other pair of tags was mixed up too."
    )
    assert chosen(hands) == first
    assert "See it in the article" in hands.rows(DETAILS)


def test_each_tag_says_who_used_it_how_it_was_found_and_how_alike(hands: PageHands) -> None:
    claim = next(row for row in hands.rows(LIST) if row.startswith("Claim"))
    assert claim.startswith("Claim · ▲ not yet learned · Says it is so.")
    assert "Students who used it · 5 of 8 · 5 passages" in claim
    assert "Found at your answers · 6 of 24" in claim
    assert "Words that two students share · " in claim
    assert claim.endswith("Most often tagged as Quote instead (1\u00a0×).")


def test_every_tag_of_the_set_is_counted_by_people_and_by_passages(
    tmp_path: Path, qtbot: QtBot
) -> None:
    of = simulated_record()
    rows = at_tags(of, [], tmp_path, qtbot).rows(LIST)[1:]
    summary = summarise(of)
    for tag, row, said in zip(summary.scheme.tags, summary.tags, rows, strict=True):
        assert said.startswith(f"{tag.name} · {tag.definition} · ")
        assert f"{row.people} of 24 · {row.annotations} passages" in said


def test_a_click_on_a_tag_shows_everything_about_it(hands: PageHands) -> None:
    hands.click_row(LIST, "Claim")
    said = hands.rows(DETAILS)
    assert "For example: It rained." in said
    assert "found · 5 of 24" in said
    assert "Your answers, one by one" in said
    assert "About 40 people saw it. · found: 1 · another tag: 1 · missed: 6" in said
    assert "Claim or Quote?" in said


def test_what_is_chosen_stays_chosen_when_the_class_is_shown_again(hands: PageHands) -> None:
    hands.click_row(LIST, "Claim")
    hands.show()
    assert chosen(hands).startswith("Claim")


def test_it_leads_to_the_place_in_the_article(hands: PageHands, qtbot: QtBot) -> None:
    number = hands.rows(DETAILS).index("See it in the article")
    view = hands.list(DETAILS)
    view.setCurrentIndex(view.model().index(number, 0))
    with qtbot.waitSignal(hands.page.go_wanted) as went:
        hands.press(DETAILS, Qt.Key.Key_Return)
    assert went.args is not None
    tab, row = went.args
    assert tab == "article"
    assert "the pond is cleaner" in full_row(hands, row)


def full_row(hands: PageHands, number: int) -> str:
    return read_class(hands.path).figures.summary.rows[number].text


def test_without_answers_of_the_teacher_nothing_is_said_of_learning(
    tmp_path: Path, qtbot: QtBot
) -> None:
    hands = at_tags(full(), [], tmp_path, qtbot)
    said = "\n".join(hands.rows(LIST) + hands.rows(DETAILS))
    assert "learned" not in said
    assert "your answers" not in said
    assert "Words that two students share" in said


def test_a_class_without_hand_ins_has_its_tags_too(tmp_path: Path, qtbot: QtBot) -> None:
    hands = at_tags(record(), [], tmp_path, qtbot)
    assert len(hands.rows(LIST)) == 5
    assert "Nobody used it." in hands.rows(DETAILS)


def test_in_a_small_window_the_panel_comes_over_the_list_and_goes(hands: PageHands) -> None:
    hands.page.resize(683, 300)
    hands.press(LIST, Qt.Key.Key_Return)
    assert not hands.list(LIST).isVisible()
    assert hands.list(DETAILS).isVisible()
    hands.press(DETAILS, Qt.Key.Key_Escape)
    assert hands.list(LIST).isVisible()
