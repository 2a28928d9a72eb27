"""Passage by passage of the teacher's answers: how the class did on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from annotator.model.answer_results import AnswerResult
from annotator.model.article import Article
from annotator.model.matches import OUTCOMES, Matching, PassageMatch


def answer_results(article: Article, matchings: Iterable[Matching]) -> list[AnswerResult]:
    """One row per passage of the key on an article, in text order; none where nobody read it.

    `matchings` are those of each person on the article.
    """
    by_passage = zip(*(one.passages for one in matchings), strict=True)
    return [_result(article, passages) for passages in by_passage]


def _result(article: Article, passages: tuple[PassageMatch, ...]) -> AnswerResult:
    first = passages[0]
    counts = Counter(passage.outcome for passage in passages)
    used = (passage.best.annotation for passage in passages if passage.outcome == "other_tag")
    return AnswerResult(
        article_id=article.id,
        tag=first.item.main.tag,
        places=tuple(place.item.main.span for place in first.places),
        text=first.item.main.span.cut(article.text),
        counts={outcome: counts[outcome] for outcome in OUTCOMES},
        instead=dict(Counter(one.tag for one in used if one).most_common()),
    )
