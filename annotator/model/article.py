"""Articles: a text that never changes, and the blocks seen in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from annotator.model.canonical import text_hash
from annotator.model.spans import Span

BlockKind = Literal[
    "headline",
    "subhead",
    "byline",
    "timestamp",
    "share",
    "credit",
    "caption",
    "body",
    "copyright",
    "other",
]
PartKind = Literal["credit", "dateline", "published", "updated"]
BLOCK_KINDS: tuple[BlockKind, ...] = get_args(BlockKind)
PART_KINDS: tuple[PartKind, ...] = get_args(PartKind)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch inside a block; `value` is what it says (an ISO 8601 time), where it says one."""

    kind: PartKind
    span: Span
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A run of lines of one kind, without its line end; parts in text order, inside the span."""

    kind: BlockKind
    span: Span
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleDetails:
    """What the source says about the article beside its text; empty where it says nothing.

    `published` and `updated` are ISO 8601 as the source gives them, `address` is where the
    article stands on the web, `language` a code such as en or es-MX. Each is one line.
    """

    byline: str = ""
    publisher: str = ""
    published: str = ""
    updated: str = ""
    address: str = ""
    language: str = ""


NO_DETAILS = ArticleDetails()


@dataclass(frozen=True, slots=True)
class Article:
    """A canonical text with its blocks in text order.

    All offsets are code points of `text`. An edited text is another article
    version: same `id`, another `version`.
    """

    id: str
    title: str
    text: str
    blocks: tuple[Block, ...]
    details: ArticleDetails = NO_DETAILS

    @property
    def version(self) -> str:
        """SHA-256 of the text's UTF-8, in hex."""
        return text_hash(self.text)

    def parts(self, kind: PartKind) -> Iterator[Part]:
        """All parts of one kind, in text order."""
        return (part for block in self.blocks for part in block.parts if part.kind == kind)

    def block_at(self, point: int) -> Block | None:
        """The block that code point `point` lies in or at the end of."""
        place = bisect_left(self.blocks, point, key=lambda block: block.span.end)
        block = self.blocks[place] if place < len(self.blocks) else None
        return block if block and block.span.start <= point else None
