"""Which lines of an article are what."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strange_texts import canonical_texts

from annotator.importers.blocks import blocks_of
from annotator.model.article import Block
from annotator.paths import resources

SAMPLE = resources() / "samples" / "harbor-cleanup.txt"
STORY = "\n\nThe council met on Monday.\n\nIt will meet again.\n"


def seen(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.span.cut(text)) for block in blocks_of(text)]


def kind_of(line: str) -> str:
    """What `line` is between a headline and a story."""
    return {words: kind for kind, words in seen(f"A quiet week in town\n{line}{STORY}")}[line]


def kind_in_story(line: str) -> str:
    """What `line` is between two paragraphs."""
    text = f"A quiet week in town{STORY}\n{line}{STORY}"
    return next(kind for kind, words in seen(text) if words == line)


def parts(text: str, block: Block) -> list[tuple[str, str, str | None]]:
    return [(part.kind, part.span.cut(text), part.value) for part in block.parts]


def test_the_sample_is_seen_whole() -> None:
    text = SAMPLE.read_text("utf-8")
    blocks = blocks_of(text)
    assert [block.span.cut(text) for block in blocks] == [line for line in text.split("\n") if line]
    kinds = ["headline", "timestamp", *["share"] * 3, *["credit"] * 2, *["caption"] * 2]
    assert [block.kind for block in blocks] == [*kinds, *["body"] * 13, "copyright"]
    assert text.count("\u00a0") == 13
    assert text.count('"') == 16


def test_the_parts_of_the_sample_are_cut_exactly() -> None:
    text = SAMPLE.read_text("utf-8")
    blocks = blocks_of(text)
    assert parts(text, blocks[1]) == [
        ("published", "Published: Sep. 23, 2023 at 6:15 PM PDT", "2023-09-23T18:15-07:00"),
        ("updated", "Updated: Sep. 24, 2023 at 9:40 AM PDT", "2023-09-24T09:40-07:00"),
    ]
    for caption in blocks[7:9]:
        assert parts(text, caption) == [("credit", "Source: KQVN video", None)]
        assert caption.parts[0].span.end == caption.span.end
    assert parts(text, blocks[9]) == [("dateline", "HARLOW BAY, OR (KQVN) -", None)]
    assert not [block for block in blocks[2:7] + blocks[10:] if block.parts]


def test_equal_lines_are_blocks_of_their_own() -> None:
    line = "A heron stands in the reeds. Photo: Ada Lind"
    text = "Herons are back in town\n" + f"{line}\n" * 3 + "They came early.\n" * 2
    counts = Counter(seen(text))
    assert counts["caption", line] == 3
    assert counts["body", "They came early."] == 2


@pytest.mark.parametrize(
    "line",
    [
        "Email This Link",
        "Share on Tumblr",
        "SHARE",
        "Share this story on Facebook",
        "Facebook Twitter Email",
        "Facebook | X | WhatsApp",
        "Print this page",
        "Copy link",
        "Follow us on Instagram",
        "Click to share on Twitter (Opens in new window)",
        "12 Comments",
        "1,204 shares",
    ],
)
def test_share_lines(line: str) -> None:
    assert kind_of(line) == kind_in_story(line) == "share"


@pytest.mark.parametrize(
    "line",
    [
        "Source: WXYQ video",
        "(Source: WXYQ)",
        "Source: Raycom Media",
        "Photo: Ada Lind",
        "Photo by Ada Lind/AP",
        "Photo credit: Ada Lind, Millford Herald",
        "Photos courtesy of the Millford Museum",
        "Courtesy: Millford Police Department",
        "AP Photo/Ada Lind",
        "(AP Photo/Ada Lind, File)",
        "Getty Images",
        "Ada Lind / Getty Images",
        "Ada Lind via AP",
        "REUTERS/Óscar Ñandú",
        "Video: @ada_lind",
    ],
)
def test_credit_lines(line: str) -> None:
    assert kind_of(line) == kind_in_story(line) == "credit"


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("The pond at noon. Source: WXYQ video", "Source: WXYQ video"),
        ("The pond at noon. (Photo by Ada Lind)", "Photo by Ada Lind"),
        ("The pond at noon. (AP Photo/Ada Lind)", "AP Photo/Ada Lind"),
        ("The pond at noon (Source: WXYQ).", "Source: WXYQ"),
        ("The pond at noon | Photo: Ada Lind", "Photo: Ada Lind"),
        ("“Cold!” she said.” Courtesy of Ada Lind", "Courtesy of Ada Lind"),
        ("The pond at noon. Ada Lind/Getty Images", "Ada Lind/Getty Images"),
        ("The pond at noon.\u00a0 Source: WXYQ video", "Source: WXYQ video"),
    ],
)
def test_a_line_that_ends_in_a_credit_is_a_caption(line: str, credit: str) -> None:
    text = f"A quiet week in town\n{line}{STORY}"
    caption = blocks_of(text)[1]
    assert (caption.kind, caption.span.cut(text)) == ("caption", line)
    assert parts(text, caption) == [("credit", credit, None)]


@pytest.mark.parametrize(
    "line",
    [
        "FILE - The pond in 2019.",
        "In this March 4, 2020 photo, an otter eats.",
        "Ranger Dana Ortiz (left) and her brother.",
        "From left to right: Ann, Bo and Cy.",
    ],
)
def test_a_line_that_speaks_of_its_picture_is_a_caption(line: str) -> None:
    assert kind_of(line) == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Copyright 2023 WXYQ. All rights reserved.",
        "© 2023 Millford Herald",
        "(c) 2023 Millford Herald",
        "Copyright WXYQ 2023",
        "This material may not be published, broadcast or rewritten.",
    ],
)
def test_copyright_lines(line: str) -> None:
    assert kind_of(line) == kind_in_story(line) == "copyright"


@pytest.mark.parametrize(
    "line",
    ["By Ada Lind", "BY ADA LIND", "By Ada Lind and Bo Kim", "By Ada Lind, staff writer"],
)
def test_a_byline_stands_above_the_story(line: str) -> None:
    assert kind_of(line) == "byline"
    assert kind_in_story(line) != "byline"


def test_a_byline_may_hold_a_time() -> None:
    text = f"A quiet week in town\nBy Ada Lind | Updated March 5, 2024 2:40 p.m. ET{STORY}"
    byline = blocks_of(text)[1]
    assert byline.kind == "byline"
    time_said = "Updated March 5, 2024 2:40 p.m. ET"
    assert parts(text, byline) == [("updated", time_said, "2024-03-05T14:40-05:00")]


@pytest.mark.parametrize(
    "line",
    [
        "Copyright law will change next year, officials said.",
        "Share prices fell on Monday.",
        "Source: that is all she would say about it.",
        "By Monday, the storm had moved on.",
        "“Print it,” she said.",
        "Updated rules were published on May 5, 2016 by the council.",
        "The photo by the door was gone.",
        "All sources agree: it was cold.",
        "Police in the county (WXYQ reported) said so.",
        "He wrote for the AP.",
    ],
)
def test_a_paragraph_about_such_things_is_a_paragraph(line: str) -> None:
    assert kind_of(line) == kind_in_story(line) == "body"


@pytest.mark.parametrize(
    ("start", "dateline"),
    [
        ("MILLFORD, Ohio (WXYQ) - The", "MILLFORD, Ohio (WXYQ) -"),
        ("ST. LOUIS (AP) — The", "ST. LOUIS (AP) —"),
        ("WASHINGTON, D.C. -- The", "WASHINGTON, D.C. --"),
        ("NEW YORK – The", "NEW YORK –"),
        ("PARIS/LONDON, July 3 (Reuters) - The", "PARIS/LONDON, July 3 (Reuters) -"),
        ("Millford, Ohio (AP) — The", "Millford, Ohio (AP) —"),
        ("MÜNCHEN (dpa) - The", "MÜNCHEN (dpa) -"),
    ],
)
def test_a_story_may_begin_with_a_dateline(start: str, dateline: str) -> None:
    text = f"A quiet week in town\n\n{start} council met.{STORY}"
    body = blocks_of(text)[1]
    assert parts(text, body) == [("dateline", dateline, None)]


@pytest.mark.parametrize("start", ["The well-known", "Millford - the town", "NASA-made", "I - he"])
def test_other_beginnings_are_no_dateline(start: str) -> None:
    text = f"A quiet week in town\n\n{start} council met.{STORY}"
    assert not [block for block in blocks_of(text) if block.parts]


def test_headings_are_told_from_paragraphs() -> None:
    text = (
        "Millford Herald\nA quiet week in town\nNothing happened, officials say\n\n"
        "The council met.\n\nWhat comes next\n\nIt will meet again.\n\nMore from us"
    )
    assert [kind for kind, _ in seen(text)] == [
        *("other", "headline", "subhead", "body", "subhead", "body", "other")
    ]


def test_a_text_without_a_headline_has_none() -> None:
    assert [kind for kind, _ in seen("The council met.\nIt will meet again.\n")] == ["body", "body"]


def test_blocks_stand_without_white_space_around_them() -> None:
    text = "\u00a0 A quiet week in town \t\n\n  The council met.\u00a0\n \u00a0\n"
    assert [words for _, words in seen(text)] == ["A quiet week in town", "The council met."]


def test_nothing_has_no_blocks() -> None:
    assert blocks_of("\n \n\u00a0\n") == ()


@given(st.lists(canonical_texts() | st.sampled_from(SAMPLE.read_text("utf-8").split("\n"))))
def test_every_line_is_in_one_block_and_every_part_in_its_block(lines: list[str]) -> None:
    text = "\n".join(lines)
    blocks = blocks_of(text)
    assert "".join("".join(block.span.cut(text).split()) for block in blocks) == "".join(
        text.split()
    )
    ends = [0, *(block.span.end for block in blocks)]
    assert all(end <= block.span.start for end, block in zip(ends, blocks, strict=False))
    for block in blocks:
        assert block.span.cut(text) == block.span.cut(text).strip()
        assert all(block.span.contains(part.span) for part in block.parts)


@pytest.mark.parametrize("unit", ["A-", "a ", ". ", "(", "AP/", "Photo by ", ". Source: ", "1:1 "])
def test_a_hostile_line_takes_no_time(unit: str) -> None:
    blocks_of("A quiet week in town")
    started = time.perf_counter()
    blocks_of(unit * (1_000_000 // len(unit)))
    # The longest lines that patterns still look at, and the hardest: they nearly fit.
    blocks_of("\n".join((unit * 700)[:length] + "!" for length in range(60, 700, 7)))
    assert time.perf_counter() - started < 2


def test_the_rules_are_text_that_stands_beside_the_program() -> None:
    assert (Path(resources()) / "rules" / "blocks.yaml").is_file()
