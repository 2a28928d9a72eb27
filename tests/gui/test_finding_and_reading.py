"""Finding and reading settings from the window's own buttons and keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import pytest
from hands import CREDIT, Person
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu

from annotator.gui.appearance import Appearance
from annotator.gui.reading_settings import ReadingPanel
from annotator.gui.start_screen import StartScreen
from annotator.model.spans import Span
from annotator.workflows.settings import Settings, load_settings


@pytest.fixture
def appearance(person: Person, qapp: QApplication) -> Iterator[Appearance]:
    made = Appearance(qapp, Settings())
    person.window.read_as(made)
    yield made
    made.keep_now()
    made.deleteLater()


def test_found_words_are_tagged_all_at_once(person: Person, appearance: Appearance) -> None:
    assert person.window.reading is not None
    person.window.reading.find()
    person.type("Source: KQVN video")
    person.click(person.button("Tag all 4"))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()[0].text() == "Tag all 4 places as"
    beneath = person.button("Tag all 4").mapToGlobal(QPoint())
    assert menu.geometry().adjusted(-40, -40, 40, 40).contains(beneath)
    next(a for a in menu.actions() if a.text() == "Credit").trigger()
    menu.close()
    assert [tag for tag, _ in person.tagged()] == ["credit"] * 4
    person.desk.act(lambda tagging: tagging.undo())
    assert person.tagged() == []


def test_where_words_are_found_by_typing_a_digit_is_no_tag(
    person: Person, appearance: Appearance
) -> None:
    assert person.window.reading is not None
    person.window.reading.find()
    person.type("crab pots")
    person.expect("To tag “crab pots”, press Esc, then 1–5.")
    person.press("Esc")
    person.expect("Press 1–5 to tag “crab pots”.")
    person.press("1")
    assert person.tagged() == [("claim", "crab pots")]


def test_what_is_found_is_outlined_after_an_offer_too(
    person: Person, appearance: Appearance
) -> None:
    shown: list[Span] = []
    show = person.view.show_preview

    def show_preview(spans: Iterable[Span]) -> None:
        shown[:] = spans
        show(shown)

    person.view.show_preview = show_preview  # type: ignore[method-assign]
    person.tag(CREDIT, "4")
    assert len(shown) == 3
    assert person.window.reading is not None
    person.window.reading.find()
    person.type("shore")
    person.expect("1 of 2")
    assert shown == [person.find("shore", 0), person.find("shore", 1)]
    person.select("crab pots")
    assert len(shown) == 2


def test_a_larger_text_is_kept_for_the_next_start(person: Person, appearance: Appearance) -> None:
    assert person.window.reading is not None
    before = person.view.font().pointSize()
    person.window.reading.step_size(3)
    assert person.view.font().pointSize() == before + 3
    appearance.keep_now()
    assert load_settings().size == before + 3


def test_the_panel_of_settings_opens_and_closes(person: Person, appearance: Appearance) -> None:
    from annotator.gui.reading_settings import ReadingPanel

    person.click(person.furniture.top.reading)
    panel = person.seen(ReadingPanel, lambda one: one.isVisible())
    person.press("Esc")
    assert not panel.isVisible()


def test_the_size_that_was_kept_is_there_at_the_next_start(
    sit: Callable[..., Person], qapp: QApplication
) -> None:
    appearance = Appearance(qapp, Settings(size=17, theme="light"))
    person = sit(appearance)
    person.open()
    # Qt gives this view back the font that it had when it was made.
    assert person.view.font().pointSize() == 17
    assert person.view.document().defaultFont().pointSize() == 17
    appearance.deleteLater()


def test_the_reading_settings_open_by_a_key_and_close_by_it(newcomer: Person) -> None:
    newcomer.open()
    newcomer.press("Ctrl+,")
    panel = newcomer.seen(ReadingPanel, lambda one: True)
    newcomer.press("Esc")
    newcomer.qtbot.waitUntil(lambda: not panel.isVisible())
    assert newcomer.view.hasFocus()


def test_the_start_page_is_a_key_away(newcomer: Person) -> None:
    newcomer.open()
    newcomer.press("Alt+Home")
    newcomer.seen(StartScreen, lambda one: True)
