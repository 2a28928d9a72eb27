"""Asking for a suggestion by a key: selected, explained, tagged only by the student."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from any_work import counting_clock
from hands import ARTICLE, CREDIT, Person

from annotator.workflows.lessons import Asked, create_lesson


def test_a_suggestion_is_selected_and_tagged_by_its_key(person: Person) -> None:
    person.press("M")
    assert person.view.textCursor().selectedText() == CREDIT
    assert person.reads("Maybe: Credit, because this seems to say who made a picture. Key 4.")
    assert person.tagged() == []
    person.press("4")
    (made,) = person.saved().annotations.values()
    assert made.origin == "suggestion"


def test_another_tag_than_the_one_suggested_is_the_student_s_own(person: Person) -> None:
    person.press("M")
    person.press("1")
    (made,) = person.saved().annotations.values()
    assert made.origin == "hand"


def test_the_next_key_goes_on_behind_the_suggestion(person: Person) -> None:
    starts = []
    for _ in range(3):
        person.press("M")
        span = person.view.selected_span()
        assert span
        starts.append(span.start)
    assert starts == sorted(set(starts))


def test_a_lesson_that_gives_none_says_so(sit: Callable[[], Person], tmp_path: Path) -> None:
    lesson = create_lesson(tmp_path / "l.annot", [ARTICLE], Asked("L"), clock=counting_clock())
    person = sit()
    person.begin(lesson.hand_out)
    person.press("M")
    assert person.reads("This lesson gives no suggestions")
    assert person.view.selected_span() is None
