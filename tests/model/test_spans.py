"""Spans: half-open stretches, in code points."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strange_texts import canonical_texts

from annotator.model.spans import Span, trimmed, union


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 40))
    return Span(start, draw(st.integers(start + 1, 60)))


def points(span: Span) -> set[int]:
    return set(range(span.start, span.end))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 3), (0, 0)])
def test_a_stretch_of_nothing_is_no_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_spans_sort_in_text_order_the_shorter_first() -> None:
    assert sorted([Span(2, 9), Span(2, 4), Span(0, 9)]) == [Span(0, 9), Span(2, 4), Span(2, 9)]


@given(spans(), spans())
def test_spans_relate_as_sets_of_points_do(one: Span, other: Span) -> None:
    shared = points(one) & points(other)
    assert len(one) == len(points(one))
    assert one.shared(other) == other.shared(one) == len(shared)
    assert one.overlaps(other) == other.overlaps(one) == bool(shared)
    assert one.contains(other) == (points(other) <= points(one))


@given(st.lists(spans(), max_size=8))
def test_a_union_has_the_same_points_in_stretches_that_do_not_touch(many: list[Span]) -> None:
    merged = union(many)
    assert set().union(*map(points, merged)) == set().union(*map(points, many))
    assert all(a.end < b.start for a, b in pairwise(merged))


@given(canonical_texts(), st.integers(-5, 60), st.integers(-5, 60))
def test_trimming_takes_white_space_off_the_edges_and_nothing_else(
    text: str, start: int, end: int
) -> None:
    span = trimmed(text, start, end)
    words = text[max(0, start) : max(0, end)]
    assert (span.cut(text) if span else "") == words.strip()
