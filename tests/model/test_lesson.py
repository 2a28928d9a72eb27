"""Hand-ins: what names a version of a work, and what names what was done in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_class import CREDIT, article, material, scheme, tagged, work

from annotator.model.lesson import HandIn, Material, annotation_fields, in_text_order
from annotator.model.spans import Span

ONE = work("w1", "Ann", tagged(1, "credit", CREDIT)).hand_in


@pytest.mark.parametrize(
    "other",
    [
        replace(ONE, person="Bo"),
        replace(ONE, work_id="w2"),
        replace(ONE, roster_id="7"),
        replace(ONE, handed_in="2026-03-06T10:00:00Z"),
        replace(ONE, save_counter=9),
        replace(ONE, simulated=True),
    ],
)
def test_who_and_when_names_another_version_of_the_same_annotations(other: HandIn) -> None:
    assert other.annotated_hash == ONE.annotated_hash
    assert other.content_hash != ONE.content_hash


@pytest.mark.parametrize(
    "other",
    [
        replace(ONE, annotations=()),
        replace(ONE, annotations=(replace(ONE.annotations[0], comment="Why not"),)),
        replace(ONE, annotations=(replace(ONE.annotations[0], span=Span(1, 3)),)),
        replace(ONE, annotations=(replace(ONE.annotations[0], attributes={"maker": "given"}),)),
        replace(ONE, material=Material((replace(article(), text="Other."),), scheme())),
        replace(ONE, material=Material((article(),), replace(scheme(), version=2))),
    ],
)
def test_other_annotations_texts_or_tags_are_other_work(other: HandIn) -> None:
    assert other.annotated_hash != ONE.annotated_hash
    assert other.content_hash != ONE.content_hash


def test_the_order_of_answers_does_not_count() -> None:
    first, second = {"a": "1", "b": "2"}, {"b": "2", "a": "1"}
    one, other = (replace(ONE.annotations[0], attributes=answers) for answers in (first, second))
    assert list(annotation_fields(one)["attributes"]) == ["a", "b"]
    assert (
        replace(ONE, annotations=(one,)).content_hash
        == replace(ONE, annotations=(other,)).content_hash
    )


def test_the_version_with_more_saves_is_the_newer() -> None:
    assert replace(ONE, save_counter=10).version_key > replace(ONE, save_counter=9).version_key


def test_a_lesson_has_its_own_title_and_an_article_alone_has_the_articles() -> None:
    assert material().title == "Otters: who says what?"
    assert Material((article(),), scheme()).title == article().title


def test_annotations_come_in_text_order() -> None:
    late, early, inside = (
        tagged(1, "credit", CREDIT, 2),
        tagged(2, "credit", CREDIT, 1),
        tagged(3, "claim", "Source", 1),
    )
    mapping = {one.id: one for one in (late, early, inside)}
    assert [one.id for one in in_text_order(mapping)] == ["n3", "n2", "n1"]
