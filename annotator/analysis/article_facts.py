"""Article facts: byline, times, quoted words, credits and repeated lines, counted.

A word is letters and digits with the apostrophes, hyphens and shortening points inside it,
so "well-known", "it's", "U.S." and "1,200" are one each; dashes divide words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime

from annotator.model.article import Article, Block, PartKind
from annotator.model.facts import (
    ArticleFacts,
    Credit,
    MakerFacts,
    Making,
    RepeatedLine,
    SpeakerFacts,
    StatedTime,
)
from annotator.model.quotes import Quote
from annotator.model.spans import Span

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}[^\W\d_]?(?!\w)|[^\W_]+(?:(?:['’\u2010\u2011\u00ad-]|(?<=\d)[.,:](?=\d))[^\W_]+)*"
)
_AROUND_TIMES = " \t\u00a0|•·–—/,;-"


def article_facts(article: Article, quotes: Sequence[Quote], making: Making) -> ArticleFacts:
    """Everything that can be counted."""
    published = _time(article, "published")
    updated = _time(article, "updated")
    if updated and updated.span is None and published and updated.value == published.value:
        updated = None
    story = (block.span for block in article.blocks if block.kind == "body")
    return ArticleFacts(
        article=article,
        byline=_byline(article),
        published=published,
        updated=updated,
        minutes=_minutes(published, updated),
        story_words=sum(count_words(span.cut(article.text)) for span in story),
        quoted_words=sum(count_words(quote.span.cut(article.text)) for quote in quotes),
        quotes=tuple(quotes),
        speakers=tuple(_speakers(article.text, quotes)),
        making=making,
        makers=tuple(_makers(making.credits)),
        repeated=tuple(_repeated(article)),
    )


def count_words(text: str) -> int:
    """How many words `text` has, by the rule of this module."""
    return sum(1 for _ in _WORD.finditer(text))


def _byline(article: Article) -> str:
    """The words of the first byline, without the times in its line; or who is known as writer."""
    for block in article.blocks:
        if block.kind == "byline":
            return " ".join(_without_times(article.text, block).split())
    return article.details.byline


def _without_times(text: str, block: Block) -> str:
    words, start = "", block.span.start
    for part in block.parts:
        words, start = words + text[start : part.span.start], part.span.end
    return (words + text[start : block.span.end]).strip(_AROUND_TIMES)


def _time(article: Article, kind: PartKind) -> StatedTime | None:
    """When it was first published or last updated: a time that can be read before others.

    What the lines say counts before what the details say.
    """
    parts = (
        StatedTime(one.span.cut(article.text), one.value, one.span) for one in article.parts(kind)
    )
    said = list(parts)[:: -1 if kind == "updated" else 1]
    known = article.details.updated if kind == "updated" else article.details.published
    if known:
        said.append(StatedTime(known, _readable(known), None))
    return next((one for one in said if one.value), said[0] if said else None)


def _readable(words: str) -> str | None:
    try:
        datetime.fromisoformat(words)
    except ValueError:
        return None
    return words


def _minutes(published: StatedTime | None, updated: StatedTime | None) -> int | None:
    """Whole minutes from one to the other; None where they cannot be compared."""
    values = [time.value for time in (published, updated) if time and time.value]
    if len(values) < 2 or not all("T" in value for value in values):
        return None
    first, last = map(datetime.fromisoformat, values)
    if (first.tzinfo is None) != (last.tzinfo is None) or last < first:
        return None
    return int((last - first).total_seconds()) // 60


def _speakers(text: str, quotes: Sequence[Quote]) -> Iterator[SpeakerFacts]:
    said, words = Counter[str | None](), Counter[str | None]()
    for quote in quotes:
        said[quote.speaker] += not quote.goes_on
        words[quote.speaker] += count_words(quote.span.cut(text))
    total = max(words.total(), 1)
    for speaker in sorted(words, key=lambda one: (one is None, -words[one])):
        count = words[speaker]
        yield SpeakerFacts(speaker, said[speaker], count, count / total)


def _makers(places: Sequence[Credit]) -> Iterator[MakerFacts]:
    counts = Counter((credit.maker, credit.is_publisher) for credit in places)
    for (maker, is_publisher), count in counts.most_common():
        if maker:
            yield MakerFacts(maker, count, is_publisher)


def _repeated(article: Article) -> Iterator[RepeatedLine]:
    """Lines and credits with the same words in two places or more, by their first place.

    Not a credit that stands nowhere but inside captions that repeat as a whole.
    """
    spans = {block.span for block in article.blocks} | {p.span for p in article.parts("credit")}
    places: dict[str, list[Span]] = {}
    for span in sorted(spans):
        places.setdefault(_words(span, article), []).append(span)
    within = {
        part.span
        for block in article.blocks
        for part in block.parts
        if part.span != block.span and len(places[_words(block.span, article)]) > 1
    }
    for words, found in places.items():
        if len(found) > 1 and not within.issuperset(found):
            yield RepeatedLine(words, tuple(found))


def _words(span: Span, article: Article) -> str:
    return " ".join(span.cut(article.text).split())
