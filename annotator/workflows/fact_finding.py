"""Article facts: what a teacher can know of an article before anyone tags it."""

from __future__ import annotations

from pathlib import Path

from annotator.model.article import Article
from annotator.model.facts import ArticleFacts
from annotator.storage import class_files
from annotator.storage.connections import kind_of
from annotator.workflows.looking import article_in
from annotator.workflows.places import numbered_article


def facts_in(source: Path, number: int = 1) -> ArticleFacts:
    """The facts of an article file, or of the `number`-th article (from 1) of any other file."""
    if kind_of(source) == "annotclass":
        material = class_files.read(source).material
        return facts_of(numbered_article(material, number, source.name))
    return facts_of(article_in(source, number))


def facts_of(article: Article) -> ArticleFacts:
    """The facts of an article."""
    # Imported late: they read their rules, and few starts of the program need them.
    from annotator.analysis.article_facts import article_facts
    from annotator.suggestions.publishing import making_of
    from annotator.suggestions.quotes import find_quotes

    direct = [quote for quote in find_quotes(article) if quote.kind == "direct"]
    return article_facts(article, direct, making_of(article))


def facts_json_in(source: Path, number: int = 1) -> dict[str, object]:
    """The facts of an article as the published JSON."""
    from annotator.exporters.facts_json import facts_json

    return facts_json(facts_in(source, number))
