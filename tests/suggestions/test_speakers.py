"""Who says a quote: the words that name the speaker, and the person they stand for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from stories import said, story

from annotator.suggestions.quotes import find_quotes

WORDS = "We saw the boats come in"


def naming(paragraph: str) -> str | None:
    """The words that name the speaker of the first quote."""
    article = story(paragraph)
    span = find_quotes(article)[0].speaker_span
    return span.cut(article.text) if span else None


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        (f"“{WORDS},” Jo Roe said.", "Jo Roe"),
        (f"“{WORDS},” said Jo Roe, who lives there.", "Jo Roe"),
        (f"“{WORDS}!” shouted Mayor Jo Roe.", "Mayor Jo Roe"),
        (f"“{WORDS},” Roe, 41, of Elm Bay, told a reporter.", "Roe"),
        (f"“{WORDS},” the mayor later said on Monday.", "the mayor"),
        (f"“{WORDS}”, according to Dr. Ann Lee of the clinic.", "Dr. Ann Lee of the clinic"),
        (f"Jo Roe said: “{WORDS}.”", "Jo Roe"),
        (f"On Monday, the mayor also said that “{WORDS}.”", "the mayor"),
        (f"According to Ann Lee, “{WORDS}.”", "Ann Lee"),
        (f"Jo Roe waved it off, saying, “{WORDS}.”", "Jo Roe"),
        ("Jo Roe called the plan “odd and small.”", "Jo Roe"),
        ("Critics said the plan was “odd.”", "Critics"),
        ("But Roe said the plan was “odd.”", "Roe"),
        ("Jo Roe is calling the plan “odd.”", "Jo Roe"),
        (f"“{WORDS}” in the rain, Jo Roe said in a letter.", "Jo Roe"),
        (f"“{WORDS}.” — Jo Roe", "Jo Roe"),
        (f"“{WORDS},” she said.", "she"),
        (f"“{WORDS},” a police spokesman added.", "a police spokesman"),
        (f"“{WORDS},” said A.C. Roe.", "A.C. Roe"),
        (f"Jo Roe, 41, a neighbor from Elm Bay, said, “{WORDS}.”", "Jo Roe"),
        (f"A neighbor, Jo Roe, likened the ferry to “{WORDS}.”", "Jo Roe"),
        (f"Jo Roe -- who lives there -- said, “{WORDS}.”", "Jo Roe"),
    ],
)
def test_the_words_that_name_the_speaker(paragraph: str, words: str) -> None:
    assert naming(paragraph) == words


@pytest.mark.parametrize(
    "paragraph",
    [
        f"“{WORDS} this fine morning.” Jo Roe had waited long.",
        f"“{WORDS} this fine morning.” The boats left. Jo Roe said nothing.",
        f"Jo Roe left. “{WORDS} this fine morning.”",
        f"Jo Roe did not say, “{WORDS} this fine morning.”",
        f"Jo Roe was told, “{WORDS} this fine morning.”",
    ],
)
def test_nobody_is_named_where_nobody_is_said_to_speak(paragraph: str) -> None:
    assert naming(paragraph) is None


def test_the_second_piece_of_a_quote_has_the_speaker_of_the_first() -> None:
    assert said(
        "“We saw them,” Jo Roe said, “and they saw us.” Ann Lee laughed.",
        "“They left,” Ann Lee said. “They will be back.”",
    ) == [
        ("Jo Roe", "We saw them,"),
        ("Jo Roe", "and they saw us."),
        ("Ann Lee", "They left,"),
        ("Ann Lee", "They will be back."),
    ]


def test_a_quote_behind_a_retold_sentence_is_the_same_persons() -> None:
    told = "Jo Roe said on Monday that the pier is old."
    assert said(f"{told} “{WORDS} this fine morning.”") == [
        ("Jo Roe", f"{WORDS} this fine morning.")
    ]
    assert said(f"{told} It rained. “{WORDS} this fine morning.”") == [
        (None, f"{WORDS} this fine morning.")
    ]


@pytest.mark.parametrize(
    "headline",
    ["Roe Calls New Ferry ‘A Ghost Ship’ Again", "Roe: ferry is ‘a ghost ship’", "Roe sees ‘fog’"],
)
def test_a_headline_may_start_with_its_speaker(headline: str) -> None:
    assert said(headline, f"“{WORDS},” Jo Roe said.")[0][0] == "Jo Roe"


def test_a_headline_with_capitals_names_nobody_by_its_other_words() -> None:
    headline = "Roe Sees ‘Hope’ After Ferry Comes Home To Elm Bay."
    assert said(headline, f"“{WORDS},” Ms. Roe said.")[1][0] == "Roe"


def test_a_nickname_does_not_part_a_speaker_from_the_quote() -> None:
    assert said(f"“{WORDS}!” Jo “Tiny” Roe shouted. “We did.”") == [
        ("Roe", f"{WORDS}!"),
        ("Roe", "We did."),
    ]


def test_a_paragraph_that_ends_in_a_colon_announces_the_speaker() -> None:
    assert said("Jo Roe wrote:", f"“{WORDS}.”") == [("Jo Roe", f"{WORDS}.")]
    assert said("This is what was said:", f"“{WORDS} this morning.”") == [
        (None, f"{WORDS} this morning.")
    ]


def test_a_last_name_stands_for_the_full_name_used_before() -> None:
    first = "Elm Bay Fire Chief Jo Roe came late."
    assert said(first, f"“{WORDS},” Roe said.") == [("Jo Roe", f"{WORDS},")]
    assert said(first, f"“{WORDS},” Chief Roe said.") == [("Jo Roe", f"{WORDS},")]
    assert said(first, f"“{WORDS},” Ms. Roe said.") == [("Jo Roe", f"{WORDS},")]
    assert said(first, f"“{WORDS},” the chief said.") == [("Jo Roe", f"{WORDS},")]


@pytest.mark.parametrize(
    ("naming", "person"),
    [
        ("Lee spokesman Jo Doe", "Jo Doe"),
        ("Elm Bay police Chief Jo Doe", "Jo Doe"),
        ("Jo Doe of Elm Bay", "Jo Doe"),
        ("Jo Doe for Elm Foods", "Jo Doe"),
        ("Secretary of State Jo F. Doe", "Jo F. Doe"),
        ("Vice President Jo Doe Jr.", "Jo Doe"),
        ("Rep. Jo Doe (R-Ohio)", "Jo Doe"),
        ("The Elm Bay mayor", "The Elm Bay mayor"),
        ("Doe’s former helper", "Doe’s former helper"),
        ("The Elm Bay Echo", "Elm Bay Echo"),
        ("a spokesman for Jo Doe", "a spokesman for Jo Doe"),
    ],
)
def test_the_person_in_a_naming(naming: str, person: str) -> None:
    assert said(f"{naming} said, “{WORDS}.”") == [(person, f"{WORDS}.")]


def test_a_last_name_alone_stands_for_itself() -> None:
    assert said(f"“{WORDS},” Roe said.") == [("Roe", f"{WORDS},")]


def test_a_name_that_two_people_have_is_unclear() -> None:
    both = "Jo Roe met her brother Al Roe."
    assert said(both, f"“{WORDS},” Roe said.") == [(None, f"{WORDS},")]
    assert said(both, f"“{WORDS},” Al Roe said.") == [("Al Roe", f"{WORDS},")]


def test_a_title_that_two_people_have_is_unclear() -> None:
    both = "Mayor Jo Roe met Mayor Ann Lee."
    assert said(both, f"“{WORDS},” the mayor said.") == [(None, f"{WORDS},")]


def test_a_name_in_a_caption_counts_and_one_in_a_headline_does_not() -> None:
    article = story("Ann Lee wins the big prize", f"“{WORDS},” Lee said.")
    head, body = article.blocks
    for kind, speaker in (("headline", "Lee"), ("caption", "Ann Lee")):
        seen = replace(article, blocks=(replace(head, kind=kind), body))
        assert [quote.speaker for quote in find_quotes(seen)] == [speaker]


def test_a_pronoun_stands_for_who_spoke_before_when_nobody_else_is_named() -> None:
    assert said("“We came early,” Jo Roe said.", f"“{WORDS},” she said.") == [
        ("Jo Roe", "We came early,"),
        ("Jo Roe", f"{WORDS},"),
    ]


@pytest.mark.parametrize(
    "between",
    ["Ann Lee listened.", "Then it rained. Ann Lee, a neighbor, left."],
)
def test_a_pronoun_is_unclear_when_somebody_else_is_named(between: str) -> None:
    quotes = said("“We came early,” Jo Roe said.", between, f"“{WORDS},” she said.")
    assert quotes[-1] == (None, f"{WORDS},")


def test_a_pronoun_is_unclear_for_who_went_by_another() -> None:
    quotes = said("“We came,” Jo Roe said. “We left,” he said. “We won,” she said.")
    assert [speaker for speaker, _ in quotes] == ["Jo Roe", "Jo Roe", None]


def test_a_pronoun_does_not_stand_for_somebody_without_a_name() -> None:
    quotes = said("“We came,” a neighbor said. “We left,” she said.")
    assert [speaker for speaker, _ in quotes] == ["a neighbor", None]


def test_who_is_named_in_the_words_said_does_not_say_them() -> None:
    assert said("“We came,” Jo Roe said.", "“Ann Lee came too,” she said.")[-1][0] == "Jo Roe"


def test_a_place_or_group_named_between_does_not_make_a_pronoun_unclear() -> None:
    quotes = said("“We came,” Jo Roe said.", "The Elm Bay Ferry Society met. “We left,” she said.")
    assert quotes[-1][0] == "Jo Roe"


def test_a_name_behind_its_paper_stands_alone() -> None:
    assert said(f"“{WORDS},” said KQLM’s Jo Roe.") == [("Jo Roe", f"{WORDS},")]


def test_plural_pronouns_are_unclear() -> None:
    assert said("“We came early,” Jo Roe said.", f"“{WORDS},” they said.")[-1][0] is None


def test_somebody_without_a_name_is_named_by_the_words_that_stand_there() -> None:
    assert said(f"“{WORDS},” a neighbor said.") == [("a neighbor", f"{WORDS},")]
