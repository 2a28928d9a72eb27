"""The card with all keys: whole, calm, and never behind what the keys do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hands import Answers, Person
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui import keys
from annotator.gui.appearance import Appearance
from annotator.gui.article.reading_keys import READING_KEYS
from annotator.gui.key_card import KeyCard, key_groups
from annotator.gui.main_window import MainWindow
from annotator.gui.theme import load_theme
from annotator.text import say
from annotator.workflows.settings import Settings

TABLE = sorted(
    {value for name, value in vars(keys).items() if name.isupper() and isinstance(value, str)}
)


@pytest.fixture
def reader(qtbot: QtBot, qapp: QApplication) -> Iterator[Person]:
    """Somebody at the window as the program starts it."""
    answers = Answers()
    window = MainWindow(load_theme("light"), notices=answers)
    appearance = Appearance(qapp, Settings())
    window.read_as(appearance)
    person = Person(qtbot, window, answers)
    window.show_start()
    with qtbot.waitExposed(window):
        window.show()
    person.come_forward()
    person.open()
    yield person
    person.leave()
    appearance.deleteLater()


def native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def cards(person: Person) -> list[KeyCard]:
    return [one for one in person.window.findChildren(KeyCard) if one.isVisible()]


@pytest.mark.parametrize("key", TABLE)
def test_every_key_stands_on_the_card_and_in_a_menu(reader: Person, key: str) -> None:
    scheme = reader.opened.work.material.scheme
    menus = {action.text().replace("&", "") for action in reader.window.menuBar().actions()}
    groups = list(key_groups(reader.window, scheme))
    found = [
        group.name
        for group in groups
        for row in group.rows
        if native(key) in row.keys.split(say("key_card.or"))
    ]
    assert len(found) == 1
    assert set(found) <= menus


def test_the_keys_of_reading_say_what_they_do(reader: Person) -> None:
    rows = [row for group in key_groups(reader.window, None) for row in group.rows]
    for one in READING_KEYS:
        assert (native(one.key), say(one.text)) in rows


def test_every_tag_has_its_key_on_the_card(person: Person) -> None:
    scheme = person.opened.work.material.scheme
    first = next(key_groups(person.window, scheme))
    assert first.rows == [(tag.key, tag.name) for tag in scheme.tags]


@pytest.mark.parametrize("key", ["F1", "Esc"])
def test_f1_opens_it_and_a_key_closes_it(person: Person, key: str) -> None:
    person.press("F1")
    (card,) = cards(person)
    person.qtbot.waitUntil(card.isActiveWindow)
    assert not card.isModal()
    assert person.reads("Say what is tagged here")
    assert person.reads("Select one more word")
    person.press(key)
    assert not cards(person)


def test_it_can_be_read_on_the_start_screen_too(person: Person) -> None:
    person.choose_in_menu("File", "Start page")
    person.choose_in_menu("Help", "Keys")
    assert cards(person)


def test_it_fits_a_small_window_and_scrolls_to_its_end(person: Person) -> None:
    person.window.resize(700, 420)
    person.press("F1")
    (card,) = cards(person)
    person.qtbot.waitUntil(card.isActiveWindow)
    assert card.width() <= person.window.width()
    assert card.height() <= person.window.height()
    bar = card._scroll.verticalScrollBar()
    person.qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert card._scroll.horizontalScrollBar().maximum() == 0
    person.press("PgDown", times=20)
    person.qtbot.waitUntil(lambda: bar.value() == bar.maximum())


def test_on_a_usual_screen_all_of_it_is_seen_at_once(person: Person) -> None:
    person.window.resize(1366, 768)
    person.press("F1")
    (card,) = cards(person)
    person.qtbot.waitUntil(card.isActiveWindow)
    assert card._scroll.verticalScrollBar().maximum() == 0
    assert card._scroll.horizontalScrollBar().maximum() == 0


def test_an_entry_of_the_menu_does_what_its_key_does(person: Person) -> None:
    person.press("Ctrl+Home")
    entry = f"Select one more word\t{native(keys.GROW_BY_WORD)}"
    person.choose_in_menu("Select", entry)
    person.choose_in_menu("Select", entry)
    assert person.view.selected_span() == person.find("Harlow Bay")
    assert person.view.hasFocus()
