"""What keys select by meaning."""

from __future__ import annotations

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strange_texts import canonical_texts

from annotator.model.article import Article, Block
from annotator.model.spans import Span, trimmed
from annotator.model.units import Unit, following, grown, preceding, shrunk, unit_at

UNITS: tuple[Unit, ...] = ("word", "sentence", "paragraph")
TEXT = "Old hall\n\nIt was small. “We won,” he said.\nThe end came. All left.\n"


def article_of(text: str) -> Article:
    """Each line with something in it is a block."""
    blocks, start = [], 0
    for line in text.split("\n"):
        span = trimmed(text, start, start + len(line))
        if span:
            blocks.append(Block("body", span))
        start += len(line) + 1
    return Article("a", "", text, tuple(blocks))


ARTICLE = article_of(TEXT)


def place(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def cut(span: Span | None) -> str | None:
    return span.cut(TEXT) if span else None


@pytest.mark.parametrize(
    ("at", "unit", "found"),
    [
        ("mall", "word", "small"),
        (".", "word", None),
        ("mall", "sentence", "It was small."),
        (" “We", "sentence", None),
        ("“We", "sentence", "“We won,” he said."),
        ("ll\n", "sentence", "Old hall"),
        ("\n\nIt", "sentence", None),
        ("mall", "paragraph", "It was small. “We won,” he said."),
        ("\nIt", "paragraph", None),
    ],
)
def test_the_unit_around_a_place(at: str, unit: Unit, found: str | None) -> None:
    assert cut(unit_at(ARTICLE, TEXT.index(at), unit)) == found


def test_one_sentence_after_the_other_crosses_lines_and_ends_with_the_text() -> None:
    found, point = [], 0
    while sentence := following(ARTICLE, point, "sentence"):
        found.append(cut(sentence))
        point = sentence.end
    assert found == [
        "Old hall",
        "It was small.",
        "“We won,” he said.",
        "The end came.",
        "All left.",
    ]
    back, point = [], len(TEXT)
    while before := preceding(ARTICLE, point, "sentence"):
        back.append(cut(before))
        point = before.start
    assert back == found[::-1]


def test_from_inside_a_sentence_both_ways_begin_with_it() -> None:
    inside = TEXT.index("won")
    assert cut(following(ARTICLE, inside, "sentence")) == "“We won,” he said."
    assert cut(preceding(ARTICLE, inside, "sentence")) == "“We won,” he said."


@pytest.mark.parametrize(
    ("words", "unit", "more"),
    [
        ("was", "word", "was small"),
        ("small", "word", "small."),
        ("small.", "word", "small. “We"),
        ("as sma", "word", "was small"),
        ("was", "sentence", "It was small."),
        ("It was small.", "sentence", "It was small. “We won,” he said."),
        ("small. “We", "sentence", "It was small. “We won,” he said."),
        ("Old hall", "sentence", "Old hall\n\nIt was small."),
        ("won", "paragraph", "It was small. “We won,” he said."),
        ("All left.", "word", "All left."),
        ("All left.", "sentence", "All left."),
    ],
)
def test_growing_completes_what_is_cut_off_then_adds_the_next(
    words: str, unit: Unit, more: str
) -> None:
    assert cut(grown(ARTICLE, place(words), unit)) == more


@pytest.mark.parametrize(
    ("words", "unit", "less"),
    [
        ("was small.", "word", "was small"),
        ("was small", "word", "was"),
        ("was", "word", "was"),
        ("small. “We", "word", "small."),
        ("It was small. “We won,” he said.", "sentence", "It was small."),
        ("was small. “We", "sentence", "was small."),
        ("It was small.", "sentence", "It was small."),
        ("Old hall\n\nIt was", "paragraph", "Old hall"),
    ],
)
def test_shrinking_takes_the_last_away_but_never_all(words: str, unit: Unit, less: str) -> None:
    assert cut(shrunk(ARTICLE, place(words), unit)) == less


@given(
    canonical_texts(min_size=1).filter(lambda text: bool(text.strip())),
    st.sampled_from(UNITS),
    st.data(),
)
def test_growing_and_shrinking_stay_in_the_text_and_end_on_ink(
    text: str, unit: Unit, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = trimmed(text, start, data.draw(st.integers(start + 1, len(text))))
    if span is None:
        return
    article = article_of(text)
    more, less = grown(article, span, unit), shrunk(article, span, unit)
    assert more.contains(span)
    assert span.contains(less)
    assert less.start == span.start
    for one in (more, less):
        assert not text[one.end - 1].isspace()


@given(canonical_texts(min_size=1), st.sampled_from(UNITS), st.data())
def test_the_unit_after_a_place_ends_after_it(text: str, unit: Unit, data: st.DataObject) -> None:
    article, point = article_of(text), data.draw(st.integers(0, len(text)))
    found = following(article, point, unit)
    assert found is None or found.end > point
    around = unit_at(article, point, unit)
    assert around is None or (around == found and around.start <= point < around.end)


@given(canonical_texts(min_size=1), st.sampled_from(["sentence", "paragraph"]))
def test_walking_forward_and_back_meets_the_same_units(
    text: str, unit: Literal["sentence", "paragraph"]
) -> None:
    article = article_of(text)
    forward, point = [], 0
    while found := following(article, point, unit):
        forward.append(found)
        point = found.end
    back, point = [], len(text)
    while found := preceding(article, point, unit):
        back.append(found)
        point = found.start
    assert back == forward[::-1]
