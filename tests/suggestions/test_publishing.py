"""Makers of pictures, publishers and change notes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from stories import page

from annotator.model.article import ArticleDetails
from annotator.suggestions.publishing import making_of

BODY = "The ferry to Elm Bay was late again on Monday, and nobody at the pier was surprised."


@pytest.mark.parametrize(
    ("credit", "maker"),
    [
        ("Source: KQLM video", "KQLM"),
        ("Photo: Jo Doe", "Jo Doe"),
        ("Photo by Jo Doe/AP", "Jo Doe/AP"),
        ("(Photo by Jo Doe)", "Jo Doe"),
        ("Courtesy of Elm Bay Museum", "Elm Bay Museum"),
        ("Photo credit: A.C. Doe", "A.C. Doe"),
        ("Video: KQLM News", "KQLM News"),
        ("Image courtesy of Doe Maps.", "Doe Maps"),
        ("Getty Images", "Getty Images"),
    ],
)
def test_a_credit_names_its_maker(credit: str, maker: str) -> None:
    (found,) = making_of(page(f"{credit}\n\n{BODY}")).credits
    assert found.maker == maker


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("Copyright 2026 KQLM. All rights reserved.", "KQLM"),
        ("© 2019-2026 Elm Bay Media, Inc. All rights reserved.", "Elm Bay Media"),
        ("Copyright (c) 2026 by U.S. Bay News.", "U.S. Bay News"),
        ("Copyright Elm Bay Echo 2026", "Elm Bay Echo"),
        ("© The Elm Bay Echo", "The Elm Bay Echo"),
        ("All rights reserved.", None),
    ],
)
def test_a_copyright_line_names_the_publisher(line: str, publisher: str | None) -> None:
    assert making_of(page(f"{BODY}\n\n{line}")).publisher == publisher


def test_where_no_line_names_the_publisher_what_the_page_tells_does() -> None:
    known = replace(page(f"Source: KQLM video\n\n{BODY}"), details=ArticleDetails(publisher="KQLM"))
    making = making_of(known)
    assert making.publisher == "KQLM"
    assert making.credits[0].is_publisher


def test_a_maker_is_the_publisher_also_when_its_name_is_longer() -> None:
    text = f"Source: KQLM video\nPhoto: Jo Doe, KQLM News\nPhoto: Elm Bay Zoo\n\n{BODY}\n\n"
    known = making_of(page(f"{text}Copyright 2026 KQLM-TV. All rights reserved."))
    assert [credit.is_publisher for credit in known.credits] == [True, True, False]
    assert {credit.is_publisher for credit in making_of(page(text)).credits} == {None}


def test_one_maker_is_written_alike_at_all_its_places() -> None:
    making = making_of(page(f"Source: KQLM video\nVideo: KQLM News\n\n{BODY}"))
    assert [credit.maker for credit in making.credits] == ["KQLM", "KQLM"]


@pytest.mark.parametrize(
    "note",
    [
        "Correction: The ferry has two decks, not three.",
        "CORRECTION (March 5): The ferry has two decks.",
        "Editor’s note: A quote was taken out of this page on Friday.",
        "Update, 5 p.m.: The ferry has arrived.",
        "This story has been updated to add the name of the captain.",
        "The article was later corrected, because a name was wrong.",
        "An earlier version of this story gave a wrong name.",
    ],
)
def test_a_note_says_that_the_story_was_changed(note: str) -> None:
    article = page(f"{BODY}\n\n{note}")
    assert [span.cut(article.text) for span in making_of(article).change_notes] == [note]


@pytest.mark.parametrize(
    "line",
    [
        "Updated: Mar. 4, 2026 at 4:09 PM CST",
        "The correctional center stays open, the county said: it is needed.",
        "The bridge was updated in May with a new rail.",
        "He told the story of his updated boat.",
    ],
)
def test_other_lines_are_no_change_note(line: str) -> None:
    assert making_of(page(f"{BODY}\n\n{line}")).change_notes == ()
