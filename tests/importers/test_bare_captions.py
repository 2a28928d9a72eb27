"""Captions that only what stands around them gives away."""

from __future__ import annotations

import pytest
from copied_page import HEADLINE, MENU, kinds, page

SEEN = "Herons rest on the old pier behind the school while children count them from the bank."


def story(*lines: str) -> str:
    return "\n".join([MENU, HEADLINE, "By Ada Lind", *lines, "More news", "Contact us"])


PAST = [
    "Hundreds of herons came back to the pond behind the school on Sunday, the keeper said.",
    "They had been away for two winters because the pond was dry, and nobody knew where they went.",
    "The school asked the council for a fence, and the council said it would pay for half of it.",
]
NOW = [
    "Herons eat what they find in shallow water: frogs, small fish and the eggs of other birds.",
    "They nest in tall trees and come back to the same nest every spring with the same partner.",
    "A school that wants herons needs a pond, patience and no dogs, which herons do not like.",
]


def test_in_a_story_told_in_the_past_captions_speak_of_now() -> None:
    found = kinds(story(PAST[0], SEEN, "Jo Doe/Millford Herald", *PAST[1:]))
    assert found[SEEN] == "caption"
    assert [found[line] for line in PAST] == ["body"] * 3


def test_where_all_is_told_as_now_a_sentence_above_a_credit_is_the_storys() -> None:
    found = kinds(story(NOW[0], SEEN, "Jo Doe/Millford Herald", *NOW[1:]))
    assert found[SEEN] == "body"


def test_a_credit_that_a_caption_follows_belongs_to_what_follows() -> None:
    told = story(PAST[0], SEEN, "Image source, Jo Doe", "Image caption, Two herons", *PAST[1:])
    assert kinds(told)[SEEN] == "body"


def test_a_picture_above_the_byline_has_its_caption_there() -> None:
    line = "Two herons were among those that the school counted on the pond last week."
    text = "\n".join([MENU, HEADLINE, line, "Jo Doe/Millford Herald", "By Ada Lind", *PAST])
    assert kinds(text)[line] == "caption"


def test_a_paragraph_announces_the_picture_below_it() -> None:
    told = "This chart tells how many herons the school has counted in each of the last years:"
    line = "Herons on the pond by month, counted at noon"
    assert kinds(story(PAST[0], told, line, *PAST[1:]))[line] == "caption"


@pytest.mark.parametrize(
    ("told", "line"),
    [
        ("The sign that the keeper put up last week is easily read:", "No dogs by the pond"),
        ("The keeper draws a chart, and from the picture he counts:", "x = herons + 12"),
        ("This chart of the herons was made by the keeper's brother.", "Why herons come back"),
    ],
)
def test_other_lines_below_a_paragraph_are_no_captions(told: str, line: str) -> None:
    assert kinds(story(PAST[0], told, line, *PAST[1:]))[line] != "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Bo Kim at the old pier, where he has counted herons since he was a boy",
        "Bo Kim and Cy Abe with one of the young herons",
        "Another drawing from the keeper's book",
    ],
)
def test_who_is_where_without_a_full_stop_is_a_caption(line: str) -> None:
    assert kinds(story(PAST[0], line, *PAST[1:]))[line] == "caption"


@pytest.mark.parametrize("line", ["A Lone Heron at the Pier", "Trouble at the pond", "Bo Kim"])
def test_subheads_are_no_captions(line: str) -> None:
    assert kinds(story(PAST[0], line, *PAST[1:]))[line] != "caption"


def test_a_caption_beside_a_credit_may_have_words_in_quotation_marks() -> None:
    line = 'A page of the "heron book" that the school has kept since 1974'
    text = page(HEADLINE, inside=f"© Jo Doe\n{line}")
    assert kinds(text)[line] == "caption"
