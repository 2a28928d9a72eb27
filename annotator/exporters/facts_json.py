"""Article facts as the published JSON."""

from __future__ import annotations

from annotator.analysis.article_facts import count_words
from annotator.model.facts import ArticleFacts, StatedTime
from annotator.model.quotes import Quote
from annotator.model.spans import Span


def facts_json(facts: ArticleFacts) -> dict[str, object]:
    """The facts as plain values, ready for `json.dumps`; keys are only ever added.

    `article` {id, title, length}; `byline` or null; `published` and `updated` {start, end (null
    where only the details say it), text, value: ISO 8601 as far as said, or null} or null;
    `minutes_between` or null; `change_notes` [{start, end, text}]; `words` {story, quoted};
    `speakers` [{speaker or null when unclear, quotes, words, share of the quoted words}];
    `quotes` [{start, end, exact, words, speaker, speaker_span: [a, b] or null, rule, goes_on}];
    `publisher` or null; `credits` [{start, end, text, maker or null, is_publisher or null}];
    `makers` [{maker, credits, is_publisher or null}]; `repeats` [{text, places: [[a, b]]}].
    """
    article = facts.article
    text = article.text
    return {
        "article": {"id": article.id, "title": article.title, "length": len(text)},
        "byline": facts.byline or None,
        "published": _time(facts.published),
        "updated": _time(facts.updated),
        "minutes_between": facts.minutes,
        "change_notes": [_place(span, text) for span in facts.making.change_notes],
        "words": {"story": facts.story_words, "quoted": facts.quoted_words},
        "speakers": [
            {
                "speaker": row.speaker,
                "quotes": row.quotes,
                "words": row.words,
                "share": round(row.share, 4),
            }
            for row in facts.speakers
        ],
        "quotes": [_quote(quote, text) for quote in facts.quotes],
        "publisher": facts.making.publisher,
        "credits": [
            {**_place(one.span, text), "maker": one.maker, "is_publisher": one.is_publisher}
            for one in facts.making.credits
        ],
        "makers": [
            {"maker": row.maker, "credits": row.credits, "is_publisher": row.is_publisher}
            for row in facts.makers
        ],
        "repeats": [
            {"text": row.text, "places": [[span.start, span.end] for span in row.places]}
            for row in facts.repeated
        ],
    }


def _place(span: Span, text: str) -> dict[str, object]:
    return {"start": span.start, "end": span.end, "text": span.cut(text)}


def _time(time: StatedTime | None) -> dict[str, object] | None:
    if time is None:
        return None
    start, end = (time.span.start, time.span.end) if time.span else (None, None)
    return {"start": start, "end": end, "text": time.words, "value": time.value}


def _quote(quote: Quote, text: str) -> dict[str, object]:
    exact, named = quote.span.cut(text), quote.speaker_span
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "exact": exact,
        "words": count_words(exact),
        "speaker": quote.speaker,
        "speaker_span": [named.start, named.end] if named else None,
        "rule": quote.rule,
        "goes_on": quote.goes_on,
    }
