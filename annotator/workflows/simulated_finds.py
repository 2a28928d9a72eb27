"""What a student could tag in an article, seen from its structure alone: for simulated classes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from annotator.analysis.rows import Row, rows
from annotator.model.article import Article, Block
from annotator.model.spans import Span, trimmed

FindKind = Literal["quote", "retold", "claim", "caption", "credit"]

_QUOTED = re.compile(r'"[^"\n]+"|“[^”\n]+”')
_SAID = "said|says|added|adds|told|asked|asks|wrote|writes|explained|recalled"
_RETOLD = re.compile(rf"\b(?:{_SAID}|feels|hopes|hoped|hoping|according to|believes|thinks)\b")
_NAME = r"[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+)*"
_SPEAKER = re.compile(
    rf"(?:{_SAID})\s+(?:[a-z]+\s+){{0,3}}(?P<after>{_NAME})|(?P<before>{_NAME})\s+(?:{_SAID})\b"
)
_CLAUSE = re.compile(r",\s|\s[-–—]\s")


@dataclass(frozen=True, slots=True)
class Find:
    """A passage worth a tag.

    `edges` are the ways people would select it, the careful one first. `whole` says
    that it is a block of its own, `speaker` who says it, where the text names someone.
    """

    kind: FindKind
    edges: tuple[Span, ...]
    whole: bool = False
    speaker: str = ""

    def words(self, text: str) -> str:
        """The careful selection's words, each white space one space."""
        return " ".join(self.edges[0].cut(text).split())


def finds(article: Article) -> list[Find]:
    """Everything in the article that is worth a tag, in text order."""
    found: list[Find] = []
    stretches = rows(article)
    for number, block in enumerate(article.blocks, start=1):
        here = [row for row in stretches if row.paragraph == number]
        found += _in_block(article.text, block, here)
    return sorted(found, key=lambda find: find.edges[0])


def _in_block(text: str, block: Block, here: list[Row]) -> Iterator[Find]:
    if block.kind in ("headline", "subhead"):
        yield Find("claim", (block.span,), whole=True)
    elif block.kind == "credit":
        yield Find("credit", (block.span,), whole=True)
    elif block.kind == "caption":
        yield from _in_caption(text, block, here)
    elif block.kind == "body":
        yield from _quotes(text, block, here)
        yield from _sentences(text, block, here)


def _in_caption(text: str, block: Block, here: list[Row]) -> Iterator[Find]:
    for row in here:
        if row.part_of:
            yield Find("credit", (row.span,))
    shown = [row.span for row in here if not row.part_of]
    if shown:
        yield Find("caption", (Span(shown[0].start, shown[-1].end), block.span))


def _quotes(text: str, block: Block, here: list[Row]) -> Iterator[Find]:
    for match in _QUOTED.finditer(text, block.span.start, block.span.end):
        marked = Span(*match.span())
        inner = trimmed(text, marked.start + 1, marked.end - 1)
        if inner is None or len(inner.cut(text).split()) < 3:
            continue
        held = [row.span for row in here if row.span.overlaps(marked)]
        sentence = Span(held[0].start, held[-1].end)
        first = Span(marked.start, min(marked.end, held[0].end))
        edges = (marked, inner, sentence, first)
        yield Find("quote", edges, speaker=_speaker(text, block.span))


def _sentences(text: str, block: Block, here: list[Row]) -> Iterator[Find]:
    quoted = [Span(*m.span()) for m in _QUOTED.finditer(text, block.span.start, block.span.end)]
    for row in here:
        if any(row.span.overlaps(quote) for quote in quoted):
            continue
        whole = _after_dateline(text, block, row.span)
        clause = _CLAUSE.search(text, whole.start + len(whole) // 3, whole.end)
        edges = (whole, trimmed(text, whole.start, clause.start()) or whole) if clause else (whole,)
        if _RETOLD.search(text, whole.start, whole.end):
            yield Find("retold", edges, speaker=_speaker(text, row.span))
        else:
            yield Find("claim", edges)


def _after_dateline(text: str, block: Block, sentence: Span) -> Span:
    ends = [part.span.end for part in block.parts if part.kind == "dateline"]
    start = max([sentence.start, *(end for end in ends if end < sentence.end)])
    return trimmed(text, start, sentence.end) or sentence


def _speaker(text: str, span: Span) -> str:
    match = _SPEAKER.search(_QUOTED.sub(" ", span.cut(text)))
    return " ".join((match["after"] or match["before"]).split()) if match else ""
