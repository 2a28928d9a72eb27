"""Who speaks, as the class wrote it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_class import article, scheme, tagged

from annotator.analysis.voices import voices
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.scheme import Attribute, Option, Scheme
from annotator.model.voices import Merges, Voices, merged, spelling_key

GONE, HOME, NOBODY = "We thought it was gone", "It just came home", "Nobody fed it"
PARTS = tuple(Option(one, one) for one in ("in_charge", "lives_it", "expert"))
ABOUT = (
    Attribute("speaker", "Who?", "text", suggest="names"),
    Attribute("form", "How?", "choice", PARTS),
    Attribute("named", "By name?", "choice", PARTS, suggest="same_name"),
    Attribute("role", "Their part?", "choice", PARTS, suggest="same_name"),
)


def asking() -> Scheme:
    claim, quote, *others = scheme().tags
    return replace(scheme(), tags=(claim, replace(quote, attributes=ABOUT), *others))


def said(speaker: str, words: str = GONE, *, role: str = "", named: str = "") -> Annotation:
    answers = {"speaker": speaker, "role": role, "named": named}
    kept = {question: answer for question, answer in answers.items() if answer}
    return tagged(1, "quote", words, attributes=kept)


def heard(
    *people: list[Annotation], merges: Merges | None = None, on: Article | None = None
) -> Voices:
    return voices(on or article(), asking(), people, merges)


def test_spellings_that_differ_in_signs_and_case_are_one_speaker() -> None:
    (voice,) = heard([said("Dana Ortiz")], [said(" dana  ORTIZ, ")], [said("Dana Ortiz’s")]).voices

    assert (voice.speaker, voice.people) == ("Dana Ortiz", 3)
    assert voice.spellings == {"Dana Ortiz": 3}


def test_the_teacher_merges_spellings_and_each_stays_to_be_seen() -> None:
    people = [[said("Ortiz")], [said("Dana Ortiz")], [said("the ranger")], [said("The ranger")]]

    (voice,) = heard(*people, merges={"ortiz": "Dana Ortiz", "the ranger": "Ortiz"}).voices

    assert (voice.speaker, voice.people) == ("Dana Ortiz", 4)
    assert voice.spellings == {"Ortiz": 1, "Dana Ortiz": 1, "the ranger": 2}


def test_without_a_merge_they_stay_two_those_named_by_more_people_first() -> None:
    found = heard([said("Ortiz")], [said("Dana Ortiz")], [said("Dana Ortiz")])

    assert [(v.speaker, v.people) for v in found.voices] == [("Dana Ortiz", 2), ("Ortiz", 1)]


def test_a_person_is_counted_once_for_a_speaker_and_words_are_those_of_the_middle_person() -> None:
    found = heard(
        [said("Ortiz", GONE), said("Ortiz", HOME), said("Ortiz", "thought it")],
        [said("Ortiz", GONE)],
        [said("Ortiz", "gone")],
    )

    (voice,) = found.voices
    assert (voice.people, voice.passages, voice.words) == (3, 5, 5)


def test_passages_without_a_speaker_are_counted_apart() -> None:
    found = heard(
        [said(""), said("", HOME), said("?", NOBODY)], [said("Ortiz")], [tagged(1, "claim", GONE)]
    )

    assert (found.no_speaker, found.no_speaker_people) == (3, 1)
    assert len(found.voices) == 1


def test_the_part_is_the_one_most_people_gave_and_each_person_gives_one_once() -> None:
    found = heard(
        [said("Ortiz", role="expert"), said("Ortiz", HOME, role="expert")],
        [said("Ortiz", role="in_charge")],
        [said("Ortiz", role="in_charge")],
    )

    assert found.voices[0].parts == {"in_charge": 2, "expert": 1}
    assert found.voices[0].part == "in_charge"
    assert found.parts_without_voice == ("lives_it", "expert")


def test_without_a_question_about_the_part_no_part_is_missing() -> None:
    found = voices(article(), scheme(), [[said("Ortiz")]])

    assert found.parts_without_voice == ()
    assert found.voices == ()


@pytest.mark.parametrize(
    ("speaker", "is_named"),
    [("Ortiz", True), ("park ranger Dana Ortiz", True), ("the crowd", False), ("nobody", None)],
)
def test_the_article_says_who_is_named_where_the_class_does_not(
    speaker: str, is_named: bool | None
) -> None:
    assert heard([said(speaker)]).voices[0].is_named is is_named


def test_most_answers_say_whether_a_speaker_is_named() -> None:
    known = [said("Ortiz", named="described")]

    assert heard(known).voices[0].is_named is False
    assert heard(known, [said("Ortiz", named="named")]).voices[0].is_named is True


@pytest.mark.parametrize(
    ("merges", "becomes"),
    [
        ({}, "A"),
        ({"a": "B"}, "B"),
        ({"a": "B", "b": "C"}, "C"),
        ({"a": "B", "b": "A"}, "A"),
        ({"a": "a"}, "a"),
    ],
)
def test_a_merge_is_followed_and_ends(merges: Merges, becomes: str) -> None:
    assert merged("A", merges) == becomes


@given(st.text(max_size=12))
def test_a_spelling_is_compared_as_it_was_compared_before(answer: str) -> None:
    assert spelling_key(f"  {answer}, ") == spelling_key(answer)


@given(
    st.lists(st.lists(st.sampled_from(["Ortiz", "ortiz", "Dana Ortiz", "crowd", ""]), max_size=4)),
    st.dictionaries(
        st.sampled_from(["ortiz", "dana ortiz", "crowd"]),
        st.sampled_from(["Ortiz", "Crowd", "Roe"]),
    ),
)
def test_every_passage_is_some_speakers_or_nobodys(people: list[list[str]], merges: Merges) -> None:
    works = [[said(speaker) for speaker in own] for own in people]

    found = heard(*works, merges=merges)

    assert sum(v.passages for v in found.voices) + found.no_speaker == sum(map(len, works))
    assert len({spelling_key(voice.speaker) for voice in found.voices}) == len(found.voices)
