"""Same words, several places: what is offered after one of them is tagged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from annotator.model.article import Article, BlockKind
from annotator.model.repeats import occurrences
from annotator.model.spans import Span
from annotator.workflows.working import Work


@dataclass(frozen=True, slots=True)
class Offer:
    """The other places with the words of `annotation_id` that do not have its tag yet.

    `total` counts all places, the tagged one included. `lines` are those of `places`
    that are a whole line, `is_line` says whether the tagged one is; `inside` counts the
    others by the kind of block they lie in.
    """

    annotation_id: str
    total: int
    places: tuple[Span, ...]
    lines: tuple[Span, ...]
    is_line: bool
    inside: Mapping[BlockKind, int]


def offer(work: Work, annotation_id: str) -> Offer | None:
    """What to offer for an annotation; None when its words stand nowhere else untagged.

    None as well where its tag wants the same words tagged once.
    """
    annotation = work.annotations[annotation_id]
    tag = work.material.scheme.tag(annotation.tag)
    if tag and tag.repeats == "once":
        return None
    article = work.material.article(annotation.article_id)
    assert article is not None
    everywhere = occurrences(article.text, annotation.span.cut(article.text))
    if annotation.span not in everywhere:
        return None
    places = tuple(s for s in everywhere if not work.is_tagged(article, s, annotation.tag))
    if not places:
        return None
    lines = tuple(span for span in places if is_line(article, span))
    return Offer(
        annotation_id=annotation_id,
        total=len(everywhere),
        places=places,
        lines=lines,
        is_line=is_line(article, annotation.span),
        inside=Counter(_kind_at(article, span) for span in places if span not in lines),
    )


def is_line(article: Article, span: Span) -> bool:
    """Whether a span is all of a block."""
    block = article.block_at(span.start)
    return block is not None and block.span == span


def _kind_at(article: Article, span: Span) -> BlockKind:
    block = article.block_at(span.start)
    return block.kind if block else "other"
