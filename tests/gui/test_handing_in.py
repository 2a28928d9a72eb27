"""Making the hand-in file: who, where, and what is in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hands import TITLE, Person, when_asked
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from annotator.gui.hand_in_form import HandInForm
from annotator.storage.work_files import read_foreign


@pytest.fixture
def fill(person: Person) -> Callable[[Callable[[HandInForm], None]], None]:
    """Opens the form and acts in it; it must have been closed by that."""

    def fill_in(act: Callable[[HandInForm], None]) -> None:
        problems: list[BaseException] = []

        def on_shown(form: QWidget) -> None:
            try:
                assert isinstance(form, HandInForm)
                person.qtbot.waitUntil(form.isActiveWindow)
                act(form)
            except BaseException as problem:  # noqa: BLE001 - raised below, outside Qt
                problems.append(problem)
            if form.isVisible():
                problems.append(AssertionError("the form is still open"))
                form.close()

        when_asked(on_shown)
        person.click("Make hand-in file…")
        if problems:
            raise problems[0]

    return fill_in


Fill = Callable[[Callable[[HandInForm], None]], None]


def field(form: HandInForm) -> QLineEdit:
    return form.findChild(QLineEdit)


def hand_ins(person: Person) -> list[Path]:
    return sorted(person.opened.path.parent.glob(f"* - {TITLE}*.annot"))


def test_a_name_and_enter_make_the_file_beside_the_work(person: Person, fill: Fill) -> None:
    person.tag("crab pots", "1")
    person.comment.setFocus()
    person.type("not rested")

    def act(form: HandInForm) -> None:
        assert field(form).hasFocus()
        assert not form.make.isEnabled()
        person.type("  Kim  Doe ")
        assert form.make.isEnabled()
        person.press("Return")

    fill(act)
    (made,) = hand_ins(person)
    assert made.stem == f"Kim Doe - {TITLE}"
    assert person.reads(f"Made “{made.name}” in {made.parent}.")
    document = read_foreign(made)
    assert (document.role, document.person) == ("hand_in", "Kim Doe")
    assert [one.comment for one in document.annotations.values()] == ["not rested"]
    assert not document.history.done
    assert person.tagged() == [("claim", "crab pots")]


def test_a_second_file_stands_beside_the_first_and_the_name_is_remembered(
    person: Person, fill: Fill
) -> None:
    def first(form: HandInForm) -> None:
        person.type("Kim")
        form.make.click()

    def second(form: HandInForm) -> None:
        assert field(form).text() == "Kim"
        form.make.click()

    fill(first)
    fill(second)
    assert {path.stem for path in hand_ins(person)} == {f"Kim - {TITLE}", f"Kim - {TITLE} (2)"}


def test_another_folder_can_be_chosen(person: Person, fill: Fill, tmp_path: Path) -> None:
    def act(form: HandInForm) -> None:
        person.answers.next = [None, tmp_path]
        for _ in range(2):
            button = next(b for b in form.findChildren(type(form.make)) if "folder" in b.text())
            button.click()
        assert any(label.text() == str(tmp_path) for label in form.findChildren(QLabel))
        person.type("Kim")
        form.make.click()

    fill(act)
    assert (tmp_path / f"Kim - {TITLE}.annot").exists()
    assert not hand_ins(person)


def test_escape_makes_nothing(person: Person, fill: Fill) -> None:
    def act(form: HandInForm) -> None:
        person.type("Kim")
        person.press("Esc")

    fill(act)
    assert not hand_ins(person)


def test_without_a_name_enter_does_nothing(person: Person, fill: Fill) -> None:
    def act(form: HandInForm) -> None:
        person.type("   ")
        person.press("Return")
        assert form.isVisible()
        form.reject()

    fill(act)
    assert not hand_ins(person)


def test_a_folder_that_takes_nothing_is_said(person: Person, fill: Fill, tmp_path: Path) -> None:
    not_a_folder = tmp_path / "file"
    not_a_folder.touch()

    def act(form: HandInForm) -> None:
        form.folder = not_a_folder
        person.type("Kim")
        form.make.click()

    fill(act)
    assert not person.reads("Made “")
    assert person.reads("Please")


def test_the_keys_open_the_form_too(person: Person) -> None:
    seen: list[bool] = []

    def on_shown(form: QWidget) -> None:
        seen.append(isinstance(form, HandInForm))
        form.close()

    when_asked(on_shown)
    person.press("Ctrl+Shift+H")
    assert seen == [True]
