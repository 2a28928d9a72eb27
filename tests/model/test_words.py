"""What a word is, and what a drag takes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strange_texts import ACCENT, FAMILY, FLAG, HEBREW, SOFT_HYPHEN, canonical_texts

from annotator.model.spans import Span
from annotator.model.words import (
    next_end,
    next_start,
    previous_end,
    previous_start,
    sign_at,
    snapped,
    word_at,
)

TEXTS_AND_PLACES = canonical_texts(min_size=1).flatmap(
    lambda text: st.tuples(
        st.just(text), st.integers(0, len(text)), st.integers(0, len(text)), st.booleans()
    )
)


def words(text: str) -> list[str]:
    found: list[Span] = []
    for point in range(len(text)):
        word = word_at(text, point)
        if word and word not in found:
            found.append(word)
    return [word.cut(text) for word in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We didn\'t," she said.', ["We", "didn't", "she", "said"]),
        ("It’s a well-known dogs’ park", ["It’s", "a", "well-known", "dogs", "park"]),
        ("‘twas said—then -not- x--y", ["twas", "said", "then", "not", "x", "y"]),
        ("3.5 of $1,000.50 at 8:15, no.", ["3.5", "of", "1,000.50", "at", "8:15", "no"]),
        ("A.C. Roe in the U.S. left.Then", ["A.C", "Roe", "in", "the", "U.S", "left", "Then"]),
        ("2014–2016 no.5", ["2014", "2016", "no", "5"]),
        (f"caf{ACCENT}s na{SOFT_HYPHEN}me", [f"caf{ACCENT}s", f"na{SOFT_HYPHEN}me"]),
        (f"{HEBREW}, {HEBREW}", [HEBREW, HEBREW]),
        ('מנכ"ל "שלום" צה״ל', ['מנכ"ל', "שלום", "צה״ל"]),
        (f"hi{FAMILY}{FLAG}{FLAG}", ["hi", FAMILY, FLAG, FLAG]),
        ("\u2764\ufe0fabc", ["\u2764\ufe0f", "abc"]),
        ("中文a。かな ลัง", ["中", "文", "a", "か", "な", "ลั", "ง"]),
        ("\u00a0\n ,.!? ", []),
    ],
)
def test_words_as_a_reader_sees_them(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("start", "end", "taken"),
    [
        ("o|ld hall", "w|as", "old hall was"),
        ("|old", "small|,", "old hall was too small"),
        ("|old", "small,|", "old hall was too small,"),
        ("|old", "too |", "old hall was too"),
        ("o|ld", "ol|d", "l"),
        ("|old", "ol|d", "ol"),
        ("ha|ll", "h|all", "a"),
        ("old| hall", "ha|ll", "hall"),
        ("“|The", "o|ld", "The old"),
        ("|“The", "o|ld", "“The old"),
        ("|was", "|was", None),
        ("old| hall", "old |hall", None),
    ],
)
def test_a_drag_takes_whole_words_once_it_leaves_one(
    start: str, end: str, taken: str | None
) -> None:
    text = "“The old hall was too small,” she said."
    anchor, caret = (
        text.index(where.replace("|", "")) + where.index("|") for where in (start, end)
    )
    for one, other in ((anchor, caret), (caret, anchor)):
        found = snapped(text, one, other)
        assert (found.cut(text) if found else None) == taken


def test_an_exact_drag_takes_characters_but_no_half_signs() -> None:
    text = f"old hall {FAMILY} was"
    assert snapped(text, 1, 6, exact=True) == Span(1, 6)
    inside = text.index(FAMILY) + 2
    assert snapped(text, 6, inside, exact=True) == Span(6, text.index(" was"))


def test_a_script_without_spaces_is_taken_to_the_character() -> None:
    assert snapped("今日は中文字です", 2, 5) == Span(2, 5)


def test_steps_stop_at_words_and_at_the_punctuation_around_them() -> None:
    text = "He said: “We won,” and left—now."
    assert [text[:end] for end in steps(next_end, text, 0)] == [
        "He",
        "He said",
        "He said:",
        "He said: “We",
        "He said: “We won",
        "He said: “We won,”",
        "He said: “We won,” and",
        "He said: “We won,” and left",
        "He said: “We won,” and left—now",
        text,
    ]
    assert [text[start:] for start in steps(previous_start, text, len(text))] == [
        "now.",
        "left—now.",
        "and left—now.",
        "won,” and left—now.",
        "We won,” and left—now.",
        "“We won,” and left—now.",
        "said: “We won,” and left—now.",
        text,
    ]


def steps(step: Callable[[str, int], int | None], text: str, point: int) -> list[int]:
    places = []
    place = step(text, point)
    while place is not None:
        places.append(place)
        place = step(text, place)
    return places


@given(canonical_texts())
def test_steps_back_stop_where_steps_forward_do(text: str) -> None:
    ends, starts = steps(next_end, text, 0), steps(next_start, text, -1)
    assert steps(previous_end, text, len(text) + 1) == ends[::-1]
    assert steps(previous_start, text, len(text)) == starts[::-1]


@given(canonical_texts(min_size=1))
def test_all_characters_of_a_word_belong_to_the_same_word(text: str) -> None:
    for point in range(len(text)):
        word = word_at(text, point)
        if word:
            assert word.start <= point < word.end
            assert all(word_at(text, inside) == word for inside in range(word.start, word.end))
            assert not any(char.isspace() for char in word.cut(text))


@given(canonical_texts(min_size=1))
def test_signs_hold_every_character_once(text: str) -> None:
    point = 0
    while point < len(text):
        sign = sign_at(text, point)
        assert sign.start == point
        assert all(sign_at(text, inside) == sign for inside in range(sign.start, sign.end))
        point = sign.end


@given(TEXTS_AND_PLACES)
def test_a_drag_takes_what_it_went_over_and_at_most_the_words_at_its_ends(
    drag: tuple[str, int, int, bool],
) -> None:
    text, anchor, caret, exact = drag
    start, end = sorted((anchor, caret))
    taken = snapped(text, anchor, caret, exact=exact)
    assert taken == snapped(text, caret, anchor, exact=exact)
    if taken is None:
        assert not text[start:end].strip()
        return
    assert taken.cut(text).strip() == taken.cut(text)
    assert "".join(text[start:end].split()) in "".join(taken.cut(text).split())
    for edge in (taken.start, taken.end):
        if not start <= edge <= end:
            near = start if edge < start else end
            around = sign_at(text, near) if exact else word_at(text, near) or sign_at(text, near)
            assert edge in (around.start, around.end)


@given(TEXTS_AND_PLACES)
def test_what_a_drag_takes_is_taken_again_by_the_same_drag(
    drag: tuple[str, int, int, bool],
) -> None:
    text, anchor, caret, exact = drag
    taken = snapped(text, anchor, caret, exact=exact)
    assert taken is None or snapped(text, taken.start, taken.end, exact=exact) == taken
