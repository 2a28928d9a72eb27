"""How alike a class tagged, against figures from the literature and against plain counting."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_class import scheme

from annotator.analysis.likeness import likeness
from annotator.model.annotation import Annotation
from annotator.model.article import Article, Block
from annotator.model.likeness import LikenessRow
from annotator.model.spans import Span

TEXT = "Otters are back."
ALL = Span(0, len(TEXT))


def row(*people: list[Span], text: str = TEXT) -> LikenessRow:
    """The row of the first tag, for people with these passages of it."""
    article = Article("a1", "Otters", text, (Block("body", Span(0, len(text))),))
    works = [
        [Annotation(f"{n}-{k}", "a1", "claim", span, "", "") for k, span in enumerate(spans)]
        for n, spans in enumerate(people)
    ]
    return likeness(article, scheme(), works)[0]


def places(ones: str) -> list[Span]:
    return [Span(place, place + 1) for place, one in enumerate(ones) if one == "1"]


def test_two_people_share_twice_the_common_part_of_both_parts() -> None:
    assert row([Span(0, 6)], [Span(0, 3)]).share == pytest.approx(2 * 3 / 9)


def test_a_persons_own_overlaps_count_once() -> None:
    assert row([Span(0, 4), Span(2, 6)], [Span(0, 6)]).share == 1


def test_white_space_is_not_counted() -> None:
    assert row([Span(0, 7)], [Span(0, 6)]).share == 1
    assert row([Span(6, 7)], []).no_number == "unused"


def test_someone_who_did_not_use_the_tag_is_unlike_those_who_did_and_says_nothing_else() -> None:
    found = row([Span(0, 6)], [Span(0, 6)], [], [])

    assert (found.people, found.users, found.pairs) == (4, 2, 5)
    assert found.share == pytest.approx(1 / 5)
    assert found.level == "low"


@pytest.mark.parametrize(
    ("people", "reason"),
    [
        ([], "few_people"),
        ([[ALL]], "few_people"),
        ([[], []], "unused"),
        ([[ALL], [ALL]], "everything"),
    ],
)
def test_where_there_is_no_number_the_row_says_why(people: list[list[Span]], reason: str) -> None:
    found = row(*people)

    assert (found.share, found.alpha, found.level) == (None, None, None)
    assert found.no_number == reason


def test_a_small_class_is_said_to_be_small() -> None:
    assert row(*[[Span(0, 6)]] * 9).is_small
    assert not row(*[[Span(0, 6)]] * 10).is_small


def test_each_tag_has_its_own_row() -> None:
    article = Article("a1", "Otters", TEXT, ())
    quote = Annotation("q", "a1", "quote", Span(0, 6), "", "")

    found = likeness(article, scheme(), [[quote], [quote]])

    assert [one.tag for one in found] == ["claim", "quote", "caption", "credit", "ask"]
    assert [one.users for one in found] == [0, 2, 0, 0, 0]


def test_alpha_is_that_of_the_published_example() -> None:
    """Krippendorff (2011), example A: two observers, ten binary units."""
    found = row(places("0100000010"), places("1110010000"), text="x" * 10)

    assert found.alpha == pytest.approx(0.095, abs=0.0005)


def test_alpha_is_low_for_a_line_in_four_places_that_one_person_tagged_once() -> None:
    lines = [Span(n * 100, n * 100 + 18) for n in range(4)]

    found = row(lines, lines[:1], text="x" * 6000)

    assert found.share == pytest.approx(2 * 18 / 90)
    assert found.alpha == pytest.approx(0.40, abs=0.01)


_POINTS = st.integers(0, len(TEXT) - 1)
_SPANS = st.tuples(_POINTS, _POINTS).map(lambda pair: Span(min(pair), max(pair) + 1))


@given(st.lists(st.lists(_SPANS, max_size=3), min_size=2, max_size=6))
def test_the_figures_are_those_of_counting_every_pair_of_people_and_letter(
    people: list[list[Span]],
) -> None:
    inked = {place for place, char in enumerate(TEXT) if not char.isspace()}
    taken = [{p for s in spans for p in range(s.start, s.end)} & inked for spans in people]
    if not any(taken) or all(one == inked for one in taken):
        return
    shares = [2 * len(a & b) / (len(a) + len(b)) for a, b in combinations(taken, 2) if a | b]
    unlike = sum((p in a) != (p in b) for p in inked for a, b in combinations(taken, 2))
    values = [p in one for one in taken for p in inked]
    chance = sum(a != b for a, b in combinations(values, 2))
    observed = unlike / (len(inked) * len(people) * (len(people) - 1) / 2)
    expected = chance / (len(values) * (len(values) - 1) / 2)

    found = row(*people)

    assert found.pairs == len(shares)
    assert found.share == pytest.approx(sum(shares) / len(shares))
    assert found.alpha == pytest.approx(1 - observed / expected)
