"""Files that can only be read: every key and button leaves them as they are, and it is said why."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hands import ARTICLE, Person
from hard_disks import closed
from PySide6.QtWidgets import QAbstractButton

from annotator.gui.article.reading_keys import READING_KEYS
from annotator.model.annotation import Annotation
from annotator.model.spans import Span
from annotator.text import say
from annotator.workflows.clock import system_clock
from annotator.workflows.handing_in import hand_in_file
from annotator.workflows.opening import open_for_work, open_work

Sit = Callable[[], Person]
KEYS = [
    "1",
    "5",
    "T",
    "/",
    "H",
    "C",
    "Return",
    "Del",
    "Backspace",
    "Ctrl+Backspace",
    "Ctrl+Z",
    "Ctrl+Shift+Z",
    "Ctrl+E",
]


@pytest.fixture
def begun() -> Path:
    """Work with one passage, closed."""
    opened = open_for_work(ARTICLE, clock=system_clock)
    article = opened.work.material.articles[0]
    start = article.text.index("crab pots")
    opened.work.tag(article, [Span(start, start + len("crab pots"))], "quote", comment="Why not?")
    assert opened.close()
    return opened.path


@pytest.fixture(params=["elsewhere", "handed in"])
def fixed(request: pytest.FixtureRequest, begun: Path, tmp_path: Path) -> Iterator[Path]:
    """A file that can only be read."""
    if request.param == "elsewhere":
        other = open_work(begun, clock=system_clock)
        yield begun
        other.give_up()
    else:
        made = hand_in_file(begun, tmp_path / "out", name="Kim", clock=system_clock)
        yield made.path


@pytest.fixture
def reader(sit: Sit, fixed: Path) -> Person:
    person = sit()
    person.open(fixed)
    return person


def test_it_is_said_why(reader: Person, fixed: Path) -> None:
    assert reader.reads("You can read this, but not change it.")
    reasons = (
        "is handed in: it can be read, but not changed.",
        "is open in another window. Please close it there, then try again.",
    )
    assert any(reader.reads(f"“{fixed.name}” {reason}") for reason in reasons)
    assert not reader.reads("Saved")


def test_nothing_invites_to_tag(reader: Person) -> None:
    assert not reader.reads("Select words")
    reader.select("shopping cart")
    assert not reader.reads("to tag")
    reader.press("Esc")
    reader.press("1")
    assert not reader.reads("Select words")
    cards = reader.furniture.panel.cards.findChildren(QAbstractButton)
    assert not any(card.isEnabled() for card in cards)


def test_the_passages_can_be_looked_at(reader: Person) -> None:
    reader.click_words("crab pots")
    assert reader.comment.text() == "Why not?"
    assert not reader.comment.isEnabled()
    reader.press("Esc")
    reader.click_row(0)
    current: Annotation | None = reader.desk.current
    assert current
    assert current.comment == "Why not?"


def test_no_key_changes_anything(reader: Person, fixed: Path) -> None:
    before, bytes_before = dict(reader.opened.work.annotations), fixed.read_bytes()
    history = reader.opened.work.history
    reader.click_words("crab pots")
    for select in ("crab", "shopping cart"):
        reader.select(select)
        for key in KEYS:
            reader.press(key)
    assert reader.opened.work.annotations == before
    assert reader.opened.work.history == history
    assert fixed.read_bytes() == bytes_before
    assert not list(fixed.parent.glob("*-journal"))


def test_no_button_changes_anything(reader: Person) -> None:
    reader.click_words("crab pots")
    reader.select("shopping cart")
    shown = [b for b in reader.window.findChildren(QAbstractButton) if b.isVisible()]
    assert shown
    assert [b.text() for b in shown if b.isEnabled()] == ["Find", "Aa Reading"]


def test_the_menu_offers_no_change(reader: Person) -> None:
    offered = [
        action.text().replace("&", "").partition("\t")[0]
        for entry in reader.window.menuBar().actions()
        if entry.menu()
        for action in entry.menu().actions()
        if action.isEnabled() and action.text()
    ]
    assert offered == [
        "Open…",
        "Open again",
        "Start page",
        "Quit",
        "Go to the next part of the window",
        "What the lesson asks",
        *(say(one.text) for one in READING_KEYS if not one.moves_edge),
        "Make a lesson",
        "Help",
        "Keys",
        "About Annotator…",
    ]


def test_f6_still_goes_round(reader: Person) -> None:
    reader.press("F6")
    assert reader.furniture.panel.list.hasFocus()
    reader.press("Down")
    assert reader.desk.current
    reader.press("F6")
    assert reader.view.hasFocus()


def test_closing_and_opening_other_files_needs_no_question(reader: Person) -> None:
    reader.open(ARTICLE)
    assert reader.window.close()
    assert reader.answers.asked == []


def test_once_it_is_free_again_opening_it_again_takes_it(sit: Sit, begun: Path) -> None:
    other = open_work(begun, clock=system_clock)
    person = sit()
    person.open(begun)
    assert person.reads("You can read this, but not change it.")
    other.give_up()
    person.open(begun)
    assert not person.reads("You can read this, but not change it.")
    person.tag("shopping cart", "1")
    assert len(person.tagged()) == 2


def test_two_windows_on_one_file(person: Person, sit: Sit) -> None:
    second = sit()
    second.open(person.opened.path)
    assert second.reads("is open in another window.")
    person.come_forward()
    person.tag("crab pots", "1")
    assert person.tagged() == [("claim", "crab pots")]
    assert second.window.close()
    person.tag("ropes and", "1")
    assert len(person.tagged()) == 2


def test_a_file_in_a_folder_that_cannot_be_written(
    sit: Sit, begun: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    path = Path(shutil.copy(begun, folder / "x.annot"))
    with closed(folder, monkeypatch):
        person = sit()
        person.open(path)
        assert person.reads("“x.annot” cannot be changed here.")
