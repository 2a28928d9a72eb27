"""On which rows a person counts for a tag."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from small_class import article

from annotator.analysis.rows import rows
from annotator.analysis.votes import Votes
from annotator.model.spans import Span, trimmed

TEXT = "One two three four. Five six! *** don't stop"
ROWS = [Span(0, 19), Span(20, 29), Span(30, 33), Span(34, 44)]


def counted(*passages: str) -> set[int]:
    return Votes(TEXT, ROWS).rows_of(_at(words) for words in passages)


def _at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def test_nothing_tagged_counts_nowhere() -> None:
    assert counted() == set()


def test_one_passage_inside_a_row_counts_however_short() -> None:
    assert counted("w") == {0}


def test_half_of_the_words_count_and_less_does_not() -> None:
    assert counted("three four. Five six!") == {0, 1}
    assert counted("four. Five six!") == {1}


def test_passages_of_one_tag_add_up() -> None:
    assert counted("four. Five six!", "two three four. Five") == {0, 1}


def test_a_word_cut_by_the_edge_is_not_covered() -> None:
    assert counted("hree four. Five six!") == {1}


def test_a_word_is_covered_by_two_passages_that_leave_out_its_apostrophe() -> None:
    assert Votes(TEXT, ROWS).rows_of([Span(29, 37), Span(38, 40)]) == {2, 3}


def test_a_row_without_words_goes_by_its_characters() -> None:
    assert counted("! **") == {2}
    assert counted("! *") == set()


def test_white_space_around_a_passage_makes_no_difference() -> None:
    assert Votes(TEXT, ROWS).rows_of([Span(19, 30)]) == {1}
    assert Votes(TEXT, ROWS).rows_of([Span(19, 20)]) == set()


def test_a_passage_in_a_captions_credit_counts_only_there() -> None:
    one = article()
    stretches = rows(one)
    credit = next(number for number, row in enumerate(stretches) if row.part_of)
    votes = Votes(one.text, [row.span for row in stretches])

    assert votes.rows_of([stretches[credit].span]) == {credit}
    whole = stretches[credit].part_of
    assert whole is not None
    assert votes.rows_of([whole]) == {credit - 1, credit}


def _slowly(text: str, stretches: list[Span], passages: list[Span]) -> set[int]:
    """The rule, character by character."""
    inside = [s for s in (trimmed(text, p.start, p.end) for p in passages) if s]
    dark = {point for span in inside for point in range(span.start, span.end)}
    found = set()
    for number, row in enumerate(stretches):
        runs = re.finditer(r"\S+", row.cut(text))
        points = [range(row.start + m.start(), row.start + m.end()) for m in runs]
        words = [[p for p in run if text[p].isalnum()] for run in points]
        units = [w for w in words if w] or [[p] for run in points for p in run]
        covered = sum(1 for unit in units if dark.issuperset(unit))
        if 2 * covered >= len(units) or any(row.contains(span) for span in inside):
            found.add(number)
    return found


_POINTS = st.integers(0, len(TEXT) - 1)
_SPANS = st.tuples(_POINTS, _POINTS).map(lambda pair: Span(min(pair), max(pair) + 1))


@given(st.lists(_SPANS, max_size=5))
def test_counting_is_the_rule_applied_to_every_character(passages: list[Span]) -> None:
    assert Votes(TEXT, ROWS).rows_of(passages) == _slowly(TEXT, ROWS, passages)
