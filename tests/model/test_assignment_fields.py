"""What a lesson asks: plain values and back, and what cannot be asked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from any_work import article_of, asking
from small_class import NOW, scheme

from annotator.model.assignment import Assignment, Word
from annotator.model.assignment_fields import (
    assignment_fields,
    assignment_from_fields,
    checked_assignment,
)
from annotator.model.errors import Refused
from annotator.model.scheme import Attribute, Option

ARTICLES = (article_of("A headline\nA first line\nA second line", "a0"),)
PLAIN = Assignment("l1", "Who says what?", NOW)


def test_what_is_asked_survives_as_plain_values() -> None:
    asked = replace(asking(), id="l1", title="Who says what?", later={"a0": (1, 2)})
    assert assignment_from_fields(PLAIN, assignment_fields(asked)) == asked
    assert checked_assignment(asked, ARTICLES, scheme()) == asked


def test_a_lesson_that_asks_nothing_has_nothing_to_say() -> None:
    assert assignment_fields(PLAIN) == {}
    assert assignment_from_fields(PLAIN, {}) == PLAIN


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"words": (Word("otter", " "),)}, "lessons.word_without_meaning"),
        ({"words": (Word("", "An animal."),)}, "lessons.word_without_meaning"),
        ({"words": (Word("o" * 101, "m"),)}, "lessons.word_too_long"),
        ({"words": (Word("o", "m" * 401),)}, "lessons.meaning_too_long"),
        ({"words": (Word("o", "m"),) * 201}, "lessons.too_many_words"),
        ({"reasons": -1}, "lessons.number_unfit"),
        ({"reasons": True}, "lessons.number_unfit"),
        ({"points": 1001}, "lessons.number_unfit"),
        ({"must_read": {"a0": (3,)}}, "lessons.no_such_paragraph"),
        ({"must_read": {"a0": (-1,)}}, "lessons.no_such_paragraph"),
        ({"later": {"other": (0,)}}, "lessons.no_such_paragraph"),
        ({"must_read": {"a0": (1,)}, "later": {"a0": (1,)}}, "lessons.paragraph_twice"),
        ({"due": "2026-12-01T15:30"}, "lessons.due_without_zone"),
        ({"questions": (Attribute("q", "Why?", "text"),) * 2}, "lessons.question_twice"),
        ({"questions": (Attribute("Q!", "Why?", "text"),)}, None),
        ({"questions": (Attribute("q", "Why?", "text"),) * 21}, "lessons.too_many_questions"),
        ({"questions": (Attribute("q", "?", "text", (Option("a", "A"),)),)}, None),
    ],
)
def test_what_cannot_be_asked_is_refused(asked: dict[str, object], message: str | None) -> None:
    with pytest.raises(Refused) as refused:
        checked_assignment(replace(PLAIN, **asked), ARTICLES, scheme())  # type: ignore[arg-type]
    # What is wrong with a question is said as it is of a question of a tag set.
    assert message in (None, refused.value.message)
