"""Which prompts fit a class: each cause, and what only looks like it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_class import article, material, record, tagged, work

from annotator.analysis.prompting import MOST, chosen_prompts, fitting_prompts
from annotator.analysis.summary import counted_annotations
from annotator.importers.prompts import shipped_prompts
from annotator.importers.schemes import find_scheme
from annotator.model.annotation import Annotation
from annotator.model.article import Article, BlockKind, PartKind
from annotator.model.collected import ClassRecord
from annotator.model.prompts import GAP, GAPS, Cause, ChosenPrompt, PromptRule
from annotator.workflows.scoring import figures_of

SAW, FED = "About 40 people saw it.", "Nobody fed it, according to the park."
SAID = "Ortiz said the pond is cleaner than it was in years."
HOME = '"It just came home."'
RULES = {rule.cause: rule for rule in shipped_prompts()}
Line = tuple[BlockKind, str, tuple[tuple[PartKind, str], ...]]


def class_of(people: Iterable[Sequence[Annotation]], on: Article | None = None) -> ClassRecord:
    lesson = replace(material(), scheme=find_scheme("default"), articles=(on or article(),))
    works = [work(f"w{n}", f"P{n}", *own, material=lesson) for n, own in enumerate(people)]
    return replace(record(*works), material=lesson)


def fitting(
    rules: Iterable[PromptRule],
    people: Iterable[Sequence[Annotation]],
    on: Article | None = None,
) -> tuple[ChosenPrompt, ...]:
    made = class_of(people, on)
    return fitting_prompts(rules, figures_of(made), counted_annotations(made))


def asking(cause: Cause, **more: object) -> PromptRule:
    """A rule with every gap of its cause and the lists of the shipped one."""
    shipped = next(rule for rule in shipped_prompts() if rule.cause == cause)
    rule = replace(shipped, ask=" ".join(f"{gap}={{{gap}}}" for gap in GAPS[cause]))
    return replace(rule, **more)  # type: ignore[arg-type]


def claims(words: str, people: int, **more: object) -> list[list[Annotation]]:
    return [[tagged(n, "claim", words, **more)] for n in range(people)]


def one_line(kind: BlockKind, *lines: str) -> Article:
    return article("a1", [(kind, line, ()) for line in lines])


def test_a_big_word_in_a_claim_is_asked_about() -> None:
    (found,) = fitting([asking("word_in_claim")], [*claims("Nobody fed it", 3), [], []])
    assert found.text == f"word=Nobody words={FED} tag=Claim n=3 people=5"
    assert found.span
    assert found.span.cut(article().text) == FED


@pytest.mark.parametrize(
    "people",
    [
        claims("Nobody fed it", 1) + [[]] * 4,
        claims("according to the park", 3),
        claims("body fed it", 3),
        claims(SAW, 3),
        [[tagged(n, "quote", FED)] for n in range(3)],
        claims("Nobody fed it", 2) + [[]] * 30,
    ],
    ids=["one_claim", "beside_it", "half_the_word", "another_sentence", "another_tag", "two_of_32"],
)
def test_a_big_word_that_the_class_did_not_claim_is_left(
    people: list[Sequence[Annotation]],
) -> None:
    assert not fitting([asking("word_in_claim")], people)


def test_a_word_that_only_holds_a_big_word_is_left() -> None:
    text = "The hall was not always full, and not all of it was called a stall at all."
    assert not fitting([asking("word_in_claim")], claims(text, 3, on=one_line("body", text)))


def test_a_claim_by_the_reporter_is_asked_about() -> None:
    by_reporter = claims(SAW, 2, attributes={"source": "reporter"})
    others = claims(SAW, 2, attributes={"source": "named"})
    (found,) = fitting([asking("reporter_claim")], by_reporter + others + [[]])
    assert found.text == f"words={SAW} tag=Claim n=2 people=5"


@pytest.mark.parametrize(
    "answers",
    [["named"] * 4, ["reporter"], ["reporter"] * 2 + ["named"] * 3, [""] * 3, []],
)
def test_a_claim_that_few_or_less_than_half_give_the_reporter_is_left(answers: list[str]) -> None:
    people = [
        [tagged(1, "claim", SAW, attributes={"source": one} if one else {})] for one in answers
    ]
    assert not fitting([asking("reporter_claim")], people)


def test_a_quote_against_a_claim_is_asked_about_by_the_first_rule_that_fits() -> None:
    rules = [rule for rule in shipped_prompts() if rule.cause == "two_tags"]
    quotes = [[tagged(n, "quote", SAID)] for n in range(3)]
    (found,) = fitting(rules, [*quotes, *claims(SAID, 2)])
    assert found.rule.id == "quote-or-claim"
    assert f"“{SAID}” 2 of you say only Claim, 3 only Quote." in found.text


def test_two_other_tags_are_asked_about_in_other_words() -> None:
    rules = [rule for rule in shipped_prompts() if rule.cause == "two_tags"]
    captions = [[tagged(n, "caption", SAID)] for n in range(3)]
    (found,) = fitting(rules, [*captions, *claims(SAID, 2)])
    assert found.rule.id == "two-tags"


def test_overlap_and_a_single_student_are_no_two_sides() -> None:
    both = [[tagged(n, "quote", SAID), tagged(n + 9, "claim", SAID)] for n in range(3)]
    one = [[tagged(1, "quote", SAID)], *claims(SAID, 4)]
    assert not fitting([asking("two_tags", tags=())], both)
    assert not fitting([asking("two_tags", tags=())], one)


def test_a_split_is_asked_about() -> None:
    (found,) = fitting([asking("split")], [*claims(SAW, 2), [], []])
    assert found.text == f"words={SAW} tag=Claim n=2 people=4"
    assert not fitting([asking("split")], [*claims(SAW, 3), []])
    assert not fitting([asking("split", tags=("quote",))], [*claims(SAW, 2), [], []])


def test_a_repeated_credit_is_asked_about_with_the_number_of_makers() -> None:
    (found,) = fitting([asking("repeated_credit")], [])
    assert found.text == ("words=Source: KQLM video places=4 maker=KQLM credits=4 makers=1")


def credits_of(*lines: str) -> Article:
    found: list[Line] = [("credit", line, ()) for line in lines]
    return article("a1", [*found, ("body", "The ferry to Elm Bay was late on Monday.", ())])


def test_different_credits_are_not_one_repeated_credit() -> None:
    rule = asking("repeated_credit")
    assert not fitting([rule], [], credits_of("Photo: Jo Doe", "Photo: Al Roe"))
    (found,) = fitting([rule], [], credits_of("Photo: Jo Doe", "Photo: Al Roe", "Photo: Jo Doe"))
    assert found.text == "words=Photo: Jo Doe places=2 maker=Jo Doe credits=3 makers=2"


def test_makers_are_not_counted_where_a_credit_names_nobody() -> None:
    on = credits_of("Photo: Jo Doe", "Photo: Jo Doe", "Photo")
    assert not fitting([asking("repeated_credit")], [], on)
    (found,) = fitting([asking("repeated_credit", ask="{places} by {maker}")], [], on)
    assert found.text == "2 by Jo Doe"


def speaking(part: str, speaker: str = "Ortiz") -> list[Annotation]:
    return [tagged(1, "quote", HOME, attributes={"speaker": speaker, "part": part})]


def test_a_part_that_nobody_speaks_for_is_asked_about() -> None:
    (found,) = fitting([asking("unheard_part")], [speaking("lives_it"), speaking("in_charge")])
    assert found.text == "part=Saw it happen heard=1"
    assert found.span is None


def test_a_part_that_one_in_ten_chose_for_anybody_is_heard() -> None:
    people = [speaking("in_charge")] * 8 + [speaking("lives_it"), speaking("saw_it", "")]
    (found,) = fitting([asking("unheard_part")], people)
    assert found.text.startswith("part=Knows the subject well")
    (found,) = fitting([asking("unheard_part")], [*people, speaking("in_charge")])
    assert found.text.startswith("part=Lives with it")


def test_a_part_that_is_the_commonest_of_any_speaker_is_heard() -> None:
    people = [*[speaking("in_charge")] * 11, speaking("lives_it", "Al Roe")]
    (found,) = fitting([asking("unheard_part")], people)
    assert found.text == "part=Saw it happen heard=2"


@pytest.mark.parametrize(
    "people",
    [
        [],
        [speaking("in_charge"), [], []],
        [[tagged(n, "quote", HOME, attributes={"speaker": "Ortiz"})] for n in range(3)],
        [speaking(one) for one in ("lives_it", "saw_it", "in_charge", "expert")],
    ],
    ids=["nobody", "one_student", "no_parts_chosen", "all_parts_heard"],
)
def test_without_answers_about_parts_no_part_is_missed(people: list[Sequence[Annotation]]) -> None:
    assert not fitting([asking("unheard_part")], people)


def test_a_passive_phrase_is_asked_about_without_any_student() -> None:
    on = one_line("body", "Two boats came. Mistakes\u00a0were made, the city said.")
    (found,) = fitting([asking("passive_phrase")], [], on)
    assert found.text == ("word=Mistakes were made words=Mistakes were made, the city said.")


@pytest.mark.parametrize(
    "line",
    ["The town shot a film.", "A swan was shotgunning by.", "It wasn't shot.", "Was it? Shot!"],
)
def test_words_like_a_passive_phrase_are_left(line: str) -> None:
    assert not fitting([asking("passive_phrase")], [], one_line("body", line))


def test_lines_around_the_story_are_not_searched_for_phrases() -> None:
    on = one_line("share", "A swan was shot: share this!")
    assert not fitting([asking("passive_phrase")], [], on)


def test_a_rule_that_is_switched_off_asks_nothing() -> None:
    assert not fitting([asking("split", use=False)], [*claims(SAW, 2), [], []])


def many() -> list[list[Annotation]]:
    """Twenty sentences on which half of four students see a claim with a big word."""
    return [
        [tagged(20 * who + n, "claim", f"Number {n:02} has it all.", on=LONG) for n in range(20)]
        for who in range(2)
    ] + [[], []]


LONG = one_line("body", *(f"Number {n:02} has it all." for n in range(20)))


def test_the_rules_take_turns_and_no_passage_comes_twice_before_all_were_asked_about() -> None:
    rules = [asking("word_in_claim", ask="{words}"), asking("split", ask="{words}")]
    found = fitting(rules, many(), LONG)
    assert len(found) == 40
    assert len({(one.rule.cause, one.article_id, one.span) for one in found}) == 40
    assert len({one.span for one in found[:20]}) == 20
    made = class_of(many(), LONG)
    chosen = chosen_prompts(rules, figures_of(made), counted_annotations(made))
    assert chosen == found[:MOST]


def test_those_with_most_people_come_first_then_those_further_up() -> None:
    people = [
        *([tagged(1, "claim", "Number 05 has it all.", on=LONG)] for _ in range(3)),
        *(
            [tagged(1, "claim", f"Number {n:02} has it all.", on=LONG) for n in (9, 2)]
            for _ in "ab"
        ),
    ]
    found = fitting([asking("word_in_claim", ask="{words}")], people, LONG)
    assert [one.text[7:9] for one in found] == ["05", "02", "09"]


WORDS = [SAW, FED, SAID, HOME, "Nobody fed it", "the pond is cleaner"]
PASSAGES = st.builds(
    lambda n, tag, words, source, part: tagged(
        n,
        tag,
        words,
        attributes={"source": source} if tag == "claim" else {"speaker": "Ortiz", "part": part},
    ),
    st.integers(0, 999),
    st.sampled_from(["claim", "quote"]),
    st.sampled_from(WORDS),
    st.sampled_from(["reporter", "named"]),
    st.sampled_from(["in_charge", "lives_it", "other"]),
)
CLASSES = st.lists(
    st.lists(PASSAGES, max_size=4, unique_by=lambda one: one.id), min_size=1, max_size=8
)


@settings(max_examples=40)
@given(CLASSES, st.randoms(use_true_random=False))
def test_every_gap_is_filled_and_the_order_of_students_is_nothing(
    people: list[list[Annotation]], chance: Random
) -> None:
    found = fitting(shipped_prompts(), people)
    assert all(one.text and not GAP.search(one.text) for one in found)
    assert all(one.values[gap] for one in found for gap in GAP.findall(one.rule.ask))
    assert len({(one.rule.cause, one.article_id, one.span) for one in found}) == len(found)
    chance.shuffle(people)
    assert fitting(shipped_prompts(), people) == found
