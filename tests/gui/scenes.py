"""What the window can show, one scene each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from class_download import a_class as empty_class
from class_download import canvas, download, gradebook
from class_scenes import (
    a_class,
    class_article,
    class_passage,
    class_questions,
    class_repeats,
    class_splits,
    class_tags,
    hand_ins,
    how_numbers_are_made,
    making_a_report,
    students,
    voices,
    wrong_prompts,
)
from hands import ARTICLE, CREDIT, Person
from lesson_desk import QUESTIONS, WORDS, body_blocks, make_lesson
from on_screen import dialog
from pier_page import saved_page
from pseudo_language import plain
from PySide6.QtWidgets import (
    QCheckBox,
    QWidget,
)

from annotator.gui.about import AboutBox
from annotator.gui.hand_in_form import HandInForm
from annotator.gui.help.help_window import HelpWindow
from annotator.gui.importing_page import ImportingPage
from annotator.gui.key_card import KeyCard
from annotator.gui.reading_settings import ReadingPanel
from annotator.gui.student.place_chooser import PlaceChooser
from annotator.gui.student.tag_picker import TagPicker

Scene = Callable[[Person, Path], QWidget]


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


def the_help(person: Person, folder: Path) -> QWidget:
    person.open()
    person.press("Shift+F1")
    return dialog(person, HelpWindow)


def found_in_the_help(person: Person, folder: Path) -> QWidget:
    shown = the_help(person, folder)
    person.type("tag")
    person.press("Return")
    person.press("Ctrl+F")
    return shown


def about(person: Person, folder: Path) -> QWidget:
    person.choose_in_menu("Help", "About Annotator…")
    return dialog(person, AboutBox)


def earlier_states(person: Person, folder: Path) -> QWidget:
    person.open()
    person.tag("crab pots", "1")
    assert person.window.student.close()
    person.open()
    person.choose_in_menu("File", "Bring back an earlier state…")
    person.expect("Now 1 passage is tagged.")
    return person.window


def hand_in_form(person: Person, folder: Path) -> QWidget:
    person.open()
    # As a person opens it, but without waiting for its end.
    form = HandInForm(person.opened.path.parent, "Kim", person.answers, person.window)
    form.open()
    return dialog(person, HandInForm)


def looking_hand_ins_over(person: Person, folder: Path) -> QWidget:
    assert person.window.open_file(empty_class(folder / "7b.annotclass"))
    person.expect("0 handed in")
    person.window.teacher.collect([download(folder / "s.zip", canvas)])
    person.expect("30 files:")
    return person.window


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
    person.click(person.seen(QCheckBox, lambda one: plain(one.text()) == "The work is due on"))
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


SCENES: dict[str, Scene] = {
    one.__name__: one
    for one in (
        *(start, start_with_recent_work, desk, passage, quote, linked_places, several),
        *(highlighter, same_words, choosing, finding, picking, reading, key_card, about),
        *(the_help, found_in_the_help),
        earlier_states,
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
