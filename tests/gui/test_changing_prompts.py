"""A teacher changes the prompts, gets them wrong, and right again."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hands import Person
from PySide6.QtWidgets import QLabel, QToolButton
from small_class import five

from annotator.model.errors import StorageFailed
from annotator.paths import prompts_file
from annotator.storage import class_files
from annotator.text import say
from annotator.workflows import prompting


@pytest.fixture
def teacher(sit: Callable[[], Person], tmp_path: Path) -> Person:
    path = tmp_path / "9b.annotclass"
    class_files.create(path, five())
    person = sit()
    assert person.window.open_file(path)
    person.expect("5 handed in")
    return person


def change_the_prompts(teacher: Person) -> None:
    button = teacher.button("More")
    assert isinstance(button, QToolButton)
    next(one for one in button.menu().actions() if one.text() == "Change the prompts…").trigger()


def warning(teacher: Person) -> str:
    """What is said about the prompts above the pages."""
    labels = teacher.window.findChildren(QLabel)
    said = [one.text() for one in labels if one.isVisible() and "prompts cannot be" in one.text()]
    return "".join(said)


def save(words: str) -> None:
    """Save the file of prompts as a text program does."""
    file = prompts_file()
    file.write_text(words, "utf-8")
    later = file.stat().st_mtime_ns + 1_000_000
    os.utime(file, ns=(later, later))


def test_ones_own_prompts_are_made_opened_and_said_where(teacher: Person) -> None:
    assert not prompts_file().exists()
    change_the_prompts(teacher)
    assert teacher.answers.asked == [str(prompts_file())]
    assert prompts_file().exists()
    assert teacher.reads(f"Change the prompts in {prompts_file()}.")


def test_what_is_wrong_is_said_above_the_pages_until_it_is_right(teacher: Person) -> None:
    change_the_prompts(teacher)
    right = prompts_file().read_text("utf-8")
    assert not warning(teacher)

    save(right.replace("cause: split", "cause: slit"))

    teacher.qtbot.waitUntil(lambda: bool(warning(teacher)))
    assert "prompts.yaml, line " in warning(teacher)
    teacher.click("Change the prompts…")
    assert teacher.answers.asked == [str(prompts_file())] * 2

    save(right)

    teacher.qtbot.waitUntil(lambda: not warning(teacher))


def test_a_file_put_in_place_of_the_old_one_is_seen_too(teacher: Person) -> None:
    change_the_prompts(teacher)
    for words in ("prompts: [", prompts_file().read_text("utf-8")):
        beside = prompts_file().with_suffix(".part")
        beside.write_text(words, "utf-8")
        beside.replace(prompts_file())
        teacher.qtbot.waitUntil(lambda wrong="[" in words[:10]: bool(warning(teacher)) == wrong)


def test_where_the_file_cannot_be_made_it_is_said(
    teacher: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> Path:
        raise StorageFailed("storage.full", file="prompts.yaml")

    monkeypatch.setattr(prompting, "own_prompts", full)
    change_the_prompts(teacher)
    assert not teacher.answers.asked
    assert teacher.reads(say("storage.full", file="prompts.yaml"))
