"""What web pages say of themselves: who wrote them, when, and what they are called."""

from __future__ import annotations

import pytest

from annotator.importers.web_pages import read_html
from annotator.model.draft import Draft

STORY = "<p>The town council voted on Monday to rebuild the old bridge, which closed in March.</p>"


def page(head: str, body: str = "") -> Draft:
    markup = f"<html><head>{head}</head><body>{body}{STORY}</body></html>"
    return read_html(markup.encode(), file="page.html")


@pytest.mark.parametrize(
    ("before", "behind"),
    [("<![CDATA[", "]]>"), ("//<![CDATA[\n", "\n//]]>"), ("/*<![CDATA[*/", "/*]]>*/")],
)
def test_what_keeps_a_script_from_older_programs_is_no_part_of_it(before: str, behind: str) -> None:
    said = '{"@type": "NewsArticle", "author": "Ann Reed", "datePublished": "2026-03-02"}'
    details = page(f'<script type="application/ld+json">{before}{said}{behind}</script>').details
    assert (details.byline, details.published) == ("Ann Reed", "2026-03-02")


def test_the_publishers_name_behind_a_title_is_cut_off() -> None:
    site = '<meta property="og:site_name" content="The Post">'
    assert page(f"{site}<title>Bridge vote - a first look - The Post</title>").title == (
        "Bridge vote - a first look"
    )
    assert page(f"{site}<title>Reading The Post</title>").title == "Reading The Post"


def test_authors_are_found_where_the_page_shows_them() -> None:
    one = '<b itemprop="author"><i itemprop="name">{}</i>, reporter</b>'
    shown = f"<div>{one.format('Ann Reed')} and {one.format('Lee Moss')}</div>"
    comment = f"<div>{one.format('A Reader')}</div>"
    assert page("", shown + comment).details.byline == "Ann Reed, Lee Moss"


def test_times_are_found_where_the_page_shows_them() -> None:
    shown = '<span itemprop="datePublished" content="2026-03-02T09:00:00Z">Monday</span>'
    assert page("", shown).details.published == "2026-03-02T09:00:00Z"


def test_names_of_the_dublin_core_are_written_in_two_ways() -> None:
    site = '<meta name="author" content="The Post">'
    for name in ("dc:creator", "DC.creator"):
        assert page(f'{site}<meta property="{name}" content="Ann Reed">').details.byline == (
            "Ann Reed"
        )


def test_a_word_before_a_name_that_is_missing_is_no_name() -> None:
    assert not page("", '<h1>Bridge vote</h1><div class="byline">by</div>').details.byline
