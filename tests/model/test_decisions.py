"""What a teacher decides about a class: the last word counts."""

from __future__ import annotations

from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_class import scheme, tagged

from annotator.model.decisions import (
    NOTHING_DECIDED,
    Decision,
    Merge,
    Overrule,
    PointsRule,
    Remark,
    Reword,
    Show,
    about_works,
    checked_decision,
    decided,
    remarks_on,
)
from annotator.model.errors import Refused
from annotator.model.points import Overruled
from annotator.model.spans import Span
from annotator.model.voices import merged

ANN, BO = ("w1", "ann"), ("w1", "bo")
HERE = ("a1", Span(0, 5))
HM = Remark(ANN, "n1", "", "Hm.")


def test_nothing_is_decided_at_first() -> None:
    assert decided([]) == NOTHING_DECIDED
    assert NOTHING_DECIDED.points_for == "doing"


def test_spellings_of_one_speaker_count_as_one_until_that_is_taken_back() -> None:
    one = Merge(("ranger Ortiz", "Ortiz"), "Dana Ortiz")
    merges = decided([one]).merges
    assert {merged(name, merges) for name in ("Ranger Ortiz", "ortiz", "dana ortiz")} == {
        "Dana Ortiz"
    }
    merges = decided([one, Merge(("Ortiz",), "")]).merges
    assert merged("Ortiz", merges) == "Ortiz"
    assert merged("ranger Ortiz", merges) == "Dana Ortiz"


def test_merging_back_and_forth_leaves_one_speaker() -> None:
    merges = decided([Merge(("A",), "B"), Merge(("B",), "A")]).merges
    assert merged("A", merges) == merged("B", merges) == "A"


@given(
    st.lists(st.builds(Merge, st.tuples(*[st.sampled_from("ABCD")] * 2), st.sampled_from("ABCD")))
)
def test_what_was_merged_last_is_one_speaker(merges: list[Merge]) -> None:
    found = decided(merges).merges
    if merges:
        *_, last = merges
        assert {merged(one, found) for one in (*last.spellings, last.into)} == {last.into}


def test_the_last_word_counts_and_none_takes_it_back() -> None:
    made: list[Decision] = [
        PointsRule("agreement"),
        Overrule(ANN, Overruled(3, "Talked to me.")),
        Reword(HERE, ""),
        Reword(("a1", None), "Who is missing?"),
        Show(HM, True),
    ]
    now = decided(made)
    assert (now.points_for, now.shown) == ("agreement", {HM})
    assert now.overruled == {ANN: Overruled(3, "Talked to me.")}
    assert now.prompts == {HERE: "", ("a1", None): "Who is missing?"}
    back = [
        *(PointsRule("doing"), Overrule(ANN, None), Reword(HERE, None)),
        *(Reword(("a1", None), None), Show(HM, False), Overrule(BO, None)),
    ]
    assert decided([*made, *back]) == NOTHING_DECIDED


def test_a_remark_that_was_changed_is_not_ticked() -> None:
    assert HM._replace(words="Hm!") not in decided([Show(HM, True)]).shown


def test_a_work_is_known_by_its_id_where_it_is_the_only_one() -> None:
    made = [Overrule(ANN, Overruled(3, "")), Show(HM, True), PointsRule("doing")]
    listed = ("w1", "\0s1")
    for works, now in (
        ([ANN], ANN),
        ([ANN, BO], ANN),
        ([listed], listed),
        # A copy is somebody else's.
        ([listed, BO], ANN),
        ([("w2", "ann")], ANN),
    ):
        said = decided(about_works(made, works))
        assert said.overruled == {now: Overruled(3, "")}, works
        assert said.shown == {HM._replace(work=now)}, works


def test_words_are_kept_without_white_space_around_them() -> None:
    said = checked_decision(Reword(HERE, "  Why?\nWhy not? "))
    assert said == Reword(HERE, "Why? Why not?")
    assert checked_decision(said) == said
    assert checked_decision(Merge((" A ",), "B\t")) == Merge(("A",), "B")
    assert checked_decision(Overrule(ANN, Overruled(3, " So. "))) == Overrule(
        ANN, Overruled(3.0, "So.")
    )


@pytest.mark.parametrize(
    ("decision", "message"),
    [
        *((Overrule(ANN, Overruled(n, "")), "decisions.points") for n in (-1, 1e9, inf, nan)),
        (Overrule(ANN, Overruled(1, "x" * 401)), "decisions.too_long"),
        (Reword(HERE, "x" * 401), "decisions.too_long"),
        (Merge(("A",), "x" * 401), "decisions.too_long"),
    ],
)
def test_what_cannot_be_is_refused(decision: Decision, message: str) -> None:
    with pytest.raises(Refused) as refused:
        checked_decision(decision)
    assert refused.value.message == message


def test_remarks_are_what_a_student_wrote_freely() -> None:
    quote = tagged(1, "quote", "gone", comment="Hm.", attributes={"speaker": "Ortiz"})
    claim = tagged(2, "claim", "About 40 people", attributes={"checkable": "yes"})
    assert list(remarks_on(ANN, quote, scheme())) == [
        Remark(ANN, "n1", "", "Hm."),
        Remark(ANN, "n1", "speaker", "Ortiz"),
    ]
    assert list(remarks_on(ANN, claim, scheme())) == []
