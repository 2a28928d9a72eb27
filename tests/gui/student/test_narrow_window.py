"""A narrow window: a strip of tags instead of the panel, and nothing cut off."""

from __future__ import annotations

import pytest
from hands import CREDIT, Person
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from annotator.gui.student.tag_cards import TagCard

NARROW = (683, 384)


@pytest.fixture
def narrow(person: Person) -> Person:
    person.window.resize(*NARROW)
    person.qtbot.waitUntil(lambda: not person.furniture.panel.isVisible())
    return person


def strip(person: Person) -> list[QToolButton]:
    return [one for one in person.furniture.side.findChildren(QToolButton) if one.isVisible()]


def place(person: Person, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(person.window, QPoint()), widget.size())


def test_the_window_can_be_as_small_as_a_large_scale_makes_it(person: Person) -> None:
    least = person.window.minimumSizeHint()
    assert least.width() <= NARROW[0]
    assert least.height() <= NARROW[1]


def test_the_strip_has_every_tag_with_its_key_and_name(narrow: Person) -> None:
    opener, *tags = strip(narrow)
    assert opener.text() == "Tags"
    assert [one.text() for one in tags] == ["1", "2", "3", "4", "5"]
    assert tags[1].accessibleName().startswith("Quote, key 2: ")
    assert all(one.height() >= 24 for one in (opener, *tags))


def test_a_click_on_the_strip_tags(narrow: Person) -> None:
    narrow.select("crab pots")
    narrow.click(strip(narrow)[2])
    assert narrow.tagged() == [("quote", "crab pots")]
    assert narrow.view.hasFocus()


def test_a_key_opens_the_panel_and_the_article_closes_it(narrow: Person) -> None:
    panel = narrow.furniture.panel
    narrow.press("F6")
    assert panel.isVisible()
    assert isinstance(narrow.window.focusWidget(), TagCard)
    assert narrow.window.rect().contains(place(narrow, panel))
    narrow.click_words("Harlow")
    assert not panel.isVisible()
    assert narrow.view.hasFocus()


def test_a_button_opens_and_closes_the_panel(narrow: Person) -> None:
    narrow.click("Tags")
    assert narrow.furniture.panel.isVisible()
    narrow.click("Tags")
    assert not narrow.furniture.panel.isVisible()
    narrow.click("Tags")
    narrow.click_words("Harlow")
    assert not narrow.furniture.panel.isVisible()


def test_the_article_does_not_move_when_the_panel_opens(narrow: Person) -> None:
    before = narrow.view.geometry()
    narrow.press("F6")
    assert narrow.view.geometry() == before


def test_questions_are_answered_by_keys_alone(narrow: Person) -> None:
    made = narrow.tag("crab pots", "1")
    narrow.press("F6", times=2)
    assert narrow.furniture.panel.details.isAncestorOf(narrow.window.focusWidget())
    narrow.comment.setFocus()
    narrow.type("Why not")
    narrow.press("F6", times=2)
    assert narrow.view.hasFocus()
    assert not narrow.furniture.panel.isVisible()
    assert narrow.saved().annotations[made.id].comment == "Why not"


def test_a_wide_window_shows_the_panel_again(narrow: Person) -> None:
    narrow.window.resize(1200, 700)
    panel = narrow.furniture.panel
    narrow.qtbot.waitUntil(panel.isVisible)
    assert not strip(narrow)
    side, view = place(narrow, panel), place(narrow, narrow.view)
    assert side.left() > view.right()
    assert side.right() == narrow.window.rect().right()


def test_other_work_keeps_the_window_folded(narrow: Person) -> None:
    narrow.open()
    assert not narrow.furniture.panel.isVisible()
    assert strip(narrow)


def test_no_button_is_cut_off_or_narrower_than_its_words(narrow: Person) -> None:
    narrow.tag(CREDIT, "4")
    for one in narrow.window.findChildren(QWidget):
        if isinstance(one, QPushButton | QToolButton) and one.isVisible() and one.text():
            assert narrow.window.rect().contains(place(narrow, one)), one.text()
            words = one.fontMetrics().horizontalAdvance(one.text())
            assert one.contentsRect().width() >= words + 8, one.text()


def test_short_buttons_keep_their_whole_names_for_those_who_listen(narrow: Person) -> None:
    top = narrow.furniture.top
    assert (top.hand_in.text(), top.hand_in.accessibleName()) == ("Hand in…", "Make hand-in file…")
    narrow.window.resize(1200, 700)
    narrow.qtbot.waitUntil(lambda: top.hand_in.text() == "Make hand-in file…")


def test_the_article_does_not_move_when_much_is_selected(narrow: Person) -> None:
    narrow.select("crab pots")
    before = narrow.view.geometry()
    narrow.select("crab pots, ropes and a shopping cart and stacked them beside the ice house")
    narrow.expect("Press 1–5 to tag “crab pots, ropes")
    assert narrow.view.geometry() == before


def test_choosing_places_leaves_the_article_in_view(narrow: Person) -> None:
    narrow.tag(CREDIT, "4")
    narrow.press("C")
    narrow.press("Down")
    there = narrow.view.rectangle_of(narrow.find(CREDIT, 2))
    assert narrow.view.viewport().rect().contains(there)
    assert narrow.view.height() > 100
