"""Repeats: all places with the same words."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from strange_texts import canonical_texts

from annotator.model.repeats import Place, occurrences, place_of
from annotator.model.spans import Span


def cuts(text: str, words: str) -> list[str]:
    return [place.cut(text) for place in occurrences(text, words)]


def test_a_credit_line_is_found_alone_and_inside_captions() -> None:
    credit = "Source: WBRC video"
    text = f"{credit}\n{credit}\nA crowd at the park. {credit}\nA crowd at the park. {credit}\n"
    places = occurrences(text, credit)
    assert [place.cut(text) for place in places] == [credit] * 4
    assert [place_of(text, place) for place in places] == [Place(n, 4) for n in (1, 2, 3, 4)]


def test_any_run_of_white_space_equals_one_blank() -> None:
    text = "one two\none\u00a0 two\none\t\u2003\n two\nonetwo"
    assert cuts(text, " one  two ") == ["one two", "one\u00a0 two", "one\t\u2003\n two"]


def test_nothing_else_is_folded() -> None:
    text = "Cafe café cafe\u0301 “cafe” CAFE ca\u00adfe"
    assert cuts(text, "café") == ["café"]
    assert cuts(text, '"cafe"') == []


def test_places_do_not_overlap_and_count_from_the_left() -> None:
    assert occurrences("ha ha ha ha ha", "ha ha") == [Span(0, 5), Span(6, 11)]
    assert occurrences("aaaa", "aa") == [Span(0, 2), Span(2, 4)]


def test_a_place_that_cuts_a_word_counts_only_when_no_place_is_whole() -> None:
    assert occurrences("They called all of us, all.", "all") == [Span(12, 15), Span(23, 26)]
    assert cuts("They called us", "all") == ["all"]
    assert cuts("chapter 12 and 1", "1") == ["1"]


def test_scripts_without_gaps_between_words_are_not_cut() -> None:
    assert len(occurrences("北京和北京人", "北京")) == 2


def test_signs_of_a_pattern_are_only_signs() -> None:
    assert cuts("a.c abc (a.c)*", "a.c") == ["a.c", "a.c"]
    assert cuts("a.c abc (a.c)*", "(a.c)*") == ["(a.c)*"]


def test_blank_words_have_no_place() -> None:
    assert occurrences("a b", " \n\u00a0") == []


def test_a_span_that_is_no_place_of_its_own_takes_the_number_before_it() -> None:
    text = "ha ha ha ha"
    assert place_of(text, Span(3, 8)) == Place(1, 2)
    assert place_of("a " * 5, Span(1, 2)) == Place(1, 1)


@given(canonical_texts(min_size=3), st.data())
def test_places_are_in_order_apart_and_hold_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    end = data.draw(st.integers(start + 1, max(start + 1, len(text))))
    words = text[start:end]
    places = occurrences(text, words)
    assert all(a.end <= b.start for a, b in pairwise(places))
    assert all(place.cut(text).split() == words.split() for place in places)
    if words.split():
        place = place_of(text, Span(start, end))
        assert places
        assert 1 <= place.number <= place.total == len(places)


@given(canonical_texts())
def test_white_space_may_be_written_otherwise(text: str) -> None:
    words = text.split()
    if words:
        assert occurrences(text, text) == occurrences(text, " \n".join(words))
        assert re.fullmatch(r"\s*", text[: occurrences(text, text)[0].start])


@given(st.text("aab \n\t\u00a0\u2003\x1c\x85", max_size=30), st.text("ab \n\u00a0", max_size=5))
def test_places_are_those_of_a_pattern(text: str, words: str) -> None:
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = [Span(*match.span()) for match in re.finditer(pattern, text)] if pattern else []
    if not re.search(rf"(?<=[ab]){pattern}|{pattern}(?=[ab])", text):
        assert occurrences(text, words) == found
