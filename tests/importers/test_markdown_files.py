"""Articles out of Markdown files: the words as a reader sees them, and what they are."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.importers.drafts import article_of
from annotator.importers.markdown_files import read_markdown
from annotator.model.article import ArticleDetails
from annotator.model.draft import Draft
from annotator.model.errors import Refused

PAGE = """\
---
title: "Otter returns"
author: [Jo Doe, 'Ann Roe']
date: 2026-03-04T07:05:00-06:00
lastmod: soon
lang: en
tags:
  - otters
---

# Otter returns to *Millford* pond #

By **Jo Doe** and Ann Roe

Published March 4, 2026 at 7:05 a.m.

![An otter](otter.jpg "An otter at the pond. (Photo: Ann Roe)")

MILLFORD, Ohio (KQLM) - An otter [came back](https://example.org/a_(b) "x")
to the pond in
2016. Its_name_is unknown, *she* said\\*. 5 * 3 * 2 &amp; <b>more</b>.

What comes next
---------------

> “It is [a] joy,” said Ms. [Roe][1].
> More will come.

- first item
- second *item*
  goes on

| a | b |
|---|---|
| c | d\\|e |

<!-- hidden -->
<script>
var a = 1;
</script>

It ends\\
`here*`.[^1]

***

[^1]: The note.
[1]: https://example.org
"""


STORY = (
    "MILLFORD, Ohio (KQLM) - An otter came back to the pond in 2016. Its_name_is unknown, "
    "she said*. 5 * 3 * 2 & more."
)


def read(text: str) -> Draft:
    return read_markdown(text.encode(), file="story.md")


def words(text: str) -> list[str]:
    return [line.text for line in read(text).lines]


def test_a_page_is_read_as_it_is_shown() -> None:
    assert [(line.kind, line.text) for line in read(PAGE).lines] == [
        ("headline", "Otter returns to Millford pond"),
        ("byline", "By Jo Doe and Ann Roe"),
        ("timestamp", "Published March 4, 2026 at 7:05 a.m."),
        ("caption", "An otter at the pond. (Photo: Ann Roe)"),
        ("body", STORY),
        ("subhead", "What comes next"),
        ("body", "“It is [a] joy,” said Ms. Roe. More will come."),
        ("body", "first item"),
        ("body", "second item goes on"),
        ("other", "a\tb"),
        ("other", "c\td|e"),
        ("subhead", "It ends"),
        ("body", "here*."),
        ("other", "The note."),
    ]


def test_what_is_said_above_the_text_are_its_details() -> None:
    assert read(PAGE).details == ArticleDetails(
        byline="Jo Doe, Ann Roe", published="2026-03-04T07:05:00-06:00", language="en"
    )


def test_the_article_has_the_parts_that_its_lines_have() -> None:
    article = article_of(read(PAGE), article_id="a1")
    assert article.title == "Otter returns to Millford pond"
    parts = [(part.kind, part.span.cut(article.text)) for b in article.blocks for part in b.parts]
    assert ("credit", "Photo: Ann Roe") in parts
    assert ("dateline", "MILLFORD, Ohio (KQLM) -") in parts
    assert "first item\nsecond item goes on\n\na\tb\nc\td|e\n\n" in article.text


def test_a_title_above_the_text_counts_where_there_is_no_headline() -> None:
    draft = read(
        "---\ntitle: Otter returns\nauthors:\n- Jo Doe\n- Ann Roe\n---\nThe council met.\n"
    )
    assert draft.title == article_of(draft, article_id="a1").title == "Otter returns"
    assert draft.details.byline == "Jo Doe, Ann Roe"
    assert [line.text for line in draft.lines] == ["The council met."]


def test_lines_at_the_top_that_say_nothing_are_text() -> None:
    assert words("---\n\nThe council met.\n") == ["The council met."]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**Bold** and __bold__, *a* and _b_, ***c***, ~~d~~.", "Bold and bold, a and b, c, d."),
        ("A `*code*` and ``_code_``.", "A *code* and _code_."),
        (r"Not \*this\*, \[that\], \_it\_.", "Not *this*, [that], _it_."),
        ("See <https://example.org/a_b_c>.", "See https://example.org/a_b_c."),
        ("Write to <jo_e_d@example.org>.", "Write to jo_e_d@example.org."),
        ("A picture ![of it](x.png) inside.", "A picture  inside."),
        ("It [“grew [sic]”](x) for [the] mayor.", "It “grew [sic]” for [the] mayor."),
        ("[The pond] is full.\n\n[the pond]: https://example.org", "The pond is full."),
        ("It was 3 * 4 and 5*6.", "It was 3 * 4 and 5*6."),
        ("*Corrected on Monday.", "*Corrected on Monday."),
        ("snake_case_name and 2_000 stay.", "snake_case_name and 2_000 stay."),
        ("An &lt;i&gt; and a <i>real</i> one.", "An <i> and a real one."),
        ("A < b and c > d.", "A < b and c > d."),
    ],
)
def test_what_formats_words_is_not_shown(text: str, shown: str) -> None:
    assert words(text) == [shown]


def test_pictures_are_captions_where_they_have_words() -> None:
    draft = read("Words.\n\n![](a.png)\n\n[![An otter.](b.png)](c)\n\nMore words.\n")
    assert [(line.kind, line.text) for line in draft.lines[1:]] == [
        ("caption", "An otter."),
        ("body", "More words."),
    ]


def test_code_and_rows_stay_as_they_are() -> None:
    assert words("Text.\n\n```\n# no *heading*\n```\na | b\n--- | ---\nc | d\n\nEnd.") == [
        *("Text.", "# no *heading*", "a\tb", "c\td", "End.")
    ]


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        read(" \n")
    assert refused.value.message == "importing.empty"


SIGNS = (
    *("[", "![", "](", "`", "``a", "*a ", "_", "<", "<a ", "<!--", "> ", "[a](b(", "&", "#", "[b]"),
    *(
        "- ",
        "|",
        "[a]:",
        "1. ",
        "~~~",
        "![a](b",
        '![a](b "',
        "[![a](b)](",
        "{",
        "---",
        "<br",
        "[[b]",
    ),
)


@pytest.mark.parametrize("sign", SIGNS)
def test_no_signs_are_slow_to_read(sign: str) -> None:
    def seconds(times: int) -> float:
        before = time.process_time()
        read("Words.\n" + sign * times)
        return time.process_time() - before

    assert seconds(20_000) <= 30 * max(seconds(2_000), 0.02)


@given(st.lists(st.sampled_from([*"[]()!*_`<>#-|=\\&:^~1. \n\ta", "\n\n", "---\n"])).map("".join))
def test_any_signs_can_be_read(text: str) -> None:
    draft = read(f"a {text}")
    assert all(line.text.strip() and "\n" not in line.text for line in draft.lines)
