"""Which places in an article are meant, in words or numbers."""

from __future__ import annotations

from annotator.model.article import Article
from annotator.model.canonical import canonical
from annotator.model.errors import Refused
from annotator.model.lesson import Material
from annotator.model.repeats import occurrences
from annotator.model.spans import Span


def numbered_article(material: Material, number: int, file: str) -> Article:
    """The article with this number, from 1."""
    if not 1 <= number <= len(material.articles):
        raise Refused("places.no_such_article", wanted=number, n=len(material.articles), file=file)
    return material.articles[number - 1]


def span_in(article: Article, start: int, end: int) -> Span:
    """The span `[start, end)` of an article, in code points."""
    if not 0 <= start < end:
        raise Refused("places.not_a_span", start=start, end=end)
    if end > len(article.text):
        raise Refused("places.span_outside", start=start, end=end, n=len(article.text))
    return Span(start, end)


def places_of(article: Article, text: str, *, occurrence: int | None, every: bool) -> list[Span]:
    """The places of `text` that are meant: the only one, the n-th (from 1), or all of them.

    Raises Refused when the words stand in several places and none was chosen.
    """
    places = occurrences(article.text, canonical(text))
    n = len(places)
    if not places:
        raise Refused("places.not_in_text", text=text)
    if every:
        return places
    if occurrence is None and n > 1:
        raise Refused("places.which_place", text=text, n=n)
    wanted = 1 if occurrence is None else occurrence
    if not 1 <= wanted <= n:
        raise Refused("places.no_such_place", text=text, n=n, wanted=wanted)
    return [places[wanted - 1]]
