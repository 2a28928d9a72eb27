"""What students wrote that the teacher ticked: it may be shown to the class."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.analysis.passage_rows import PassageRows
from annotator.analysis.summary import counted_annotations
from annotator.model.board import Comment
from annotator.model.collected import ClassRecord, answers_of
from annotator.model.decisions import Decisions, Passage, Remark, remarks_on
from annotator.model.spans import Span
from annotator.model.summary import Summary


def ticked_comments(
    record: ClassRecord, summary: Summary, decisions: Decisions
) -> dict[Passage, tuple[Comment, ...]]:
    """The ticked ones by article id and row, None for the article as a whole; nobody's name."""
    if not decisions.shown:
        return {}
    found: dict[Passage, set[Comment]] = {}
    for passage, comment in (
        *_on_passages(record, summary, decisions),
        *_on_articles(record, decisions),
    ):
        found.setdefault(passage, set()).add(comment)
    return {passage: tuple(sorted(comments)) for passage, comments in found.items()}


def _on_passages(
    record: ClassRecord, summary: Summary, decisions: Decisions
) -> Iterator[tuple[Passage, Comment]]:
    scheme, spans = record.material.scheme, dict[str, list[Span]]()
    for row in summary.rows:
        spans.setdefault(row.article_id, []).append(row.span)
    places = {
        article.id: PassageRows(article.text, spans.get(article.id, []))
        for article in record.material.articles
    }
    for key, parts in counted_annotations(record).items():
        for article_id, one in ((a, one) for a, own in parts.items() for one in own):
            for remark in decisions.shown.intersection(remarks_on(key, one, scheme)):
                tag = scheme.tag(one.tag)
                question = tag.attribute(remark.question) if tag else None
                comment = Comment(remark.words, question.name if question else "")
                yield from (((article_id, row), comment) for row in places[article_id].of(one.span))


def _on_articles(record: ClassRecord, decisions: Decisions) -> Iterator[tuple[Passage, Comment]]:
    asked, counted = record.material.assignment, counted_annotations(record)
    for one in record.newest if asked else ():
        for (article_id, question_id), words in answers_of(record, one).items():
            remark = Remark(one.key, article_id, question_id, words)
            question = asked.question(question_id) if asked else None
            if question and article_id in counted[one.key] and remark in decisions.shown:
                yield (article_id, None), Comment(words, question.name)
