"""What a hand-in is given points for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_class import CREDIT, NOW, article, material, scheme, tagged

from annotator.analysis.matching import matching
from annotator.analysis.scoring import points_for_agreement, points_for_doing
from annotator.model.annotation import Annotation
from annotator.model.answer_key import EITHER, POINTS, key_items
from annotator.model.assignment import Assignment
from annotator.model.lesson import Material
from annotator.model.points import Overruled, Part, Points
from annotator.model.scheme import Attribute

LESSON = Assignment(
    "l1",
    "Otters",
    NOW,
    expected={"claim": 2, "quote": 1},
    reasons=1,
    questions=(Attribute("heard", "Who is not heard?", "text"),),
    points=20,
)
CLAIMS = [tagged(1, "claim", "About 40 people saw it."), tagged(2, "claim", "Nobody fed it")]


def lesson(assignment: Assignment | None = LESSON, *, required: bool = False) -> Material:
    tags = scheme().tags
    if required:
        questions = tuple(replace(one, required=True) for one in tags[0].attributes)
        tags = (replace(tags[0], attributes=questions), *tags[1:])
    return replace(material(), scheme=replace(scheme(), tags=tags), assignment=assignment)


def doing(lesson: Material, *work: Annotation, heard: str = "") -> Points:
    return points_for_doing(lesson, {"a1": work}, {("a1", "heard"): heard} if heard else {})


def agreeing(key: list[Annotation], *work: Annotation) -> Points:
    return points_for_agreement([matching(article(), scheme(), key_items(key), work)])


def test_doing_all_that_is_asked_gets_all_points_whatever_the_tags_are_on() -> None:
    quote = tagged(3, "quote", "Children", comment="Why not.")

    done = doing(lesson(), *CLAIMS, quote, heard="Nobody")

    assert (done.got, done.of) == (5, 5)
    assert done.computed(LESSON.points) == 20


def test_each_thing_that_is_asked_counts_the_same() -> None:
    done = doing(lesson(), *CLAIMS)

    assert done.parts == (
        Part("passages", 2, 2, "a1", "claim"),
        Part("passages", 0, 1, "a1", "quote"),
        Part("reasons", 0, 1, "a1"),
        Part("whole_article", 0, 1, "a1"),
    )
    assert done.computed(20) == 8


def test_more_than_is_asked_makes_up_for_nothing() -> None:
    more = [tagged(n, "claim", "the", 1, comment="So.") for n in range(10, 30)]

    assert doing(lesson(), *CLAIMS, *more).got == 3


def test_what_is_asked_is_asked_in_each_article() -> None:
    two = replace(lesson(), articles=(article(), article("a2")))

    assert points_for_doing(two, {"a1": CLAIMS}, {}).of == 10


def test_required_answers_are_asked_in_as_many_passages_as_are_expected() -> None:
    answered = replace(CLAIMS[0], attributes={"checkable": "yes"})

    done = doing(lesson(required=True), answered)

    assert Part("answers", 1, 2, "a1", "claim") in done.parts


def test_more_answers_than_are_asked_for_add_nothing() -> None:
    more = [tagged(n, "claim", "the", attributes={"checkable": "no"}) for n in range(5)]

    assert Part("answers", 2, 2, "a1", "claim") in doing(lesson(required=True), *more).parts


def test_required_answers_are_asked_in_the_passages_there_are_where_none_are_expected() -> None:
    free = replace(LESSON, expected={}, reasons=0, questions=())
    answered = replace(CLAIMS[0], attributes={"checkable": "yes"})

    done = doing(lesson(free, required=True), answered, CLAIMS[1])

    assert done.parts == (Part("answers", 1, 2, "a1", "claim"),)


@pytest.mark.parametrize("asked", [None, Assignment("l1", "Otters", NOW)])
def test_a_lesson_that_asks_for_nothing_asks_for_one_passage(asked: Assignment | None) -> None:
    assert doing(lesson(asked)).computed(10) == 0
    assert doing(lesson(asked), CLAIMS[0]).computed(10) == 10


def test_agreement_counts_what_each_passage_is_worth() -> None:
    key = [replace(CLAIMS[0], attributes={POINTS: "2.5"}), CLAIMS[1]]

    found = agreeing(key, replace(CLAIMS[0], id="s"))

    assert (found.got, found.of) == (2.5, 3.5)


def test_points_count_beside_whichever_of_several_answers_they_were_written() -> None:
    other = tagged(7, "quote", "About 40 people saw it.", attributes={EITHER: CLAIMS[0].id})
    key = [CLAIMS[0], replace(other, attributes={**other.attributes, POINTS: "3"})]

    found = agreeing(key, replace(CLAIMS[0], id="s"))

    assert (found.got, found.of) == (3, 3)


def test_half_is_for_the_right_tag_with_other_edges_and_nothing_for_another_tag() -> None:
    assert agreeing(CLAIMS, tagged(9, "claim", "About 40 people")).got == 0.5
    assert agreeing(CLAIMS, tagged(9, "quote", "About 40 people saw it.")).got == 0


def test_extras_and_further_places_change_no_points() -> None:
    key = [tagged(n, "credit", CREDIT, n) for n in (1, 2)]
    work = [tagged(9, "credit", CREDIT), tagged(8, "claim", "Children waved.")]

    assert agreeing(key, *work).parts == (Part("agreement", 1, 1, "a1", "credit"),)


def test_a_passage_that_is_worth_nothing_does_not_count() -> None:
    key = [replace(CLAIMS[0], attributes={POINTS: "-1"})]

    assert agreeing(key).share is None
    assert agreeing(key).computed(20) is None


def test_the_teacher_has_the_last_word() -> None:
    mended = replace(doing(lesson()), overruled=Overruled(17, "Was ill."))

    assert mended.final(20) == 17
    assert mended.computed(20) == 0
    assert replace(mended, overruled=None).final(20) == 0


def test_points_are_rounded_to_tenths_half_up() -> None:
    assert Points((Part("reasons", 1, 8),)).computed(10) == 1.3
    assert Points((Part("reasons", 1, 3),)).computed(10) == 3.3


@given(st.lists(st.sampled_from(["claim", "quote", "ask"]), max_size=8), st.booleans())
def test_another_passage_never_costs_points_for_doing(tags: list[str], is_why: bool) -> None:
    comment = "Because." if is_why else ""
    work = [tagged(n, tag, "Otter", comment=comment) for n, tag in enumerate(tags)]

    shares = [doing(lesson(required=True), *work[:n]).got for n in range(len(work) + 1)]

    assert shares == sorted(shares)
