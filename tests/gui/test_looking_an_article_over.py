"""A student opens, drops or pastes an article and looks it over before work begins."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hands import ARTICLE, Person, drop, when_asked
from hands import TITLE as ARTICLE_TITLE
from looking import click_line, line, look_over, page_of, use
from pier_page import CREDIT, FIRST, OTHER_STORY, TITLE, saved_page
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton

from annotator.gui.importing_page import ImportingPage
from annotator.model.article import Article

Sit = Callable[..., Person]


def kinds(article: Article) -> dict[str, str]:
    return {block.span.cut(article.text)[:12]: block.kind for block in article.blocks}


def test_a_web_page_is_looked_over_and_becomes_work(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    person.answers.next = [saved_page(tmp_path)]
    person.click("Open an article")
    page = page_of(person)
    assert page.importing.draft.lines[line(page, OTHER_STORY)].set_aside
    article = use(person)
    assert (article.title, article.details.publisher) == (TITLE, "The Bay Bell")
    assert OTHER_STORY not in article.text
    assert article.text.count(CREDIT) == 2
    person.tag(CREDIT, "4")


def test_the_keys_say_what_lines_are(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    page = look_over(person, saved_page(tmp_path))
    click_line(page, FIRST)
    person.press("7")
    assert "Boats" in page.importing.draft.lines[line(page, "Boats lie")].text
    click_line(page, "By Kim")
    person.press("Space")
    click_line(page, OTHER_STORY)
    person.press("Space")
    article = use(person)
    assert kinds(article)[FIRST[:12]] == "caption"
    assert "By Kim" not in article.text
    assert OTHER_STORY in article.text


def test_several_lines_are_changed_at_once_and_back_in_one_step(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    page = look_over(person, saved_page(tmp_path))
    before = page.importing.draft
    click_line(page, FIRST)
    click_line(page, "The repairs", Qt.KeyboardModifier.ShiftModifier)
    person.press("2")
    changed = page.importing.draft
    assert [one.kind for one in changed.lines].count("subhead") >= 4
    person.press("Ctrl+Z")
    assert page.importing.draft == before
    person.press("Ctrl+Shift+Z")
    assert page.importing.draft == changed


def test_the_menu_says_what_a_line_is(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    page = look_over(person, saved_page(tmp_path))
    click_line(page, "By Kim")
    found: list[str] = []

    def choose(menu: object) -> None:
        assert isinstance(menu, QMenu)
        found.extend(action.text() for action in menu.actions())
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    when_asked(choose)
    viewport = page.lines.viewport()
    at = QPoint(40, 40)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, event)
    number = line(page, "By Kim")
    person.qtbot.waitUntil(lambda: page.importing.draft.lines[number].kind == "headline")
    assert found[:2] == ["Headline\t1", "Heading\t2"]
    assert found[-1] == "Leave out\tSpace"


def test_the_buttons_say_what_a_line_is_and_take_it_back(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    page = look_over(person, saved_page(tmp_path))
    click_line(page, OTHER_STORY)
    person.click("Take back")
    person.click("2  Heading")
    made = page.importing.draft.lines[line(page, OTHER_STORY)]
    assert (made.set_aside, made.kind) == ("", "subhead")
    person.click("Leave out")
    assert page.importing.draft.lines[line(page, OTHER_STORY)].set_aside == "web.related"


def test_as_it_is_takes_every_line_and_can_be_undone(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    page = look_over(person, saved_page(tmp_path))
    person.click("As it is")
    assert not person.button("As it is").isEnabled()
    person.click("Undo")
    assert page.importing.draft == page.importing.first
    person.click("Redo")
    article = use(person)
    assert OTHER_STORY in article.text
    assert "Privacy policy" in article.text


def test_details_are_written_and_undone(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    page = look_over(person, saved_page(tmp_path))
    write(person, "Title", "The pier")
    write(person, "Who wrote it", "Kit")
    person.press("Ctrl+Z")
    assert field(person, "Who wrote it").text() == "Kim Doe"
    assert field(person, "Who wrote it").hasFocus()
    write(person, "Last changed", "yesterday")
    person.click("Use this article")
    assert person.reads("A date is written like 2026-03-07")
    assert page.isVisible()
    assert field(person, "Last changed").hasFocus()
    write(person, "Last changed", "2026-03-08")
    article = use(person)
    assert (article.title, article.details.updated) == ("The pier", "2026-03-08")
    assert article.details.byline == "Kim Doe"


def field(person: Person, name: str) -> QLineEdit:
    found: QLineEdit = person.seen(QLineEdit, lambda one: one.accessibleName() == name)
    return found


def write(person: Person, name: str, words: str) -> None:
    field(person, name).setFocus()
    person.press("Ctrl+A")
    person.type(words)


def test_nothing_left_is_said_and_can_be_undone(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    page = look_over(person, saved_page(tmp_path))
    person.press("Ctrl+A")
    person.press("Space")
    person.click("Use this article")
    assert person.reads("There is no text here.")
    page.lines.setFocus()
    person.press("Ctrl+Z")
    assert not person.reads("There is no text here.")
    use(person)


@pytest.mark.parametrize("way", ["key", "button"])
def test_cancel_brings_back_what_was_there(person: Person, tmp_path: Path, way: str) -> None:
    made = person.tag("crab pots", "1")
    opened = person.opened
    page = look_over(person, saved_page(tmp_path))
    person.press("5")
    if way == "key":
        person.press("Esc")
    else:
        person.click("Cancel")
    assert person.opened is opened
    assert person.desk.current == made
    assert person.window.windowTitle().startswith(ARTICLE_TITLE)
    assert [one.name for one in opened.path.parent.glob("*.annot")] == [opened.path.name]
    assert not page.isVisible()


def test_what_was_changed_before_cancel_is_there_again(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    page = look_over(person, saved_page(tmp_path))
    click_line(page, FIRST)
    person.press("9")
    person.press("Esc")
    assert person.button("Open an article").hasFocus()
    page = look_over(person, saved_page(tmp_path))
    assert page.importing.draft.lines[line(page, FIRST)].kind == "copyright"
    person.press("Ctrl+Z")
    assert page.importing.draft == page.importing.first


def long_page(folder: Path, lines: int = 80) -> Path:
    path = folder / "long.html"
    body = "".join(f"<p>Boat {n} left the pier. {FIRST} {FIRST}</p>" for n in range(lines))
    path.write_text(f"<html><body><article><h1>{TITLE}</h1>{body}</article></body></html>")
    return path


def top(page: ImportingPage) -> str:
    return str(page.lines.indexAt(QPoint(5, 14)).data())


def test_opened_again_it_stands_where_the_person_was(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    page = look_over(person, long_page(tmp_path))
    click_line(page, "Boat 60")
    person.press("7")
    page.lines.verticalScrollBar().setValue(page.lines.verticalScrollBar().value() - 300)
    seen, chosen = top(page), page.lines.chosen()
    person.press("Esc")
    page = look_over(person, long_page(tmp_path))
    assert (top(page), page.lines.chosen()) == (seen, chosen)
    assert seen.startswith("Boat ")


def test_beneath_a_long_menu_the_article_is_in_sight(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    path = saved_page(tmp_path)
    entries = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(90))
    path.write_text(path.read_text("utf-8").replace("<ul>", f"<ul>{entries}"), "utf-8")
    page = look_over(person, path)
    index = page.lines.model().index(line(page, TITLE), 0)
    assert index.row() > 90
    assert page.lines.viewport().rect().contains(page.lines.visualRect(index))


def test_a_narrower_window_keeps_the_lines_that_are_read(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    page = look_over(person, long_page(tmp_path))
    page.lines.verticalScrollBar().setValue(2000)
    seen = top(page)
    person.window.resize(700, person.window.height())
    person.qtbot.waitUntil(lambda: top(page) == seen)


def test_what_was_changed_stays_when_the_file_is_dropped_once_more(
    sit: Sit, tmp_path: Path
) -> None:
    person = sit()
    first = look_over(person, saved_page(tmp_path))
    click_line(first, FIRST)
    person.press("9")
    assert drop(first.lines.viewport(), [saved_page(tmp_path)])
    person.qtbot.waitUntil(lambda: not first.isVisible())
    second = page_of(person)
    assert second is not first
    assert second.importing.draft.lines[line(second, FIRST)].kind == "copyright"


def test_a_page_opened_again_goes_on_with_its_work(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    look_over(person, saved_page(tmp_path))
    use(person)
    person.tag(CREDIT, "4")
    path = person.opened.path
    person.open()
    assert person.window.open_file(saved_page(tmp_path, "again.html"))
    person.qtbot.waitUntil(lambda: person.opened.path == path)
    assert len(person.tagged()) == 1


def test_plain_text_opens_at_once_and_says_how_to_look_it_over(person: Person) -> None:
    person.window.resize(1366, 768)
    person.expect("✓ Saved")
    person.choose_in_menu("File", "Look the article over…")
    page = page_of(person)
    click_line(page, "Source")
    person.press("9")
    path = person.opened.path
    article = use(person)
    assert "copyright" in kinds(article).values()
    assert person.opened.path == path
    assert article.text == ARTICLE.read_text("utf-8")


def test_the_line_at_the_bottom_says_how_to_look_it_over(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    person.window.resize(1366, 768)
    person.open()
    person.expect("File > Look the article over")


def test_what_is_tagged_keeps_its_lines(person: Person) -> None:
    person.tag("crab pots", "1")
    person.choose_in_menu("File", "Look the article over…")
    assert person.reads("Something was tagged in this article already")
    assert person.view.isVisible()


def test_a_file_that_cannot_be_read_is_said_where_one_was(person: Person, tmp_path: Path) -> None:
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.4 nothing more")
    opened = person.opened
    assert person.window.open_file(bad)
    person.expect("bad.pdf is damaged")
    assert person.opened is opened
    assert person.view.isVisible()


def test_reading_can_be_stopped(sit: Sit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from annotator.gui import importing_session

    reading = importing_session.read

    def endless(source: Path, report: Callable[[int, int], None]) -> object:
        done = 0
        while True:
            done += 1
            report(min(done, 9), 10)

    monkeypatch.setattr(importing_session, "read", endless)
    person = sit()
    assert person.window.open_file(saved_page(tmp_path))
    person.expect("Reading pier.html…")
    person.seen(QPushButton, lambda one: one.text() == "Cancel" and one.hasFocus())
    person.press("Esc")
    assert person.button("Open an article").hasFocus()
    monkeypatch.setattr(importing_session, "read", reading)
    look_over(person, saved_page(tmp_path))


def test_a_long_text_is_read_aside_and_opens_without_asking(sit: Sit, tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text("Pier closes\n\n" + f"{FIRST} {FIRST}\n\n" * 3_000, encoding="utf-8")
    person = sit()
    assert person.window.open_file(long)
    assert person.reads("Reading long.txt…")
    person.wait_for_desk()
    assert person.opened.work.material.title == "Pier closes"
    path = person.opened.path
    person.open()
    assert person.window.open_file(long)
    person.qtbot.waitUntil(lambda: person.opened.path == path and person.view.isVisible())


def test_a_listener_hears_what_lines_are_and_why_they_are_left_out(
    sit: Sit, tmp_path: Path
) -> None:
    person = sit()
    page = look_over(person, saved_page(tmp_path))
    model = page.lines.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.data(model.index(line(page, TITLE), 0), role) == f"Headline: {TITLE}"
    spoken = model.data(model.index(line(page, OTHER_STORY), 0), role)
    assert spoken == f"Left out. Another story. {OTHER_STORY}"
    labels = [one.text() for one in page.findChildren(QLabel)]
    assert any("lines are left out." in words for words in labels)
