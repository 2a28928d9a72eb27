"""Everything that can be found in a class beyond the counts, put together once."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.analysis.answer_results import answer_results
from annotator.analysis.likeness import likeness
from annotator.analysis.matching import matching
from annotator.analysis.mixups import mix_ups
from annotator.analysis.rows import rows
from annotator.analysis.splits import splits
from annotator.analysis.summary import Counted
from annotator.analysis.tag_results import tag_results
from annotator.analysis.voices import voices
from annotator.model.annotation import Annotation
from annotator.model.answer_key import key_items
from annotator.model.findings import Findings
from annotator.model.lesson import Material
from annotator.model.summary import Summary
from annotator.model.voices import Merges


def findings(
    material: Material,
    counted: Counted,
    summary: Summary,
    key: Iterable[Annotation] = (),
    merges: Merges | None = None,
) -> Findings:
    """What the counted annotations of a class say; `key` are the teacher's, where there are any."""
    scheme, items = material.scheme, key_items(key)
    works = {
        article.id: {
            who: parts[article.id] for who, parts in counted.items() if article.id in parts
        }
        for article in material.articles
    }
    people = {article.id: list(works[article.id].values()) for article in material.articles}
    matchings = {
        who: {
            article.id: matching(article, scheme, items, works[article.id][who])
            for article in material.articles
            if who in works[article.id]
        }
        for who in (counted if items else ())
    }
    mixed = (
        mix_up
        for article in material.articles
        for mix_up in mix_ups(article, rows(article), scheme, people[article.id])
    )
    every = [one for by_article in matchings.values() for one in by_article.values()]
    return Findings(
        splits=tuple(splits(summary.rows, scheme)),
        mix_ups=tuple(sorted(mixed, key=lambda mix_up: -mix_up.people)),
        likeness=tuple(row for a in material.articles for row in likeness(a, scheme, people[a.id])),
        voices=tuple(voices(a, scheme, people[a.id], merges) for a in material.articles),
        key=items,
        results=tuple(tag_results(scheme, every)) if items else (),
        answers=tuple(
            row
            for a in material.articles
            for row in answer_results(a, [by[a.id] for by in matchings.values() if a.id in by])
        ),
        matchings=matchings,
    )
