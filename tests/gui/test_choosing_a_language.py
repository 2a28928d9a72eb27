"""The language is chosen in a menu, kept, and spoken from the next start."""

from __future__ import annotations

import pytest
from hands import Person
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from annotator.text import language
from annotator.workflows.settings import load_settings

LATER = "Annotator will speak the other language when you open it again."


@pytest.fixture(autouse=True)
def _two_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("gui.language_menu", "workflows.settings", "workflows.speaking"):
        monkeypatch.setattr(f"annotator.{module}.languages", lambda: ("en", "es"))


@pytest.fixture
def choices(newcomer: Person) -> dict[str, QAction]:
    """The entries of the menu, by what they say."""
    menus = newcomer.window.findChildren(QMenu)
    (menu,) = (one for one in menus if one.title() == "&Language")
    menu.aboutToShow.emit()
    return {one.text(): one for one in menu.actions()}


def test_each_language_is_offered_by_its_own_name(choices: dict[str, QAction]) -> None:
    assert list(choices) == ["Same as the computer", "English", "Español"]
    assert [name for name, one in choices.items() if one.isChecked()] == ["Same as the computer"]


def test_another_language_is_kept_and_spoken_later(
    newcomer: Person, choices: dict[str, QAction]
) -> None:
    choices["Español"].trigger()
    newcomer.expect(LATER)
    assert language() == "en"
    newcomer.qtbot.waitUntil(lambda: load_settings().language == "es")


def test_the_language_that_is_spoken_is_chosen_without_a_word(
    newcomer: Person, choices: dict[str, QAction]
) -> None:
    choices["English"].trigger()
    newcomer.qtbot.waitUntil(lambda: load_settings().language == "en")
    assert not newcomer.reads(LATER)
