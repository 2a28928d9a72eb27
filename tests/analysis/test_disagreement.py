"""Where a class split, which tags it took for each other, and which ideas are learned."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_class import CREDIT, article, five, record, scheme, tagged, work

from annotator.analysis.bare import bare
from annotator.analysis.matching import matching
from annotator.analysis.mixups import mix_ups
from annotator.analysis.rows import rows
from annotator.analysis.splits import splits
from annotator.analysis.summary import summarise
from annotator.analysis.tag_results import tag_results
from annotator.model.annotation import Annotation
from annotator.model.answer_key import key_items
from annotator.model.spans import Span, union
from annotator.model.splits import MixUp, Split, TagResult

SAID = "Ortiz said the pond is cleaner than it was in years."
SAW = "About 40 people saw it."


def mixed(*people: list[Annotation]) -> list[MixUp]:
    return mix_ups(article(), rows(article()), scheme(), people)


def split_of(*people: list[Annotation]) -> list[Split]:
    collected = [work(f"w{n}", f"P{n}", *passages) for n, passages in enumerate(people)]
    return splits(summarise(record(*collected)).rows, scheme())


def results(key: list[Annotation], *people: list[Annotation]) -> dict[str, TagResult]:
    items = key_items(key)
    found = [matching(article(), scheme(), items, passages) for passages in people]
    return {one.tag: one for one in tag_results(scheme(), found)}


def test_the_most_even_split_comes_first() -> None:
    said, saw = tagged(1, "quote", SAID), tagged(2, "claim", SAW)

    found = split_of([said, saw], [said, saw], [said], [], [])

    assert [(one.tag, one.people) for one in found] == [("claim", 2), ("quote", 3)]
    found = split_of([said, saw], [said], [said, saw], [saw], [said, saw], [saw], [], [], [], [])
    assert [(one.tag, one.people) for one in found] == [("claim", 5), ("quote", 4)]


def test_the_same_words_split_the_class_once_where_it_is_most_even() -> None:
    first, second = tagged(1, "credit", CREDIT, 1), tagged(2, "credit", CREDIT, 2)

    both = [first, second]
    found = split_of(both, both, both, [first], [second], [second], [], [], [], [])

    assert [one.people for one in found] == [5]


def test_a_tag_without_right_and_wrong_splits_nobody() -> None:
    assert split_of([tagged(1, "ask", SAW)], []) == []


def test_every_split_is_one_that_the_rows_say() -> None:
    summary = summarise(five())

    for split in splits(summary.rows, summary.scheme):
        assert split.tag in split.row.split_tags


def test_two_tags_alone_on_the_same_words_are_a_mix_up() -> None:
    quote, claim = tagged(1, "quote", SAID), tagged(2, "claim", SAID[11:])

    (found,) = mixed([quote], [claim], [claim], [])

    assert (found.tag, found.other, found.people) == ("claim", "quote", 1)
    assert (found.rows[0].tag_people, found.rows[0].other_people) == (2, 1)
    assert found.rows[0].words.cut(article().text) == SAID[11:-1]


def test_both_tags_by_one_person_are_no_mix_up() -> None:
    quote, claim = tagged(1, "quote", SAID), tagged(2, "claim", SAID)

    assert mixed([quote, claim], [quote], [quote]) == []


def test_two_tags_beside_each_other_in_a_sentence_are_no_mix_up() -> None:
    assert mixed([tagged(1, "quote", "Ortiz said")], [tagged(2, "claim", SAID[10:])]) == []


def test_the_same_words_are_mixed_up_once() -> None:
    ours = [tagged(n, "credit", CREDIT, n) for n in (1, 2, 3)]
    theirs = [tagged(n, "caption", CREDIT, n) for n in (1, 2)]

    (later,) = mixed(ours, ours[1:2], theirs, theirs[1:])
    (earlier,) = mixed(ours, ours[:1], theirs, theirs[:1])

    assert (earlier.people, later.people) == (2, 2)


def test_the_commonest_mix_up_comes_first() -> None:
    people = [
        [tagged(1, "claim", SAID), tagged(2, "caption", SAW)],
        [tagged(1, "quote", SAID), tagged(2, "credit", SAW)],
        [tagged(1, "claim", SAID), tagged(2, "caption", SAW), tagged(3, "caption", "Children")],
        [tagged(1, "claim", SAID), tagged(2, "credit", SAW), tagged(3, "credit", "Children")],
    ]

    found = mixed(*people)

    assert [(one.tag, one.people, len(one.rows)) for one in found] == [
        ("caption", 3, 2),
        ("claim", 1, 1),
    ]


_LENGTH = len(article().text)
_PASSAGES = st.builds(
    lambda start, length, tag: Annotation(
        "n", "a1", tag, Span(start, min(_LENGTH, start + 1 + length)), "", ""
    ),
    st.integers(90, _LENGTH - 1),
    st.integers(0, 60),
    st.sampled_from(["claim", "quote", "credit"]),
)


@given(st.lists(st.lists(_PASSAGES, max_size=4), max_size=5))
def test_a_mix_up_is_what_counting_at_each_letter_gives(people: list[list[Annotation]]) -> None:
    text, expected = article().text, dict[tuple[str, str], dict[str, int]]()
    for row in rows(article()):
        for place in range(row.span.start, row.span.end):
            if not text[place].isalnum():
                continue
            here = [_lengths_at(place, own) for own in people]
            for one, other in combinations(["claim", "quote", "credit"], 2):
                sides = (
                    sorted(h[one] for h in here if one in h and other not in h),
                    sorted(h[other] for h in here if other in h and one not in h),
                )
                smaller = min(map(len, sides))
                if smaller and _about_as_long(*sides):
                    words = expected.setdefault((one, other), {})
                    key = row.span.cut(text)
                    words[key] = max(words.get(key, 0), smaller)

    found = {(one.tag, one.other): one.people for one in mixed(*people)}

    assert found == {pair: sum(words.values()) for pair, words in expected.items()}


def _lengths_at(place: int, own: list[Annotation]) -> dict[str, int]:
    """How much is tagged in a row around a letter, by tag."""
    text, found = article().text, dict[str, int]()
    for tag in {one.tag for one in own}:
        spans = union(bare(text, one.span) for one in own if one.tag == tag)
        found.update((tag, len(span)) for span in spans if span.start <= place < span.end)
    return found


def _about_as_long(*sides: list[int]) -> bool:
    low, high = sorted(lengths[(len(lengths) - 1) // 2] for lengths in sides)
    return high <= 3 * low


def test_a_word_against_the_sentence_around_it_is_no_mix_up() -> None:
    word, sentence = tagged(1, "credit", "cleaner"), tagged(2, "claim", SAID)

    assert mixed([word], [sentence]) == []
    assert mixed([tagged(1, "credit", "the pond is cleaner")], [sentence])


def test_a_tags_passages_are_counted_over_all_people() -> None:
    key = [tagged(1, "claim", SAW), tagged(2, "claim", "Nobody fed it"), tagged(3, "quote", SAID)]
    same = [replace(one, id=f"s{one.id}") for one in key]

    found = results(key, same, [tagged(4, "quote", SAW), tagged(5, "claim", "Nobody")], [])

    claim = found["claim"]
    assert (claim.passages, claim.times) == (2, 6)
    assert (claim.found, claim.elsewhere, claim.missed) == (2, 1, 2)
    assert claim.instead == {"quote": 1}
    assert claim.commonest == "quote"
    assert claim.share == 0.5
    assert claim.level == "partly"
    assert "ask" not in found


@pytest.mark.parametrize(("good", "level"), [(4, "learned"), (3, "partly"), (2, "not_yet")])
def test_an_idea_is_learned_when_four_of_five_find_it(good: int, level: str) -> None:
    found = results(
        [tagged(1, "claim", SAW)], *[[tagged(2, "claim", SAW)]] * good, *[[]] * (5 - good)
    )

    assert found["claim"].level == level


def test_a_tag_that_the_key_does_not_have_is_not_said_to_be_learned() -> None:
    found = results([], [tagged(1, "claim", SAW)])

    assert (found["claim"].level, found["claim"].commonest) == (None, None)
    assert found["claim"].extra == 1
