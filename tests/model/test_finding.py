"""Finding words: what equals what, and that places are exact."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from strange_texts import EMOJI, canonical_texts

from annotator.model.finding import find_all
from annotator.model.repeats import is_inside_word, occurrences
from annotator.model.spans import Span

# Letters that are longer, or otherwise strange, once large and small are the same.
ODD_LETTERS = "ßẞİıΐΰŉǰﬁﬄΣσςKÅſsSsfi'’\"“ \n\u00a0"


def cuts(
    text: str, words: str, *, whole_words: bool = False, match_case: bool = False
) -> list[str]:
    found = find_all(text, words, whole_words=whole_words, match_case=match_case)
    return [place.cut(text) for place in found]


def test_large_letters_equal_small_ones_unless_case_matters() -> None:
    text = "All of us. ALL! ball"
    assert cuts(text, "all") == ["All", "ALL", "all"]
    assert cuts(text, "ALL") == ["All", "ALL", "all"]
    assert cuts(text, "all", match_case=True) == ["all"]


def test_whole_words_leave_out_places_that_cut_a_word() -> None:
    text = "They called all of us. (All!) ball, all"
    assert cuts(text, "all", whole_words=True) == ["all", "All", "all"]
    assert cuts("They called us", "all", whole_words=True) == []
    assert cuts("chapter 12 and 1", "1", whole_words=True) == ["1"]
    assert cuts("北京和北京人", "北京", whole_words=True) == ["北京", "北京"]


def test_a_whole_word_inside_a_refused_place_is_still_found() -> None:
    assert find_all("aha ha", "ha", whole_words=True) == [Span(4, 6)]
    assert find_all("xa a a b", "a a", whole_words=True) == [Span(3, 6)]


def test_any_run_of_white_space_equals_one_blank() -> None:
    text = "one two\nOne\u00a0 two\none\t\u2003\n TWO\nonetwo"
    assert cuts(text, " one  two ") == ["one two", "One\u00a0 two", "one\t\u2003\n TWO"]


@pytest.mark.parametrize("words", [" \n\u00a0", ""])
def test_blank_words_have_no_place(words: str) -> None:
    assert find_all("a b", words, whole_words=False) == []


def test_the_quotation_marks_of_a_keyboard_find_those_of_a_printer() -> None:
    text = '“We don’t know,” she said. "We don\'t."'
    assert cuts(text, "don't") == ["don’t", "don't"]
    assert cuts(text, '"we') == ["“We", '"We']
    assert cuts(text, "don’t", match_case=True) == ["don’t", "don't"]


def test_signs_of_a_pattern_are_only_signs() -> None:
    assert cuts("a.c abc (A.C)*", "a.c") == ["a.c", "A.C"]
    assert cuts("a.c abc (a.c)*", "(a.c)*") == ["(a.c)*"]
    assert cuts("a-b [a] a]", "a]") == ["a]", "a]"]


def test_letters_that_grow_leave_every_place_exact() -> None:
    text = f"{EMOJI}Straße, STRASSE, straße; ΰ {EMOJI} ŉ Straße"
    assert cuts(text, "strasse") == ["Straße", "STRASSE", "straße", "Straße"]
    assert cuts(text, "STRAßE", whole_words=True) == ["Straße", "STRASSE", "straße", "Straße"]


def test_half_a_letter_is_never_found() -> None:
    assert cuts("ß İ", "s") == []
    assert cuts("ßs", "ss") == ["ß"]
    assert cuts("sß", "ss") == ["ß"]
    assert cuts("İ", "i") == []


def test_places_do_not_overlap_and_count_from_the_left() -> None:
    assert find_all("aaaa", "aa", whole_words=False) == [Span(0, 2), Span(2, 4)]


odd_texts = st.text(ODD_LETTERS + "ab", max_size=40) | canonical_texts()


def same(one: str, other: str) -> bool:
    for pair in ("'‘’‚‛", '"“”„‟'):
        for sign in pair[1:]:
            one, other = one.replace(sign, pair[0]), other.replace(sign, pair[0])
    return one.casefold().split() == other.casefold().split()


@given(odd_texts, st.data(), st.booleans())
def test_what_is_cut_out_is_found_there_and_every_place_says_the_same(
    text: str, data: st.DataObject, whole_words: bool
) -> None:
    assume(text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    words = text[start:end]
    places = find_all(text, words, whole_words=whole_words)
    assert all(a.end <= b.start for a, b in pairwise(places))
    assert all(same(place.cut(text), words) for place in places)
    if whole_words:
        edges = [edge for place in places for edge in (place.start, place.end)]
        assert not any(is_inside_word(text, edge) for edge in edges)
    elif words.split():
        assert places
        first = start + len(words) - len(words.lstrip())
        assert places[0].start <= first


@given(canonical_texts(), st.data())
def test_where_nothing_is_folded_whole_places_are_the_repeats(
    text: str, data: st.DataObject
) -> None:
    text = text.replace("“", "").replace('"', "")
    words = data.draw(st.sampled_from(text.split() or ["x"]))
    assume(not any(sign in words for sign in "'‘’‚‛‘„‟”"))
    found = find_all(text, words, whole_words=True, match_case=True)
    assert found in ([], occurrences(text, words))
