"""Suggestions at the desk: selected, explained, and tagged only by who sits there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from any_work import counting_clock
from hands import ARTICLE, CREDIT, Person
from PySide6.QtWidgets import QPushButton

from annotator.workflows.lessons import Asked, create_lesson


def selected(person: Person) -> str:
    return person.view.textCursor().selectedText()


def test_a_suggestion_is_selected_and_says_why(person: Person) -> None:
    person.press("M")
    assert selected(person) == CREDIT
    assert person.reads("Maybe: Credit, in 4 places")
    assert person.reads("A line that says who made a picture or video.")
    assert person.tagged() == []


def test_enter_tags_all_places_as_one_step(person: Person) -> None:
    person.press("M")
    person.press("Return")
    assert person.tagged() == [("credit", CREDIT)] * 4
    made = person.saved().annotations.values()
    assert {one.origin for one in made} == {"suggestion"}
    assert len({one.group for one in made}) == 1
    person.press("Ctrl+Z")
    assert person.tagged() == []


def test_the_tag_s_own_key_takes_it_as_well(person: Person) -> None:
    person.press("M")
    person.press("4")
    assert {one.origin for one in person.saved().annotations.values()} == {"suggestion"}


def test_another_tag_than_the_one_suggested_is_the_student_s_own(person: Person) -> None:
    person.press("M")
    person.press("1")
    (made,) = person.saved().annotations.values()
    assert made.origin == "hand"


def test_a_quote_comes_with_its_speaker_and_form(person: Person) -> None:
    press_until(person, "Maybe: Quote")
    person.press("Return")
    (made,) = person.saved().annotations.values()
    assert made.tag == "quote"
    assert made.attributes["form"] in ("exact", "retold")
    assert made.attributes["speaker"]


def test_no_is_remembered_and_can_be_undone(person: Person) -> None:
    person.press("M")
    person.press("N")
    assert selected(person) != CREDIT
    assert person.tagged() == []
    person.press("Ctrl+Z")
    person.press("Escape")
    person.press("Ctrl+Home")
    person.press("M")
    assert selected(person) == CREDIT
    person.press("N")
    person.press("Ctrl+Home")
    person.press("M")
    assert selected(person) != CREDIT


def test_n_without_a_suggestion_says_how_to_get_one(person: Person) -> None:
    person.press("N")
    assert person.reads("Nothing is suggested just now.")


def test_next_and_back_go_through_the_text(person: Person) -> None:
    starts = []
    for key in ("M", "M", "M", "Shift+M"):
        person.press(key)
        span = person.view.selected_span()
        assert span
        starts.append(span.start)
    assert starts[:3] == sorted(set(starts[:3]))
    assert starts[3] == starts[1]


def test_escape_leaves_it_and_the_next_key_goes_on(person: Person) -> None:
    person.press("M")
    person.press("Escape")
    assert not person.reads("Maybe: Credit")
    assert person.view.selected_span() is None


def test_another_selection_puts_the_suggestion_away(person: Person) -> None:
    person.press("M")
    person.press("Ctrl+Home")
    person.press("Shift+Right", 5)
    assert not person.reads("Maybe: Credit")
    person.press("Return")
    assert person.tagged() == []


def test_all_of_a_kind_are_tagged_as_one_step(person: Person) -> None:
    press_until(person, "Maybe: Quote")
    person.press("Shift+Return")
    made = person.saved().annotations.values()
    assert len(made) > 1
    assert {(one.tag, one.origin) for one in made} == {("quote", "suggestion")}
    person.press("Ctrl+Z")
    assert person.tagged() == []


def test_the_mouse_can_do_it_all(person: Person) -> None:
    person.press("M")
    first = selected(person)
    click(person, "Next")
    assert selected(person) != first
    click(person, "Back")
    assert selected(person) == first
    click(person, "No")
    assert selected(person) != first
    words = selected(person)
    click(person, "Yes, tag it")
    assert words in [exact for _, exact in person.tagged()]


def test_claims_are_suggested_once_asked_for(person: Person) -> None:
    assert "Maybe: Claim" not in titles(person)
    person.press("K")
    assert person.reads("Claims are suggested too")
    assert "Maybe: Claim" in titles(person)


def test_in_the_smallest_window_the_bar_leaves_the_words_to_be_read(person: Person) -> None:
    from annotator.gui.student.maybe_bar import MaybeBar

    person.window.resize(683, 384)
    person.press("K")
    seen = set()
    for _ in range(30):
        person.press("M")
        (bar,) = person.window.findChildren(MaybeBar)
        person.qtbot.waitUntil(bar.isVisible)
        span = person.view.selected_span()
        assert span
        words = person.view.rectangle_of(span)
        room = person.view.viewport().rect()
        assert room.contains(bar.geometry())
        assert words.top() >= 0
        assert not bar.geometry().intersects(words) or words.height() > room.height() / 2
        seen.add(span)
    assert len(seen) > 15


def test_a_lesson_that_gives_none_says_so(sit: Callable[[], Person], tmp_path: Path) -> None:
    lesson = create_lesson(tmp_path / "l.annot", [ARTICLE], Asked("L"), clock=counting_clock())
    person = sit()
    person.begin(lesson.hand_out)
    for key in ("M", "Shift+M", "N", "K"):
        person.desk.say("")
        person.press(key)
        assert person.reads("This lesson gives no suggestions")
    assert person.view.selected_span() is None


def press_until(person: Person, title: str) -> None:
    for _ in range(40):
        person.press("M")
        if person.reads(title):
            return
    raise AssertionError(title)


def titles(person: Person) -> set[str]:
    """What the suggestions of one way through the article are called."""
    from annotator.gui.student.maybe_bar import MaybeBar

    found = set()
    for _ in range(40):
        person.press("M")
        (bar,) = person.window.findChildren(MaybeBar)
        found.add(bar.accessibleName().split(",")[0])
    return found


def click(person: Person, text: str) -> None:
    person.click(person.seen(QPushButton, lambda one: one.text() == text))


def test_no_hint_of_the_keys_stands_beneath_a_suggestion(person: Person) -> None:
    person.press("M")
    suggested = person.view.selected_span()
    assert suggested
    # The caret is there already, so that selecting does not move it.
    person.view.put_caret(suggested.end)
    person.press("Shift+M")
    assert person.view.selected_span() == suggested
    assert person.reads("Maybe: Credit, in 4 places")
    assert not person.reads("Press a number, or click:")
