"""Which stretches of a story stand in quotation marks."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stories import said, story
from strange_texts import canonical_texts

from annotator.suggestions.quotes import find_quotes

WORDS = "We saw the boats come in this morning"


def words_said(*paragraphs: str) -> list[str]:
    return [words for _, words in said(*paragraphs)]


@pytest.mark.parametrize(
    ("opening", "closing"),
    ['""', "“”", "«»", "„“", "„”", ("''", "''"), ('"', "”"), ("“", '"'), ("”", "”")],
)
def test_words_in_every_kind_of_mark_are_a_quote(opening: str, closing: str) -> None:
    assert words_said(f"{opening}{WORDS},{closing} Roe said.") == [f"{WORDS},"]


@pytest.mark.parametrize(("opening", "closing"), ["‘’", "''"])
def test_words_in_single_marks_are_a_quote_where_there_are_no_others(
    opening: str, closing: str
) -> None:
    apostrophe = closing
    first = f"It{apostrophe}s the boats{apostrophe} owners who didn{apostrophe}t come in the 90s."
    assert said(
        f"{opening}{first}{closing}",
        f"{opening}Let{apostrophe}s go,{closing} said Jo Roe{apostrophe}s aunt.",
        f"Roe called the {apostrophe}90s plan {opening}full of holes{closing} on Monday.",
        f"{opening}The man said “no” to us{closing}, Roe said.",
    ) == [
        (None, first),
        (f"Jo Roe{apostrophe}s aunt", f"Let{apostrophe}s go,"),
        ("Jo Roe", "full of holes"),
        ("Jo Roe", "The man said “no” to us"),
    ]


def test_single_marks_are_no_quotes_of_their_own_where_there_are_others() -> None:
    assert words_said(
        f"“{WORDS} with ‘a smile,’ you see,” Roe said.",
        "Then came ‘Old Tom,’ as they call him.",
    ) == [f"{WORDS} with ‘a smile,’ you see,"]


def test_the_marks_and_the_blanks_inside_them_are_no_part_of_a_quote() -> None:
    assert words_said(f"« {WORDS} », Roe said.") == [WORDS]


@pytest.mark.parametrize(
    "paragraph",
    [
        f"“{WORDS} with ‘Old Tom’ on board,” Roe said.",
        f"\"{WORDS} with 'Old Tom' on board,\" Roe said.",
        f"“{WORDS} with “Old Tom” on board,” Roe said.",
        f'"{WORDS} with "Old Tom" on board," Roe said.',
    ],
)
def test_a_quote_inside_a_quote_does_not_end_it(paragraph: str) -> None:
    (words,) = words_said(paragraph)
    assert words.endswith("on board,")


def test_a_quote_in_two_pieces_is_two_stretches() -> None:
    assert words_said("“We saw them,” Roe said, “and they saw us.”") == [
        "We saw them,",
        "and they saw us.",
    ]


def test_a_quote_over_paragraphs_without_a_closing_mark_goes_on() -> None:
    article = story(
        f"Jo Roe said: “{WORDS}.",
        "“They were full of herring.",
        "“Nobody had hoped for that.”",
        "Then it rained.",
    )
    quotes = find_quotes(article)
    assert [quote.span.cut(article.text) for quote in quotes] == [
        f"{WORDS}.",
        "They were full of herring.",
        "Nobody had hoped for that.",
    ]
    assert [quote.goes_on for quote in quotes] == [False, True, True]
    assert {quote.speaker for quote in quotes} == {"Jo Roe"}


def test_the_speaker_named_at_the_end_of_such_a_quote_is_that_of_all_of_it() -> None:
    assert said(f'"{WORDS}.', '"They were full," Jo Roe said.') == [
        ("Jo Roe", f"{WORDS}."),
        ("Jo Roe", "They were full,"),
    ]


def test_a_mark_that_is_never_closed_takes_the_paragraph_and_no_more() -> None:
    assert words_said(f"Roe said: “{WORDS}.", "Then it rained.") == [f"{WORDS}."]


def test_of_a_lost_mark_and_a_whole_quote_the_quote_stays() -> None:
    assert words_said(f"The “sea is high. “{WORDS},” Roe said.") == [f"{WORDS},"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "They sang “The Sailor’s Long Way Home” at the pier.",
        'Tom “Tiny” Roe stood 6\' 4" tall, with a 12" knife.',
        "The “fast” ferry took two hours in the '90s.",
        'Marks alone: “” "" “ ” .',
        "It was a so-called “solution” to a “problem.”",
    ],
)
def test_titles_nicknames_doubted_words_and_inches_are_none(paragraph: str) -> None:
    assert words_said(paragraph) == []


def test_a_title_is_none_also_where_somebody_speaks_of_it() -> None:
    assert words_said("Roe said so on “Morning in Elm Bay,” and left.") == []
    assert words_said("Roe said that on Monday in “Elm Bay Echo” again.") == []
    assert words_said("“Stop The Boat!” Roe shouted.") == ["Stop The Boat!"]


def test_long_words_in_marks_are_a_quote_also_when_nobody_is_named() -> None:
    assert said(f"“{WORDS}.”") == [(None, f"{WORDS}.")]


def test_lines_that_nobody_wrote_as_a_text_are_not_searched() -> None:
    article = story(f"“{WORDS},” Roe said.")
    for kind in ("byline", "timestamp", "share", "credit", "copyright"):
        line = replace(article.blocks[0], kind=kind)
        assert find_quotes(replace(article, blocks=(line,))) == ()


@pytest.mark.parametrize(
    ("headline", "paragraph", "words"),
    [
        ("Roe Calls Ferry ‘A Ghost Ship’ Again", "“It is late,” Jo Roe said.", "A Ghost Ship"),
        ("Roe: ferry is 'a ghost'", '"It is late," Jo Roe said.', "a ghost"),
        ("Roe’s ferry is “a ghost”", "‘It is late,’ Jo Roe said. ‘Very.’", "a ghost"),
    ],
)
def test_headlines_have_other_marks_than_the_story(
    headline: str, paragraph: str, words: str
) -> None:
    assert words_said(headline, paragraph)[0] == words


@pytest.mark.parametrize(
    ("paragraphs", "words"),
    [
        ((f"„{WORDS},“ Roe said. “{WORDS}”, she added.",), [f"{WORDS},", WORDS]),
        ((f"»{WORDS}«, Roe said. »{WORDS}«",), [WORDS, WORDS]),
        ((f"”{WORDS},” Roe said.",), [f"{WORDS},"]),
        ((f"»{WORDS}», Roe said.",), [WORDS]),
        ((f"``{WORDS},'' Roe said.",), [f"{WORDS},"]),
        ((f"“{WORDS}, “ Roe said. “{WORDS},” he said.",), [f"{WORDS},", f"{WORDS},"]),
        ((f"‘{WORDS} on ‘Old Tom’ too,’ Roe said.",), [f"{WORDS} on ‘Old Tom’ too,"]),
        ((f"‘{WORDS} and caught ‘em,’ Roe said.",), [f"{WORDS} and caught ‘em,"]),
        (("Roe called them ‘lone wolves’ and left.",), ["lone wolves"]),
        (("‘[W]e saw it,’ Roe said. ‘2,521 fish,’ he said.",), ["[W]e saw it,", "2,521 fish,"]),
        (('"It was a 12" knife that he had," Roe said.',), ['It was a 12" knife that he had,']),
    ],
)
def test_marks_that_point_otherwise_or_slipped(paragraphs: list[str], words: list[str]) -> None:
    assert words_said(*paragraphs) == words


@pytest.mark.parametrize(
    "paragraph",
    [
        "Ann Roe, the host of KQLM's “Dawn Patrol,” said the pier is old.",
        "In her book, “Rain,” Roe says that the pier is old.",
        "She hosts a “Foggy Morning” radio show, Roe said.",
        "The plan, known as “low tide,” was late, Roe said.",
        "Jo “The Fish” Roe said the pier is old.",
        "What Roe wears as “smart” is not.",
    ],
)
def test_names_of_things_are_none_though_somebody_speaks_nearby(paragraph: str) -> None:
    assert words_said("The pier is old.", paragraph) == []


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ("The claim that it was “full of holes” is old.", ["full of holes"]),
        ("He was accused of “theft” and “lies.”", ["theft", "lies."]),
        ("The crowd greeted her with chants of “Jo, Jo.”", ["Jo, Jo."]),
        ("It was a boat for “those who like herring and rain” alone.", None),
    ],
)
def test_few_words_are_a_quote_where_the_sentence_tells_of_speaking(
    paragraph: str, words: list[str] | None
) -> None:
    expected = ["those who like herring and rain"] if words is None else words
    assert words_said("The pier is old.", paragraph) == expected


def test_lines_of_a_transcript_are_no_quotes_in_marks() -> None:
    assert words_said(
        "This was said:",
        f'"ROE: {WORDS}.',
        '"(Laughter.)',
        f'"DOE: But the paper called it “a ghost ship,” and {WORDS}.',
    ) == ["a ghost ship,"]


def test_what_goes_on_from_a_line_of_a_transcript_has_no_speaker_from_further_up() -> None:
    assert said(
        "Jo Roe said the paper was “wrong again.”",
        f'"DOE: {WORDS}.',
        '"The pier is not the end of the story.',
    ) == [("Jo Roe", "wrong again."), (None, "The pier is not the end of the story.")]


MARKS = st.sampled_from(
    [
        *'"“”«»',
        "''",
        "'",
        "‘",
        "’",
        " ",
        ". ",
        ", ",
        "\n",
        "Roe said",
        "she added",
        "Jo Roe",
        "word",
        "—",
    ]
)


@given(st.lists(st.lists(MARKS, max_size=30).map("".join), max_size=6), canonical_texts())
def test_quotes_of_any_text_lie_in_paragraphs_in_order_and_apart(
    paragraphs: list[str], strange: str
) -> None:
    lines = [line.strip() for text in [*paragraphs, strange] for line in text.split("\n")]
    article = story(*(line for line in lines if line))
    quotes = find_quotes(article)
    for quote in quotes:
        block = article.block_at(quote.span.start)
        assert block is not None
        assert block.span.contains(quote.span)
        words = quote.span.cut(article.text)
        assert words == words.strip()
        if quote.speaker_span:
            assert quote.speaker_span.cut(article.text).strip()
            assert not quote.speaker_span.overlaps(quote.span)
        assert (quote.rule == "no_speaker") == (quote.speaker_span is None)
        assert quote.speaker is None or quote.speaker_span
    for before, after in pairwise(quotes):
        assert before.span.end <= after.span.start


NESTED = st.recursive(
    st.just("we saw it"),
    lambda inner: st.tuples(inner, inner).map(lambda two: f"one “{two[0]}” and {two[1]} so"),
    max_leaves=12,
)


@given(st.lists(NESTED, min_size=1, max_size=5))
def test_quotes_are_the_outermost_of_balanced_marks(quotes: list[str]) -> None:
    paragraph = " ".join(f"“{words},” Roe said." for words in quotes)
    assert words_said(paragraph) == [f"{words}," for words in quotes]
