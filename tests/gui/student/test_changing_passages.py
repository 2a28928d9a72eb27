"""Changing a tagged passage: its tag, its start and end, its answers; taking it away."""

from __future__ import annotations

import pytest
from hands import Person
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QToolButton

from annotator.model.annotation import Annotation


def only(person: Person) -> Annotation:
    (one,) = person.saved().annotations.values()
    return one


def test_a_click_on_a_passage_shows_it(person: Person) -> None:
    made = person.tag("crab pots", "2")
    person.press("Esc")
    assert not person.furniture.panel.details.isVisible()
    person.click_words("crab pots")
    assert person.desk.current == made
    assert person.furniture.panel.details.isVisible()


def test_enter_on_a_passage_shows_it(person: Person) -> None:
    made = person.tag("crab pots", "1")
    person.press("Esc")
    person.press("Return")
    assert person.desk.current == made


def test_enter_where_several_lie_on_top_of_each_other_lets_one_be_picked(person: Person) -> None:
    outer = person.tag("crab pots, ropes and", "1")
    inner = person.tag("ropes", "2")
    person.press("Esc")
    person.click_words("ropes")
    person.press("Esc")
    assert person.desk.current is None
    assert pick(person, 1) == inner
    assert pick(person, 2) == outer


def pick(person: Person, place: int) -> Annotation | None:
    """Open the list with Enter and take the passage at this place, from 1, by keys."""
    person.press("Return")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    for _ in range(place):
        QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    return person.desk.current


def test_the_menu_of_the_article_tags_and_removes(person: Person) -> None:
    person.select("crab pots")
    choose(person, "Tag as Quote")
    assert person.tagged() == [("quote", "crab pots")]
    person.click_words("crab")
    choose(person, "Quote: crab pots", "Remove this tag")
    assert person.tagged() == []


def choose(person: Person, *path: str) -> None:
    """Choose from the article's menu, opened by key, the entries named one inside the other."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(3, 3), QPoint())
    QApplication.sendEvent(person.view, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    top = menu
    for number, name in enumerate(path, start=1):
        action = next(a for a in menu.actions() if a.text().split("\t")[0] == name)
        if number == len(path):
            action.trigger()
            top.close()
        else:
            menu = action.menu()


def test_enter_beside_every_passage_shows_none(person: Person) -> None:
    person.tag("crab pots", "2")
    person.press("Esc")
    person.press("Ctrl+Home")
    person.press("Return")
    assert person.desk.current is None


def test_another_tag_is_chosen_from_the_menu(person: Person) -> None:
    person.tag("crab pots", "2")
    change = person.button("Change tag")
    assert isinstance(change, QToolButton)
    assert [a.text() for a in change.menu().actions()] == ["Claim", "Caption", "Credit", "Ask"]
    person.retag("Claim")
    assert person.tagged() == [("claim", "crab pots")]
    assert person.question("Who says so?").isVisible()


def test_what_was_changed_is_said(person: Person) -> None:
    person.tag("crab pots", "2")
    person.retag("Claim")
    person.expect("Done: change the tag to Claim.")
    person.view.setFocus()
    person.press("F8")
    person.press("Return")
    person.expect("Done: new start and end for Claim.")


def test_another_tag_that_is_there_already_is_refused_kindly(person: Person) -> None:
    person.tag("crab pots", "1")
    person.tag("crab pots", "2")
    person.retag("Claim")
    assert person.reads("These words already have the tag Claim.")
    assert person.tagged() == [("claim", "crab pots"), ("quote", "crab pots")]


@pytest.mark.parametrize("way", ["button", "key", "menu"])
def test_a_selection_becomes_the_new_start_and_end(person: Person, way: str) -> None:
    made = person.tag("crab pots, ropes", "1")
    person.select("pots, ropes and a shopping cart")
    assert person.desk.current == made
    if way == "button":
        person.click("Use selection")
    elif way == "key":
        person.press("Ctrl+E")
    else:
        person.choose_in_menu("Edit", "Use the selection as new start and end")
    assert person.tagged() == [("claim", "pots, ropes and a shopping cart")]
    assert only(person).id == made.id
    assert person.view.hasFocus()
    assert person.reads("“pots, ropes and a shopping cart”")


def test_a_new_start_and_end_need_a_selection(person: Person) -> None:
    person.tag("crab pots", "1")
    person.press("Ctrl+E")
    assert person.reads("Select the new words in the article, then press “Use selection”.")
    assert person.tagged() == [("claim", "crab pots")]


@pytest.mark.parametrize("way", ["Del", "Backspace", "Ctrl+Backspace", "button", "menu"])
def test_a_passage_is_taken_away(person: Person, way: str) -> None:
    person.tag("ropes", "2")
    person.tag("crab pots", "1")
    if way == "button":
        person.click("Remove")
    elif way == "menu":
        person.choose_in_menu("Edit", "Remove this tag")
    else:
        person.press(way)
    assert person.tagged() == [("quote", "ropes")]
    assert person.desk.current is None
    assert not person.furniture.panel.details.isVisible()
    assert person.reads("Removed Claim. Ctrl+Z brings it back.")
    assert person.view.hasFocus()


def test_nothing_is_taken_away_when_no_passage_is_looked_at(person: Person) -> None:
    person.tag("crab pots", "1")
    person.press("Esc")
    for key in ("Del", "Backspace", "Ctrl+Backspace"):
        person.press(key)
    assert person.tagged() == [("claim", "crab pots")]


def test_a_comment_is_stored_when_typing_rests(person: Person) -> None:
    person.tag("crab pots", "1")
    person.comment.setFocus()
    person.type("because I counted")
    person.qtbot.waitUntil(lambda: only(person).comment == "because I counted")
    assert person.comment.hasFocus()


def test_typing_on_after_a_rest_keeps_the_cursor_and_is_one_step(person: Person) -> None:
    person.tag("crab pots", "1")
    person.comment.setFocus()
    person.type("because")
    person.qtbot.waitUntil(lambda: only(person).comment == "because")
    person.press("Home")
    person.type("just ")
    person.qtbot.waitUntil(lambda: only(person).comment == "just because")
    assert person.comment.cursorPosition() == len("just ")
    person.view.setFocus()
    person.press("Ctrl+Z")
    assert only(person).comment == ""
    assert person.comment.text() == ""


def test_a_comment_ending_in_a_space_can_be_typed_on(person: Person) -> None:
    person.tag("crab pots", "1")
    person.comment.setFocus()
    person.type("so ")
    person.qtbot.waitUntil(lambda: only(person).comment == "so")
    assert person.comment.text() == "so "
    person.type("what")
    person.qtbot.waitUntil(lambda: only(person).comment == "so what")


@pytest.mark.parametrize("way", ["Tab", "Return", "click"])
def test_a_comment_is_stored_when_the_field_is_left(person: Person, way: str) -> None:
    made = person.tag("crab pots", "1")
    person.comment.setFocus()
    person.type("because")
    if way == "click":
        person.click_words("shopping")
    else:
        person.press(way)
    assert person.opened.work.annotations[made.id].comment == "because"
    assert only(person).comment == "because"


def test_a_comment_goes_to_its_own_passage(person: Person) -> None:
    """Typed, and another passage looked at before the typing has rested."""
    first = person.tag("crab pots", "1")
    second = person.tag("shopping cart", "1")
    person.click_row(0)
    person.comment.setFocus()
    person.type("the first")
    person.furniture.panel.list.setCurrentIndex(person.furniture.panel.list.model().index(1, 0))
    person.click_row(1)
    comments = {a.id: a.comment for a in person.saved().annotations.values()}
    assert comments == {first.id: "the first", second.id: ""}
    assert person.comment.text() == ""


def test_what_is_typed_outlives_another_tag(person: Person) -> None:
    person.tag("crab pots", "1")
    person.comment.setFocus()
    person.type("hm")
    person.retag("Ask")
    assert (only(person).tag, only(person).comment) == ("ask", "hm")
    assert person.comment.text() == "hm"


def test_what_is_typed_outlives_an_undo_from_the_menu(person: Person) -> None:
    person.tag("crab pots", "1")
    person.comment.setFocus()
    person.type("hm")
    person.choose_in_menu("Edit", "Undo")
    assert (only(person).tag, only(person).comment) == ("claim", "")
    person.choose_in_menu("Edit", "Redo")
    assert only(person).comment == "hm"
    assert person.comment.text() == "hm"


def test_a_question_is_answered_from_a_list(person: Person) -> None:
    person.tag("crab pots", "1")
    field = person.question("Who says so?")
    assert isinstance(field, QComboBox)
    field.setFocus()
    person.press("Down", times=2)
    assert only(person).attributes == {"source": "named"}
    person.press("Home")
    assert only(person).attributes == {}


def test_a_question_is_answered_in_words(person: Person) -> None:
    person.tag("crab pots", "2")
    person.question("Who is speaking?").setFocus()
    person.type("Lena Osgood")
    person.press("Tab")
    assert only(person).attributes == {"speaker": "Lena Osgood"}


def test_answers_and_comment_come_back_with_their_passage(person: Person) -> None:
    person.tag("crab pots", "2")
    person.question("Who is speaking?").setFocus()
    person.type("Lena Osgood")
    person.tag("ropes", "2")
    field = person.question("Who is speaking?")
    assert isinstance(field, QLineEdit)
    assert field.text() == ""
    person.click_words("crab pots")
    field = person.question("Who is speaking?")
    assert isinstance(field, QLineEdit)
    assert field.text() == "Lena Osgood"


def test_the_wheel_over_a_closed_list_changes_no_answer(person: Person) -> None:
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    person.tag("crab pots", "1")
    field = person.question("Who says so?")
    middle = QPointF(field.rect().center())
    none = Qt.KeyboardModifier.NoModifier
    wheel = QWheelEvent(
        middle,
        field.mapToGlobal(middle),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        none,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, wheel)
    assert only(person).attributes == {}


def test_files_dropped_on_a_field_are_opened_not_written_into_it(person: Person) -> None:
    from hands import ARTICLE

    person.tag("crab pots", "1")
    assert person.drop(ARTICLE, on=person.comment)
    assert person.comment.text() == ""
    QTest.qWait(0)
    assert person.tagged() == [("claim", "crab pots")]
