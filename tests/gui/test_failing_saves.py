"""A disk that says no: it is said, work goes on, nothing is lost, closing asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hands import ARTICLE, Person

from annotator.gui import student_session
from annotator.model.errors import StorageFailed
from annotator.storage.work_files import WorkFile, read_own
from annotator.workflows import saving
from annotator.workflows.clock import system_clock
from annotator.workflows.handing_in import hand_in
from annotator.workflows.recent import recent_files

Sit = Callable[[], Person]
FULL = "There is no space left for"


class Disk:
    """The disk of one work file: full or not. Others have room."""

    def __init__(self) -> None:
        self.full: Path | None = None


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    made = Disk()
    store = WorkFile.store

    def store_or_not(file: WorkFile, steps: Any) -> None:
        if file.path == made.full:
            raise StorageFailed("storage.full", file=file.path.name)
        store(file, steps)

    monkeypatch.setattr(WorkFile, "store", store_or_not)
    monkeypatch.setattr(saving, "RETRY_SECONDS", 0.05)
    patience = dict.fromkeys(student_session._PATIENCE_SECONDS, 0.3)
    monkeypatch.setattr(student_session, "_PATIENCE_SECONDS", patience)
    yield made
    made.full = None


@pytest.fixture
def failing(person: Person, disk: Disk) -> Person:
    """Somebody whose first passage is on disk and whose second is not."""
    person.tag("crab pots", "1")
    person.saved()
    disk.full = person.opened.path
    person.tag("ropes and", "2")
    person.expect("Not saved yet.")
    return person


def on_disk(path: Path) -> list[str]:
    return [one.tag for one in read_own(path).as_hand_in().annotations]


def test_it_is_said_and_another_place_is_offered(failing: Person) -> None:
    assert failing.reads(f"Not saved yet. {FULL} “{failing.opened.path.name}”.")
    assert not failing.reads("✓ Saved")
    assert failing.button("Save in another place…").isEnabled()
    assert on_disk(failing.opened.path) == ["claim"]


def test_work_goes_on_and_all_is_saved_once_there_is_room(failing: Person, disk: Disk) -> None:
    failing.tag("shopping cart", "3")
    failing.press("Ctrl+Z")
    failing.press("Ctrl+Shift+Z")
    failing.click_words("shopping cart")
    failing.comment.setFocus()
    failing.type("so")
    failing.press("Return")
    assert failing.reads("Not saved yet.")
    disk.full = None
    failing.expect("✓ Saved")
    assert not failing.reads("Not saved yet.")
    assert [tag for tag, _ in failing.tagged()] == ["claim", "quote", "caption"]
    assert [one.comment for one in failing.saved().as_hand_in().annotations] == ["", "", "so"]


def test_the_work_moves_to_another_place(failing: Person, tmp_path: Path) -> None:
    old, current = failing.opened.path, failing.desk.current
    failing.comment.setFocus()
    failing.type("just typed")
    failing.answers.next = [tmp_path / "stick" / "Mr. X. work"]
    (tmp_path / "stick").mkdir()
    failing.click("Save in another place…")
    new = tmp_path / "stick" / "Mr. X. work.annot"
    assert failing.opened.path == new
    failing.expect("✓ Saved")
    assert not failing.reads("Not saved yet.")
    assert failing.reads("Your work goes on in “Mr. X. work.annot”.")
    assert failing.desk.current
    assert current
    assert failing.desk.current.id == current.id
    assert [one.comment for one in read_own(new).as_hand_in().annotations] == ["", "just typed"]
    assert on_disk(old) == ["claim"]
    assert not old.with_name(f"{old.name}.lock").exists()
    failing.qtbot.waitUntil(lambda: recent_files()[0] == new)

    failing.tag("shopping cart", "3")
    assert [tag for tag, _ in failing.tagged()] == ["claim", "quote", "caption"]
    failing.press("Ctrl+Z", times=4)
    assert failing.tagged() == []
    assert on_disk(old) == ["claim"]


def test_the_old_place_has_no_last_word(failing: Person, tmp_path: Path) -> None:
    """It goes on failing until it is let go of, while the new one is opened."""
    failing.answers.next = [tmp_path / "new.annot"]
    failing.click("Save in another place…")
    failing.qtbot.wait(150)  # Some tries of the old place, had it any left.
    assert not failing.reads("Not saved yet.")
    assert failing.reads("✓ Saved")


def test_another_place_that_is_no_better_changes_nothing(failing: Person, tmp_path: Path) -> None:
    taken = tmp_path / "taken.annot"
    taken.write_text("somebody's", encoding="utf-8")
    opened = failing.opened
    failing.answers.next = [taken, tmp_path / "no such folder" / "x.annot", None]
    for words in ("“taken.annot” is already there", "“x.annot” is not there."):
        failing.click("Save in another place…")
        assert failing.reads(words)
    failing.click("Save in another place…")
    assert failing.opened is opened
    assert failing.reads("Not saved yet.")
    assert taken.read_text("utf-8") == "somebody's"
    assert failing.furniture.panel.tagged == 2


def test_closing_asks_and_goes_on_working(failing: Person, disk: Disk) -> None:
    failing.answers.next = ["Go on working"]
    assert not failing.window.close()
    assert failing.window.isVisible()
    (question,) = failing.answers.asked
    assert question.startswith(f"Your last changes are not saved yet. {FULL}")
    failing.tag("shopping cart", "3")
    disk.full = None
    assert [tag for tag, _ in failing.tagged()] == ["claim", "quote", "caption"]
    assert failing.window.close()


def test_closing_the_question_goes_on_working(failing: Person) -> None:
    failing.answers.next = [None]
    assert not failing.window.close()
    assert failing.window.student.opened


def test_closing_tries_again(failing: Person, disk: Disk) -> None:
    path = failing.opened.path
    failing.answers.next = ["Try again"]
    choose = failing.answers.choose

    def make_room(*args: Any, **more: Any) -> int:
        disk.full = None
        return choose(*args, **more)

    failing.answers.choose = make_room  # type: ignore[method-assign]
    assert failing.window.close()
    assert on_disk(path) == ["claim", "quote"]


def test_closing_saves_in_another_place(failing: Person, tmp_path: Path) -> None:
    new = tmp_path / "new.annot"
    failing.answers.next = ["Save in another place…", new]
    assert failing.window.close()
    assert on_disk(new) == ["claim", "quote"]


def test_closing_without_the_last_changes(failing: Person) -> None:
    path = failing.opened.path
    failing.answers.next = ["Close without them"]
    assert failing.window.close()
    assert on_disk(path) == ["claim"]
    assert not path.with_name(f"{path.name}.lock").exists()


def test_another_file_asks_too_and_may_be_left_unopened(failing: Person, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Another one\n\nNobody came.\n", encoding="utf-8")
    opened = failing.opened
    failing.answers.next = ["Go on working"]
    failing.window.open_file(other)
    assert failing.opened is opened
    assert failing.furniture.panel.tagged == 2
    assert failing.window.windowTitle().startswith(opened.work.material.title)
    failing.answers.next = ["Close without them"]
    failing.open(other)
    assert failing.opened.work.material.title == "Another one"
    failing.expect("✓ Saved")
    assert not failing.reads("Not saved yet.")
    failing.open(ARTICLE)
    assert [tag for tag, _ in failing.tagged()] == ["claim"]


def test_a_hand_in_holds_what_could_not_be_saved(failing: Person, tmp_path: Path) -> None:
    made = hand_in(failing.opened.work.document(), tmp_path, name="Kim", clock=system_clock)
    assert on_disk(made.path) == ["claim", "quote"]
