"""What stands around the headline of a copied page."""

from __future__ import annotations

import pytest
from copied_page import HEADLINE, kinds, page

from annotator.importers.sources import draft_from_text


@pytest.mark.parametrize("words", ["Watch Live", "Breaking News", "Team Coverage", "Local Sport"])
def test_a_menu_above_the_headline_wrote_nothing(words: str) -> None:
    text = page(words, HEADLINE, "By Ada Lind", "March 4, 2024", "Share")
    assert kinds(text)[words] == "other"
    assert draft_from_text(text).details.byline == "Ada Lind"


def test_who_wrote_a_column_stands_above_its_headline_by_a_time() -> None:
    assert kinds(page("March 4, 2024", "Ada Lind", HEADLINE, "Share"))["Ada Lind"] == "byline"


def test_a_name_beneath_the_headline_is_a_byline() -> None:
    assert kinds(page(HEADLINE, "Ada Lind", "Share"))["Ada Lind"] == "byline"


@pytest.mark.parametrize("line", ["03.14.24 in Birds", "March 4, 2024 in Local News"])
def test_a_time_may_say_in_which_section(line: str) -> None:
    assert kinds(page(HEADLINE, line, "Share"))[line] == "timestamp"
