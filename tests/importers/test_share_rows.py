"""Rows of buttons to share a page with, and what stands in them."""

from __future__ import annotations

import pytest
from copied_page import HEADLINE, STORY, kinds, page
from hypothesis import given
from hypothesis import strategies as st

from annotator.importers.blocks import blocks_of


@pytest.mark.parametrize(
    "line",
    [
        "Gift this article",
        "Share full article",
        "Save for later",
        "View 14 comments",
        "Recommend 21",
        "Tell a friend",
        "Find us on Facebook",
        "Social Links",
        "Opens in new window",
        "Close share panel",
        "Copy Link URLCopied!",
        "A link has been sent to your friend's email address.",
        "Facebook Icon The letter F.",
        "Printer-friendly version",
        "Gmail",
        "Envoyer par mail",
        "Enviar por WhatsApp",
        "Copiar enlace",
        "Condividi su Facebook",
        "Link kopieren",
        "Deel dit artikel",
        "Поделиться",
        "Ver comentarios",
        "G+",
        "Continue reading the main story Share This Page",
    ],
)
def test_lines_to_share_with_in_many_words(line: str) -> None:
    assert kinds(page(HEADLINE, line))[line] == "share"


@pytest.mark.parametrize("line", ["1.2K", "More", "Sent!", "23", "+1", "Listen", "More options"])
def test_counts_and_buttons_beside_a_button_to_share_with(line: str) -> None:
    assert kinds(page(HEADLINE, "Share on Facebook", line))[line] == "share"
    assert kinds(page(HEADLINE, line, "Share on Facebook"))[line] == "share"
    assert kinds(page(HEADLINE, "Birds", line, "Ponds"))[line] != "share"


@pytest.mark.parametrize("line", ["Resize Text", "All the ways"])
def test_a_few_words_between_two_buttons_are_one(line: str) -> None:
    assert kinds(page(HEADLINE, "Share on Facebook", line, "Print"))[line] == "share"
    assert kinds(page(HEADLINE, "Share on Facebook", line))[line] != "share"


@pytest.mark.parametrize("line", ["By Ada Lind", "March 4, 2024", "Privacy", "Terms of use"])
def test_what_stands_between_buttons_may_be_something_else(line: str) -> None:
    assert kinds(page(HEADLINE, "Share", line, "Print"))[line] != "share"


ROW = ["Share on Facebook", "1.2K", "More", "Print", "Resize Text", "By Ada Lind", "March 4, 2024"]


@given(st.lists(st.sampled_from([*ROW, *STORY]), max_size=12))
def test_no_row_of_buttons_takes_a_sentence_along(lines: list[str]) -> None:
    text = page(HEADLINE, *lines)
    shared = [block.span.cut(text) for block in blocks_of(text) if block.kind == "share"]
    assert not set(shared) & {HEADLINE, *STORY, "By Ada Lind", "March 4, 2024"}
