"""Questions about the whole article: folded until they are wanted, stored like comments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hands import Person
from lesson_desk import HEARD, KINDS, QUESTIONS, TONE, article, make_lesson
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLineEdit

from annotator.gui.student.long_text import LongTextField
from annotator.gui.student.whole_article import WholeArticle

Sit = Callable[[], Person]


def card(person: Person) -> WholeArticle:
    assert person.furniture.lesson
    assert person.furniture.lesson.whole
    return person.furniture.lesson.whole


def unfold(person: Person) -> None:
    person.furniture.panel.ensureWidgetVisible(card(person))
    person.click(card(person).line)


def text_field(person: Person) -> LongTextField:
    field = person.seen(LongTextField, lambda one: one.accessibleName() == HEARD.name)
    assert isinstance(field, LongTextField)
    return field


def answers(person: Person) -> dict[str, str]:
    return {question: answer for (_, question), answer in person.saved().answers.items()}


def test_it_waits_folded_and_says_how_many_are_open(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    person.begin(make_lesson(tmp_path, questions=QUESTIONS))
    assert card(person).line.text() == "▸ About the whole article · 5 open"
    assert not card(person).questions.isVisible()
    unfold(person)
    assert card(person).questions.isVisible()


def test_its_questions_are_seen_once_it_is_unfolded(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    person.begin(make_lesson(tmp_path, questions=QUESTIONS))
    person.window.resize(1366, 500)
    unfold(person)
    panel, whole = person.furniture.panel.viewport(), card(person)

    def is_seen() -> bool:
        bottom = whole.mapTo(panel, whole.rect().bottomLeft()).y()
        return whole.questions.height() > 200 and bottom < panel.height()

    person.qtbot.waitUntil(is_seen)


def test_what_is_typed_is_stored_once_it_rests_and_undone_in_one(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    person.begin(make_lesson(tmp_path, questions=QUESTIONS))
    unfold(person)
    text_field(person).setFocus()
    person.type("The crabs.")
    person.press("Return")
    person.type("And the fish.")
    person.qtbot.waitUntil(lambda: bool(person.opened.work.answers))
    assert answers(person) == {"heard": "The crabs.\nAnd the fish."}
    assert card(person).line.text().endswith("4 open")
    assert text_field(person).hasFocus()
    person.type(" All")
    person.qtbot.waitUntil(lambda: "All" in person.opened.work.answers["a1", "heard"])
    person.click("Undo")
    assert answers(person) == {}
    assert text_field(person).toPlainText() == ""
    assert card(person).line.text().endswith("5 open")
    person.click("Redo")
    assert text_field(person).toPlainText() == "The crabs.\nAnd the fish. All"


def test_undo_unfolds_what_it_changes(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    person.begin(make_lesson(tmp_path, questions=QUESTIONS))
    unfold(person)
    text_field(person).setFocus()
    person.type("Nobody")
    person.furniture.panel.ensureWidgetVisible(card(person).line)
    person.click(card(person).line)
    person.desk.store_typing()
    person.click("Undo")
    assert text_field(person).toPlainText() == ""


def test_every_kind_is_answered(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    person.window.resize(1200, 1000)
    person.begin(make_lesson(tmp_path, questions=QUESTIONS))
    unfold(person)
    panel = person.furniture.panel

    def click(widget: QAbstractButton) -> None:
        panel.ensureWidgetVisible(widget)
        person.click(widget)

    click(person.seen(QAbstractButton, lambda one: one.accessibleName() == "Yes"))
    click(person.seen(QCheckBox, lambda one: one.accessibleName() == "Us"))
    number = person.seen(QLineEdit, lambda one: one.accessibleName() == "How many voices?")
    number.setFocus()
    person.type("3")
    tone = person.seen(QComboBox, lambda one: one.accessibleName() == TONE.name)
    tone.setFocus()
    person.press("Down")
    text_field(person).setFocus()
    person.type("Fish")
    person.desk.store_typing()
    assert answers(person) == {
        "agree": "yes",
        "kinds": "n",
        "voices": "3",
        "tone": "c",
        "heard": "Fish",
    }
    assert card(person).line.text() == "▾ About the whole article · ✓ all answered"


def test_it_unfolds_when_all_that_is_expected_is_tagged(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    person.begin(make_lesson(tmp_path, questions=(KINDS,), expected={"claim": 2}))
    person.tag("crab pots", "1")
    assert not card(person).is_open
    person.tag("shopping cart", "1")
    assert card(person).is_open
    person.expect("Now the questions about the whole article.")
    person.furniture.panel.ensureWidgetVisible(card(person).line)
    person.click(card(person).line)
    person.tag("harbor", "1")
    assert not card(person).is_open, "who folded it away is not asked again"


def test_each_article_has_answers_of_its_own(sit: Sit, tmp_path: Path) -> None:
    two = (article(), replace(article(), id="a2", title="Again"))
    person = sit()
    person.begin(make_lesson(tmp_path, articles=two, questions=(HEARD,)))
    unfold(person)
    text_field(person).setFocus()
    person.type("One")
    person.desk.show_article(1)
    assert person.saved().answers == {("a1", "heard"): "One"}
    unfold(person)
    assert text_field(person).toPlainText() == ""
    text_field(person).setFocus()
    person.type("Two")
    person.desk.show_article(0)
    assert person.saved().answers[("a2", "heard")] == "Two"
    unfold(person)
    assert text_field(person).toPlainText() == "One"


def test_an_answer_too_long_is_said(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    person.begin(make_lesson(tmp_path, questions=(HEARD,)))
    unfold(person)
    text_field(person).setPlainText("x" * 4001)
    person.desk.store_typing()
    assert person.reads("4000")
    assert not person.opened.work.answers


def test_work_that_is_read_only_shows_its_answers(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    person.begin(make_lesson(tmp_path, questions=(HEARD,)))
    unfold(person)
    text_field(person).setFocus()
    person.type("Fish")
    person.desk.store_typing()
    assert answers(person)
    other = sit()
    other.open(person.opened.path)
    unfold(other)
    field = text_field(other)
    assert field.toPlainText() == "Fish"
    assert not field.isEnabled()


def test_the_next_part_of_the_window_leads_there(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    person.begin(make_lesson(tmp_path, questions=QUESTIONS))
    person.press("F6", times=3)
    assert card(person).line.hasFocus()
    person.press("Space")
    person.press("Tab")
    assert text_field(person).hasFocus()
    person.press("Tab")
    assert not text_field(person).hasFocus()
