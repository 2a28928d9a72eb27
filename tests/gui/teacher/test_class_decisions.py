"""What a teacher decides about a class is kept, shown, and can be taken back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from class_download import canvas, download
from hands import Person, drop
from small_class import five

from annotator.model.decisions import Decision, Decisions, Merge, PointsRule
from annotator.storage import class_files
from annotator.workflows import class_contents
from annotator.workflows.class_contents import ClassContents, read_class

PATIENCE_SECONDS = 20
MERGE = Merge(("Ortiz",), "Dana Ortiz")


@pytest.fixture
def class_file(tmp_path: Path) -> Path:
    path = tmp_path / "otters.annotclass"
    class_files.create(path, five())
    return path


@pytest.fixture
def deciding(sit: Callable[[], Person], class_file: Path) -> Person:
    person = sit()
    assert person.window.open_file(class_file)
    person.expect("5 handed in")
    return person


def decide(person: Person, *decisions: Decision) -> None:
    """Decide as a page does."""
    for one in decisions:
        person.window.teacher._screen.decided.emit(one)


def shown(person: Person) -> Decisions:
    view = person.window.teacher.shown
    assert view
    return view.contents.decisions


def entry(person: Person, words: str) -> bool:
    """Whether an entry of the menu Edit can be chosen."""
    bar = person.window.menuBar().actions()
    menu = next(action.menu() for action in bar if action.text() == "&Edit")
    return next(one.isEnabled() for one in menu.actions() if one.text() == words)  # type: ignore[union-attr]


def test_a_decision_is_kept_and_keys_take_it_back_and_make_it_again(
    deciding: Person, class_file: Path
) -> None:
    assert not entry(deciding, "&Undo")
    decide(deciding, PointsRule("agreement"))
    deciding.qtbot.waitUntil(lambda: shown(deciding).points_for == "agreement")
    assert read_class(class_file).decisions.points_for == "agreement"
    assert entry(deciding, "&Undo")
    assert not entry(deciding, "&Redo")

    deciding.press("Ctrl+Z")
    deciding.qtbot.waitUntil(lambda: shown(deciding).points_for == "doing")
    assert read_class(class_file).decisions.points_for == "doing"
    assert not entry(deciding, "&Undo")

    deciding.press("Ctrl+Shift+Z")
    deciding.qtbot.waitUntil(lambda: shown(deciding).points_for == "agreement")
    assert read_class(class_file).decisions.points_for == "agreement"


def test_what_is_decided_one_after_the_other_is_kept_in_order(
    deciding: Person, class_file: Path
) -> None:
    decide(deciding, PointsRule("agreement"), MERGE, PointsRule("doing"))
    deciding.qtbot.waitUntil(lambda: bool(shown(deciding).merges))
    found = read_class(class_file)
    assert found.decisions == shown(deciding)
    assert found.decisions.points_for == "doing"
    deciding.press("Ctrl+Z")
    deciding.qtbot.waitUntil(lambda: shown(deciding).points_for == "agreement")


def test_a_page_is_not_shown_anew_before_all_is_decided(
    deciding: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Boxes ticked quickly would lose their ticks for a moment."""
    seen: list[Decisions] = []
    screen = deciding.window.teacher._screen
    real = screen.show_class
    monkeypatch.setattr(
        screen, "show_class", lambda view: (seen.append(view.contents.decisions), real(view))
    )
    decide(deciding, PointsRule("agreement"), MERGE)
    deciding.qtbot.waitUntil(lambda: bool(seen))
    assert len(seen) == 1
    assert seen[0].merges


def test_closing_keeps_what_was_decided_last(deciding: Person, class_file: Path) -> None:
    decide(deciding, PointsRule("agreement"), MERGE)
    assert deciding.window.close()
    found = read_class(class_file).decisions
    assert found.points_for == "agreement"
    assert found.merges


def test_what_cannot_be_kept_is_said(deciding: Person, class_file: Path) -> None:
    class_file.unlink()
    decide(deciding, PointsRule("agreement"))
    deciding.expect("“otters.annotclass” is not there.")
    assert shown(deciding).points_for == "doing"


def test_what_takes_long_is_said_and_what_is_decided_meanwhile_waits(
    deciding: Person, class_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, real = threading.Event(), class_contents.decide

    def decide_later(path: Path, decision: Decision) -> ClassContents:
        assert go_on.wait(PATIENCE_SECONDS)
        return real(path, decision)

    monkeypatch.setattr(class_contents, "decide", decide_later)
    decide(deciding, PointsRule("agreement"))
    deciding.expect("Working…")
    assert not deciding.reads("Cancel")
    decide(deciding, MERGE)
    go_on.set()
    deciding.qtbot.waitUntil(lambda: bool(shown(deciding).merges))
    assert not deciding.reads("Working…")
    assert shown(deciding).points_for == "agreement"


def test_nothing_is_taken_back_that_is_not_seen(
    deciding: Person, class_file: Path, tmp_path: Path
) -> None:
    decide(deciding, PointsRule("agreement"))
    deciding.qtbot.waitUntil(lambda: shown(deciding).points_for == "agreement")
    assert drop(deciding.window, [download(tmp_path / "s.zip", canvas, 2)])
    deciding.expect("2 files:")
    deciding.press("Ctrl+Z")
    assert not deciding.window.teacher._work.is_busy
    deciding.click("Cancel")
    deciding.expect("5 handed in")
    assert read_class(class_file).decisions.points_for == "agreement"


def test_undo_means_the_class_while_it_is_shown_and_else_the_work(
    deciding: Person, class_file: Path
) -> None:
    decide(deciding, PointsRule("agreement"))
    deciding.qtbot.waitUntil(lambda: shown(deciding).points_for == "agreement")
    deciding.open()
    deciding.tag("crab pots", "1")
    deciding.press("Ctrl+Z")
    assert deciding.tagged() == []
    assert read_class(class_file).decisions.points_for == "agreement"
