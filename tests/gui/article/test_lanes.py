"""Lanes, without Qt."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.article.lanes import LANES, arranged, deepest_in, pitch_in, touched
from annotator.gui.article.passages import Passage, outer_first
from annotator.model.scheme import Tag
from annotator.model.spans import Span

TAG = Tag("claim", "Claim", "C", "1", "#9AD2F2", "#3A7AA0", "solid", "", "", "")
SPANS = st.builds(
    lambda start, size: Span(start, start + size), st.integers(0, 40), st.integers(1, 20)
)


def passages_at(spans: list[Span]) -> list[Passage]:
    return sorted((Passage(str(n), s, TAG) for n, s in enumerate(spans)), key=outer_first)


@given(st.lists(SPANS, max_size=30))
def test_overlapping_passages_never_share_a_lane(spans: list[Span]) -> None:
    found = arranged(passages_at(spans))
    for one, other in combinations(found.passages, 2):
        lane = found.lanes[one.annotation_id]
        if lane is not None and one.span.overlaps(other.span):
            assert lane != found.lanes[other.annotation_id]


@given(st.lists(SPANS, max_size=30))
def test_there_are_four_lanes_and_they_are_full_before_one_is_left_out(spans: list[Span]) -> None:
    found = arranged(passages_at(spans))
    for one in found.passages:
        lane = found.lanes[one.annotation_id]
        beside = {
            found.lanes[p.annotation_id]
            for p in found.passages
            if p is not one and p.span.start <= one.span.start < p.span.end
        }
        if lane is None:
            assert set(range(LANES)) <= beside
        else:
            assert 0 <= lane < LANES


def test_neighbours_share_the_lane_nearest_the_text() -> None:
    found = arranged(passages_at([Span(0, 5), Span(5, 9)]))
    assert found.lanes == {"0": 0, "1": 0}


def test_the_outer_passage_is_nearest_the_text() -> None:
    found = arranged(passages_at([Span(2, 5), Span(0, 9)]))
    assert found.lanes == {"1": 0, "0": 1}


def test_a_passage_that_moves_nobody_touches_only_itself() -> None:
    before = passages_at([Span(0, 5), Span(10, 15)])
    new = Passage("new", Span(12, 14), TAG)
    after = sorted([*before, new], key=outer_first)
    assert touched(arranged(before), arranged(after)) == [new]
    assert touched(arranged(after), arranged(before)) == [new]


def test_a_passage_that_takes_a_lane_touches_those_that_make_room() -> None:
    old = Passage("old", Span(5, 8), TAG)
    new = Passage("new", Span(0, 9), TAG)
    assert set(touched(arranged([old]), arranged([new, old]))) == {old, new}


def test_a_third_lane_touches_all_because_lines_move_together() -> None:
    spans = [Span(0, 9), Span(1, 8), Span(2, 7)]
    before, after = passages_at(spans[:2]), passages_at(spans)
    assert pitch_in(12, arranged(after).deepest) < pitch_in(12, arranged(before).deepest)
    assert set(touched(arranged(before), arranged(after))) == set(after)


def test_rows_that_stand_close_have_room_for_fewer_lanes() -> None:
    assert [deepest_in(room) for room in (0, 6, 9, 12, 40)] == [0, 1, 2, 3, LANES - 1]


@given(st.floats(0, 40), st.integers(0, LANES - 1))
def test_the_deepest_line_stays_within_the_room(spare: float, deepest: int) -> None:
    drawn = min(deepest, deepest_in(spare))
    assert drawn == 0 or drawn * pitch_in(spare, drawn) + 2 <= spare
