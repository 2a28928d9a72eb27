"""The boxes beside rows: level with them, one beside the other, never in each other's way."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from small_page import passage

from annotator.gui.article.geometry import Row
from annotator.gui.article.margin import Badge, badges_of
from annotator.gui.article.shapes import Mark
from annotator.model.spans import Span

HEIGHT, SPARE = 20.0, 12.0


def row(number: int, *, starts: bool = True) -> Row:
    top = number * (HEIGHT + SPARE)
    start = 200.0 if starts else None
    return Row(number, top, top + HEIGHT, SPARE, 700.0, ((200.0, 300.0),), start, None)


def marks_in(rows: list[int], lane: int | None = 0) -> list[Mark]:
    return [Mark(passage(Span(n, 90), str(n)), lane, [row(r)]) for n, r in enumerate(rows)]


@given(
    st.lists(st.integers(0, 5), max_size=30),
    st.integers(76, 400),
    st.integers(14, 40),
    st.sampled_from([0, None]),
)
def test_no_box_lies_on_another_or_on_the_words(
    rows: list[int], column: int, size: int, lane: int | None
) -> None:
    badges = badges_of(marks_in(rows, lane), column, size)
    for one, other in combinations(badges, 2):
        assert not one.box.intersects(other.box)
    for badge in badges:
        assert badge.box.right() < column or badge.box.left() > 700
        assert badge.box.height() <= HEIGHT + SPARE


@given(st.lists(st.integers(0, 5), max_size=30), st.integers(76, 400))
def test_every_start_is_shown_or_counted(rows: list[int], column: int) -> None:
    badges = badges_of(marks_in(rows), column, 17)
    assert sum(badge.more or 1 for badge in badges) == len(rows)


def test_a_badge_is_level_with_its_row_and_as_large_as_usual() -> None:
    (badge,) = badges_of(marks_in([2]), 200, 17)
    assert badge.box.size().toTuple() == (17, 17)
    assert abs(badge.box.center().y() - (2 * 32 + 10)) <= 1.5


def test_small_print_has_smaller_badges() -> None:
    small = Row(0, 0, 12, 4, 500, ((100, 200),), 100, None)
    (badge,) = badges_of([Mark(passage(Span(0, 9)), 0, [small])], 100, 17)
    assert badge.box.height() < 16


def test_past_four_the_first_two_and_a_number_are_shown() -> None:
    badges = badges_of(marks_in([0] * 7), 300, 17)
    assert [(bool(badge.passage), badge.more) for badge in badges] == [
        *((True, 0), (True, 0), (False, 5)),
    ]


def test_what_has_no_lane_is_counted_behind_its_rows() -> None:
    unseen = Mark(passage(Span(0, 9)), None, [row(0, starts=False), row(1, starts=False)])
    also = Mark(passage(Span(1, 9)), None, [row(1, starts=False)])
    badges = badges_of([unseen, also], 200, 17)
    assert badges == [
        Badge(badges[0].box, None, 1),
        Badge(badges[1].box, None, 2),
    ]
    assert all(badge.box.left() > 700 for badge in badges)
