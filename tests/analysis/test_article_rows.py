"""The rows people are counted on."""

from __future__ import annotations

from small_class import CREDIT, article

from annotator.analysis.rows import rows
from annotator.model.article import Article, Block, Part
from annotator.model.spans import Span


def _caption(text: str, *credits_in: str) -> Article:
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in credits_in]
    parts = tuple(Part("credit", span) for span in spans)
    return Article("a", "t", text, (Block("caption", Span(0, len(text)), parts),))


def _cut(one: Article) -> list[str]:
    return [row.span.cut(one.text) for row in rows(one)]


def test_rows_hold_every_dark_character_of_the_article_once() -> None:
    one = article()

    assert "".join("".join(_cut(one)).split()) == "".join(one.text.split())


def test_a_credit_inside_a_caption_has_a_row_of_its_own() -> None:
    one = article()
    inside = [row for row in rows(one) if row.part_of]

    assert [row.span.cut(one.text) for row in inside] == [CREDIT, CREDIT]
    assert [row.part_of for row in inside] == [b.span for b in one.blocks if b.kind == "caption"]


def test_a_credit_line_is_part_of_nothing() -> None:
    assert [row.part_of for row in rows(article()) if row.block == "credit"] == [None, None]


def test_lines_around_the_story_stay_whole() -> None:
    one = article()
    kinds = [row.block for row in rows(one)]

    assert kinds.count("copyright") == kinds.count("timestamp") == kinds.count("headline") == 1
    assert _cut(one)[-1] == "Copyright 2026 KQLM. All rights reserved."


def test_a_paragraph_has_a_row_per_sentence() -> None:
    one = article()
    body = [row for row in rows(one) if row.block == "body"]

    assert body[0].span.cut(one.text).startswith("MILLFORD, Ohio (KQLM) - The otter")
    assert body[1].span.cut(one.text) == "About 40 people saw it."
    assert body[0].paragraph == body[1].paragraph != body[2].paragraph


def test_a_credit_may_stand_before_and_between_the_captions_sentences() -> None:
    one = _caption("Photo: Ann. A dog. Video: Bo. Asleep.", "Photo: Ann.", "Video: Bo.")

    assert _cut(one) == ["Photo: Ann.", "A dog.", "Video: Bo.", "Asleep."]


def test_brackets_alone_beside_a_credit_go_with_it() -> None:
    assert _cut(_caption("A dog. (Photo: Ann)", "Photo: Ann")) == ["A dog. (", "Photo: Ann)"]
    assert _cut(_caption("(Photo: Ann)", "Photo: Ann")) == ["(Photo: Ann)"]


def test_a_caption_that_is_all_credit_is_one_row() -> None:
    one = _caption("Photo: Ann", "Photo: Ann")

    assert [(row.span, row.part_of) for row in rows(one)] == [(Span(0, 10), Span(0, 10))]
