"""Signs that count differently in different programs: what is shown as selected is what is stored.

By mouse, by keys and by command, on one article; the test counts for itself and asks neither
the program's map of the text nor its spans.
"""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hands import LEFT, Person
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from annotator.gui.article.view import ArticleView
from annotator.gui.student.place_chooser import PlaceChooser

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
OTTERS, PARTY, FLAG = "\U0001f9a6", "\U0001f389", "\U0001f1fa\U0001f1f8"
NUMBER = "\U0001d7dc\U0001d7da"  # 42 in astral digits
NAME = "\U0001d512\U0001d531\U0001d531\U0001d522\U0001d52f"  # "Otter" in astral letters
CAFE, NUNEZ = "Cafe\u0301", "Nu\u0303n\u0303ez"
COUNT = f"{FAMILY} The Ruiz family counted {NUMBER} animals."
BACK = f'"They came back\u00a0\u2013 all of them {PARTY}{PARTY}!"'
CREDIT = "Source: KQLM\u00a0video"
LINES = (
    f"{OTTERS} Otters seen at Millford pond {OTTERS}",
    "",
    "Published: Mar. 4, 2026 at 7:05 AM CST",
    *[CREDIT] * 3,
    "",
    f"{COUNT} {CAFE} owner Ana Ruiz said {BACK} on Monday.",
    "",
    f"A sign reads\u00a0{NAME} Pond {FLAG}. Mayor {NUNEZ} laughed and {FAMILY} waved {PARTY}.",
    "",
    "Copyright 2026 KQLM. All rights reserved.",
)
TEXT = "\n".join(LINES)
Find = Callable[[Person], str]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """The article as Windows writes it."""
    path = tmp_path / "otters.txt"
    path.write_bytes("\r\n".join(LINES).encode())
    return path


@pytest.fixture
def reader(sit: Callable[[], Person], story: Path) -> Person:
    """Somebody with the article open."""
    person = sit()
    person.open(story)
    return person


def shown(view: ArticleView) -> str:
    """What is highlighted, as Qt has it."""
    return view.textCursor().selectedText().replace("\u2029", "\n")


def unit(words: str, n: int = 0, *, end: bool = False) -> int:
    """Where the n-th place of some words starts or ends, in Qt's own count."""
    at = -1
    for _ in range(n + 1):
        at = TEXT.index(words, at + 1)
    return len(TEXT[: at + len(words) if end else at].encode("utf-16-le")) // 2


def place(person: Person, at: int) -> QPoint:
    """Where the caret stands on screen at one of Qt's places, scrolled into view."""
    view = person.view
    cursor = view.textCursor()
    cursor.setPosition(at)
    box = view.cursorRect(cursor)
    if not view.viewport().rect().contains(box):
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + box.top() - view.viewport().height() // 2)
        box = view.cursorRect(cursor)
    assert view.viewport().rect().contains(box)
    return box.center()


def double_click(words: str, n: int = 0) -> Find:
    def act(person: Person) -> str:
        left, right = place(person, unit(words, n)), place(person, unit(words, n, end=True))
        at = (left + right) / 2
        QTest.mouseClick(person.view.viewport(), LEFT, pos=at)
        QTest.mouseDClick(person.view.viewport(), LEFT, pos=at)
        return words

    return act


def click_and_shift_click(words: str, n: int = 0) -> Find:
    def act(person: Person) -> str:
        viewport, shift = person.view.viewport(), Qt.KeyboardModifier.ShiftModifier
        QTest.mouseClick(viewport, LEFT, pos=place(person, unit(words, n)))
        QTest.mouseClick(viewport, LEFT, shift, place(person, unit(words, n, end=True)))
        return words

    return act


def drag_over(words: str, n: int = 0) -> Find:
    def act(person: Person) -> str:
        viewport = person.view.viewport()
        end = place(person, unit(words, n, end=True))
        start = place(person, unit(words, n))
        QTest.mousePress(viewport, LEFT, pos=start)
        QTest.mouseMove(viewport, (start + end) / 2)
        QTest.mouseMove(viewport, end)
        QTest.mouseRelease(viewport, LEFT, pos=end)
        return words

    return act


def keys(words: str, *pressed: str) -> Find:
    """From the start of the article: a key, or several as "12*Right"."""

    def act(person: Person) -> str:
        person.press("Ctrl+Home")
        for one in pressed:
            times, _, key = one.rpartition("*")
            person.press(key, times=int(times or 1))
        return words

    return act


BY_MOUSE = [
    double_click(CAFE),
    double_click(NUMBER),
    double_click(NAME),
    double_click(NUNEZ),
    double_click("waved"),
    click_and_shift_click(FAMILY),
    click_and_shift_click(COUNT),
    click_and_shift_click(f"{NAME} Pond {FLAG}"),
    click_and_shift_click(f"{FAMILY} waved {PARTY}"),
    click_and_shift_click(f"{LINES[0]}\n\n{LINES[2]}"),
    drag_over(f"{OTTERS} Otters"),
    drag_over(BACK),
    drag_over(f"{CAFE} owner"),
    drag_over(CREDIT, 1),
    drag_over(FAMILY, 1),
]
BY_KEYS = [
    keys(OTTERS, "Shift+Right"),
    keys(LINES[0], "Shift+End"),
    keys(COUNT, "6*Alt+Down"),
    keys(f"{CAFE} owner Ana Ruiz said {BACK} on Monday.", "7*Alt+Down"),
    keys(FAMILY, "6*Alt+Down", "Left", "Shift+Right"),
    keys(f"{COUNT} {CAFE}", "6*Alt+Down", "Alt+Shift+Right"),
    keys(f"{COUNT} {CAFE} owner", "6*Alt+Down", "2*Alt+Shift+Right"),
    keys(f"{COUNT} {CAFE} owner", "6*Alt+Down", "3*Alt+Shift+Right", "Alt+Shift+Left"),
    keys(CAFE, "7*Alt+Down", "Left", "4*Shift+Right"),
    keys(LINES[7], "6*Alt+Down", "Alt+Shift+PgDown"),
    keys(f"{LINES[7]}\n\n{LINES[9]}", "6*Alt+Down", "2*Alt+Shift+PgDown"),
]


def tag_each(person: Person, ways: Iterable[Find]) -> list[str]:
    """Select in each way and press a digit; gives what was seen selected each time."""
    seen = []
    for number, select in enumerate(ways):
        words = select(person)
        assert shown(person.view) == words
        seen.append(shown(person.view))
        person.press("1235"[number % 4])
        assert person.desk.current
        assert person.desk.current.tag == ("claim", "quote", "caption", "ask")[number % 4]
        person.press("Esc", times=2)
    return seen


def command(*arguments: object) -> str:
    """What the program says to a command that it carries out."""
    return subprocess.run(
        [sys.executable, "-m", "annotator", *map(str, arguments)],
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout


def listed(path: Path) -> list[dict[str, Any]]:
    """Every passage in text order, as the program lists them."""
    told: list[dict[str, Any]] = json.loads(command("list", path, "--json"))
    return told


def exact(path: Path) -> list[str]:
    return sorted(one["exact"] for one in listed(path))


def stored(path: Path) -> list[str]:
    """The words of every passage in the order of tagging, as the file's own view cuts them.

    The same as `list` gives, and as their start and end cut them out of the article.
    """
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as file:
        question = 'SELECT id, exact, start, "end" FROM annotations ORDER BY created, start'
        rows = file.execute(question).fetchall()
    told = listed(path)
    assert {one["id"]: one["exact"] for one in told} == {row[0]: row[1] for row in rows}
    assert all(TEXT[one["start"] : one["end"]] == one["exact"] for one in told)
    assert [TEXT[start:end] for _, _, start, end in rows] == [row[1] for row in rows]
    return [row[1] for row in rows]


def saved(person: Person) -> list[str]:
    person.saved()
    return stored(person.opened.path)


def painted(person: Person) -> list[str]:
    """What stands between the two handles of every passage, gone to by key, as `sorted` has it."""
    view = person.view
    person.press("Ctrl+Home")
    person.press("Esc")
    found = []
    for _ in range(person.furniture.panel.list.model().rowCount()):
        person.press("F4")
        assert person.desk.current
        cursor = view.cursorForPosition(handle(person, "start"))
        at = view.cursorForPosition(handle(person, "end")).position()
        cursor.setPosition(at, QTextCursor.MoveMode.KeepAnchor)
        found.append(cursor.selectedText().replace("\u2029", "\n"))
    return sorted(found)


def handle(person: Person, edge: str) -> QPoint:
    (one,) = [handle for handle in person.view.handles() if handle.edge == edge]
    return one.place


def test_the_article_is_shown_sign_by_sign(reader: Person) -> None:
    reader.press("Ctrl+A")
    assert shown(reader.view) == TEXT


def test_what_the_mouse_selects_is_what_is_stored(reader: Person) -> None:
    assert saved(reader) == []
    seen = tag_each(reader, BY_MOUSE)
    assert saved(reader) == seen
    assert painted(reader) == exact(reader.opened.path)


def test_what_keys_select_is_what_is_stored(reader: Person) -> None:
    seen = tag_each(reader, BY_KEYS)
    assert saved(reader) == seen
    assert painted(reader) == exact(reader.opened.path)


def test_three_credit_lines_are_tagged_together_or_some_of_them(
    sit: Callable[[], Person], story: Path
) -> None:
    person = sit()
    person.open(story)
    click_and_shift_click(CREDIT)(person)
    person.press("4")
    person.click("Tag all 3")
    assert saved(person) == [shown_at(person, n) for n in range(3)] == [CREDIT] * 3
    person.press("Ctrl+Z")
    assert saved(person) == []
    drag_over(CREDIT, 1)(person)
    person.press("4")
    person.press("C")
    person.seen(PlaceChooser, lambda one: True)
    person.press("Down")
    person.press("Space")
    person.press("Return")
    assert saved(person) == [CREDIT] * 2
    path = person.opened.path
    places = [(one["occurrence"], one["occurrences"]) for one in listed(path)]
    assert places == [(1, 3), (2, 3)]
    assert person.window.close()
    again = sit()
    again.open(path)
    assert painted(again) == exact(path) == [CREDIT] * 2


def shown_at(person: Person, n: int) -> str:
    """The n-th credit line as the mouse takes it."""
    drag_over(CREDIT, n)(person)
    return shown(person.view)


def test_what_commands_tag_is_what_is_shown(
    sit: Callable[[], Person], story: Path, tmp_path: Path
) -> None:
    work = tmp_path / "otters.annot"
    command("import", story, "-o", work)
    at = TEXT.index(NUNEZ)
    command("tag", work, "--tag", "ask", "--span", f"{at}:{at + len(NUNEZ)}")
    command("tag", work, "--tag", "credit", "--text", CREDIT, "--every")
    for words, n in ((FAMILY, 2), (PARTY, 3), (OTTERS, 1)):
        command("tag", work, "--tag", "caption", "--text", words, "--occurrence", n)
    for words in (CAFE, f"{NAME} Pond {FLAG}", BACK, COUNT, LINES[7], LINES[0]):
        command("tag", work, "--tag", "claim", "--text", words)
    asked = [*[CREDIT] * 3, FAMILY, PARTY, OTTERS, NUNEZ, CAFE, COUNT, BACK, LINES[7], LINES[0]]
    asked.append(f"{NAME} Pond {FLAG}")
    assert sorted(stored(work)) == sorted(asked)
    person = sit()
    person.open(work)
    assert painted(person) == exact(work)
