"""Places tagged together: changed together or one by one, and asked about before they go."""

from __future__ import annotations

import pytest
from hands import CREDIT, Person
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox


@pytest.fixture
def linked(person: Person) -> Person:
    """Somebody who has tagged the four credits together and looks at one."""
    person.tag(CREDIT, "4")
    person.press("Return")
    assert len(person.tagged()) == 4
    return person


def together(person: Person) -> QCheckBox:
    box: QCheckBox = person.seen(QCheckBox, lambda one: one.text().startswith("Change all"))
    return box


def maker(person: Person, name: str) -> None:
    field = person.question("Whose work is it?")
    assert isinstance(field, QComboBox)
    field.setCurrentIndex(field.findText(name))
    field.activated.emit(field.currentIndex())


def makers(person: Person) -> list[str]:
    return [one.attributes.get("maker", "") for one in person.opened.work.in_text_order()]


def test_all_linked_places_change_together_unless_told_otherwise(linked: Person) -> None:
    assert together(linked).text() == "Change all 4 together"
    assert together(linked).isChecked()
    maker(linked, "Given by someone")
    assert makers(linked) == ["given"] * 4
    linked.click(together(linked))
    maker(linked, "Not clear")
    assert sorted(makers(linked)) == ["given", "given", "given", "unclear"]


def test_another_tag_for_all_is_one_step(linked: Person) -> None:
    linked.retag("Caption")
    assert [tag for tag, _ in linked.tagged()] == ["caption"] * 4
    assert linked.furniture.top.undo.toolTip().startswith("Undo: change 4 tags to Caption")
    linked.press("Ctrl+Z")
    assert [tag for tag, _ in linked.tagged()] == ["credit"] * 4


def test_a_place_changed_alone_is_on_its_own_from_then_on(linked: Person) -> None:
    linked.click(together(linked))
    linked.retag("Caption")
    assert sorted(tag for tag, _ in linked.tagged()) == ["caption", "credit", "credit", "credit"]
    assert not any(box.isVisible() for box in linked.window.findChildren(QCheckBox))


def test_a_passage_on_its_own_has_nothing_to_change_together(person: Person) -> None:
    person.tag("crab pots", "4")
    details = person.furniture.panel.details
    assert not any(box.isVisible() for box in details.findChildren(QCheckBox))


@pytest.mark.parametrize(("key", "left"), [("Return", 0), ("Shift+Return", 3), ("Esc", 4)])
def test_deleting_asks_once_and_keys_in_the_article_answer(
    linked: Person, key: str, left: int
) -> None:
    linked.press("Del")
    assert linked.reads("Remove:")
    assert len(linked.tagged()) == 4
    assert linked.view.hasFocus()
    linked.press(key)
    assert len(linked.tagged()) == left
    assert not linked.reads("Remove:")


@pytest.mark.parametrize(("answer", "left"), [("All 4 places", 0), ("Only this", 3), ("Keep", 4)])
def test_deleting_is_answered_with_the_mouse(linked: Person, answer: str, left: int) -> None:
    linked.click("Remove")
    linked.click(answer)
    assert len(linked.tagged()) == left
    assert not linked.reads("Remove:")


@pytest.mark.parametrize(
    ("keys", "left"), [(["Return"], 0), (["Shift+Return"], 3), (["Tab", "Return"], 3), (["Esc"], 4)]
)
def test_deleting_is_answered_with_keys_in_the_card(
    linked: Person, keys: list[str], left: int
) -> None:
    linked.button("Remove").setFocus()
    QTest.keyClick(linked.button("Remove"), Qt.Key.Key_Space)
    assert QApplication.focusWidget() is linked.button("All 4 places")
    for key in keys:
        linked.press(key)
    assert len(linked.tagged()) == left
    if left == 4:
        assert QApplication.focusWidget() is linked.button("Remove")


def test_what_is_asked_is_said_to_a_screen_reader(
    linked: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(
        "annotator.gui.student.changing.announce", lambda widget, words: heard.append(words)
    )
    linked.press("Del")
    assert heard == ["Remove all 4 places: Enter. Only this one: Shift+Enter. Keep: Escape."]


@pytest.mark.parametrize("key", ["Return", "Esc"])
def test_what_is_asked_is_seen_in_a_small_window_until_it_is_answered(
    linked: Person, key: str
) -> None:
    linked.window.resize(683, 384)
    panel = linked.furniture.panel
    linked.qtbot.waitUntil(lambda: not panel.isVisible())
    linked.view.setFocus()
    linked.press("Del")

    def is_in_view() -> bool:
        only = linked.button("Only this")
        corner = only.mapTo(panel.viewport(), only.rect().bottomRight())
        return bool(panel.viewport().rect().contains(corner))

    linked.qtbot.waitUntil(is_in_view)
    linked.press(key)
    assert not panel.isVisible()


def test_deleting_from_the_list_is_answered_with_keys_too(linked: Person) -> None:
    linked.click_row(1)
    linked.furniture.panel.list.setFocus()
    linked.press("Del")
    linked.press("Shift+Return")
    assert len(linked.tagged()) == 3


def test_what_is_asked_is_forgotten_when_something_else_is_done(linked: Person) -> None:
    linked.press("Del")
    linked.select("crab pots")
    assert not linked.reads("Remove:")
    linked.press("1")
    assert ("claim", "crab pots") in linked.tagged()


def test_the_last_of_them_goes_without_a_question(linked: Person) -> None:
    for left in (3, 2, 1):
        linked.press("Del")
        linked.press("Shift+Return")
        assert len(linked.tagged()) == left
        linked.click_row(0)
        linked.view.setFocus()
    linked.press("Del")
    assert linked.tagged() == []
