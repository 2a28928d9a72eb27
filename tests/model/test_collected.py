"""A class: the newest of each work, and what is odd about it."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from small_class import CREDIT, article, five, material, record, scheme, tagged, work

from annotator.model.collected import ClassRecord
from annotator.model.lesson import Material
from annotator.model.states import State, states_of
from annotator.model.states import states as states_by_key

ONE = tagged(1, "credit", CREDIT)
TWO = tagged(2, "credit", CREDIT, 2)


def states(of: ClassRecord) -> dict[str, tuple[State, ...]]:
    """The states by work id, for classes in which no work came under two names."""
    return {work_id: odd for (work_id, _), odd in states_by_key(of).items()}


def test_one_work_under_two_names_stays_two_and_is_flagged() -> None:
    ann, bo = work("w1", "Ann", ONE), work("w1", "Bo", ONE, TWO)
    both = record(ann, bo)
    assert both.newest == (ann, bo)
    assert states_by_key(both) == {("w1", "ann"): ("copy",), ("w1", "bo"): ("copy",)}


def test_a_nameless_version_belongs_to_the_one_name_of_its_work() -> None:
    nameless, named = work("w1", "", ONE), work("w1", "Ann", ONE, TWO)
    both = record(nameless, named)
    assert both.newest == (named,)
    assert states_of(both, [nameless, named]) == [("twice", "no_name"), ("twice",)]
    assert states_by_key(both) == {("w1", "ann"): ("twice",)}


def test_the_newest_version_of_a_work_counts_whatever_the_order() -> None:
    old, new = work("w1", "Ann", ONE), work("w1", "Ann", ONE, TWO)
    other = work("w2", "bo", ONE)
    for order in permutations((old, new, other)):
        assert record(*order).newest == (new, other)


def test_two_versions_with_as_many_saves_have_one_winner_whatever_the_order() -> None:
    one, other = work("w1", "Ann", ONE), work("w1", "Ann", TWO)
    assert record(one, other).newest == record(other, one).newest


def test_an_ordinary_class_has_nothing_odd_but_the_empty_one() -> None:
    found = states(five())
    assert {work_id: odd for work_id, odd in found.items() if odd} == {"w1": ("empty",)}


def test_two_versions_and_two_works_of_one_name_are_twice() -> None:
    found = states(record(work("w1", "Ann", ONE), work("w1", "Ann", ONE, TWO)))
    assert found == {"w1": ("twice",)}
    found = states(record(work("w1", "Ann  Lee", ONE), work("w2", "ann lee", TWO)))
    assert found == {"w1": ("twice",), "w2": ("twice",)}


def test_the_same_annotations_under_two_names_are_a_copy() -> None:
    one = work("w1", "Ann", ONE)
    other = replace(one, hand_in=replace(one.hand_in, work_id="w2", person="Bo"))
    assert states(record(one, other)) == {"w1": ("copy",), "w2": ("copy",)}


def test_two_works_with_nothing_in_them_are_no_copies() -> None:
    assert states(record(work("w1", "Ann"), work("w2", "Bo"))) == {
        "w1": ("empty",),
        "w2": ("empty",),
    }


def test_a_name_a_work_file_and_another_tag_set_are_told() -> None:
    nameless = replace(work("w1", " ", ONE), from_work_file=True)
    tags = Material((article(),), replace(scheme(), version=2))
    other = work("w2", "Bo", TWO, material=tags)
    assert states(record(nameless, other)) == {
        "w1": ("no_name", "work_file"),
        "w2": ("other_scheme",),
    }


def test_a_work_on_another_text_is_told_and_not_counted() -> None:
    edited = replace(article(), text=article().text + "One more line.")
    theirs = replace(material(), articles=(edited,))
    same, other = work("w1", "Ann", ONE), work("w2", "Bo", TWO, material=theirs)
    assert states(record(same, other)) == {"w1": (), "w2": ("other_text",)}
    assert record(same, other).counted("a1") == (same,)


def test_the_same_text_under_another_id_counts() -> None:
    theirs = replace(material(), articles=(replace(article(), id="their own"),))
    same, other = work("w1", "Ann", ONE), work("w2", "Bo", material=theirs)
    assert record(same, other).counted("a1") == (same, other)
    assert states(record(same, other))["w2"] == ("empty",)


@pytest.mark.parametrize("order", [1, -1])
def test_of_a_hand_in_and_its_work_file_the_hand_in_counts(order: int) -> None:
    quote = tagged(1, "quote", "gone")
    closed = work("w1", "Ann Lee", quote)
    for number in range(8):  # Whatever their hashes are.
        going_on = replace(work("w1", "", quote, handed_in=str(number)), from_work_file=True)
        (newest,) = record(*[closed, going_on][::order]).newest
        assert newest == closed
