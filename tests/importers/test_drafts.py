"""From drafts to articles: what is kept, and where it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strange_texts import raw_texts

from annotator.importers.blocks import blocks_of
from annotator.importers.drafts import article_of
from annotator.importers.plain_text import draft_from_text
from annotator.model.article import Article, ArticleDetails, BlockKind
from annotator.model.canonical import canonical
from annotator.model.draft import Draft, DraftLine
from annotator.model.errors import Refused

TEXT = """\

  Otter returns to Millford pond

By Jo Doe

Subscribe now
MILLFORD, Ohio (KQLM) - An otter came back to the pond on Monday.


She was seen by a boy. (Photo: Ann Roe)
"""


def made(draft: Draft) -> Article:
    return article_of(draft, article_id="a1")


def draft_of(*lines: DraftLine) -> Draft:
    return Draft(lines, file="story.html", format="html")


@given(raw_texts().filter(lambda text: bool(canonical(text).strip())))
def test_text_comes_out_as_it_went_in(text: str) -> None:
    text = canonical(text)
    article = made(draft_from_text(text))
    assert article.text == text
    assert article.blocks == blocks_of(text)


def test_what_is_set_aside_is_left_out_with_its_line() -> None:
    draft = draft_from_text(TEXT)
    number = next(n for n, line in enumerate(draft.lines) if line.text == "Subscribe now")
    without = draft.changed(number, set_aside="importing.some_reason")
    assert made(without).text == TEXT.replace("Subscribe now\n", "")
    assert made(without.as_it_is()).text == TEXT
    assert made(without.changed(number, set_aside="")).text == TEXT


def test_the_widest_gap_stays_where_lines_are_set_aside() -> None:
    draft = draft_of(
        DraftLine("One.", "body"),
        DraftLine("Menu", "other", set_aside="x"),
        DraftLine("Two.", "body", "\n"),
        DraftLine(" \n", "body"),
        DraftLine("Three.", "body", "\n"),
    )
    assert made(draft).text == "One.\n\nTwo.\n\nThree."


def test_a_first_line_that_is_set_aside_leaves_nothing() -> None:
    draft = draft_of(DraftLine("Menu", "other", set_aside="x"), DraftLine("One.", "body"))
    assert made(draft).text == "One."


KINDS = st.sampled_from(["body", "caption", "byline"])
LINES = raw_texts().filter(lambda text: "\ufeff" not in text)


@given(st.lists(st.builds(DraftLine, LINES, KINDS)))
def test_any_lines_make_canonical_text_with_a_block_each(lines: list[DraftLine]) -> None:
    draft = draft_of(*lines, DraftLine("End.", "body"))
    article = made(draft)
    assert canonical(article.text) == article.text
    kept = [(canonical(line.text).strip(), line.kind) for line in draft.lines]
    found = [(block.span.cut(article.text), block.kind) for block in article.blocks]
    assert found == [(words, kind) for words, kind in kept if words]


def test_a_byte_order_mark_at_the_start_is_dropped_and_no_other() -> None:
    lines = (DraftLine(words, "body") for words in ("\ufeff", "\ufeffOne.", "\ufeffTwo."))
    assert made(draft_of(*lines)).text == "One.\n\n\ufeffTwo."


@pytest.mark.parametrize(
    ("kind", "parts"),
    [("body", ["dateline"]), ("caption", ["credit"]), ("timestamp", ["published"]), ("other", [])],
)
def test_a_line_of_another_kind_has_other_parts(kind: BlockKind, parts: list[str]) -> None:
    words = {
        "body": "MILLFORD, Ohio (KQLM) - An otter came back.",
        "caption": "An otter at the pond. (Photo: Ann Roe)",
        "timestamp": "Published March 4, 2026 at 7:05 a.m.",
        "other": "Published March 4, 2026 at 7:05 a.m.",
    }
    draft = draft_of(DraftLine(words[kind], "share")).changed(0, kind=kind)
    assert [part.kind for part in made(draft).blocks[0].parts] == parts


def test_the_title_is_what_the_draft_says_then_the_headline_then_the_file() -> None:
    draft = draft_of(DraftLine("Otter  returns", "headline"), DraftLine("It came.", "body"))
    assert made(replace(draft, title="A\ntitle")).title == "A title"
    assert made(draft).title == "Otter returns"
    assert made(draft.changed(0, kind="body")).title == "story"
    assert made(replace(draft.changed(0, kind="body"), file="")).title == "Otter returns"


def test_details_are_single_lines_that_can_be_stored() -> None:
    details = ArticleDetails(byline="Jo \n Doe\x07", address="https://example.org/" + "x" * 400)
    draft = replace(draft_of(DraftLine("It came.", "body")), details=details)
    assert made(draft).details == ArticleDetails(byline="Jo Doe")


def test_text_says_who_wrote_it_and_when() -> None:
    text = "Otter returns\n\nBy Jo Doe\n\nPublished March 4, 2026 at 7:05 a.m. EST\n\nIt came back."
    details = ArticleDetails(byline="Jo Doe", published="2026-03-04T07:05-05:00")
    assert draft_from_text(text).details == details


def test_nothing_left_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        made(draft_of(DraftLine("Menu", "other", set_aside="x")))
    assert refused.value.message == "importing.blank_text"
