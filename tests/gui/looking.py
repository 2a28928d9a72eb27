"""Hands that look an article over."""

from __future__ import annotations

from pathlib import Path

from hands import Person
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.gui.importing_page import ImportingPage
from annotator.model.article import Article


def page_of(person: Person) -> ImportingPage:
    page: ImportingPage = person.seen(ImportingPage, lambda one: True)
    person.qtbot.waitUntil(page.lines.hasFocus)
    return page


def look_over(person: Person, source: Path) -> ImportingPage:
    assert person.window.open_file(source)
    return page_of(person)


def line(page: ImportingPage, words: str) -> int:
    """The number of the first line that begins with these words."""
    lines = page.importing.draft.lines
    return next(n for n, one in enumerate(lines) if one.text.startswith(words))


def click_line(
    page: ImportingPage,
    words: str,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    index = page.lines.model().index(line(page, words), 0)
    page.lines.scrollTo(index)
    at = page.lines.visualRect(index).center()
    QTest.mouseClick(page.lines.viewport(), Qt.MouseButton.LeftButton, held, at)


def use(person: Person) -> Article:
    """Use the article, and give it as it is in the file."""
    person.click("Use this article")
    person.wait_for_desk()
    (article,) = person.saved().material.articles
    return article
