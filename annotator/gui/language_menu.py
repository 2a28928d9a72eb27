"""The menu in which the language is chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QActionGroup

from annotator.text import language, languages, say
from annotator.workflows.settings import SYSTEM
from annotator.workflows.speaking import spoken_language

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from annotator.gui.appearance import Appearance


def add_languages(menu: QMenu, appearance: Appearance, tell: Callable[[str], None]) -> None:
    """Offer the languages, each by its own name; `tell` is told when another will be used."""
    inside = menu.addMenu(say("window.language"))
    group = QActionGroup(inside)
    for name in (SYSTEM, *languages()):
        one = group.addAction(say(f"window.language_{name}"))
        one.setCheckable(True)
        one.setData(name)
        one.triggered.connect(partial(_choose, name, appearance, tell))
    inside.addActions(group.actions())
    inside.aboutToShow.connect(lambda: _tick(group, appearance.settings.language))
    _tick(group, appearance.settings.language)


def _choose(name: str, appearance: Appearance, tell: Callable[[str], None]) -> None:
    appearance.change(language=name)
    if spoken_language(appearance.settings, QLocale.system().uiLanguages()) != language():
        tell(say("window.language_later"))


def _tick(group: QActionGroup, name: str) -> None:
    for one in group.actions():
        one.setChecked(one.data() == name)
