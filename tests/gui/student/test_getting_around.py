"""Getting around the desk by keys, the list of passages, and what a screen reader is told."""

from __future__ import annotations

import pytest
from hands import ARTICLE, CREDIT, Person
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QToolButton, QWidget

from annotator.gui.student.passage_list import PassageList
from annotator.gui.student.tag_cards import TagCard


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget
    return widget


def part(person: Person) -> str:
    """Which part of the desk has the focus."""
    panel = person.furniture.panel
    parts = {
        "article": person.view,
        "tags": panel.cards,
        "questions": panel.details,
        "list": panel.list,
        "top": person.furniture.top,
    }
    here = focused()
    return next(name for name, one in parts.items() if one is here or one.isAncestorOf(here))


def test_f6_goes_round_the_parts(person: Person) -> None:
    person.tag("crab pots", "1")
    person.button("Remove")
    assert part(person) == "article"
    visited = []
    for _ in range(5):
        person.press("F6")
        visited.append(part(person))
    assert visited == ["tags", "questions", "list", "article", "tags"]


def test_f6_passes_over_what_is_not_there(person: Person) -> None:
    visited = []
    for _ in range(3):
        person.press("F6")
        visited.append(part(person))
    assert visited == ["tags", "list", "article"]


def test_f6_from_the_top_bar_goes_to_the_article(person: Person) -> None:
    person.button("Make hand-in file…").setFocus()
    person.press("F6")
    assert part(person) == "article"


@pytest.mark.parametrize("tagged", ["1", "2", "3"])
def test_tab_follows_the_eye(person: Person, tagged: str) -> None:
    """From the top bar through article, tags, questions and list, from above to below."""
    person.tag("ropes and", "5")
    person.tag("crab pots", tagged)
    person.button("Remove")
    order = tab_round(person)
    names = [name for name, _ in order]
    assert list(dict.fromkeys(names)) == ["article", "tags", "questions", "list", "top"]
    places = [widget.mapTo(person.window, widget.rect().topLeft()) for _, widget in order]
    for name in ("tags", "questions"):
        tops = [
            (at.y() // 16, at.x()) for at, one in zip(places, names, strict=True) if one == name
        ]
        assert tops == sorted(tops), name
    kinds = {type(widget) for _, widget in order}
    assert {QLineEdit, QPushButton, QToolButton, TagCard, PassageList} <= {
        kind for known in kinds for kind in known.mro()
    }


def tab_round(person: Person) -> list[tuple[str, QWidget]]:
    """Every place Tab goes to, from the article round to it."""
    person.view.setFocus()
    found = [(part(person), focused())]
    while True:
        person.press("Tab")
        if focused() is person.view:
            return found
        found.append((part(person), focused()))
        assert len(found) < 40


def test_shift_and_tab_go_the_other_way(person: Person) -> None:
    person.tag("crab pots", "1")
    person.button("Remove")
    there = [widget for _, widget in tab_round(person)]
    back = []
    for _ in there:
        back.append(focused())
        person.press("Shift+Tab")
    assert [back[0], *reversed(back[1:])] == there


def test_every_control_has_a_name(person: Person) -> None:
    person.tag("crab pots", "1")
    person.button("Remove")
    kinds = (QPushButton, QToolButton, QLineEdit, QComboBox, PassageList, QToolButton)
    controls = [w for w in person.window.findChildren(QWidget) if isinstance(w, kinds)]
    controls = [w for w in controls if w.isVisible()] + [person.view]
    assert len(controls) > 12
    for control in controls:
        spoken = QAccessible.queryAccessibleInterface(control)
        assert spoken.text(QAccessible.Text.Name), control


def test_a_row_chosen_by_mouse_shows_its_passage(person: Person) -> None:
    person.tag(CREDIT, "4")
    person.press("Esc")
    last = person.tag("Copyright 2023 KQVN", "4")
    person.view.verticalScrollBar().setValue(0)
    person.click_row(1)
    assert person.desk.current == last
    assert_in_sight(person, "Copyright 2023 KQVN")
    person.click_row(0)
    assert_in_sight(person, CREDIT)
    person.expect(f"“{CREDIT}”")


def test_rows_chosen_by_keys_show_their_passages(person: Person) -> None:
    first = person.tag(CREDIT, "4")
    person.press("Esc")
    last = person.tag("Copyright 2023 KQVN", "4")
    person.view.verticalScrollBar().setValue(0)
    person.press("Esc")
    person.press("F6", times=2)
    person.press("Down")
    assert person.desk.current == first
    person.press("Down")
    assert person.desk.current == last
    assert_in_sight(person, "Copyright 2023 KQVN")
    person.press("Home")
    assert person.desk.current == first


def assert_in_sight(person: Person, words: str) -> None:
    box = person.view.rectangle_of(person.find(words))
    assert person.view.viewport().rect().contains(box)


def test_rows_can_be_removed_one_after_the_other_by_keys(person: Person) -> None:
    for words in ("crab pots", "ropes and", "shopping cart"):
        person.tag(words, "1")
    person.press("Esc")
    person.press("F6", times=2)
    person.press("Down", times=2)
    person.press("Ctrl+Backspace")
    assert person.tagged() == [("claim", "crab pots"), ("claim", "shopping cart")]
    person.press("Ctrl+Z")
    assert len(person.tagged()) == 3


def test_the_list_is_in_text_order_and_follows_the_article(person: Person) -> None:
    for words, key in (("shopping cart", "1"), ("crab pots", "2"), ("ropes and", "3")):
        person.tag(words, key)
    rows = person.furniture.panel.list
    words = [rows.model().index(n, 0).data(Qt.ItemDataRole.DisplayRole) for n in range(3)]
    assert words == ["crab pots", "ropes and", "shopping cart"]
    person.click_words("crab pots")
    assert rows.currentIndex().row() == 0
    person.press("Esc")
    assert not rows.selectionModel().hasSelection()


def test_a_tag_is_given_from_the_keyboard_alone_by_its_card(person: Person) -> None:
    person.press("Ctrl+Home")
    person.press("Shift+End")
    person.press("F6")
    person.press("Tab")
    person.press("Space")
    assert [tag for tag, _ in person.tagged()] == ["quote"]
    assert part(person) == "article"


def test_a_passage_far_away_is_tagged_without_the_page_jumping(person: Person) -> None:
    person.select("Copyright 2023")
    before = person.view.verticalScrollBar().value()
    person.press("1")
    person.click_words("sea floor")
    assert person.view.verticalScrollBar().value() == before
    assert person.opened.path.stem
    assert ARTICLE.exists()


def test_on_a_usual_screen_all_questions_are_seen_without_scrolling(person: Person) -> None:
    person.window.resize(1366, 768)
    person.tag("crab pots, ropes and a shopping cart and stacked them beside the ice house", "2")
    bar = person.furniture.panel.verticalScrollBar()
    person.qtbot.waitUntil(lambda: person.window.width() == 1366)
    person.qtbot.waitUntil(lambda: bar.maximum() == 0)
    assert person.question("Who is speaking?").isVisible()
