"""Moving one edge of a span."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strange_texts import canonical_texts

from annotator.model.edges import Edge, edge_at, edge_stepped
from annotator.model.spans import Span, trimmed

TEXT = "He said: “We won,” and left."


def place(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.mark.parametrize(
    ("edge", "at", "exact", "expected"),
    [
        ("start", "aid", False, "said: “We won"),
        ("start", "aid", True, "aid: “We won"),
        ("start", "on,", False, "won"),
        ("start", "on,", True, "on"),
        ("start", " and", False, "We won"),
        ("start", "eft", False, "We won"),
        ("end", "nd left", False, "We won,” and"),
        ("end", "nd left", True, "We won,” a"),
        ("end", "” and", False, "We won,"),
        ("end", "on,", False, "We won"),
        ("end", "on,", True, "We w"),
        ("end", "said", False, "We won"),
    ],
)
def test_an_edge_goes_to_whole_words_and_not_past_the_other(
    edge: Edge, at: str, exact: bool, expected: str
) -> None:
    moved = edge_at(TEXT, place("We won"), edge, TEXT.index(at), exact=exact)
    assert moved.cut(TEXT) == expected


@pytest.mark.parametrize(
    ("words", "edge", "forward", "expected"),
    [
        ("We won", "end", True, "We won,”"),
        ("We won,”", "end", False, "We won"),
        ("We won", "end", False, "We"),
        ("We", "end", False, "We"),
        ("We won", "start", False, "“We won"),
        ("“We won", "start", True, "We won"),
        ("We won", "start", True, "won"),
        ("won", "start", True, "won"),
        ("He", "start", False, "He"),
        ("left.", "end", True, "left."),
    ],
)
def test_an_edge_steps_over_words_and_their_punctuation(
    words: str, edge: Edge, forward: bool, expected: str
) -> None:
    assert edge_stepped(TEXT, place(words), edge, forward=forward).cut(TEXT) == expected


@given(canonical_texts(min_size=1), st.sampled_from(["start", "end"]), st.booleans(), st.data())
def test_moving_one_edge_leaves_the_other_and_ends_on_ink(
    text: str, edge: Edge, flag: bool, data: st.DataObject
) -> None:
    first = data.draw(st.integers(0, len(text) - 1))
    span = trimmed(text, first, data.draw(st.integers(first + 1, len(text))))
    if span is None:
        return
    point = data.draw(st.integers(0, len(text)))
    for moved in (
        edge_at(text, span, edge, point, exact=flag),
        edge_stepped(text, span, edge, forward=flag),
    ):
        fixed = (moved.end, span.end) if edge == "start" else (moved.start, span.start)
        assert fixed[0] == fixed[1]
        assert moved.cut(text).strip() == moved.cut(text)
