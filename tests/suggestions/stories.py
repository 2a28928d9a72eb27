"""Articles of a few paragraphs, and their quotes in short."""

from __future__ import annotations

from annotator.importers.drafts import article_of
from annotator.importers.sources import draft_from_text
from annotator.model.article import Article, Block
from annotator.model.quotes import QuoteKind
from annotator.model.spans import Span
from annotator.suggestions.quotes import find_quotes

Said = tuple[str | None, str]


def story(*paragraphs: str) -> Article:
    """An article whose lines are all paragraphs."""
    text, blocks = "", []
    for paragraph in paragraphs:
        blocks.append(Block("body", Span(len(text), len(text) + len(paragraph))))
        text += paragraph + "\n\n"
    return Article("a", "A story", text, tuple(blocks))


def page(text: str) -> Article:
    """An article as it is imported."""
    return article_of(draft_from_text(text), article_id="a")


def said(*paragraphs: str) -> list[Said]:
    """Each direct quote of a story: who says it, and its words."""
    return _quoted("direct", *paragraphs)


def retold(*paragraphs: str) -> list[Said]:
    """Each retold quote of a story: who says it, and its words."""
    return _quoted("retold", *paragraphs)


def _quoted(kind: QuoteKind, *paragraphs: str) -> list[Said]:
    article = story(*paragraphs)
    quotes = (quote for quote in find_quotes(article) if quote.kind == kind)
    return [(quote.speaker, quote.span.cut(article.text)) for quote in quotes]
