"""Where pages end."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.exporters.pdf_pages import Page, Piece, Stretch, clusters, pages

HEIGHT = 100.0


def one_below_another(heights: list[tuple[int, bool]]) -> list[Piece]:
    made, top = [], 0.0
    for height, keep in heights:
        made.append(Piece(Stretch(top, top + height), keep))
        top += height
    return made


@given(st.lists(st.tuples(st.integers(1, 100), st.booleans()), min_size=1))
def test_every_piece_stands_whole_on_one_page_in_order(heights: list[tuple[int, bool]]) -> None:
    pieces = one_below_another(heights)
    made = [page.body for page in pages(pieces, HEIGHT)]

    assert made[0].top == 0
    assert made[-1].bottom == pieces[-1].where.bottom
    assert all(above.bottom == below.top for above, below in pairwise(made))
    assert all(body.height <= HEIGHT for body in made)
    ends = {piece.where.bottom for piece in pieces}
    assert all(body.bottom in ends for body in made)


@given(st.lists(st.integers(1, 40), min_size=1))
def test_a_page_ends_only_where_the_next_piece_has_no_room(heights: list[int]) -> None:
    pieces = one_below_another([(height, False) for height in heights])
    made = [page.body for page in pages(pieces, HEIGHT)]

    for body, below in pairwise(made):
        following = next(piece for piece in pieces if piece.where.top == below.top)
        assert following.where.bottom - body.top > HEIGHT


@given(st.lists(st.integers(1, 450), min_size=1), st.integers(0, 150))
def test_what_is_higher_than_a_page_goes_on_on_the_next(heights: list[int], head: int) -> None:
    above = Stretch(0, head)
    pieces = [one._replace(head=above) for one in one_below_another([(h, False) for h in heights])]
    made = list(pages(pieces, HEIGHT))

    assert sum(page.body.height for page in made) == sum(heights)
    assert all(one.body.bottom == two.body.top for one, two in pairwise(made))
    for page in made:
        assert page.body.height + (page.head.height if page.head else 0) <= HEIGHT
        assert bool(page.head) == (head < HEIGHT / 2)


def test_nothing_of_the_next_page_is_seen_where_pieces_overlap() -> None:
    pieces = [Piece(Stretch(0, 63)), Piece(Stretch(60, 120))]

    assert [page.body for page in pages(pieces, HEIGHT)] == [Stretch(0, 60), Stretch(60, 120)]


def test_a_heading_goes_to_the_next_page_with_what_it_is_kept_with() -> None:
    pieces = one_below_another([(60, False), (20, True), (10, True), (30, False)])

    assert list(pages(pieces, HEIGHT)) == [
        Page(None, Stretch(0, 60)),
        Page(None, Stretch(60, 120)),
    ]


def test_the_head_of_a_table_stands_above_its_rows_on_each_page() -> None:
    head = Stretch(0, 20)
    rows = [Piece(Stretch(top, top + 40), head=head) for top in (20, 60, 100)]

    assert list(pages([Piece(head, keep=True), *rows], HEIGHT)) == [
        Page(None, Stretch(0, 100)),
        Page(head, Stretch(100, 140)),
    ]


def test_lines_side_by_side_are_only_parted_where_no_line_is_cut() -> None:
    left, right = [Stretch(0, 10), Stretch(10, 20), Stretch(20, 30)], [Stretch(0, 15)]

    assert list(clusters([*left, *right])) == [Stretch(0, 20), Stretch(20, 30)]
    assert not list(clusters([]))
