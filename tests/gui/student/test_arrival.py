"""A handed-out lesson asks who works on it, once; everybody goes on with their own work."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from any_work import counting_clock
from hands import ARTICLE, Person
from hard_disks import closed
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from stored import seen

from annotator.gui.student.arrival import Arrival
from annotator.paths import work_folder
from annotator.storage.work_files import read_own
from annotator.workflows.lessons import Asked, create_lesson
from annotator.workflows.recent import recent_files

INSTRUCTIONS = "Read it **once**. ![map](map.png)\n\n" + "Then tag it. " * 40


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    """A lesson in a downloads folder."""
    target = tmp_path / "downloads" / "l.annot"
    asked = Asked("Harbor", instructions=INSTRUCTIONS, due="2026-03-07T15:30-06:00")
    made = create_lesson(target, [ARTICLE], asked, clock=counting_clock())
    made.class_file.unlink()
    return target


def page(person: Person) -> Arrival:
    assert person.window.arriving.page
    assert person.window.arriving.page.isVisible()
    return person.window.arriving.page


def name_field(person: Person) -> QLineEdit:
    field = person.seen(QLineEdit, lambda one: one.accessibleName() == "Your name")
    assert isinstance(field, QLineEdit)
    return field


def on_page(person: Person) -> str:
    labels = page(person).findChildren(QLabel)
    return "\n".join(one.text() for one in labels if one.isVisible())


def close(person: Person) -> None:
    assert person.window.student.close()


def test_a_name_and_enter_begin_the_work(
    sit: Callable[[], Person], lesson: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = seen(lesson.parent)
    person = sit()
    with closed(lesson.parent, monkeypatch):
        assert person.window.open_file(lesson)
    words = on_page(person)
    assert "Harbor" in words
    assert "due Sat 7 Mar 15:30" in words
    assert "2 days left" in words
    assert "Read it once. map Then tag it." in words
    assert "…" in words
    assert str(work_folder()) in words
    assert name_field(person).hasFocus()
    person.type("Kim Doe")
    person.press("Return")
    person.wait_for_desk()
    person.tag("crab pots", "1")
    assert person.saved().person == "Kim Doe"
    assert person.opened.path == work_folder() / "Harbor - Kim Doe.annot"
    assert recent_files()[0] == person.opened.path
    assert seen(lesson.parent) == before
    assert person.window.arriving.page is None


def test_the_lesson_may_be_gone_before_the_name_is_typed(
    sit: Callable[[], Person], lesson: Path
) -> None:
    person = sit()
    assert person.window.open_file(lesson)
    lesson.unlink()
    person.type("Kim")
    person.click("Start")
    person.wait_for_desk()
    assert person.desk.article.text


def test_two_at_one_computer_each_go_on_with_their_own(
    sit: Callable[[], Person], lesson: Path
) -> None:
    person = sit()
    person.begin(lesson, "Ann")
    person.tag("crab pots", "1")
    close(person)
    assert person.window.open_file(lesson)
    assert person.reads("Someone else")
    field = name_field(person)
    person.click(field)
    person.type("Ben")
    person.press("Return")
    person.wait_for_desk()
    assert not person.opened.work.annotations
    close(person)

    assert person.window.open_file(lesson)
    buttons = [b for b in page(person).findChildren(QPushButton) if b.text().startswith("Go on")]
    assert {b.text().split(" (")[0] for b in buttons} == {"Go on as Ann", "Go on as Ben"}
    assert buttons[0].hasFocus()
    ann = next(b for b in buttons if "Ann" in b.text())
    person.click(ann)
    person.qtbot.waitUntil(lambda: bool(person.window.student.opened))
    person.wait_for_desk()
    assert [one.tag for one in person.opened.work.annotations.values()] == ["claim"]
    assert person.opened.work.person == "Ann"


def test_two_works_of_one_name_are_told_apart_by_their_place(
    sit: Callable[[], Person], lesson: Path
) -> None:
    person = sit()
    person.begin(lesson, "Ann")
    close(person)
    assert person.window.open_file(lesson)
    person.click(name_field(person))
    person.type("Ann")
    person.press("Return")
    close(person)
    assert person.window.open_file(lesson)
    assert str(work_folder() / "Harbor - Ann.annot") in on_page(person)
    assert str(work_folder() / "Harbor - Ann (2).annot") in on_page(person)


def test_without_a_name_it_is_said_in_a_line(sit: Callable[[], Person], lesson: Path) -> None:
    person = sit()
    assert person.window.open_file(lesson)
    person.type("  ")
    person.press("Return")
    assert "Please type your name" in on_page(person)
    assert not work_folder().exists()
    person.type("Kim")
    person.press("Return")
    person.wait_for_desk()


def test_another_folder_can_be_chosen_and_one_that_takes_nothing_is_said(
    sit: Callable[[], Person], lesson: Path, tmp_path: Path
) -> None:
    person = sit()
    assert person.window.open_file(lesson)
    not_a_folder, stick = tmp_path / "file", tmp_path / "stick"
    not_a_folder.touch()
    person.type("Kim")
    person.answers.next = [not_a_folder, None, stick]
    person.click("Change…")
    person.click("Start")
    assert "Please" in on_page(person)
    person.click("Change…")
    person.click("Change…")
    assert str(stick) in on_page(person)
    person.click("Start")
    person.wait_for_desk()
    assert person.opened.path == stick / "Harbor - Kim.annot"


@pytest.mark.parametrize("is_working", [False, True])
def test_escape_leads_back_to_where_one_was(
    sit: Callable[[], Person], lesson: Path, is_working: bool
) -> None:
    person = sit()
    if is_working:
        person.open()
    assert person.window.open_file(lesson)
    person.press("Esc")
    assert person.desk.isVisible() == is_working
    assert person.window.windowTitle().startswith("Harlow" if is_working else "Annotator")


def test_work_that_cannot_go_on_is_said_on_the_page(
    sit: Callable[[], Person], lesson: Path
) -> None:
    person = sit()
    person.begin(lesson, "Ann")
    path = person.opened.path
    close(person)
    assert person.window.open_file(lesson)
    path.unlink()
    person.press("Space")
    assert "Harbor - Ann" in on_page(person)
    assert page(person).isVisible()


def test_the_hand_in_form_has_the_name(sit: Callable[[], Person], lesson: Path) -> None:
    person = sit()
    person.begin(lesson, "Ann")
    assert read_own(person.opened.path).person == "Ann"
    close(person)
    other = sit()
    other.open(work_folder() / "Harbor - Ann.annot")
    assert other.window.student._name == "Ann"


@pytest.mark.parametrize("size", [(1366, 768), (683, 384)])
def test_every_part_is_reached_by_tab_and_big_enough(
    sit: Callable[[], Person], lesson: Path, size: tuple[int, int]
) -> None:
    person = sit()
    person.window.resize(*size)
    person.begin(lesson, "Ann")
    close(person)
    assert person.window.open_file(lesson)
    wanted = ["Go on as Ann", "Your name", "Choose another folder", "Start", "Not now"]
    for name in wanted:
        here = QApplication.focusWidget()
        assert isinstance(here, QPushButton | QLineEdit)
        assert (here.accessibleName() or here.text()).startswith(name)
        assert min(here.width(), here.height()) >= 24
        assert_in_view(here, page(person))
        person.press("Tab")


def assert_in_view(widget: QWidget, around: Arrival) -> None:
    port = around.viewport()
    top = widget.mapTo(port, widget.rect().topLeft())
    assert port.rect().contains(top)
    assert port.rect().contains(widget.mapTo(port, widget.rect().bottomRight()))
