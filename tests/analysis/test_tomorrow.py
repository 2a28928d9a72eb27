"""Which five things are said about a class, and the figures each rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_class import CREDIT, article, five, material, record, scheme, tagged, work

from annotator.analysis.findings import findings
from annotator.analysis.summary import counted_annotations, summarise
from annotator.analysis.tomorrow import LINES, five_lines
from annotator.model.annotation import Annotation
from annotator.model.answer_key import EITHER
from annotator.model.collected import ClassRecord
from annotator.model.findings import Findings
from annotator.model.scheme import Attribute, Option, Scheme
from annotator.model.tomorrow import Line

SHARE = "Share on Examplebook"
SAW, FED = "About 40 people saw it.", "Nobody fed it, according to the park."
SAID = "Ortiz said the pond is cleaner than it was in years."
GONE = "We thought it was gone"
MANY = (
    f'{SAW} "We thought it was gone," said park ranger Dana Ortiz. "It just came home." Ortiz said'
)
TITLE = "Otter returns to Millford pond"


def found_in(record: ClassRecord, key: Sequence[Annotation] = ()) -> Findings:
    return findings(record.material, counted_annotations(record), summarise(record), key)


def lines(
    *people: Sequence[Annotation], key: Sequence[Annotation] = (), tags: Scheme | None = None
) -> dict[str, Line]:
    """The lines by kind; the first of a kind."""
    lesson = replace(material(), scheme=tags or scheme())
    collected = [work(f"w{n}", f"P{n}", *own, material=lesson) for n, own in enumerate(people)]
    one = replace(record(*collected), material=lesson)
    said = five_lines(summarise(one), found_in(one, key))
    assert len(said) <= LINES
    return {line.kind: line for line in reversed(said)}


def said_by(speaker: str, words: str = GONE) -> Annotation:
    return tagged(1, "quote", words, attributes={"speaker": speaker} if speaker else {})


def asking() -> Scheme:
    options = (Option("in_charge", "Is in charge"), Option("lives_it", "Lives with it"))
    about = (
        Attribute("speaker", "Who?", "text", suggest="names"),
        Attribute("part", "Their part?", "choice", options, suggest="same_name"),
    )
    tags = scheme().tags
    return replace(scheme(), tags=(tags[0], replace(tags[1], attributes=about), *tags[2:]))


def test_of_a_class_of_nobody_it_is_said_that_there_is_nobody() -> None:
    assert five_lines(summarise(record()), Findings()) == (Line("nobody"),)


def test_one_person_splits_over_nothing() -> None:
    assert lines([tagged(1, "claim", SAW)]) == {}


def test_a_class_without_any_passage_has_nothing_to_say() -> None:
    assert lines([], []) == {}


def test_it_opens_with_the_row_where_two_tags_stand_against_each_other() -> None:
    quote, claim = tagged(1, "quote", SAID), tagged(2, "claim", SAID)
    half = tagged(3, "caption", "An otter looks at the crowd.")

    found = lines([quote, half], [quote, half], [claim], [claim], [])

    assert found["open_with_two"].values == {
        "tag": "Claim",
        "other": "Quote",
        "n": 2,
        "others": 2,
        "people": 5,
        "paragraph": 10,
        "words": SAID,
        "article": TITLE,
    }
    assert found["open_with_two"].span is not None
    assert found["open_with_two"].span.cut(article().text) == SAID
    assert list(found)[-1] == "open_with_two"


def test_of_such_rows_the_one_with_the_larger_smaller_side_comes_first() -> None:
    quote, claim = tagged(1, "quote", SAID), tagged(2, "claim", SAID)
    ours, theirs = tagged(3, "claim", SAW), tagged(4, "quote", SAW)

    people = [[quote, ours], [quote, ours], [quote, ours], [claim, theirs], [claim, theirs]]
    found = lines(*people, [claim], [], [])

    assert found["open_with_two"].values["words"] == SAID
    assert found["mixed_up_again"].values["words"] == SAW


def test_two_other_tags_are_compared_and_not_tried_again() -> None:
    quote, claim = tagged(1, "quote", SAID), tagged(2, "claim", SAID)
    ours, theirs = tagged(3, "caption", SAW), tagged(4, "credit", SAW)

    found = lines(*[[quote, ours]] * 3, *[[claim, theirs]] * 3)

    assert found["open_with_two"].values["other"] == "Quote"
    assert found["mixed_up"].values["other"] == "Credit"
    assert "mixed_up_again" not in found


def test_without_such_a_row_it_opens_with_the_most_even_split() -> None:
    claim = tagged(1, "claim", SAW)

    found = lines([claim], [claim], [], [])

    assert found["open_with"].values == {
        "tag": "Claim",
        "n": 2,
        "people": 4,
        "paragraph": 8,
        "words": SAW,
        "article": TITLE,
    }


def test_no_line_is_about_what_stands_around_the_story() -> None:
    claim, quote = tagged(1, "claim", SHARE), tagged(2, "quote", SHARE)
    ask, half = tagged(3, "ask", SHARE), tagged(4, "claim", SAW)

    assert lines([claim], [claim], [quote], [quote]) == {}
    assert lines([claim, ask], [claim, ask]) == {}
    found = lines([claim, half], [claim, half], [claim], [half], [], [])
    assert found["open_with"].values["words"] == SAW


def test_the_tag_found_least_is_taught_again_with_what_was_used_instead() -> None:
    key = [tagged(1, "claim", SAW), tagged(2, "claim", FED), tagged(3, "quote", GONE)]
    own = [tagged(4, "quote", SAW), tagged(5, "claim", FED), tagged(6, "quote", GONE)]

    found = lines(own, own[:1] + own[2:], key=key)

    assert found["reteach_instead"].values == {
        "tag": "Claim",
        "n": 1,
        "times": 4,
        "passages": 2,
        "instead": "Quote",
        "instead_n": 2,
    }
    assert found["move_on"].values == {"tag": "Quote", "n": 2, "times": 2, "passages": 1}


def test_a_tag_that_was_only_missed_is_taught_again_alone() -> None:
    found = lines([], [], key=[tagged(1, "claim", SAW)])

    assert found["reteach"].values == {"tag": "Claim", "n": 0, "times": 2, "passages": 1}


def test_half_found_is_neither_taught_again_nor_left() -> None:
    found = lines([tagged(1, "claim", SAW)], [], key=[tagged(1, "claim", SAW)])

    assert set(found) == {"open_with"}


def test_a_mix_up_with_a_smaller_side_is_said_later() -> None:
    quote, claim = tagged(1, "quote", SAID), tagged(2, "claim", SAID)

    found = lines(*[[quote]] * 9, [claim], [claim])

    assert (found["mixed_up"].values["n"], found["mixed_up"].values["others"]) == (2, 9)
    assert "open_with_two" not in found


def test_the_row_it_opens_with_is_not_said_again() -> None:
    quote, claim = tagged(1, "quote", SAID), tagged(2, "claim", SAID)

    assert set(lines([quote], [quote], [claim], [claim])) == {"open_with_two"}


def test_one_person_who_sees_it_otherwise_is_no_mix_up() -> None:
    quote, claim = tagged(1, "quote", SAID), tagged(2, "claim", SAID)

    assert "mixed_up" not in lines([quote], [quote], [quote], [claim])


def test_repeated_words_that_most_did_not_tag_in_all_places_are_said() -> None:
    four = [tagged(n, "credit", CREDIT, n) for n in (1, 2, 3, 4)]

    found = lines(four, [four[0], *four[2:]], [four[0], *four[2:]], [])

    assert found["repeats"].values == {
        "n": 1,
        "people": 3,
        "places": 4,
        "words": CREDIT,
        "article": TITLE,
    }
    assert {"repeats", "repeats_inside"}.isdisjoint(lines(four, four, four[:1], []))


def test_the_place_inside_a_caption_is_said_where_no_other_was_found_by_fewer() -> None:
    four = [tagged(n, "credit", CREDIT, n) for n in (1, 2, 3, 4)]

    found = lines(four, four[:2], four[:2], [])["repeats_inside"]

    assert (found.values["n"], found.values["people"], found.values["places"]) == (1, 3, 4)
    assert found.span == four[2].span


def test_words_that_are_to_be_tagged_once_need_no_second_place() -> None:
    once = replace(scheme(), tags=tuple(replace(tag, repeats="once") for tag in scheme().tags))

    found = lines([tagged(1, "credit", CREDIT)], [], tags=once)
    assert {"repeats", "repeats_inside"}.isdisjoint(found)


def test_without_teachers_answers_it_moves_on_from_what_the_class_agrees_on() -> None:
    claim = tagged(1, "claim", SAW)

    assert lines([claim], [claim], [claim], [claim], [])["agreed"].values["n"] == 4
    assert "agreed" not in lines([claim], [claim], [claim], [])
    assert "agreed" not in lines([claim], [claim], key=[tagged(9, "quote", GONE)])


@pytest.mark.parametrize(
    ("people", "kind", "values"),
    [
        ([[said_by("")], [said_by("")], [said_by("Ortiz")]], "no_speaker", {"n": 2, "passages": 3}),
        (
            [[said_by("Ortiz", words=MANY)]] * 3,
            *("most_heard", {"speaker": "Ortiz", "n": 21, "total": 21}),
        ),
    ],
)
def test_the_voices_have_a_line(
    people: list[list[Annotation]], kind: str, values: dict[str, object]
) -> None:
    found = lines(*people, tags=asking())

    assert found[kind].values == values | {"article": TITLE}


def test_without_a_loudest_voice_the_one_without_a_name_or_the_parts_are_said() -> None:
    three = [GONE, "It just came home", "The otter came back\u00a0on Monday"]

    def of(*speakers: str) -> dict[str, Line]:
        own = [
            tagged(n, "quote", words, attributes={"speaker": speaker, "part": "in_charge"})
            for n, (speaker, words) in enumerate(zip(speakers, three, strict=True))
        ]
        return lines(own, own, tags=asking())

    assert of("Ortiz", "the crowd", "Millford")["no_name"].values["speaker"] == "the crowd"
    parts = of("Ortiz", "Monday", "Millford")["parts_heard"].values
    assert parts == {"n": 1, "total": 2, "parts": "Is in charge", "article": TITLE}


def test_a_speaker_whom_few_named_is_no_voice_of_the_class() -> None:
    found = lines([said_by("Ortiz")], [], [], [], tags=asking())

    assert set(found) == {"empty"}


def test_where_only_who_speaks_was_tagged_no_words_are_counted() -> None:
    assert "most_heard" not in lines(*[[said_by("Ortiz")]] * 3, tags=asking())


def test_words_in_several_places_split_nobody_who_agrees_on_the_tag() -> None:
    first, second = tagged(1, "credit", CREDIT, 1), tagged(2, "credit", CREDIT, 2)

    assert "open_with" not in lines([first], [first], [second], [second])
    assert lines([first], [first], [], [])["open_with"].values["n"] == 2


def test_a_class_does_not_skip_or_talk_about_what_it_opens_with() -> None:
    quote, claim = tagged(1, "quote", SAID), tagged(2, "claim", SAID)
    ask, asked = tagged(3, "ask", SAID), tagged(4, "ask", SAW)
    people = [[quote, ask], [quote, ask], [quote, claim, ask], [quote, asked], [quote, asked]]

    found = lines(*people, *[[claim]] * 2, [quote], [quote], [quote])

    assert found["open_with_two"].values["words"] == SAID
    assert "agreed" not in found
    assert found["asked"].values["words"] == SAW


def test_who_tagged_nothing_is_helped_to_begin() -> None:
    claim = tagged(1, "claim", SAW)

    assert lines([claim], [claim], [claim], [], [])["empty"].values == {"n": 2, "people": 5}
    assert "empty" not in lines([claim], [claim], [])


def test_what_students_would_ask_and_what_may_be_either_are_said() -> None:
    ask = tagged(1, "ask", FED)
    claim = tagged(2, "claim", SAID)
    key = [claim, tagged(3, "quote", SAID, attributes={EITHER: claim.id})]

    found = lines([ask], [ask], key=key)

    assert (found["asked"].values["n"], found["asked"].values["words"]) == (2, FED)
    assert found["either"].values == {"n": 1}


def test_further_splits_fill_the_five_lines() -> None:
    places = [SAW, FED, SAID, GONE, "Children waved.", "The otter came back\u00a0on Monday."]
    own = [tagged(n, "claim", words) for n, words in enumerate(places)]

    collected = record(work("w1", "A", *own), work("w2", "B"))
    said = five_lines(summarise(collected), found_in(collected))

    assert [line.kind for line in said] == ["open_with", *["also_split"] * 4]
    assert len({line.span for line in said}) == 5


def test_every_line_about_a_place_says_where_it_is() -> None:
    for line in five_lines(summarise(five()), found_in(five(), [tagged(1, "claim", SAW)])):
        if "words" in line.values and line.span:
            words = " ".join(line.span.cut(article().text).split())
            assert words == line.values["words"]


@given(st.permutations(range(5)))
def test_the_order_in_which_hand_ins_came_changes_no_line(order: list[int]) -> None:
    class_ = five()
    shuffled = replace(class_, collected=tuple(class_.collected[n] for n in order))

    assert five_lines(summarise(shuffled), found_in(shuffled)) == five_lines(
        summarise(class_), found_in(class_)
    )
