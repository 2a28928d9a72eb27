"""What students wrote about each row of a class's articles, and the teacher's answers there."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import TypeVar

from annotator.analysis.passage_rows import PassageRows
from annotator.analysis.summary import counted_annotations, readers
from annotator.model.annotation import Annotation
from annotator.model.collected import ClassRecord, WorkKey
from annotator.model.decisions import Passage, Remark, remarks_on
from annotator.model.findings import Findings
from annotator.model.passage_notes import AnswerHere, PassageNotes, Said
from annotator.model.scheme import Scheme
from annotator.model.spans import Span
from annotator.model.summary import VoteRow

Note = TypeVar("Note")
# The class's article and the words in it that a note is about.
_About = tuple[str, Span]


def passage_notes(
    record: ClassRecord,
    rows: Iterable[VoteRow],
    found: Findings,
    works: Container[WorkKey] | None = None,
) -> dict[Passage, PassageNotes]:
    """The notes of every row that has any, by article id and row; of these works, else of all.

    A passage belongs to the rows that it alone counts on, else to the one that it shares most
    with. A name that was written down as an answer is no remark.
    """
    spans: dict[str, list[Span]] = {article.id: [] for article in record.material.articles}
    for row in rows:
        spans[row.article_id].append(row.span)
    places = {
        article.id: PassageRows(article.text, spans[article.id])
        for article in record.material.articles
    }
    answers = _by_row(places, _answers(record, found))
    said = _by_row(places, _said(record, works))
    return {
        passage: PassageNotes(tuple(answers.get(passage, ())), tuple(said.get(passage, ())))
        for passage in {**answers, **said}
    }


def _by_row(
    places: Mapping[str, PassageRows], notes: Iterable[tuple[_About, Note]]
) -> dict[Passage, list[Note]]:
    found: dict[Passage, list[Note]] = {}
    for (article_id, words), note in notes:
        for row in places[article_id].of(words):
            found.setdefault((article_id, row), []).append(note)
    return found


def _answers(record: ClassRecord, found: Findings) -> Iterator[tuple[_About, AnswerHere]]:
    results = {
        (one.article_id, one.tag, place): one for one in found.answers for place in one.places
    }
    for item in found.key:
        main = item.main
        article = record.material.article(main.article_id)
        if article:
            result = results.get((article.id, main.tag, main.span))
            answer = AnswerHere(item, main.span.cut(article.text), result)
            yield (article.id, main.span), answer


def _said(record: ClassRecord, works: Container[WorkKey] | None) -> list[tuple[_About, Said]]:
    """What students wrote, by tag, then by code."""
    scheme, codes = record.material.scheme, readers(record)
    order = {tag.id: number for number, tag in enumerate(scheme.tags)}
    found = [
        ((article_id, one.span), Said(remark, one.tag, codes[key]))
        for key, articles in counted_annotations(record).items()
        if works is None or key in works
        for article_id, annotations in articles.items()
        for one in annotations
        for remark in _free(key, one, scheme)
    ]
    return sorted(found, key=lambda one: (order[one[1].tag], one[1].reader))


def _free(work: WorkKey, one: Annotation, scheme: Scheme) -> Iterator[Remark]:
    if not one.comment and not one.attributes:
        return
    tag = scheme.tag(one.tag)
    names = {q.id for q in tag.attributes if q.suggest == "names"} if tag else set()
    yield from (remark for remark in remarks_on(work, one, scheme) if remark.question not in names)
