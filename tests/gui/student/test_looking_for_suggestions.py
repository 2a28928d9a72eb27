"""In a long article suggestions are looked for beside what the person does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from hands import ARTICLE, Person
from PySide6.QtWidgets import QProgressBar

from annotator.model.article import Article
from annotator.model.errors import Refused
from annotator.workflows import suggesting

FIRST = "People came to the pier, neighbor 0 of the town."
QUOTE = "We count the boats every day"


class Search:
    """Goes on once it may; says whether it was stopped."""

    def __init__(self) -> None:
        self.begun, self.may_go_on, self.was_stopped = Event(), Event(), Event()

    def wait(self, report: Callable[[int, int], None]) -> None:
        self.begun.set()
        while not self.may_go_on.wait(0.01):
            try:
                report(1, 10)
            except Refused:
                self.was_stopped.set()
                raise


@pytest.fixture
def search(monkeypatch: pytest.MonkeyPatch) -> Iterator[Search]:
    """Every search waits until it may go on."""
    waits, search = Search(), suggesting.search

    def wait(article: Article, **asked: object) -> object:
        waits.wait(asked["report"])  # type: ignore[arg-type]
        return search(article, **asked)  # type: ignore[arg-type]

    monkeypatch.setattr(suggesting, "search", wait)
    yield waits
    waits.may_go_on.set()


@pytest.fixture
def reader(sit: Callable[[], Person], tmp_path: Path) -> Person:
    """Somebody with a long article open, who has asked for a suggestion."""
    lines = [f"People came to the pier, neighbor {n} of the town." for n in range(900)]
    file = tmp_path / "pier.txt"
    file.write_text("\n".join(["The pier", *lines, f'"{QUOTE}," said Ana Ruiz.']))
    made = sit()
    made.open(file)
    return made


def test_what_was_asked_for_comes_while_nobody_waits(reader: Person) -> None:
    reader.press("M")
    reader.expect("Maybe: Quote")
    assert reader.view.textCursor().selectedText().strip('"').startswith(QUOTE)
    reader.press("Return")
    assert [tag for tag, _ in reader.tagged()] == ["quote"]


def test_who_goes_on_tagging_loses_nothing_and_is_told(reader: Person, search: Search) -> None:
    reader.press("M")
    reader.qtbot.waitUntil(search.begun.is_set)
    made = reader.tag(FIRST, "1")
    search.may_go_on.set()
    reader.expect("Suggestions are ready")
    assert reader.desk.current == made
    assert not reader.reads("Maybe: Quote")
    reader.press("M")
    assert reader.reads("Maybe: Quote")
    assert [words for _, words in reader.tagged()] == [FIRST]


def test_asking_once_more_is_about_the_place_where_they_are_now(
    reader: Person, search: Search
) -> None:
    reader.press("M")
    reader.qtbot.waitUntil(search.begun.is_set)
    reader.press("Ctrl+End")
    reader.press("Shift+M")
    search.may_go_on.set()
    reader.expect("Maybe: Quote")


@pytest.mark.parametrize("way", ["button", "key"])
def test_a_long_search_shows_how_far_it_is_and_can_be_stopped(
    reader: Person, search: Search, way: str
) -> None:
    reader.press("M")
    assert reader.reads("Looking for suggestions…")
    bar = reader.seen(QProgressBar, lambda one: one.maximum() == 10)
    assert bar.value() == 1
    if way == "key":
        reader.press("Escape")
    else:
        reader.click("Cancel")
    reader.qtbot.waitUntil(search.was_stopped.is_set)
    reader.expect("Stopped looking for suggestions.")
    assert not bar.isVisible()
    assert reader.view.hasFocus()
    search.may_go_on.set()
    reader.press("M")
    reader.expect("Maybe: Quote")


def test_other_work_ends_the_search(reader: Person, search: Search) -> None:
    reader.press("M")
    reader.qtbot.waitUntil(search.begun.is_set)
    reader.open(ARTICLE)
    assert search.was_stopped.is_set()
    assert not reader.reads("Looking for suggestions…")
