"""Passages by line, without Qt."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.article.passages import Passage, PassageIndex, outer_first
from annotator.model.scheme import Tag
from annotator.model.spans import Span

TAG = Tag("claim", "Claim", "C", "1", "#9AD2F2", "#3A7AA0", "solid", "", "", "")


@st.composite
def texts_with_passages(draw: st.DrawFn) -> tuple[str, list[Passage]]:
    text = draw(st.text(alphabet="ab \n\U0001f389", min_size=1, max_size=60))
    point = st.integers(0, len(text))
    pairs = st.tuples(point, point).map(sorted).filter(lambda pair: pair[0] < pair[1])
    spans = draw(st.lists(pairs, max_size=12))
    return text, [Passage(str(n), Span(*span), TAG) for n, span in enumerate(spans)]


def in_line_by_hand(text: str, line: int, passages: list[Passage]) -> set[str]:
    """The passages that have a character of a line, its line end counted to it."""
    lines = text.split("\n")
    start = sum(len(one) + 1 for one in lines[:line])
    points = set(range(start, start + len(lines[line]) + 1))
    return {p.annotation_id for p in passages if points & set(range(p.span.start, p.span.end))}


@given(texts_with_passages())
def test_a_line_has_exactly_the_passages_that_touch_it(case: tuple[str, list[Passage]]) -> None:
    text, passages = case
    index = PassageIndex(text)
    for one in passages:
        index.put(one)
    assert index.lines == text.count("\n") + 1
    for line in range(index.lines):
        found = [p.annotation_id for p in index.in_line(line)]
        assert set(found) == in_line_by_hand(text, line, passages)
        assert len(found) == len(set(found))


@given(texts_with_passages(), st.data())
def test_what_is_dropped_is_gone_from_every_line(
    case: tuple[str, list[Passage]], data: st.DataObject
) -> None:
    text, passages = case
    index = PassageIndex(text)
    for one in passages:
        index.put(one)
    gone = data.draw(st.sets(st.sampled_from(passages)) if passages else st.just(set()))
    for one in gone:
        assert index.drop(one.annotation_id) == one
        assert index.drop(one.annotation_id) is None
    kept = [one for one in passages if one not in gone]
    assert len(index) == len(kept)
    for line in range(index.lines):
        found = {p.annotation_id for p in index.in_line(line)}
        assert found == in_line_by_hand(text, line, kept)


@given(texts_with_passages(), texts_with_passages())
def test_filled_at_once_it_holds_what_putting_one_by_one_gives(
    case: tuple[str, list[Passage]], before: tuple[str, list[Passage]]
) -> None:
    text, passages = case
    index = PassageIndex(text)
    for one in before[1]:
        index.put(one)
    index.fill(passages)
    assert len(index) == len(passages)
    for line in range(index.lines):
        found = {p.annotation_id for p in index.in_line(line)}
        assert found == in_line_by_hand(text, line, passages)


def test_putting_an_id_again_moves_it() -> None:
    index = PassageIndex("one\ntwo\n")
    index.put(Passage("a", Span(0, 3), TAG))
    index.put(Passage("a", Span(4, 7), TAG))
    assert index.in_line(0) == []
    assert index.get("a") == Passage("a", Span(4, 7), TAG)
    assert index.in_line(1) == [Passage("a", Span(4, 7), TAG)]


def test_a_line_lists_outer_passages_before_those_inside_them() -> None:
    index = PassageIndex("one two three")
    for name, span in {"inner": Span(4, 7), "outer": Span(0, 13), "first": Span(0, 3)}.items():
        index.put(Passage(name, span, TAG))
    assert [p.annotation_id for p in index.in_line(0)] == ["outer", "first", "inner"]


def test_at_a_point_the_innermost_comes_first_and_ends_are_outside() -> None:
    index = PassageIndex("one two three")
    index.put(Passage("outer", Span(0, 13), TAG))
    index.put(Passage("inner", Span(4, 7), TAG))
    assert [p.annotation_id for p in index.at(4)] == ["inner", "outer"]
    assert [p.annotation_id for p in index.at(7)] == ["outer"]
    assert index.at(13) == []


@given(texts_with_passages(), st.data())
def test_stepping_through_meets_every_passage_in_order_after_any_changes(
    case: tuple[str, list[Passage]], data: st.DataObject
) -> None:
    text, passages = case
    index = PassageIndex(text)
    for one in passages:
        index.put(one)
        if data.draw(st.booleans()):
            # Once asked, the order is kept up with every change.
            index.next_after(outer_first(one))
    gone = data.draw(st.sets(st.sampled_from(passages)) if passages else st.just(set()))
    for one in gone:
        index.drop(one.annotation_id)
    kept = sorted((one for one in passages if one not in gone), key=outer_first)
    forward, back = [], []
    found = index.next_after((0, -len(text) - 1, ""))
    while found:
        forward.append(found)
        found = index.next_after(outer_first(found))
    found = index.last_before((len(text), 0, ""))
    while found:
        back.append(found)
        found = index.last_before(outer_first(found))
    assert forward == kept
    assert back == kept[::-1]
