"""Rectangles of tints, lines and ticks, without a page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from small_page import make_tag

from annotator.gui.article.geometry import Row
from annotator.gui.article.passages import Passage
from annotator.gui.article.shapes import Layer, Mark, shapes_of
from annotator.model.scheme import LineStyle, Tag
from annotator.model.spans import Span

TAGS = [make_tag(name=name) for name in ("claim", "quote", "credit")]
PLACES = st.tuples(st.integers(0, 40), st.integers(1, 30), st.sampled_from(TAGS))


def mark(left: int, right: int, tag: Tag, lane: int | None = 0) -> Mark:
    """A passage of one row whose letters are ten pixels wide."""
    row = Row(0, 100.0, 120.0, 12.0, 500.0, ((left * 10, right * 10),), left * 10, right * 10)
    return Mark(Passage(f"{left}-{right}", Span(left, right), tag), lane, [row])


def marks_at(places: list[tuple[int, int, Tag]]) -> list[Mark]:
    """Outer ones first, as the page has them."""
    spans = [(start, start + length, tag) for start, length, tag in places]
    ordered = sorted(spans, key=lambda span: (span[0], -span[1]))
    return [mark(start, end, tag) for start, end, tag in ordered]


def boxes(layers: list[Layer]) -> list[tuple[Tag, QRect]]:
    return [(tag, box) for tag, rectangles in layers for box in rectangles]


@given(st.lists(PLACES, max_size=12))
def test_each_place_has_one_tint_of_the_passage_that_began_last(
    places: list[tuple[int, int, Tag]],
) -> None:
    marks = marks_at(places)
    tints = boxes(shapes_of(marks, 5).tints)
    for letter in range(80):
        x = letter * 10 + 5
        here = [m for m in marks if m.passage.span.start <= letter < m.passage.span.end]
        found = [tag for tag, box in tints if box.contains(x, 110)]
        assert found == [m.passage.tag for m in here[-1:]]


def test_lines_lie_under_each_other_and_ticks_stand_at_their_ends() -> None:
    shapes = shapes_of([mark(0, 9, TAGS[0], 0), mark(2, 4, TAGS[1], 1)], 5)
    lines = [box for _, box in boxes(shapes.strokes)]
    assert lines == [QRect(0, 120, 89, 2), QRect(20, 125, 19, 2)]
    assert [box for _, box in boxes(shapes.ticks)] == [
        *(QRect(0, 118, 2, 6), QRect(87, 118, 2, 6)),
        *(QRect(20, 123, 2, 6), QRect(37, 123, 2, 6)),
    ]


def test_a_passage_without_a_lane_has_a_tint_alone() -> None:
    shapes = shapes_of([mark(0, 9, TAGS[0], None)], 3)
    assert boxes(shapes.tints)
    assert not boxes(shapes.strokes)
    assert not boxes(shapes.ticks)


def test_no_style_covers_a_line_in_the_next_lane() -> None:
    styles: list[LineStyle] = ["solid", "dash", "wave", "dot", "dash_dot"]
    for pitch in (3, 4, 5):
        for style in styles:
            two = [mark(0, 9, make_tag(style, "upper"), 0), mark(0, 9, make_tag(name="lower"), 1)]
            upper, lower = (box for _, box in boxes(shapes_of(two, pitch).strokes))
            assert not upper.intersects(lower), (style, pitch)
