"""Facts of an article, counted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_class import _LINES as LINES
from small_class import CREDIT, article

from annotator.analysis.article_facts import article_facts, count_words
from annotator.model.article import Article, ArticleDetails, Block, Part
from annotator.model.facts import ArticleFacts, Credit, MakerFacts, Making, StatedTime
from annotator.model.quotes import Quote
from annotator.model.spans import Span

NOTHING = Making((), None, ())


def quote(text: str, words: str, speaker: str | None, *, goes_on: bool = False) -> Quote:
    start = text.index(words)
    return Quote(Span(start, start + len(words)), None, speaker, "no_speaker", goes_on)


def facts_of(text: str, *blocks: Block) -> ArticleFacts:
    return article_facts(Article("a", "A", text, blocks), (), NOTHING)


def stamped(published: str | None, updated: str | None) -> ArticleFacts:
    """Facts of a page with two times."""
    text = "Published X | Updated Y"
    parts = Part("published", Span(0, 11), published), Part("updated", Span(14, 23), updated)
    return facts_of(text, Block("timestamp", Span(0, 23), parts))


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("", 0),
        ("It's 70 steps, up a tower.", 6),
        ("a well-known face", 3),
        ("yes—or no – who knows...", 5),
        ("the U.S. paid $1,200.50 at 4:30 p.m.", 7),
        ("don’t 'stop'", 2),
        ("(laughs)", 1),
        ("… — “” !", 0),
        ("no\u00a0break\nno stop", 4),
    ],
)
def test_the_rule_for_words(text: str, n: int) -> None:
    assert count_words(text) == n


def test_each_speaker_has_their_quotes_words_and_share() -> None:
    text = article().text
    quotes = (
        quote(text, "We thought it was gone,", "Dana Ortiz"),
        quote(text, "It just came home.", "Dana Ortiz"),
        quote(text, "Children waved.", None),
        quote(text, "Nobody fed it", "the park"),
    )
    facts = article_facts(article(), quotes, NOTHING)
    rows = [(row.speaker, row.quotes, row.words, row.share) for row in facts.speakers]
    assert rows == [
        ("Dana Ortiz", 2, 9, 9 / 14),
        ("the park", 1, 3, 3 / 14),
        (None, 1, 2, 2 / 14),
    ]
    assert facts.quoted_words == 14
    assert facts.story_words == 14 + 14 + 11 + 9


def test_a_quote_over_two_paragraphs_counts_once() -> None:
    text = article().text
    first = quote(text, "We thought it was gone,", "Ortiz")
    second = quote(text, "It just came home.", "Ortiz", goes_on=True)
    (row,) = article_facts(article(), (first, second), NOTHING).speakers
    assert (row.quotes, row.words) == (1, 9)


def test_lines_and_credits_with_the_same_words_repeat() -> None:
    first, second = article_facts(article(), (), NOTHING).repeated
    text = article().text
    assert first.text == CREDIT
    assert [span.cut(text) for span in first.places] == [CREDIT] * 4
    assert second.text == f"An otter looks at the crowd. {CREDIT}"
    assert len(second.places) == 2


def test_a_credit_that_repeats_only_with_its_caption_is_not_told_twice() -> None:
    lines = [line for line in LINES if line[0] != "credit"]
    (only,) = article_facts(article(lines=lines), (), NOTHING).repeated
    assert only.text == f"An otter looks at the crowd. {CREDIT}"


def test_makers_are_counted_over_their_credits() -> None:
    def credit(start: int, maker: str | None, is_publisher: bool | None = None) -> Credit:
        return Credit(Span(start, start + 1), maker, is_publisher)

    places = (credit(0, "Doe"), credit(1, None), credit(2, "KQLM", True), credit(3, "KQLM", True))
    facts = article_facts(article(), (), replace(NOTHING, credits=places))
    assert facts.makers == (MakerFacts("KQLM", 2, True), MakerFacts("Doe", 1, None))


@pytest.mark.parametrize(
    ("published", "updated", "minutes"),
    [
        ("2026-03-04T07:05-06:00", "2026-03-04T20:34-06:00", 13 * 60 + 29),
        ("2026-03-04T07:05-06:00", "2026-03-05T07:05-05:00", 23 * 60),
        ("2026-03-04T07:05", "2026-03-04T07:05", 0),
        ("2026-03-04T07:05", "2026-03-04T08:05-06:00", None),
        ("2026-03-04T09:05", "2026-03-04T08:05", None),
        ("2026-03-04", "2026-03-05T08:05", None),
        ("2026-03-04T09:05", None, None),
    ],
)
def test_the_time_between_needs_two_times_that_can_be_compared(
    published: str, updated: str | None, minutes: int | None
) -> None:
    assert stamped(published, updated).minutes == minutes


def test_the_first_publishing_and_the_last_update_count() -> None:
    text = "ABCD"
    kinds = ("published", "published", "updated", "updated")
    parts = [Part(kind, Span(n, n + 1), f"2026-03-0{n + 1}T08:00") for n, kind in enumerate(kinds)]
    facts = facts_of(text, Block("timestamp", Span(0, 4), tuple(parts)))
    assert facts.published
    assert facts.published.span == parts[0].span
    assert facts.updated
    assert facts.updated.span == parts[3].span
    assert facts.minutes == 3 * 24 * 60


def test_a_byline_is_given_without_the_time_in_its_line() -> None:
    text = "By Jo Doe | Updated 2:40 p.m."
    updated = Part("updated", Span(12, 29))
    assert facts_of(text, Block("byline", Span(0, 29), (updated,))).byline == "By Jo Doe"
    assert facts_of(text, Block("body", Span(0, 29))).byline == ""


def test_where_no_line_is_a_byline_what_the_page_tells_is() -> None:
    known = Article("a", "A", "Words.", (), details=ArticleDetails(byline="Jo Doe"))
    assert article_facts(known, (), NOTHING).byline == "Jo Doe"


def dated(text: str, *blocks: Block, published: str = "", updated: str = "") -> ArticleFacts:
    details = ArticleDetails(published=published, updated=updated)
    return article_facts(Article("a", "A", text, blocks, details), (), NOTHING)


def test_where_no_line_says_a_time_the_details_of_the_page_do() -> None:
    facts = dated("Words.", published="2026-03-04T07:05-06:00", updated="2026-03-04T09:00-06:00")
    assert facts.published == StatedTime(
        "2026-03-04T07:05-06:00", "2026-03-04T07:05-06:00", span=None
    )
    assert facts.minutes == 115


def test_a_line_that_says_a_time_counts_before_the_details() -> None:
    line = Block("timestamp", Span(0, 3), (Part("published", Span(0, 3), "2026-03-05"),))
    facts = dated("Now", line, published="2026-03-04")
    assert facts.published == StatedTime("Now", "2026-03-05", Span(0, 3))


def test_a_line_without_a_time_that_can_be_read_gives_way_to_the_details() -> None:
    line = Block("timestamp", Span(0, 3), (Part("published", Span(0, 3)),))
    facts = dated("Now", line, published="2026-03-04")
    assert facts.published
    assert facts.published.value == "2026-03-04"


def test_details_that_are_no_time_are_words_without_a_value() -> None:
    assert dated("Words.", published="Friday").published == StatedTime("Friday", None, None)


def test_an_article_changed_when_it_came_out_was_not_updated() -> None:
    facts = dated("Words.", published="2026-03-04T07:05", updated="2026-03-04T07:05")
    assert facts.updated is None
