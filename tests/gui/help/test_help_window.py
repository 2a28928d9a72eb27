"""The help in its window: found, read and left by keys and mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from hands import LEFT, Person
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCharFormat, QTextDocument, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.help.help_list import HelpList
from annotator.gui.help.help_text import HelpText
from annotator.gui.help.help_window import HelpWindow
from annotator.gui.theme import load_theme
from annotator.paths import resources
from annotator.text import say
from annotator.workflows.help_pages import help_pages


@pytest.fixture
def reader(person: Person) -> Person:
    """Somebody who has opened the help."""
    person.press("Shift+F1")
    person.qtbot.waitUntil(window(person).isActiveWindow)
    return person


def window(person: Person) -> HelpWindow:
    (found,) = [one for one in person.window.findChildren(HelpWindow) if one.isVisible()]
    return found


def page(person: Person) -> HelpText:
    (found,) = window(person).findChildren(HelpText)
    return found


def rows(person: Person) -> list[str]:
    (found,) = window(person).findChildren(HelpList)
    return [found.item(row).text() for row in range(found.count())]


def title(person: Person) -> str:
    return page(person).document().begin().text()


def outlined(person: Person) -> set[str]:
    return {one.cursor.selectedText() for one in page(person).extraSelections()}


def test_it_opens_by_menu_key_and_key_card_and_closes_by_esc(person: Person) -> None:
    person.choose_in_menu("Help", "Help")
    person.qtbot.waitUntil(window(person).isActiveWindow)
    person.press("Esc")
    assert not window_is_open(person)
    person.come_forward()
    person.press("F1")
    person.click("Help")
    person.qtbot.waitUntil(window(person).isActiveWindow)
    assert not window(person).isModal()
    assert title(person) == "Help"


def window_is_open(person: Person) -> bool:
    return any(one.isVisible() for one in person.window.findChildren(HelpWindow))


def test_words_typed_lead_to_the_place_where_they_stand(reader: Person) -> None:
    reader.type("take my work with me")
    assert rows(reader)
    reader.press("Return")
    assert page(reader).hasFocus()
    assert {"take", "work", "with", "me"} <= {one.casefold() for one in outlined(reader)}
    (first, *_) = page(reader).extraSelections()
    del first
    shown = page(reader).viewport().rect()
    assert any(
        shown.contains(page(reader).cursorRect(one.cursor))
        for one in page(reader).extraSelections()
    )


def test_arrows_go_through_what_was_found_and_enter_reads_on(reader: Person) -> None:
    reader.type("summary json")
    seen = []
    reader.press("Down")
    for _ in rows(reader)[:3]:
        seen.append((title(reader), page(reader).textCursor().block().text()))
        reader.press("Down")
    assert len(set(seen)) > 1
    reader.press("Return")
    assert page(reader).hasFocus()


def test_every_heading_of_every_page_can_be_gone_to(reader: Person) -> None:
    for one in help_pages("en", {"keys": "### Some"}):
        for number, section in enumerate(one.sections):
            page(reader).show_section(one, number, "")
            assert page(reader).textCursor().block().text() == section.heading


def test_nothing_found_says_so_and_all_pages_come_back(reader: Person) -> None:
    every = rows(reader)
    reader.type("qqqq")
    assert rows(reader) == []
    assert reader.reads("Nothing found")
    reader.press("Backspace", times=4)
    assert rows(reader) == every


def test_links_are_followed_by_keys_and_alt_left_goes_back(reader: Person) -> None:
    page(reader).setFocus()
    reader.press("Tab")
    followed = page(reader).textCursor().selectedText()
    reader.press("Return")
    assert title(reader) == followed
    reader.press("Alt+Left")
    assert title(reader) == "Help"
    assert page(reader).hasFocus()


def test_links_are_followed_by_mouse(reader: Person) -> None:
    text = page(reader)
    found = text.document().find("First lesson, for teachers")
    at = text.cursorRect(found).center()
    QTest.mouseClick(text.viewport(), LEFT, pos=at - at.__class__(12, 0))
    assert title(reader) == "First lesson, for teachers"
    reader.click("Back")
    assert title(reader) == "Help"


def test_tab_comes_out_of_the_page_again(reader: Person) -> None:
    page(reader).setFocus()
    links = sum(1 for _ in page(reader).toMarkdown().split("](")) - 1
    reader.press("Tab", times=links + 1)
    assert not page(reader).hasFocus()


def test_the_keys_of_the_open_tag_set_and_of_the_menus_are_in_it(reader: Person) -> None:
    reader.type("every key")
    reader.press("Return")
    words = page(reader).toPlainText()
    for one in reader.opened.work.material.scheme.tags:
        assert one.name in words
    assert "Ctrl+Shift+H" in words
    assert "Make hand-in file" in words


def test_nothing_from_outside_is_loaded_and_only_pages_are_links(reader: Person) -> None:
    outside = Path(resources() / "icons" / "light" / "check.png").as_uri()
    made = help_pages("en", {"keys": f"![a]({outside}) [b](https://example.org) [c](privacy.md)"})
    keys = next(one for one in made if one.name == "keys")
    page(reader).show_section(keys, 0, "")
    styles = list(formats(page(reader).document()))
    assert not [one for one in styles if one.isImageFormat()]
    assert {one.anchorHref() for one in styles if one.isAnchor()} <= {
        f"{one.name}.md" for one in made
    }
    picture = QTextDocument.ResourceType.ImageResource
    assert page(reader).loadResource(picture.value, QUrl(outside)) is None


def formats(document: QTextDocument) -> list[QTextCharFormat]:
    found, block = [], document.begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            found.append(parts.fragment().charFormat())
            parts += 1
        block = block.next()
    return found


@pytest.mark.parametrize("name", ["dark", "high-contrast", "sepia"])
def test_links_and_tables_have_the_colours_of_the_theme(reader: Person, name: str) -> None:
    reader.type("every key")
    reader.press("Return")
    theme = load_theme(name)
    page(reader).set_theme(theme)
    tables = [
        one
        for one in page(reader).document().rootFrame().childFrames()
        if isinstance(one, QTextTable)
    ]
    assert tables
    assert {one.format().borderBrush().color().name() for one in tables} == {theme.line.lower()}
    links = [one for one in formats(page(reader).document()) if one.isAnchor()]
    assert {one.foreground().color().name() for one in links} <= {theme.accent.lower()}


def test_letters_become_larger_and_smaller(reader: Person) -> None:
    page(reader).setFocus()
    usual = page(reader).document().size().height()
    reader.press("Ctrl++", times=4)
    assert page(reader).document().size().height() > usual
    reader.press("Ctrl+-", times=4)
    assert page(reader).document().size().height() == usual


@pytest.mark.parametrize("size", [(1366, 768), (683, 384)])
def test_every_page_fits_the_width_of_its_window(person: Person, size: tuple[int, int]) -> None:
    person.window.resize(*size)
    person.press("Shift+F1")
    person.qtbot.waitUntil(window(person).isActiveWindow)
    assert window(person).width() <= size[0]
    assert window(person).height() <= size[1]
    for one in help_pages("en", {"keys": ""}):
        page(person).show_section(one, 0, "")
        QApplication.processEvents()
        assert page(person).horizontalScrollBar().maximum() == 0, one.name


def test_a_missing_page_is_said_and_stops_nothing(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.workflows.help_pages.resources", lambda: tmp_path)
    person.press("Shift+F1")
    missing = say("help.missing", file="contents.md", folder=tmp_path / "help")
    person.expect(missing)
    assert not window_is_open(person)
