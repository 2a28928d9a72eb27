"""What a student could tag in an article, seen from its structure alone: for simulated classes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from annotator.analysis.rows import Row, rows
from annotator.model.article import Article, Block, BlockKind
from annotator.model.spans import Span, trimmed

FindKind = Literal[
    "headline",
    "subhead",
    "byline",
    "time",
    "around",
    "quote",
    "retold",
    "claim",
    "opinion",
    "prediction",
    "evidence",
    "source",
    "loaded",
    "caption",
    "credit",
    "ask",
]

_QUOTED = re.compile(r'"[^"\n]+"|“[^”\n]+”')
_SAID = "said|says|added|adds|told|asked|asks|wrote|writes|explained|recalled"
_RETOLD = re.compile(rf"\b(?:{_SAID}|feels|hopes|hoped|hoping|according to|believes|thinks)\b")
_NAME = r"[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+)*"
_SPEAKER = re.compile(
    rf"(?:{_SAID})\s+(?:[a-z]+\s+){{0,3}}(?P<after>{_NAME})|(?P<before>{_NAME})\s+(?:{_SAID})\b"
)
_CLAUSE = re.compile(r",\s|\s[-–—]\s")
_WILL = re.compile(r"\b(?:will|would|could|may|might|plans?|hop(?:es?|ing|ed))\b")
_VALUES = re.compile(
    r"\b(?:best|better|good|great|bad|worse|worst|important|should|beautiful|wonderful|proud"
    r"|appreciative|stronger|even more)\b"
)
_EVIDENCE = re.compile(r"\b(?:\d[\d,.]*|dozens|hundreds?|thousands?|according to|records?)\b")
_LOADED = re.compile(
    r"\b(?:deadly|violence|disaster|outrage|huge|shocking|endured|flood|fight|crisis|miracle"
    r"|(?i:every single|everyone|everybody|nobody|never|finally|even more))\b"
)
_OFFICES = re.compile(
    r"(?i)\b(?:chief|mayor|president|director|manager|principal|sheriff|captain|ranger|officer"
    r"|secretary|governor|superintendent|judge|minister)\b"
)
_WHOLE: dict[BlockKind, FindKind] = {
    "headline": "headline",
    "subhead": "subhead",
    "byline": "byline",
    "timestamp": "time",
    "share": "around",
    "copyright": "around",
    "credit": "credit",
}


@dataclass(frozen=True, slots=True)
class Find:
    """A passage worth a tag.

    `edges` are the ways people would select it, the careful one first. `whole` says
    that it is a block of its own, `speaker` who says it, where the text names someone,
    and `in_charge` that the article gives them an office.
    """

    kind: FindKind
    edges: tuple[Span, ...]
    whole: bool = False
    speaker: str = ""
    in_charge: bool = False

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
    if block.kind in _WHOLE:
        yield Find(_WHOLE[block.kind], (block.span,), whole=True)
    elif block.kind == "caption":
        yield from _in_caption(text, block, here)
    elif block.kind == "body":
        yield from _datelines(text, block)
        yield from _quotes(text, block, here)
        yield from _sentences(text, block, here)
        yield from _words(text, block)


def _in_caption(text: str, block: Block, here: list[Row]) -> Iterator[Find]:
    for row in here:
        if row.part_of:
            yield Find("credit", (row.span,))
    shown = [row.span for row in here if not row.part_of]
    if shown:
        yield Find("caption", (Span(shown[0].start, shown[-1].end), block.span))


def _datelines(text: str, block: Block) -> Iterator[Find]:
    for part in block.parts:
        inner = trimmed(text, part.span.start, part.span.end)
        if part.kind == "dateline" and inner:
            yield Find("time", (inner,))


def _quotes(text: str, block: Block, here: list[Row]) -> Iterator[Find]:
    for match in _QUOTED.finditer(text, block.span.start, block.span.end):
        marked = Span(*match.span())
        inner = trimmed(text, marked.start + 1, marked.end - 1)
        if inner is None or len(inner.cut(text).split()) < 3:
            continue
        held = [row.span for row in here if row.span.overlaps(marked)]
        sentence = Span(held[0].start, held[-1].end)
        first = Span(marked.start, min(marked.end, held[0].end))
        yield _spoken(text, "quote", (marked, inner, sentence, first), block.span)


def _sentences(text: str, block: Block, here: list[Row]) -> Iterator[Find]:
    quoted = [Span(*m.span()) for m in _QUOTED.finditer(text, block.span.start, block.span.end)]
    for row in here:
        if any(row.span.overlaps(quote) for quote in quoted):
            continue
        whole = _after_dateline(text, block, row.span)
        clause = _CLAUSE.search(text, whole.start + len(whole) // 3, whole.end)
        edges = (whole, trimmed(text, whole.start, clause.start()) or whole) if clause else (whole,)
        if _RETOLD.search(text, whole.start, whole.end):
            yield _spoken(text, "retold", edges, row.span)
        else:
            yield Find(_sort(whole.cut(text)), edges)


def _sort(sentence: str) -> FindKind:
    if _WILL.search(sentence):
        return "prediction"
    return "opinion" if _VALUES.search(sentence) else "claim"


def _words(text: str, block: Block) -> Iterator[Find]:
    """Short passages: what backs a claim up, where something comes from, strong words."""
    patterns: tuple[tuple[FindKind, re.Pattern[str]], ...] = (
        ("evidence", _EVIDENCE),
        ("loaded", _LOADED),
    )
    for kind, pattern in patterns:
        for match in pattern.finditer(text, block.span.start, block.span.end):
            yield Find(kind, (Span(*match.span()),))
    for match in _SPEAKER.finditer(text, block.span.start, block.span.end):
        group = "after" if match["after"] else "before"
        yield _spoken(text, "source", (Span(*match.span()), Span(*match.span(group))), block.span)


def _after_dateline(text: str, block: Block, sentence: Span) -> Span:
    ends = [part.span.end for part in block.parts if part.kind == "dateline"]
    start = max([sentence.start, *(end for end in ends if end < sentence.end)])
    return trimmed(text, start, sentence.end) or sentence


def _spoken(text: str, kind: FindKind, edges: tuple[Span, ...], near: Span) -> Find:
    match = _SPEAKER.search(_QUOTED.sub(" ", near.cut(text)))
    if match is None:
        return Find(kind, edges)
    speaker = " ".join((match["after"] or match["before"]).split())
    last = re.escape(speaker.split()[-1])
    titled = re.search(rf"(?:\w+\s)?(?:\w+\s)?(?:[A-Z]\S*\s)?{last}\b", text)
    has_office = bool(titled and _OFFICES.search(titled.group()))
    return Find(kind, edges, speaker=speaker, in_charge=has_office)
