"""A teacher's hands on the page on which a lesson is prepared."""

from __future__ import annotations

from pathlib import Path

from hands import ARTICLE, Person
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from annotator.gui.teacher.lessons.lesson_page import LessonPage
from annotator.gui.teacher.lessons.paragraph_table import ParagraphTable
from annotator.model.lesson import Material
from annotator.storage import work_files


def begin_lesson(person: Person, article: Path | None = ARTICLE) -> LessonPage:
    """Go to the page from the start screen and choose an article."""
    person.click("For teachers: make a lesson")
    if article:
        choose_article(person, article)
    return page_of(person)


def page_of(person: Person) -> LessonPage:
    page: LessonPage = person.seen(LessonPage, lambda one: True)
    return page


def choose_article(person: Person, article: Path) -> None:
    person.answers.next = [article]
    person.click("Choose an article…")


def make_lesson(person: Person, target: Path) -> None:
    person.answers.next = [target]
    person.click("Make the lesson…")


def field(person: Person, name: str, kind: type[QWidget] = QLineEdit, n: int = 0) -> QWidget:
    """The n-th field of this name on the page, from above."""
    found = [
        one
        for one in page_of(person).findChildren(kind)
        if one.accessibleName() == name and one.isVisible()
    ]
    return found[n]


def write(person: Person, name: str, words: str, n: int = 0) -> None:
    """Click into a field of one line, and type in place of what stands there."""
    line = field(person, name, n=n)
    person.click(line)
    person.press("Ctrl+A")
    person.type(words)


def write_instructions(person: Person, words: str) -> None:
    text = field(person, "Instructions", QPlainTextEdit)
    assert isinstance(text, QPlainTextEdit)
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton)
    person.type(words)


def choose_kind(person: Person, kind: str, n: int = 0) -> None:
    """Choose with the keys how a question is answered."""
    box = field(person, "How it is answered", QComboBox, n)
    box.setFocus()
    person.type(kind[:1])
    assert isinstance(box, QComboBox)
    assert box.currentText() == kind


def tick(person: Person, row: int, column: int) -> None:
    """Click on a tick of the list of paragraphs."""
    table: ParagraphTable = person.seen(ParagraphTable, lambda one: True)
    item = table.item(row, column)
    assert item
    table.scrollToItem(item)
    box = table.visualItemRect(item)
    spot = box.center()
    spot.setX(box.left() + 13)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def handed_out(path: Path) -> Material:
    """What is in a file to hand out."""
    document = work_files.read(path)
    assert document.role == "assignment"
    return document.material
