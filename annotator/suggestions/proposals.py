"""Everything that rules propose to tag in an article, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.model.article import Article
from annotator.model.progress import Report, silent
from annotator.model.quotes import Quote, quotable
from annotator.model.spans import Span
from annotator.model.suggestion import Suggestion, SuggestionKind
from annotator.suggestions.quotes import TIMES, find_quotes
from annotator.suggestions.steps import Steps


def suggestions(
    article: Article, *, claims: bool = False, report: Report = silent
) -> tuple[Suggestion, ...]:
    """All suggestions, in the order of their first places; those of claims only where asked.

    Captions or credits with the same words are one suggestion with several places. `report`
    is told how much is done, of how much; what it raises ends the search.
    """
    steps = Steps(report, len(article.text), TIMES + claims)
    quotes = find_quotes(article, steps)
    found = [_quoted(article, quote) for quote in quotes]
    found += _lines(article, "caption", (b.span for b in article.blocks if b.kind == "caption"))
    found += _lines(article, "credit", _credits(article))
    if claims:
        # Imported late: most people do not ask for them.
        from annotator.suggestions.claims import find_claims

        found += find_claims(article, quotes, steps)
    return tuple(sorted(found, key=_in_text_order))


def _in_text_order(one: Suggestion) -> tuple[Span, bool]:
    # A sentence around a quote that is all of it comes behind the quote.
    return one.places[0], one.kind == "claim"


def _quoted(article: Article, quote: Quote) -> Suggestion:
    rule = quote.rule if quote.told_span or quote.rule == "announced" else "no_speaker"
    told = quotable(" ".join(quote.told_span.cut(article.text).split())) if quote.told_span else ""
    reason = "retold" if quote.kind == "retold" else rule
    return Suggestion(
        quote.kind,
        (quote.span,),
        f"suggesting.rule_{reason}",
        {"told": told} if told else {},
        quote.speaker,
        quote.speaker_span,
    )


def _credits(article: Article) -> Iterator[Span]:
    for block in article.blocks:
        if block.kind == "credit":
            yield block.span
        else:
            yield from (part.span for part in block.parts if part.kind == "credit")


def _lines(article: Article, kind: SuggestionKind, spans: Iterator[Span]) -> Iterator[Suggestion]:
    places: dict[str, list[Span]] = {}
    for span in spans:
        places.setdefault(" ".join(span.cut(article.text).split()), []).append(span)
    for alike in places.values():
        yield _line(article, kind, alike)


def _line(article: Article, kind: SuggestionKind, places: Sequence[Span]) -> Suggestion:
    block = article.block_at(places[0].start)
    inside = kind == "credit" and block is not None and block.kind != "credit"
    reason = "suggesting.rule_credit_inside" if inside else f"suggesting.rule_{kind}"
    return Suggestion(kind, tuple(places), reason, {})
