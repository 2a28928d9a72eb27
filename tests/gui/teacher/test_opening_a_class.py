"""A class is read on a thread: the window goes on, and it can be stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hands import ARTICLE, Person, drop
from PySide6.QtWidgets import QPushButton
from small_class import five

from annotator.storage import class_files
from annotator.workflows import class_contents
from annotator.workflows.class_contents import ClassContents

Sit = Callable[[], Person]
PATIENCE_SECONDS = 20


@pytest.fixture
def class_file(tmp_path: Path) -> Path:
    path = tmp_path / "otters.annotclass"
    class_files.create(path, five())
    return path


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Holds the reading of a class up until it is set."""
    opened, real = threading.Event(), class_contents.read_class

    def read_later(path: Path) -> ClassContents:
        assert opened.wait(PATIENCE_SECONDS)
        return real(path)

    monkeypatch.setattr(class_contents, "read_class", read_later)
    yield opened
    opened.set()


def test_a_class_that_takes_long_is_said_to_be_opened(
    sit: Sit, class_file: Path, gate: threading.Event
) -> None:
    person = sit()
    assert drop(person.window, [class_file])
    person.expect("Opening the class…")
    assert person.button("For teachers: make a lesson").isEnabled()
    gate.set()
    person.expect("5 handed in")
    assert not person.reads("Opening the class…")


def test_opening_can_be_stopped(sit: Sit, class_file: Path, gate: threading.Event) -> None:
    person = sit()
    assert person.window.open_file(class_file)
    person.expect("Opening the class…")
    person.click("Cancel")
    gate.set()
    person.expect("Cancelled.")
    assert not person.reads("Opening the class…")
    person.window.teacher._work.wait()
    assert person.window.teacher.shown is None
    assert person.window.open_file(class_file)
    person.expect("5 handed in")


def test_another_file_is_opened_instead(sit: Sit, class_file: Path, gate: threading.Event) -> None:
    person = sit()
    assert person.window.open_file(class_file)
    person.open(ARTICLE)
    gate.set()
    person.window.teacher._work.wait()
    assert person.view.isVisible()
    assert person.window.teacher.shown is None


def test_what_is_open_stays_when_a_class_cannot_be_read(
    sit: Sit, class_file: Path, gate: threading.Event
) -> None:
    person = sit()
    person.open(ARTICLE)
    assert person.window.open_file(class_file)
    class_file.unlink()
    gate.set()
    person.expect("otters.annotclass")
    assert person.view.isVisible()
    person.tag("crab pots", "1")
    assert person.tagged() == [("claim", "crab pots")]


def test_before_anything_is_shown_the_empty_screen_waits(
    sit: Sit, class_file: Path, gate: threading.Event
) -> None:
    person = sit()
    person.window._stack.setCurrentWidget(person.desk)
    assert person.window.open_file(class_file)
    person.expect("Working…")
    assert not person.button("Report…").isEnabled()
    gate.set()
    person.expect("5 handed in")
    assert person.button("Report…").isEnabled()


def test_a_class_that_cannot_be_read_leads_to_the_start(
    sit: Sit, class_file: Path, gate: threading.Event
) -> None:
    person = sit()
    person.window._stack.setCurrentWidget(person.desk)
    assert person.window.open_file(class_file)
    class_file.unlink()
    gate.set()
    person.expect("otters.annotclass")
    assert person.seen(QPushButton, lambda one: one.text() == "For teachers: make a lesson")


def test_the_last_class_stays_until_the_next_is_read(
    sit: Sit, class_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = sit()
    assert person.window.open_file(class_file)
    person.expect("5 handed in")
    other = tmp_path / "other class.annotclass"
    class_files.create(other, five())
    assert person.window.open_file(other)
    assert not person.reads("other class")
    person.expect("other class · 5 handed in")
