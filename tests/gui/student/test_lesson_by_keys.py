"""A lesson with keys alone: open it, type a name, tag, answer, hand in; another one goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from hands import Person, when_asked
from lesson_desk import HEARD, KINDS, WORDS, body_blocks, make_lesson
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from annotator.storage.work_files import read_foreign, read_own


def here() -> QWidget:
    """What hears the keys."""
    widget = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert widget
    return widget


def press(*keys: str) -> None:
    for key in keys:
        (combination,) = QKeySequence(key)
        QTest.keyClick(here(), combination.key(), combination.keyboardModifiers())
        QApplication.processEvents()


def tab_to(name: str) -> None:
    """Press Tab until what has this name has the focus; once round at most."""
    passed: list[str] = []
    while not here().accessibleName().startswith(name):
        passed.append(here().accessibleName())
        assert len(passed) < 60, passed
        press("Tab")


@pytest.mark.parametrize("size", [(1366, 768), (683, 384)], ids=["wide", "narrow"])
def test_a_lesson_from_the_file_to_the_hand_in(
    newcomer: Person, tmp_path: Path, size: tuple[int, int]
) -> None:
    lesson = make_lesson(
        tmp_path,
        instructions="Read it once.",
        due="2026-03-07T15:30-06:00",
        expected={"claim": 1, "quote": 2},
        words=WORDS,
        must_read={"a1": tuple(body_blocks()[:1])},
        questions=(HEARD, KINDS),
        upload="Canvas > Week 3",
    )
    before = lesson.read_bytes()
    newcomer.window.resize(*size)
    newcomer.answers.next = [lesson]
    while here().text() != "Open a lesson":  # type: ignore[attr-defined]
        press("Tab")
    press("Space")
    QTest.keyClicks(here(), "Kim Doe")
    press("Return")
    newcomer.wait_for_desk()

    press("F9", "Tab")
    assert here().accessibleName() == "Instructions"
    press("Esc")
    assert newcomer.view.hasFocus()
    press("Ctrl+Home", *["Alt+Down"] * 14, "1", "Esc")

    press("F6", "F6", "F6")
    tab_to("About the whole article")
    if not newcomer.furniture.lesson.whole.is_open:  # type: ignore[union-attr]
        press("Space")
    tab_to("Who is not heard?")
    QTest.keyClicks(here(), "The crabs")
    tab_to("Officials")
    press("Space")
    press("Esc")
    newcomer.qtbot.waitUntil(lambda: len(newcomer.opened.work.answers) == 2)

    said = hand_in(newcomer)
    assert "Quote: at least 2 expected, 0 so far." in said
    assert "whole article" not in said
    newcomer.expect("Not sent yet. Upload “Kim Doe - Harbor.annot” to Canvas > Week 3.")
    (made,) = newcomer.opened.path.parent.glob("Kim Doe - *.annot")
    handed_in = read_foreign(made)
    assert (handed_in.role, handed_in.person) == ("hand_in", "Kim Doe")
    assert handed_in.answers == {("a1", "heard"): "The crabs", ("a1", "kinds"): "o"}
    assert [one.tag for one in handed_in.annotations.values()] == ["claim"]
    newcomer.expect("✓ Saved")
    assert read_own(newcomer.opened.path).answers == handed_in.answers
    assert lesson.read_bytes() == before


def hand_in(person: Person) -> str:
    """Make the hand-in file with the name that is there; gives all that the form says."""
    said: list[str] = []
    problems: list[BaseException] = []

    def fill_in(form: QWidget) -> None:
        try:
            person.qtbot.waitUntil(form.isActiveWindow)
            person.qtbot.waitUntil(lambda: here().accessibleName() == "Your name")
            said.extend(one.text() for one in form.findChildren(QLabel))
            press("Return")
        except BaseException as problem:  # noqa: BLE001 - raised below, outside Qt
            problems.append(problem)
        if form.isVisible():
            problems.append(AssertionError("the form is still open"))
            form.close()

    when_asked(fill_in)
    press("Ctrl+Shift+H")
    if problems:
        raise problems[0]
    return "\n".join(said)
