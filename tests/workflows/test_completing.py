"""Names to answer with, and what was answered before for the same name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from any_work import works
from hypothesis import given
from small_class import article, tagged

from annotator.importers.drafts import article_of
from annotator.importers.schemes import find_scheme
from annotator.importers.sources import draft_from_text, read_article
from annotator.paths import resources
from annotator.workflows.completing import answers_for_name, names_in, speaker_names

QUOTE = find_scheme("default").tags[1]


def names(*lines: str) -> list[str]:
    return list(names_in(article("a1", [("body", line, ()) for line in lines])))


def test_the_names_of_an_article_are_found_in_text_order() -> None:
    path = resources() / "samples" / "harbor-cleanup.txt"
    found = names_in(read_article(path, article_id="a1"))
    assert found == (
        "Tobias Renn",
        "Harlow Bay",
        "Lena Osgood",
        "Pilchard Street",
        "Rosa Villanueva",
    )


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("The rain fell, A.C. Rowan said.", ["A.C. Rowan"]),
        ("Then Mary J. O’Brien-Lee spoke.", ["Mary J. O’Brien-Lee"]),
        ("They met Ludwig van der Berg there.", ["Ludwig van der Berg"]),
        ("We saw Jose\u0301 Ruiz's boat.", ["Jose\u0301 Ruiz"]),
        ("Mayor Dana Ortiz and Dr. Kim left.", ["Dana Ortiz", "Kim"]),
        ("“Nobody knew,” said Roe. “Everybody did.”", ["Roe"]),
        ("Nobody knew. Everybody did.", []),
        ("Ortiz left. Later they asked Ortiz again.", ["Ortiz"]),
        ("It rained on Monday and in Jul. and March.", []),
        ("MILLFORD, OHIO was WET, I think.", []),
        ("You know I’m late and he says I’ll wait.", []),
        ("Dana Ortiz, Roe and Ortiz left; so did Roe.", ["Dana Ortiz", "Roe"]),
    ],
)
def test_what_looks_like_a_name(line: str, found: list[str]) -> None:
    assert names(line) == found


def test_names_do_not_run_across_lines() -> None:
    assert names("It was Dana", "Ortiz came with Ann Lee") == ["Ann Lee", "Dana"]


def test_headlines_datelines_and_credits_name_nobody() -> None:
    assert names_in(article()) == ("Dana Ortiz",)


def test_answers_given_before_come_first_the_last_one_ahead() -> None:
    given = [
        tagged(1, "quote", "It just came home", attributes={"speaker": "A ranger"}, modified="1"),
        tagged(2, "quote", "gone", attributes={"speaker": "dana ortiz"}, modified="2"),
        tagged(3, "quote", "Nobody", attributes={"form": "exact"}, modified="3"),
        tagged(4, "claim", "Nobody", attributes={"source": "reporter"}, modified="4"),
    ]
    assert speaker_names(article(), given, "speaker") == ["dana ortiz", "A ranger"]
    assert speaker_names(article(), [], "speaker") == ["Dana Ortiz"]


def test_a_long_article_does_not_keep_one_waiting() -> None:
    text = (resources() / "samples" / "harbor-cleanup.txt").read_text()
    long = article_of(draft_from_text(text * 20), article_id="a1")
    assert "Lena Osgood" in names_in(long)


@given(works())
def test_names_are_never_blank_or_offered_twice(made: object) -> None:
    (begun, _) = made  # type: ignore[misc]
    for one in begun.material.articles:  # type: ignore[has-type]
        found = speaker_names(one, [], "speaker")
        assert len({name.casefold() for name in found}) == len(found)
        assert all(name.strip() == name != "" for name in found)


def test_the_part_last_given_for_a_name_is_known_the_form_of_the_words_is_not() -> None:
    answers = {"speaker": "Dana Ortiz", "form": "exact", "part": "in_charge"}
    first = tagged(1, "quote", "gone", attributes=answers, modified="1")
    later = replace(first, id="n2", modified="2", attributes={**answers, "part": "expert"})
    other = replace(first, id="n3", modified="3", attributes={**answers, "speaker": "Roe"})
    given = [later, first, other]
    assert answers_for_name(QUOTE, given, "speaker", "dana ortiz") == {"part": "expert"}
    assert answers_for_name(QUOTE, given, "speaker", "Nobody") == {}
    assert answers_for_name(QUOTE, [replace(first, tag="claim")], "speaker", "Dana Ortiz") == {}
