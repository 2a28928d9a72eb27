"""Repeated words that someone tagged, and how many people saw each of their places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from annotator.analysis.rows import Row
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.repeats import occurrences
from annotator.model.scheme import Scheme
from annotator.model.spans import Span, trimmed
from annotator.model.summary import RepeatRow

# One person's passages in one article, by their words; each a place and a tag.
_Passages = dict[str, set[tuple[Span, str]]]


def repeats(
    article: Article,
    rows: Sequence[Row],
    works: Mapping[str, Sequence[Annotation]],
    scheme: Scheme,
) -> list[RepeatRow]:
    """The words with two or more places that someone tagged as exactly those words.

    Only words that are a whole block, part or row, that one person tagged in several
    places, or that came from the offer to tag all places: a word tagged in passing is
    none. `works` holds this article's annotations by the reader's code. In text order of
    the first place.
    """
    by_person = {reader: _by_words(article.text, work) for reader, work in works.items()}
    found = []
    for words in _candidates(article, rows, [*works.values()], [*by_person.values()]):
        places = occurrences(article.text, words)
        tagged = {reader: _tagged(by_person[reader], words, places) for reader in sorted(by_person)}
        if len(places) > 1 and any(tagged.values()):
            found.append(_row(article, places, tagged, scheme))
    return sorted(found, key=lambda row: row.places)


def words_of(text: str) -> str:
    """`text` with every run of white space as one space: equal for equal words."""
    return " ".join(text.split())


def _by_words(text: str, work: Sequence[Annotation]) -> _Passages:
    passages: _Passages = {}
    for annotation in work:
        span = trimmed(text, annotation.span.start, annotation.span.end)
        if span:
            key = words_of(span.cut(text))
            passages.setdefault(key, set()).add((span, annotation.tag))
    return passages


def _candidates(
    article: Article,
    rows: Sequence[Row],
    works: Sequence[Sequence[Annotation]],
    by_person: Sequence[_Passages],
) -> set[str]:
    text = article.text
    parts = [part.span for block in article.blocks for part in block.parts]
    whole = [row.span for row in rows] + [block.span for block in article.blocks] + parts
    known = {words_of(span.cut(text)) for span in whole}
    offered = {words_of(a.span.cut(text)) for work in works for a in work if a.origin == "repeat"}
    return {
        words
        for person in by_person
        for words, tagged in person.items()
        if words in known or words in offered or len({span for span, _ in tagged}) > 1
    }


def _tagged(person: _Passages, words: str, places: Sequence[Span]) -> set[tuple[Span, str]]:
    """The places this person tagged as exactly these words, with each tag used there."""
    standing = set(places)
    return {(span, tag) for span, tag in person.get(words, ()) if span in standing}


def _row(
    article: Article,
    places: Sequence[Span],
    tagged: Mapping[str, set[tuple[Span, str]]],
    scheme: Scheme,
) -> RepeatRow:
    seen = {reader: {span for span, _ in person} for reader, person in tagged.items()}
    sums = Counter(map(len, seen.values()))
    once = Counter(tag for person in tagged.values() for tag in {tag for _, tag in person})
    each = Counter(tag for person in tagged.values() for _, tag in person)
    return RepeatRow(
        article_id=article.id,
        text=places[0].cut(article.text),
        places=tuple(places),
        people_by_places={n: sums[n] for n in range(len(places) + 1)},
        counted_once=dict(_per_tag(scheme, once)),
        counted_each=dict(_per_tag(scheme, each)),
        found_by=tuple(tuple(r for r, spans in seen.items() if place in spans) for place in places),
        found_none=tuple(reader for reader, spans in seen.items() if not spans),
    )


def _per_tag(scheme: Scheme, counts: Counter[str]) -> Iterator[tuple[str, int]]:
    return ((tag.id, counts[tag.id]) for tag in scheme.tags)
