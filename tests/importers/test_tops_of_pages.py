"""What stands around the headline of a copied page."""

from __future__ import annotations

import pytest
from copied_page import HEADLINE, kinds, page

from annotator.importers.blocks import blocks_of
from annotator.importers.sources import draft_from_text


@pytest.mark.parametrize("words", ["Watch Live", "Breaking News", "Team Coverage", "Local Sport"])
def test_a_menu_above_the_headline_wrote_nothing(words: str) -> None:
    text = page(words, HEADLINE, "By Ada Lind", "March 4, 2024", "Share")
    assert kinds(text)[words] == "other"
    assert draft_from_text(text).details.byline == "Ada Lind"


def test_who_wrote_a_column_stands_above_its_headline_by_a_time() -> None:
    assert kinds(page("March 4, 2024", "Ada Lind", HEADLINE, "Share"))["Ada Lind"] == "byline"


@pytest.mark.parametrize("count", ["13", "13 comments"])
def test_how_many_commented_may_stand_behind_name_and_day(count: str) -> None:
    line = f"Ada Lind March 4, 2024 {count}"
    assert kinds(page(HEADLINE, line))[line] == "byline"


def test_a_name_beneath_the_headline_is_a_byline() -> None:
    assert kinds(page(HEADLINE, "Ada Lind", "Share"))["Ada Lind"] == "byline"


@pytest.mark.parametrize("line", ["03.14.24 in Birds", "March 4, 2024 in Local News"])
def test_a_time_may_say_in_which_section(line: str) -> None:
    assert kinds(page(HEADLINE, line, "Share"))[line] == "timestamp"


@pytest.mark.parametrize(
    "line",
    [
        "ADA LIND AND CYRIL ABE",
        "Ada Lind in Paris",
        "Ada Lind in London and Bo Kim in Paris",
        "Updated by Ada Lind",
        "Escrito por Ada Lind",
        "Authors: Ada Lind, Bo Kim",
        "Dr. Ada Lind",
        "Ada Lind Jr.",
        "Ada Lind, PhD",
        "From Ada Lind, CNN",
        "Ada Lind | USA TODAY",
        "Herald staff report",
        "Special to the Millford Herald",
        "Ada Lind, March 4, 2024",
    ],
)
def test_writers_are_named_in_many_ways(line: str) -> None:
    assert kinds(page(HEADLINE, line, "Share"))[line] == "byline"


@pytest.mark.parametrize("line", ["Ada Lind, Associated Press", "Ada Lind (AP)", "Reuters", "CNN"])
@pytest.mark.parametrize("below", ["March 4, 2024", "Share"])
def test_an_agency_beneath_the_headline_sent_the_story(line: str, below: str) -> None:
    assert kinds(page(HEADLINE, line, below))[line] == "byline"


@pytest.mark.parametrize(
    ("line", "kind", "value"),
    [
        ("Posted: Mar 4, 2024 / 07:05 AM CST", "published", "2024-03-04T07:05-06:00"),
        ("Updated 1253 GMT (2053 HKT) March 4, 2024", "updated", "2024-03-04T12:53+00:00"),
        ("This article was published on March 4, 2024", "published", "2024-03-04"),
        ("and last updated 8:05 AM, Mar 04, 2024", "updated", "2024-03-04T08:05"),
        ("Submitted on March 4, 2024 - 7:05am", "published", "2024-03-04T07:05"),
        ("Release date: March 4, 2024", "published", "2024-03-04"),
        ("Stand: 04.03.2024, 07:05 Uhr", "updated", None),
        ("Stand: 14.03.2024, 07:05 Uhr", "updated", "2024-03-14T07:05"),
        ("Atualizado em 14/03/2024", "updated", "2024-03-14"),
        ("Pubblicato il 4 marzo 2024", "published", "2024-03-04"),
        ("4 maart 2024", "published", "2024-03-04"),
        ("4 марта 2024", "published", "2024-03-04"),
        ("2024/03/04", "published", "2024-03-04"),
        ("2024. 3. 4.", "published", "2024-03-04"),
        ("14-03-2024", "published", "2024-03-14"),
        ("Mar 4, 2024, 07:05 IST", "published", "2024-03-04T07:05"),
        ("2h ago", "published", None),
        ("News | March 4, 2024", "published", "2024-03-04"),
    ],
)
def test_times_are_written_in_many_ways(line: str, kind: str, value: str | None) -> None:
    blocks = blocks_of(page(HEADLINE, "By Ada Lind", line, "Share"))
    parts = [part for block in blocks if block.kind == "timestamp" for part in block.parts]
    assert [(part.kind, part.value) for part in parts] == [(kind, value)]


def test_below_the_story_a_section_and_a_time_are_no_time_of_it() -> None:
    line = "News | March 4, 2024"
    assert kinds(page(HEADLINE, "By Ada Lind").replace("Contact us", line))[line] == "other"


@pytest.mark.parametrize(
    "row",
    [
        "Home | News | Sports",
        "Home › News › Local",
        "Top Stories | Local News | Sports | Art & Life",
    ],
)
def test_the_sections_of_a_site_in_a_row_are_no_headline(row: str) -> None:
    found = kinds(page(row, HEADLINE, "By Ada Lind", "Share"))
    assert (found[row], found[HEADLINE]) == ("other", "headline")


def test_a_writer_and_an_outlet_in_a_row_are_a_byline() -> None:
    line = "Ada Lind | Millford Herald"
    assert kinds(page(HEADLINE, line, "Share"))[line] == "byline"
