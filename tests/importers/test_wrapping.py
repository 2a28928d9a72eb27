"""Text wrapped by hand: only what the width parted is joined."""

from __future__ import annotations

import textwrap

import pytest

from annotator.importers.blocks import blocks_of
from annotator.paths import resources

SAMPLE = (resources() / "samples" / "harbor-cleanup.txt").read_text("utf-8")


def wrapped(text: str, width: int) -> str:
    """The paragraphs of `text` at `width`; its other lines as they are."""
    lines = text.split("\n")
    for block in blocks_of(text):
        if block.kind == "body":
            number = lines.index(block.span.cut(text))
            fill = textwrap.fill(lines[number], width, break_on_hyphens=False)
            lines[number] = fill
    return "\n".join(lines)


@pytest.mark.parametrize("width", [60, 66, 72, 76, 80])
def test_wrapped_paragraphs_are_whole_again(width: int) -> None:
    text = wrapped(SAMPLE, width)
    blocks = blocks_of(text)
    assert len(text.split("\n")) > len(SAMPLE.split("\n"))
    assert [block.kind for block in blocks] == [block.kind for block in blocks_of(SAMPLE)]
    joined = [" ".join(block.span.cut(text).split()) for block in blocks]
    assert joined == [" ".join(line.split()) for line in SAMPLE.split("\n") if line]


def test_short_lines_are_not_joined_though_no_gap_parts_them() -> None:
    text = "A quiet week in town\nBy Ada Lind\nPrint\nAda Lind\nand her dog\nThe council met.\n"
    assert len(blocks_of(text)) == 6


def test_paragraphs_of_one_line_each_are_not_joined() -> None:
    lines = [
        "The council met on Monday evening to talk about the new bridge and its cost.",
        "Nobody in the hall was against it, though some asked where the money is from.",
        "“We will find it,” the mayor said, and then she closed the meeting after nine.",
    ]
    text = "\n".join(["A quiet week in town", *lines])
    assert [block.span.cut(text) for block in blocks_of(text)][1:] == lines


def test_a_line_that_stands_twice_is_never_joined() -> None:
    line = "the council met on Monday evening to talk about the new bridge across the"
    text = f"A quiet week in town\n\n{line}\n{line}\nriver, which nobody wants to pay.\n"
    assert [block.span.cut(text) for block in blocks_of(text)].count(line) == 2


def test_a_line_moved_in_starts_a_paragraph() -> None:
    first = "The council met on Monday evening to talk about the new bridge across\nthe river."
    second = "A lot of people came, and most of them asked who would have to pay\nit in the end."
    text = f"A quiet week in town\n\n  {first}\n  {second}\n"
    assert [block.span.cut(text) for block in blocks_of(text)][1:] == [first, second]
