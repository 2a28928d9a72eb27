"""Drafts from Markdown files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from typing import NamedTuple

from annotator.importers.limits import demand_readable
from annotator.importers.line_kinds import SURE, worded
from annotator.importers.markdown_blocks import Piece, pieces_of
from annotator.importers.markdown_head import head_of
from annotator.importers.markdown_text import (
    link_names,
    row,
    shown,
    without_remarks,
    words_of_picture,
)
from annotator.importers.plain_text import text_in
from annotator.model.article import ArticleDetails, BlockKind
from annotator.model.draft import Draft, DraftLine


def read_markdown(content: bytes, *, file: str) -> Draft:
    """The draft of a Markdown file's content. Raises Refused for what is no text, or empty."""
    text = text_in(content, file=file)
    demand_readable(text)
    head = head_of(text)
    body = without_remarks(head.text)
    lines = list(_lines(pieces_of(body), link_names(body)))
    found = worded([line.text for line in lines])
    kinds = list(_kinds(lines, found.kinds))
    return Draft(
        tuple(
            DraftLine(line.text, kind, line.before) for line, kind in zip(lines, kinds, strict=True)
        ),
        title="" if "headline" in kinds else head.title,
        details=_together(head.details, found.details),
        file=file,
        format="markdown",
    )


class _Line(NamedTuple):
    text: str
    before: str
    kind: BlockKind | None
    level: int


# What marks alone say; a note at the foot and code are no part of the story.
_KINDS: dict[str, BlockKind] = {
    "quote": "body",
    "item": "body",
    "row": "other",
    "code": "other",
    "note": "other",
}


def _lines(pieces: Iterator[Piece], names: frozenset[str]) -> Iterator[_Line]:
    """What will be one block each, as a reader sees it."""
    for piece in pieces:
        kind = _KINDS.get(piece.kind)
        written = _joined(piece.lines)
        picture = words_of_picture(written) if piece.kind == "text" else None
        if piece.kind == "code":
            words = written
        elif piece.kind == "row":
            words = "\n".join(row(line, names) for line in piece.lines)
        elif picture is not None:
            words, kind = picture, "caption"
        else:
            words = shown(written, names)
            kind = "caption" if "<figcaption" in written.lower() else kind
        before = piece.before
        for line in words.split("\n"):
            if line.strip():
                yield _Line(line.strip(), before, kind, piece.level)
                before = "\n"


def _joined(lines: Sequence[str]) -> str:
    """A paragraph in one line, but for the breaks that its author made."""
    pieces = []
    for line in lines[:-1]:
        breaks = line.endswith(("  ", "\\"))
        pieces += [line.strip().removesuffix("\\"), "\n" if breaks else " "]
    return "".join([*pieces, lines[-1].strip()])


def _kinds(lines: Sequence[_Line], words: Sequence[BlockKind]) -> Iterator[BlockKind]:
    """What the marks say; where they say nothing, what the words say."""
    top = min((line.level for line in lines if line.level), default=0)
    headline = next((line for line in lines if top and line.level == top), None)
    for line, by_words in zip(lines, words, strict=True):
        if line is headline:
            yield "headline"
        elif line.level:
            yield "subhead"
        elif line.kind is None or by_words in SURE:
            yield "other" if headline and by_words == "headline" else by_words
        else:
            yield line.kind


def _together(said: ArticleDetails, seen: ArticleDetails) -> ArticleDetails:
    """What is said, and what can be seen in the text where nothing is."""
    return replace(seen, **{name: value for name, value in asdict(said).items() if value})
