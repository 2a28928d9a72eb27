"""The facts command, on articles, lessons, work and classes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"
FERRY = GOLDEN / "ferry.txt"


def test_the_facts_are_said_in_the_kept_sentences(done: Callable) -> None:
    assert done("facts", FERRY).out == (GOLDEN / "ferry-facts.txt").read_text(encoding="utf-8")


def test_the_facts_have_the_kept_json(done: Callable) -> None:
    found = done("facts", FERRY, "--json").json
    assert found["article"].pop("id")
    kept = (GOLDEN / "ferry-facts.json").read_text(encoding="utf-8")
    assert found == json.loads(kept)
    # The order of the keys is part of it.
    assert json.dumps(found, ensure_ascii=False, indent=2) + "\n" == kept


def test_all_spans_are_places_in_the_article(done: Callable) -> None:
    text = FERRY.read_text(encoding="utf-8")
    found = done("facts", FERRY, "--json").json
    for place in [*found["credits"], *found["change_notes"], found["published"], found["updated"]]:
        assert text[place["start"] : place["end"]] == place["text"]
    for quote in found["quotes"]:
        assert text[quote["start"] : quote["end"]] == quote["exact"]
    for line in found["repeats"]:
        assert {text[start:end] for start, end in line["places"]} == {line["text"]}
    assert sum(row["words"] for row in found["speakers"]) == found["words"]["quoted"]


def test_a_page_that_says_nothing_of_itself(done: Callable, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Rain\n\nIt rained all day in Elm Bay, and then it rained at night.\n", "utf-8")
    assert done("facts", page).out.splitlines() == [
        "No byline: the page does not say who wrote it.",
        "The page does not say when it came out.",
        "The page does not say that it was updated.",
        "No change note: nothing says what was changed.",
        "No direct quotes found.",
        "No credits: the page does not say who made its pictures or videos.",
        "No line stands there twice.",
    ]
    empty = done("facts", page, "--json").json
    assert [key for key, value in empty.items() if not value] == [
        *("byline", "published", "updated", "minutes_between", "change_notes", "speakers"),
        *("quotes", "publisher", "credits", "makers", "repeats"),
    ]


@pytest.mark.parametrize(
    ("between", "said"),
    [
        ("7:06 AM", "Updated 1 minute later: “Updated: Mar. 4, 2026 at 7:06 AM CST”"),
        ("8:07 AM", "Updated 1 h 2 min later: “Updated: Mar. 4, 2026 at 8:07 AM CST”"),
        ("6:00 AM", "When it was updated: “Updated: Mar. 4, 2026 at 6:00 AM CST”"),
    ],
)
def test_the_time_between_is_said_as_short_as_it_is(
    between: str, said: str, done: Callable, tmp_path: Path
) -> None:
    page = tmp_path / "page.txt"
    times = f"Published: Mar. 4, 2026 at 7:05 AM CST|Updated: Mar. 4, 2026 at {between} CST"
    page.write_text(f"Rain falls on Elm Bay\n\n{times}\n\nIt rained all day.\n", "utf-8")
    assert said in done("facts", page).out.splitlines()


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["Photo: Jo Doe", "© KQLM"], "1 credit. The maker is Jo Doe. The publisher is KQLM."),
        (["Photo: Jo Doe"], "1 credit. The maker is Jo Doe. The page does not name its publisher."),
        (["Source: KQLM video", "© KQLM"], "1 credit. The maker, KQLM, is also the publisher."),
    ],
)
def test_who_made_the_pictures_and_who_publishes(
    lines: list[str], said: str, done: Callable, tmp_path: Path
) -> None:
    page = tmp_path / "page.txt"
    story = "It rained all day in Elm Bay, and then it rained at night."
    page.write_text("\n\n".join(["Rain", lines[0], story, *lines[1:]]), "utf-8")
    assert said in done("facts", page).out.splitlines()


def test_work_lessons_and_classes_have_the_facts_of_their_article(
    story: Path, work: Path, lesson: Path, done: Callable
) -> None:
    lines = done("facts", story).out
    assert "Dana Ortiz: 1 direct quote, 4 words (100 % of all quoted words)" in lines.splitlines()
    assert "3 credits, one maker: KQLM, also the publisher." in lines.splitlines()
    for file in (work, lesson, lesson.with_suffix(".annotclass")):
        before = file.read_bytes()
        assert done("facts", file).out == lines
        assert file.read_bytes() == before


def test_each_article_of_a_lesson_has_its_facts(
    story: Path, tmp_path: Path, done: Callable, refused: Callable
) -> None:
    both = tmp_path / "both.annot"
    articles = ("--article", story, "--article", FERRY)
    done("assignment", "create", "-o", both, *articles, "--title", "Two")
    for file in (both, both.with_suffix(".annotclass")):
        assert done("facts", file).out == done("facts", story).out
        assert done("facts", file, "--article", "2").out == done("facts", FERRY).out
        assert "3" in refused("facts", file, "--article", "3")


def test_what_cannot_be_read_is_refused(refused: Callable, tmp_path: Path) -> None:
    assert "gone.txt" in refused("facts", tmp_path / "gone.txt")
    assert "gone.annotclass" in refused("facts", tmp_path / "gone.annotclass")
