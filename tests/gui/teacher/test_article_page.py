"""The article page: what is chosen in it, what its panel tells, and what can be decided there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from full_class import answers
from page_hands import PageHands
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QPlainTextEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot
from small_class import five, record, tagged, work

from annotator.gui import theme as themes
from annotator.gui.teacher.classes.article_page import ArticlePage
from annotator.model.decisions import Reword, Show
from annotator.model.roster import Person, Roster
from annotator.storage import class_files

LIST = "class_article"
GONE = '"We thought it was gone,"'
KEY = Qt.Key


@pytest.fixture
def hands(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> PageHands:
    light = themes.load_theme("light")
    themes.apply(qapp, light)
    people = (Person("Ann Lee", "1", "red"), Person("Bo Kim", "2", "red"))
    record = replace(five(), roster=Roster((*people, Person("Cy Diaz", "3", "blue"))))
    class_files.create(tmp_path / "c.annotclass", record, answers())
    return PageHands(ArticlePage(light), tmp_path / "c.annotclass", qtbot)


def choose(hands: PageHands, words: str) -> None:
    """Go to the first row that begins with these words."""
    number = next(n for n, row in enumerate(hands.rows(LIST)) if row.startswith(words))
    view = hands.list(LIST)
    view.setCurrentIndex(view.model().index(number, 0))
    view.setFocus()


def chosen(hands: PageHands) -> str:
    return hands.rows(LIST)[hands.list(LIST).currentIndex().row()]


def seen(hands: PageHands, kind: type[QWidget], name: str = "") -> list[QWidget]:
    found = [one for one in hands.page.findChildren(kind) if one.isVisible()]
    return [one for one in found if not name or one.accessibleName() == name]


def field(hands: PageHands) -> QPlainTextEdit:
    (found,) = seen(hands, QPlainTextEdit)
    assert isinstance(found, QPlainTextEdit)
    return found


def remark(hands: PageHands, name: str) -> QCheckBox:
    (found,) = seen(hands, QCheckBox, name)
    assert isinstance(found, QCheckBox)
    return found


def test_the_panel_tells_the_votes_and_how_the_class_did_on_the_answers(hands: PageHands) -> None:
    choose(hands, GONE)

    assert hands.reads("The class split here")
    assert hands.reads("3 of 5")
    assert hands.reads("Nothing tagged: 2")
    assert hands.reads("Your answers")
    assert hands.reads("found")
    assert chosen(hands).startswith(f"{GONE} said park ranger Dana Ortiz.")
    assert "✓ your answer: Quote" in chosen(hands)


def test_the_answers_can_be_left_out(hands: PageHands) -> None:
    choose(hands, GONE)
    hands.click("Teacher’s answers")

    assert not hands.reads("Your answers")
    assert "your answer" not in chosen(hands)


def test_remarks_are_there_again_after_a_look_at_the_whole_article(hands: PageHands) -> None:
    choose(hands, GONE)
    hands.press(LIST, KEY.Key_Home)
    assert not hands.reads("Why this tag?")
    choose(hands, GONE)

    assert hands.reads("“She said it.”")


def test_a_remark_is_ticked_and_the_keys_stay_with_it(hands: PageHands) -> None:
    choose(hands, GONE)
    box = remark(hands, "Quote: “She said it.”")
    box.setFocus()
    QTest.keyClick(box, KEY.Key_Space)

    (said,) = hands.decided
    assert isinstance(said, Show)
    assert (said.shown, said.remark.words) == (True, "She said it.")
    assert remark(hands, "Quote: “She said it.”").isChecked()
    assert remark(hands, "Quote: “She said it.”").hasFocus()
    hands.undo()
    assert not remark(hands, "Quote: “She said it.”").isChecked()


def test_who_wrote_it_is_said_with_names_only(hands: PageHands) -> None:
    choose(hands, GONE)
    assert not hands.reads("Ann Lee")
    hands.names = True
    hands.show()

    assert hands.reads("Ann Lee")
    assert chosen(hands).startswith(GONE)


def test_many_remarks_are_shown_when_they_are_asked_for(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    said = [tagged(1, "claim", "Children waved.", comment=f"Reason {n}.") for n in range(25)]
    works = (work(f"w{n:02}", f"Student {n}", one) for n, one in enumerate(said))
    class_files.create(tmp_path / "c.annotclass", record(*works))
    many = PageHands(ArticlePage(themes.load_theme("light")), tmp_path / "c.annotclass", qtbot)
    choose(many, "Children waved.")
    assert len(remarks(many)) == 20
    many.click("Show 5 more")

    assert len(remarks(many)) == 25
    assert remarks(many)[20].hasFocus()
    assert not many.button("Show 5 more")


def remarks(hands: PageHands) -> list[QWidget]:
    return [one for one in seen(hands, QCheckBox) if one.accessibleName().startswith("Claim: ")]


def test_a_question_is_reworded_in_place(hands: PageHands) -> None:
    choose(hands, "Children waved.")
    hands.click("Write a question…")
    QTest.keyClicks(field(hands), "Who counted them?")
    QTest.keyClick(field(hands), KEY.Key_Return)

    (said,) = hands.decided
    assert isinstance(said, Reword)
    assert said.words == "Who counted them?"
    assert hands.reads("Who counted them?")
    assert hands.button("Edit").hasFocus()


def test_a_question_is_switched_off_and_on_again(hands: PageHands) -> None:
    choose(hands, GONE)
    assert hands.reads("What speaks for it")
    hands.click("Switch off")
    assert hands.reads("You switched the question off.")
    assert not hands.reads("What speaks for it")
    hands.click("Use the first one again")

    assert hands.reads("What speaks for it")
    assert [one.words for one in hands.decided if isinstance(one, Reword)] == ["", None]


def test_esc_leaves_the_question_as_it_was(hands: PageHands) -> None:
    choose(hands, GONE)
    hands.click("Edit")
    QTest.keyClicks(field(hands), "Nothing of it")
    QTest.keyClick(field(hands), KEY.Key_Escape)

    assert hands.decided == []
    assert hands.reads("What speaks for it")


def test_what_is_being_typed_outlasts_a_change_of_the_class(hands: PageHands) -> None:
    choose(hands, GONE)
    hands.click("Edit")
    QTest.keyClicks(field(hands), "Half a")
    hands.show()

    assert field(hands).toPlainText() == "Half a"
    assert field(hands).hasFocus()


def test_what_was_typed_is_kept_when_another_row_is_chosen(hands: PageHands) -> None:
    choose(hands, GONE)
    hands.click("Edit")
    QTest.keyClicks(field(hands), "Who heard it?")
    QTest.keyClick(field(hands), KEY.Key_F4)

    assert [one.words for one in hands.decided if isinstance(one, Reword)] == ["Who heard it?"]
    assert not seen(hands, QPlainTextEdit)
    assert not hands.reads("Who heard it?")
    choose(hands, GONE)
    assert hands.reads("Who heard it?")


def test_keys_go_from_split_to_split_and_round(hands: PageHands) -> None:
    splits = [row for row in hands.rows(LIST) if "The class split here" in row]
    assert len(splits) > 2
    went = []
    for _ in range(len(splits) + 1):
        hands.press(LIST, KEY.Key_F4)
        went.append(chosen(hands))

    assert went == [*splits, splits[0]]
    assert hands.reads(f"1 of {len(splits)}")
    hands.click("‹ Previous split")
    assert chosen(hands) == splits[-1]


def test_more_shows_the_rows_that_are_wanted(hands: PageHands) -> None:
    total = len(hands.rows(LIST)) - 1
    hands.click("More filters ▾")
    (tags,) = seen(hands, QComboBox, "Tag")
    assert isinstance(tags, QComboBox)
    tags.setCurrentIndex(tags.findText("Quote"))
    assert all(" · Quote " in row for row in hands.rows(LIST)[1:])
    (least,) = seen(hands, QSpinBox)
    assert isinstance(least, QSpinBox)
    least.setValue(3)
    assert [row.partition(" said")[0] for row in hands.rows(LIST)[1:]] == [GONE]
    assert hands.reads(f"1 of {total} sentence shown")
    hands.click("Show all")

    assert len(hands.rows(LIST)) == total + 1
    assert tags.currentText() == "Any tag"


def test_a_place_that_is_gone_to_is_shown_whatever_was_wanted(hands: PageHands) -> None:
    hands.click("More filters ▾")
    hands.click("Only where the class split")
    assert not any(row.startswith("Children") for row in hands.rows(LIST))
    page = hands.page
    assert isinstance(page, ArticlePage)
    assert page.reading
    rows = page.reading.figures.summary.rows
    page.go_to(next(n for n, row in enumerate(rows) if row.text.startswith("Children")))

    assert chosen(hands).startswith("Children")


def test_a_group_is_counted_alone(hands: PageHands, qtbot: QtBot) -> None:
    choose(hands, GONE)
    hands.click("More filters ▾")
    (groups,) = seen(hands, QComboBox, "Group, on this page")
    assert isinstance(groups, QComboBox)
    assert [groups.itemText(n) for n in range(groups.count())] == ["Everyone", "red", "blue"]
    groups.setCurrentIndex(1)
    qtbot.waitUntil(lambda: hands.reads("How many of 2 students in red used each tag"))

    assert "Quote 2 of 2" in chosen(hands)
    assert hands.reads("2 of 2")
    groups.setCurrentIndex(0)
    assert "Quote 3 of 5" in chosen(hands)


def test_with_little_room_the_panel_comes_over_the_list(hands: PageHands, qtbot: QtBot) -> None:
    hands.page.resize(683, 300)
    view = hands.list(LIST)
    choose(hands, GONE)
    QTest.keyClick(view, KEY.Key_Return)
    qtbot.waitUntil(lambda: not view.isVisible())
    assert hands.reads("3 of 5")
    focused = QApplication.focusWidget()
    assert focused
    QTest.keyClick(focused, KEY.Key_Escape)

    assert view.isVisible()
    assert view.hasFocus()
    assert not hands.reads("Nothing tagged")


def test_the_chosen_row_stays_in_sight_when_the_window_shrinks(
    hands: PageHands, qtbot: QtBot
) -> None:
    choose(hands, "Children waved.")
    hands.page.resize(683, 260)
    view = hands.list(LIST)

    def in_sight() -> bool:
        return view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())

    qtbot.waitUntil(lambda: view.viewport().height() < 260 and in_sight())
