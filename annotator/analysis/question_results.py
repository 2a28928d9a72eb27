"""What a class answered: each question's answers counted, and what was written freely.

An answer that the question does not take (another version of the tag set had it) is none.
What students would ask belongs to the row in which their passage begins.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from annotator.analysis.summary import Counted, readers
from annotator.model.annotation import Annotation, text_order
from annotator.model.collected import ClassRecord, WorkKey, answers_of
from annotator.model.decisions import Remark
from annotator.model.question_results import (
    AnswerCount,
    AskedRow,
    QuestionResult,
    QuestionResults,
    Written,
    asking_tags,
    counted_questions,
)
from annotator.model.scheme import YES_NO, Attribute
from annotator.model.spans import Span, trimmed
from annotator.model.summary import Summary


class _Said(NamedTuple):
    """What a person answered, empty for nothing, about one passage or a whole article."""

    work: WorkKey
    reader: str
    article_id: str
    passage: Annotation | None
    answer: str


def question_results(record: ClassRecord, counted: Counted, summary: Summary) -> QuestionResults:
    """All answers of a class's counted works, in the order of the readers' codes."""
    scheme = record.material.scheme
    passages: dict[str, list[_Said]] = {tag.id: [] for tag in scheme.tags}
    for said in _passages(record, counted):
        assert said.passage
        passages[said.passage.tag].append(said)
    asked = [
        row
        for tag, question in asking_tags(scheme).items()
        for row in _asked(record, summary, tag, question, _answered(passages[tag], question))
    ]
    return QuestionResults(
        of_tags=tuple(
            _result("", tag.id, question, _answered(passages[tag.id], question))
            for tag in scheme.tags
            for question in counted_questions(tag)
        ),
        of_articles=tuple(_of_articles(record, counted)),
        asked=tuple(sorted(asked, key=lambda row: -row.people)),
    )


def _passages(record: ClassRecord, counted: Counted) -> Iterator[_Said]:
    codes = readers(record)
    for work in sorted(counted, key=lambda key: codes[key]):
        for article_id, own in counted[work].items():
            for one in sorted(own, key=text_order):
                yield _Said(work, codes[work], article_id, one, "")


def _answered(passages: Iterable[_Said], question: Attribute) -> list[_Said]:
    return [
        said._replace(answer=_taken(question, said.passage.attributes))
        for said in passages
        if said.passage
    ]


def _taken(question: Attribute, answers: Mapping[str, str]) -> str:
    answer = answers.get(question.id, "")
    return answer if question.accepts(answer) else ""


def _of_articles(record: ClassRecord, counted: Counted) -> Iterator[QuestionResult]:
    assignment, codes = record.material.assignment, readers(record)
    if not (assignment and assignment.questions):
        return
    newest = sorted(record.newest, key=lambda one: codes[one.key])
    everything = {one.key: answers_of(record, one) for one in newest}
    for article in record.material.articles:
        there = [work for work in everything if article.id in counted[work]]
        for question in assignment.questions:
            said = []
            for work in there:
                answer = everything[work].get((article.id, question.id), "")
                taken = answer if question.accepts(answer) else ""
                said.append(_Said(work, codes[work], article.id, None, taken))
            yield _result(article.id, "", question, said)


def _result(
    article_id: str, tag: str, question: Attribute, said: Sequence[_Said]
) -> QuestionResult:
    answered = [one for one in said if one.answer]
    is_free = question.kind == "text"
    return QuestionResult(
        article_id=article_id,
        tag=tag,
        question=question,
        asked=len(said),
        answered=len(answered),
        people=len({one.work for one in answered}),
        counts=() if is_free else tuple(_counts(question, answered)),
        written=_written(question, answered) if is_free else (),
    )


def _counts(question: Attribute, answered: Sequence[_Said]) -> Iterator[AnswerCount]:
    given: dict[str, list[_Said]] = {answer: [] for answer in _choices(question)}
    for one in answered:
        for answer in one.answer.split(" ") if question.kind == "several" else [one.answer]:
            given.setdefault(answer, []).append(one)
    order = sorted(given, key=float) if question.kind == "number" else given
    for answer in order:
        yield AnswerCount(answer, len(given[answer]), len({one.work for one in given[answer]}))


def _choices(question: Attribute) -> Sequence[str]:
    if question.kind == "yes_no":
        return YES_NO
    return [option.id for option in question.options]


def _written(question: Attribute, answered: Iterable[_Said]) -> tuple[Written, ...]:
    same: dict[tuple[WorkKey, str, str], list[_Said]] = {}
    for one in answered:
        about = (one.passage.group or one.passage.id) if one.passage else one.article_id
        same.setdefault((one.work, about, one.answer), []).append(one)
    return tuple(_one_written(question, several) for several in same.values())


def _one_written(question: Attribute, several: Sequence[_Said]) -> Written:
    work, reader, article_id, passage, words = several[0]
    about = passage.id if passage else article_id
    return Written(
        remark=Remark(work, about, question.id, words),
        reader=reader,
        article_id=article_id,
        span=passage.span if passage else None,
        places=len(several),
    )


def _asked(
    record: ClassRecord, summary: Summary, tag: str, question: Attribute, said: Iterable[_Said]
) -> Iterator[AskedRow]:
    """The rows with passages of the tag, in text order."""
    for article in record.material.articles:
        spans = [row.span for row in summary.rows if row.article_id == article.id]
        here: dict[int, list[_Said]] = {}
        for one in said:
            if one.article_id == article.id and one.passage:
                here.setdefault(_begins(article.text, spans, one.passage.span), []).append(one)
        for row in sorted(here):
            yield AskedRow(
                article_id=article.id,
                tag=tag,
                span=spans[row],
                people=len({one.work for one in here[row]}),
                written=_written(question, [one for one in here[row] if one.answer]),
            )


def _begins(text: str, rows: Sequence[Span], span: Span) -> int:
    """The number of the row in which the first word of `span` stands."""
    words = trimmed(text, span.start, span.end) or span
    return max(0, bisect_right(rows, words.start, key=lambda row: row.start) - 1)
