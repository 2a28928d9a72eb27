"""What the class screen can show, one scene each."""

from __future__ import annotations

from pathlib import Path

from asking_class import answered
from full_class import answers, full
from hands import Person
from on_screen import dialog
from pseudo_language import plain
from PySide6.QtWidgets import (
    QCheckBox,
    QPushButton,
    QWidget,
)
from small_class import five

from annotator.gui.teacher.classes.class_tabs import ClassTabs
from annotator.gui.teacher.classes.method_card import MethodCard
from annotator.gui.teacher.classes.report_form import ReportForm
from annotator.gui.teacher.classes.voice_list import VoiceList
from annotator.gui.teacher.row_list import RowList
from annotator.storage import class_files
from annotator.workflows.prompting import own_prompts


def a_class(person: Person, folder: Path) -> QWidget:
    path = folder / "media 9.b.annotclass"
    class_files.create(path, five())
    assert person.window.open_file(path)
    person.expect("5 handed in")
    return person.window


def wrong_prompts(person: Person, folder: Path) -> QWidget:
    own_prompts().write_text("prompts: [", "utf-8")
    return a_class(person, folder)


def voices(person: Person, folder: Path) -> QWidget:
    a_full_class(person, folder).turn_to("voices")
    voices_list = person.seen(VoiceList, lambda one: True)
    for number in (1, 2):
        voices_list.tick_wanted.emit(number)
    return person.window


def students(person: Person, folder: Path) -> QWidget:
    a_full_class(person, folder).turn_to("students")
    person.click("Points…")
    return person.window


def hand_ins(person: Person, folder: Path) -> QWidget:
    a_full_class(person, folder).turn_to("hand_ins")
    person.click(person.seen(QCheckBox, lambda one: plain(one.text()) == "Show names"))
    return person.window


def how_numbers_are_made(person: Person, folder: Path) -> QWidget:
    a_full_class(person, folder)
    person.click(
        person.seen(QPushButton, lambda one: plain(one.accessibleName()).startswith("How these"))
    )
    return dialog(person, MethodCard)


def a_full_class(person: Person, folder: Path) -> ClassTabs:
    """A class with the teacher's answers, and its tabs."""
    path = folder / "9b.annotclass"
    class_files.create(path, full(), answers())
    assert person.window.open_file(path)
    found: ClassTabs = person.seen(ClassTabs, lambda one: True)
    return found


def class_article(person: Person, folder: Path) -> QWidget:
    rows_of(person, folder, "article")
    person.click("More filters ▾")
    person.press("F4")
    return person.window


def class_passage(person: Person, folder: Path) -> QWidget:
    rows_of(person, folder, "article")
    person.press("F4", times=3)
    person.press("Return")
    person.click("Edit")
    return person.window


def class_splits(person: Person, folder: Path) -> QWidget:
    rows_of(person, folder, "splits")
    person.press("Down")
    return person.window


def class_repeats(person: Person, folder: Path) -> QWidget:
    rows_of(person, folder, "repeats")
    person.press("Down", times=2)
    person.press("Return")
    return person.window


def rows_of(person: Person, folder: Path, tab: str) -> None:
    """Open a class that split, turn to one of its pages, go to the rows."""
    path = folder / "9c.annotclass"
    class_files.create(path, five(), answers())
    assert person.window.open_file(path)
    tabs: ClassTabs = person.seen(ClassTabs, lambda one: True)
    tabs.turn_to(tab)
    person.seen(RowList, lambda one: True).setFocus()


def class_tags(person: Person, folder: Path) -> QWidget:
    a_full_class(person, folder).turn_to("tags")
    tags = person.seen(RowList, lambda one: one.objectName() == "class_tags")
    tags.setFocus()
    person.press("Down")
    person.press("Tab")
    return person.window


def class_questions(person: Person, folder: Path) -> QWidget:
    path = folder / "9c.annotclass"
    class_files.create(path, answered())
    assert person.window.open_file(path)
    person.seen(ClassTabs, lambda one: True).turn_to("questions")
    person.seen(RowList, lambda one: one.objectName() == "class_questions").setFocus()
    person.press("Down", times=2)
    person.press("Return")
    person.expect("Who says so?")
    person.press("Tab")
    return person.window


def making_a_report(person: Person, folder: Path) -> QWidget:
    a_class(person, folder)
    person.click("Report…")
    return dialog(person, ReportForm)
