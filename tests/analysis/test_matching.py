"""Matching a hand-in's passages to the teacher's answers."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from small_class import CREDIT, article, scheme, tagged

from annotator.analysis.matching import matching
from annotator.model.annotation import Annotation
from annotator.model.answer_key import EITHER, KeyItem, key_items
from annotator.model.article import Article, Block
from annotator.model.matches import Matching
from annotator.model.spans import Span

GONE = '"We thought it was gone," said park ranger Dana Ortiz.'


def match(key: list[Annotation], work: list[Annotation]) -> Matching:
    return matching(article(), scheme(), key_items(key), work)


def outcomes(found: Matching) -> list[str]:
    return [passage.outcome for passage in found.passages]


def test_the_same_words_with_the_same_tag_are_found_whatever_marks_are_around_them() -> None:
    found = match([tagged(1, "quote", "We thought it was gone")], [tagged(2, "quote", GONE[:25])])

    assert outcomes(found) == ["found"]
    assert found.extra == ()


def test_a_passage_that_starts_or_ends_elsewhere_says_by_how_many_words() -> None:
    found = match(
        [tagged(1, "quote", "We thought it was gone")],
        [tagged(2, "quote", 'thought it was gone," said park')],
    )

    assert outcomes(found) == ["elsewhere"]
    assert (found.passages[0].best.start, found.passages[0].best.end) == (1, 2)


def test_the_same_words_with_another_tag_are_not_missed() -> None:
    found = match([tagged(1, "quote", GONE[:25])], [tagged(2, "claim", GONE[:25])])

    assert outcomes(found) == ["other_tag"]
    assert found.passages[0].best.annotation == tagged(2, "claim", GONE[:25])


def test_the_right_tag_goes_first_however_little_longer_the_wrong_one_is() -> None:
    wrong, right = tagged(2, "claim", GONE), tagged(3, "quote", "thought it was gone")

    found = match([tagged(1, "quote", "We thought it was gone")], [wrong, right])

    assert outcomes(found) == ["elsewhere"]
    assert found.extra == ((wrong,),)


def test_what_only_touches_or_shares_less_than_half_of_the_shorter_one_is_missed_and_extra() -> (
    None
):
    found = match(
        [tagged(1, "claim", "Children waved. Nobody")],
        [tagged(2, "claim", "Nobody fed it, according to the park.")],
    )

    assert outcomes(found) == ["missed"]
    assert len(found.extra) == 1


def test_an_alternative_is_found_and_tagging_both_is_no_extra() -> None:
    claim = tagged(1, "claim", "Ortiz said the pond is cleaner than it was in years.")
    quote = tagged(2, "quote", "the pond is cleaner than it was in years")
    key = [claim, replace(quote, attributes={EITHER: claim.id})]

    assert outcomes(match(key, [replace(quote, id="a")])) == ["found"]
    both = match(key, [replace(quote, id="a"), replace(claim, id="b")])
    assert outcomes(both) == ["found"]
    assert both.extra == ()
    assert len(both.passages[0].also) == 1


def test_an_accepted_answer_goes_before_one_that_shares_more_with_another_accepted_one() -> None:
    long = tagged(1, "claim", "About 40 people saw it.")
    short = tagged(2, "claim", "40 people", attributes={EITHER: long.id})

    found = match(
        [long, short], [tagged(3, "claim", "40 people"), tagged(4, "claim", "About 40 people saw")]
    )

    assert outcomes(found) == ["found"]


def test_inside_of_each_other_each_answer_is_found_by_its_own_passage() -> None:
    whole, part = tagged(1, "quote", GONE), tagged(2, "quote", "it was gone")

    found = match([whole, part], [replace(part, id="a")])

    assert outcomes(found) == ["missed", "found"]


def test_where_the_best_single_pair_is_wrong_more_answers_are_found_together() -> None:
    key = [
        tagged(1, "claim", "Children waved. Nobody fed it"),
        tagged(2, "claim", "waved. Nobody fed it, according to the park"),
    ]
    work = [
        tagged(3, "claim", "waved. Nobody fed it, according"),
        tagged(4, "claim", "fed it, according to the park."),
    ]

    found = match(key, work)

    assert [p.best.annotation for p in found.passages] == work
    assert found.extra == ()


def test_of_two_that_share_as_much_the_one_that_differs_less_goes_with_the_answer() -> None:
    long = tagged(2, "claim", "Children waved. Nobody fed it, according")
    near = tagged(3, "claim", "waved. Nobody fed it, according")

    found = match([tagged(1, "claim", "waved. Nobody fed it")], [long, near])

    assert found.passages[0].best.annotation == near


def test_an_answer_that_the_teacher_made_twice_is_one_place() -> None:
    found = match([tagged(1, "claim", GONE), tagged(2, "claim", GONE[1:])], [])

    assert [len(passage.places) for passage in found.passages] == [1]


def test_a_repeated_passage_counts_once_by_its_best_place() -> None:
    key = [tagged(n, "credit", CREDIT, n) for n in (1, 2, 3, 4)]

    found = match(key, [tagged(9, "credit", CREDIT, 2), tagged(8, "caption", CREDIT, 3)])

    assert outcomes(found) == ["found"]
    assert found.passages[0].places_found == 1
    assert [place.outcome for place in found.passages[0].places] == [
        *("missed", "found", "other_tag", "missed")
    ]


def test_the_same_words_in_places_that_the_key_leaves_out_are_no_extra() -> None:
    key, work = [tagged(1, "credit", CREDIT, 2)], [tagged(n, "credit", CREDIT, n) for n in (1, 3)]

    found = match(key, work)

    assert outcomes(found) == ["found"]
    assert found.extra == ()


def test_an_extra_is_listed_once_with_all_its_places() -> None:
    found = match([], [tagged(n, "claim", CREDIT, n) for n in (1, 2, 3)])

    assert [len(places) for places in found.extra] == [3]


def test_tags_without_right_and_wrong_and_other_articles_are_left_out() -> None:
    other = replace(tagged(1, "claim", "Children waved."), article_id="a2")

    found = match([other, tagged(2, "ask", GONE)], [tagged(3, "ask", "Nobody fed it")])

    assert found == Matching((), ())


WORDS = Article(
    "a1",
    "Words",
    " ".join(f"w{n:02}" for n in range(24)),
    (Block("body", Span(0, 24 * 4 - 1)),),
)
SHIFT = 24 * 4
TWICE = replace(WORDS, text=f"{WORDS.text} {WORDS.text}")


@st.composite
def passages(draw: st.DrawFn, prefix: str, most: int = 7) -> list[Annotation]:
    made = []
    for number in range(draw(st.integers(0, most))):
        first = draw(st.integers(0, 22))
        last = draw(st.integers(first, min(23, first + 6)))
        tag = draw(st.sampled_from(["claim", "quote"]))
        span = Span(first * 4, last * 4 + 3)
        made.append(Annotation(f"{prefix}{number}", "a1", tag, span, "", ""))
    return made


def keys(most: int = 7) -> st.SearchStrategy[list[Annotation]]:
    return passages("k", most)


def copies(several: list[Annotation]) -> list[Annotation]:
    """The same words in the second half of the text."""
    return [
        replace(one, id=f"{one.id}'", span=Span(one.span.start + SHIFT, one.span.end + SHIFT))
        for one in several
    ]


def matched(key: list[Annotation], work: list[Annotation], text: Article = WORDS) -> Matching:
    return matching(text, scheme(), [KeyItem((one,)) for one in key], work)


@given(keys(), passages("s"))
def test_no_passage_goes_with_two_answers_and_none_is_forgotten(
    key: list[Annotation], work: list[Annotation]
) -> None:
    found = matched(key, work)

    paired = [p.annotation for passage in found.passages for p in passage.places if p.annotation]
    also = [one for passage in found.passages for one in passage.also]
    extra = [one for places in found.extra for one in places]
    assert sorted(one.id for one in paired + also + extra) == [one.id for one in work]


@given(keys(), passages("s"), st.randoms(use_true_random=False))
def test_the_order_in_which_passages_come_makes_no_difference(
    key: list[Annotation], work: list[Annotation], random: Random
) -> None:
    before = matched(key, work)
    random.shuffle(key)
    random.shuffle(work)

    assert matched(key, work) == before


@given(keys(), passages("s"))
def test_work_that_is_the_key_is_found_whole_and_nothing_is_extra(
    key: list[Annotation], others: list[Annotation]
) -> None:
    same = matched(key, [replace(one, id=f"s{one.id}") for one in key])
    more = matched(key, [*(replace(one, id=f"s{one.id}") for one in key), *others])

    assert {passage.outcome for passage in same.passages} <= {"found"}
    assert same.extra == ()
    assert outcomes(more) == outcomes(same)


@given(keys(), passages("s"))
def test_tagging_the_same_words_once_more_changes_nothing(
    key: list[Annotation], work: list[Annotation]
) -> None:
    once = matched(key, work, TWICE)
    again = matched(key, work + copies(work), TWICE)

    assert outcomes(again) == outcomes(once)
    assert len(again.extra) == len(once.extra)


@given(keys(), passages("s"))
def test_a_key_with_all_places_scores_like_one_with_the_first(
    key: list[Annotation], work: list[Annotation]
) -> None:
    once = matched(key, work, TWICE)
    each = matched(key + copies(key), work, TWICE)

    assert outcomes(each) == outcomes(once)


@given(keys(5), passages("s", 5))
def test_the_teacher_and_the_student_could_change_places(
    key: list[Annotation], work: list[Annotation]
) -> None:
    there, back = matched(key, work), matched(work, key)

    def agreeing(found: Matching, outcome: str) -> int:
        return sum(p.outcome == outcome for one in found.passages for p in one.places)

    for outcome in ("found", "elsewhere"):
        assert agreeing(there, outcome) == agreeing(back, outcome)
