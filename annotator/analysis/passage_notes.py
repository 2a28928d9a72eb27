"""What students wrote about each row of a class's articles, and the teacher's answers there."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping

from annotator.analysis.passage_rows import PassageRows
from annotator.analysis.summary import counted_annotations, readers
from annotator.model.annotation import Annotation
from annotator.model.collected import ClassRecord, WorkKey
from annotator.model.decisions import Passage, remarks_on
from annotator.model.findings import Findings
from annotator.model.passage_notes import AnswerHere, Said
from annotator.model.scheme import Scheme
from annotator.model.spans import Span
from annotator.model.summary import VoteRow

_Places = Mapping[str, PassageRows]


class Remarks:
    """What students wrote freely: looked up row by row, since a large class writes much.

    Those of `works`, else of all. A passage belongs to the rows that it alone counts on, else
    to the one that it shares most with.
    """

    def __init__(
        self,
        record: ClassRecord,
        rows: Iterable[VoteRow],
        works: Container[WorkKey] | None = None,
    ) -> None:
        self._scheme, self._codes = record.material.scheme, readers(record)
        self._order = {tag.id: number for number, tag in enumerate(self._scheme.tags)}
        self._places = _places(record, rows)
        self._written: dict[str, list[tuple[WorkKey, Annotation]]] = {}
        for key, articles in counted_annotations(record).items():
            if works is None or key in works:
                for article_id, annotations in articles.items():
                    here = self._written.setdefault(article_id, [])
                    here += [(key, one) for one in annotations if one.comment or one.attributes]

    def on(self, passage: Passage) -> tuple[Said, ...]:
        """The remarks on a row, by tag, then by code."""
        article_id, row = passage
        found = [
            said
            for key, one in self._written.get(article_id, ())
            if row and one.span.overlaps(row) and row in self._places[article_id].of(one.span)
            for said in self._said(key, one)
        ]
        return tuple(sorted(found, key=lambda said: (self._order[said.tag], said.reader)))

    def _said(self, work: WorkKey, one: Annotation) -> Iterator[Said]:
        names = _names_asked(self._scheme, one.tag)
        for remark in remarks_on(work, one, self._scheme):
            if remark.question not in names:
                yield Said(remark, one.tag, self._codes[work])


def answers_by_row(
    record: ClassRecord, rows: Iterable[VoteRow], found: Findings
) -> dict[Passage, tuple[AnswerHere, ...]]:
    """The teacher's answers on each row that has any, in text order."""
    places = _places(record, rows)
    by_row: dict[Passage, list[AnswerHere]] = {}
    for answer in _answers(record, found):
        main = answer.item.main
        for row in places[main.article_id].of(main.span):
            by_row.setdefault((main.article_id, row), []).append(answer)
    return {passage: tuple(answers) for passage, answers in by_row.items()}


def _places(record: ClassRecord, rows: Iterable[VoteRow]) -> _Places:
    spans: dict[str, list[Span]] = {}
    for row in rows:
        spans.setdefault(row.article_id, []).append(row.span)
    return {
        article.id: PassageRows(article.text, spans.get(article.id, []))
        for article in record.material.articles
    }


def _answers(record: ClassRecord, found: Findings) -> Iterator[AnswerHere]:
    results = {
        (one.article_id, one.tag, place): one for one in found.answers for place in one.places
    }
    for item in found.key:
        main = item.main
        article = record.material.article(main.article_id)
        if article:
            result = results.get((article.id, main.tag, main.span))
            yield AnswerHere(item, main.span.cut(article.text), result)


def _names_asked(scheme: Scheme, tag_id: str) -> set[str]:
    """The questions of a tag that are answered with a name: that is no remark."""
    tag = scheme.tag(tag_id)
    return {one.id for one in tag.attributes if one.suggest == "names"} if tag else set()
