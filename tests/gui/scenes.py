"""What the window can show, one scene each, and what is there to act on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from asking_class import answered
from class_download import a_class as empty_class
from class_download import canvas, download, gradebook
from full_class import answers, full
from hands import ARTICLE, CREDIT, Person
from lesson_desk import QUESTIONS, WORDS, body_blocks, make_lesson
from pier_page import saved_page
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)
from small_class import five

from annotator.gui.hand_in_form import HandInForm
from annotator.gui.importing_page import ImportingPage
from annotator.gui.key_card import KeyCard
from annotator.gui.reading_settings import ReadingPanel
from annotator.gui.student.place_chooser import PlaceChooser
from annotator.gui.student.tag_picker import TagPicker
from annotator.gui.teacher.classes.class_tabs import ClassTabs
from annotator.gui.teacher.classes.method_card import MethodCard
from annotator.gui.teacher.classes.report_form import ReportForm
from annotator.gui.teacher.classes.voice_list import VoiceList
from annotator.gui.teacher.row_list import RowList
from annotator.storage import class_files
from annotator.workflows.prompting import own_prompts

Scene = Callable[[Person, Path], QWidget]
_ACTED_ON = (
    *(QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QTextEdit),
    *(QPlainTextEdit, QAbstractSpinBox),
)
_OF_QT = (QComboBox, QAbstractSpinBox, QAbstractItemView)


def start(person: Person, folder: Path) -> QWidget:
    return person.window


def start_with_recent_work(person: Person, folder: Path) -> QWidget:
    person.open()
    person.choose_in_menu("File", "Start page")
    person.window.tell("This file cannot be opened. Choose another one.")
    return person.window


def desk(person: Person, folder: Path) -> QWidget:
    person.open()
    return person.window


def passage(person: Person, folder: Path) -> QWidget:
    person.open()
    person.tag("crab pots", "1")
    person.furniture.side.open()
    person.button("Remove")
    return person.window


def quote(person: Person, folder: Path) -> QWidget:
    person.open()
    person.tag("crab pots", "5")
    person.tag("Osgood added", "2")
    person.furniture.side.open()
    person.click("What is this?")
    return person.window


def linked_places(person: Person, folder: Path) -> QWidget:
    person.open()
    person.tag(CREDIT, "4")
    person.press("Return")
    person.press("Del")
    person.expect("Remove:")
    return person.window


def several(person: Person, folder: Path) -> QWidget:
    person.open()
    person.tag("crab pots", "1")
    person.tag("Osgood added", "2")
    person.furniture.side.open()
    person.furniture.panel.list.setFocus()
    person.press("Ctrl+A")
    person.expect("2 passages")
    return person.window


def highlighter(person: Person, folder: Path) -> QWidget:
    person.open()
    person.press("H")
    person.press("2")
    return person.window


def same_words(person: Person, folder: Path) -> QWidget:
    person.open()
    person.tag(CREDIT, "4")
    return person.window


def choosing(person: Person, folder: Path) -> QWidget:
    same_words(person, folder)
    person.press("C")
    person.seen(PlaceChooser, lambda one: True)
    return person.window


def finding(person: Person, folder: Path) -> QWidget:
    person.open()
    person.tag("crab pots", "1")
    person.press("Ctrl+F")
    person.type("shore")
    # Not "1 of 2", which may stand elsewhere too.
    person.button("Tag all 2")
    return person.window


def picking(person: Person, folder: Path) -> QWidget:
    person.open()
    person.select("crab pots")
    person.press("T")
    person.seen(TagPicker, lambda one: True)
    return person.window


def reading(person: Person, folder: Path) -> QWidget:
    person.open()
    person.click(person.furniture.top.reading)
    person.seen(ReadingPanel, lambda one: True)
    return person.window


def key_card(person: Person, folder: Path) -> QWidget:
    person.open()
    person.press("F1")
    return dialog(person, KeyCard)


def hand_in_form(person: Person, folder: Path) -> QWidget:
    person.open()
    # As a person opens it, but without waiting for its end.
    form = HandInForm(person.opened.path.parent, "Kim", person.answers, person.window)
    form.open()
    return dialog(person, HandInForm)


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
    person.click(person.seen(QCheckBox, lambda one: one.text() == "Show names"))
    return person.window


def how_numbers_are_made(person: Person, folder: Path) -> QWidget:
    a_full_class(person, folder)
    person.click(person.seen(QPushButton, lambda one: one.accessibleName().startswith("How these")))
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


def looking_hand_ins_over(person: Person, folder: Path) -> QWidget:
    assert person.window.open_file(empty_class(folder / "7b.annotclass"))
    person.expect("0 handed in")
    person.window.teacher.collect([download(folder / "s.zip", canvas)])
    person.expect("30 files:")
    return person.window


def making_a_report(person: Person, folder: Path) -> QWidget:
    a_class(person, folder)
    person.click("Report…")
    return dialog(person, ReportForm)


def a_class_list(person: Person, folder: Path) -> QWidget:
    looking_hand_ins_over(person, folder)
    person.answers.next = [gradebook(folder / "list.csv")]
    person.click("Class list…")
    person.expect("29 people are on this list.")
    return person.window


def a_lesson(person: Person, folder: Path) -> QWidget:
    person.click("For teachers: make a lesson")
    person.answers.next = [ARTICLE]
    person.click("Choose an article…")
    person.click("Add a word")
    person.type("trawler")
    person.click(person.seen(QCheckBox, lambda one: one.text() == "The work is due on"))
    person.click("See it as a student")
    person.expect("1 thing is still missing")
    return person.window


def a_lesson_seen(person: Person, folder: Path) -> QWidget:
    person.click("For teachers: make a lesson")
    person.answers.next = [ARTICLE]
    person.click("Choose an article…")
    person.click("See it as a student")
    person.wait_for_desk()
    return person.window


def a_lesson_made(person: Person, folder: Path) -> QWidget:
    person.click("For teachers: make a lesson")
    person.answers.next = [ARTICLE, folder / "lesson.annot"]
    person.click("Choose an article…")
    person.click("Make the lesson…")
    person.expect("The lesson is made")
    return person.window


def looking_an_article_over(person: Person, folder: Path) -> QWidget:
    assert person.window.open_file(saved_page(folder))
    page = person.seen(ImportingPage, lambda one: True)
    page.lines.setFocus()
    person.press("Space")
    person.press("Down", times=3)
    return person.window


def a_wrong_time(person: Person, folder: Path) -> QWidget:
    looking_an_article_over(person, folder)
    page = person.seen(ImportingPage, lambda one: True)
    page.side.go_to("updated")
    person.type("late")
    person.click("Use this article")
    person.expect("A date is written like")
    return person.window


def a_lesson_on_a_page(person: Person, folder: Path) -> QWidget:
    person.click("For teachers: make a lesson")
    person.answers.next = [saved_page(folder)]
    person.click("Choose an article…")
    person.click("Use this article")
    person.expect("Pier closes")
    return person.window


def arrival(person: Person, folder: Path) -> QWidget:
    assert person.window.open_file(asking_lesson(folder))
    person.press("Return")
    person.expect("Please type your name")
    return person.window


def arrival_of_another(person: Person, folder: Path) -> QWidget:
    lesson = asking_lesson(folder)
    person.begin(lesson)
    assert person.window.student.close()
    assert person.window.open_file(lesson)
    person.expect("Someone else")
    return person.window


def begun_lesson(person: Person, folder: Path) -> QWidget:
    person.begin(asking_lesson(folder))
    person.tag("crab pots", "1")
    person.press("F9")
    person.expect("Worth 20 points")
    return person.window


def whole_article(person: Person, folder: Path) -> QWidget:
    person.begin(asking_lesson(folder))
    person.press("F9", times=2)
    person.furniture.side.open()
    lesson = person.furniture.lesson
    assert lesson
    assert lesson.whole
    lesson.whole.unfold()
    lesson.whole.line.setFocus()
    return person.window


def handed_in(person: Person, folder: Path) -> QWidget:
    person.begin(asking_lesson(folder))
    person.hand_in()
    person.expect("Not sent yet.")
    return person.window


def form_with_much_open(person: Person, folder: Path) -> QWidget:
    person.open()
    lines = [f"Claim in “Story {n}”: at least 6 expected, {n} so far." for n in range(12)]
    form = HandInForm(
        person.opened.path.parent, "Kim", person.answers, person.window, incomplete=lines
    )
    form.open()
    return dialog(person, HandInForm)


def asking_lesson(folder: Path) -> Path:
    """A lesson that asks all there is to ask."""
    blocks = body_blocks()
    return make_lesson(
        folder,
        instructions="Read it **once**.\n\n- Tag each place.\n- Say why.",
        due="2026-03-07T15:30-06:00",
        expected={"claim": 2, "quote": 1},
        reasons=1,
        must_read={"a1": tuple(blocks[:2])},
        later={"a1": tuple(blocks[-1:])},
        words=WORDS,
        questions=QUESTIONS,
        points=20,
        upload="Canvas > Week 3",
    )


def dialog(person: Person, kind: type[QDialog]) -> QDialog:
    (found,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    person.qtbot.waitUntil(found.isActiveWindow)
    return found


SCENES: dict[str, Scene] = {
    one.__name__: one
    for one in (
        *(start, start_with_recent_work, desk, passage, quote, linked_places, several),
        *(highlighter, same_words, choosing, finding, picking, reading, key_card),
        *(
            hand_in_form,
            a_class,
            wrong_prompts,
            hand_ins,
            how_numbers_are_made,
            voices,
            students,
            *(class_article, class_passage, class_splits, class_repeats),
            *(class_tags, class_questions),
            looking_hand_ins_over,
            making_a_report,
            a_class_list,
            a_lesson,
            a_lesson_seen,
            a_lesson_made,
            *(looking_an_article_over, a_wrong_time, a_lesson_on_a_page),
        ),
        *(arrival, arrival_of_another, begun_lesson, whole_article),
        *(handed_in, form_with_much_open),
    )
}
SIZES = {"large": (1366, 768), "small": (683, 384)}


def controls(root: QWidget) -> list[QWidget]:
    """Everything that is seen and can be acted on, without what Qt puts inside of it."""
    seen = [w for w in root.findChildren(QWidget) if isinstance(w, _ACTED_ON) and is_seen(w, root)]
    return [w for w in seen if not any(isinstance(a, _OF_QT) for a in around(w, root))]


def is_seen(widget: QWidget, root: QWidget) -> bool:
    return widget.isVisible() and widget.window() is root.window()


def around(widget: QWidget, root: QWidget) -> list[QWidget]:
    """The widgets that one is in, from the inside, without the outermost."""
    found = []
    while (widget := widget.parentWidget()) and widget is not root:  # type: ignore[assignment]
        found.append(widget)
    return found


def place(widget: QWidget, root: QWidget) -> QRect:
    """Where a widget stands in another."""
    return QRect(widget.mapTo(root, QPoint()), widget.size())


def by_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
