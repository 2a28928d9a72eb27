"""What the class answered, as tables: counted, what was written freely, about whole articles.

Who chose which answer about a passage stands with the tagged passages themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from annotator.exporters.tables import Cell, Table, article_numbers, yes_no
from annotator.model.annotation import Annotation
from annotator.model.class_figures import ClassFigures
from annotator.model.collected import ClassRecord, WorkKey, answers_of
from annotator.model.decisions import Remark
from annotator.model.question_results import Written

_COUNTED = ("article", "tag", "question", "asked", "answered", "answer", "times", "people")
_ASKED = ("article", "start", "end", "text", "tag", "people")
_WRITTEN = ("reader", "article", "tag", "question", "start", "end", "places", "shown", "answer")
_ABOUT_ARTICLES = ("reader", "article", "question", "shown", "answer")


def question_tables(
    record: ClassRecord, figures: ClassFigures, codes: Mapping[WorkKey, str], *, names: bool
) -> dict[str, Table]:
    """The tables by file name.

    Own words are in them where the teacher ticked them; in a copy with names, all are.
    """
    return {
        "questions.csv": Table(_COUNTED, list(_counted(figures))),
        "asked.csv": Table(_ASKED, list(_asked(figures))),
        "written.csv": Table(_WRITTEN, list(_written(figures, names=names))),
        "article_answers.csv": Table(
            _ABOUT_ARTICLES, list(_about_articles(record, figures, codes, names=names))
        ),
    }


def without_own_words(annotation: Annotation, work: WorkKey, figures: ClassFigures) -> Annotation:
    """The annotation with those free answers that the teacher ticked; who speaks stays."""
    tag = figures.summary.scheme.tag(annotation.tag)
    free = {q.id for q in tag.attributes if q.kind == "text" and not q.suggest} if tag else set()
    kept = {
        question: answer
        for question, answer in annotation.attributes.items()
        if question not in free
        or Remark(work, annotation.id, question, answer) in figures.decisions.shown
    }
    return replace(annotation, attributes=kept)


def _counted(figures: ClassFigures) -> Iterator[list[Cell]]:
    """A row for each answer there is to choose; for own words one row without an answer."""
    numbers = article_numbers(figures.summary)
    for one in (*figures.questions.of_articles, *figures.questions.of_tags):
        article: Cell = numbers[one.article_id] if one.article_id else ""
        known: list[Cell] = [article, one.tag, one.question.id, one.asked, one.answered]
        if one.question.kind == "text":
            yield [*known, "", one.answered, one.people]
        yield from ([*known, count.answer, count.times, count.people] for count in one.counts)


def _asked(figures: ClassFigures) -> Iterator[list[Cell]]:
    numbers = article_numbers(figures.summary)
    texts = {(row.article_id, row.span): row.text for row in figures.summary.rows}
    for one in figures.questions.asked:
        span, text = one.span, texts[one.article_id, one.span]
        yield [numbers[one.article_id], span.start, span.end, text, one.tag, one.people]


def _written(figures: ClassFigures, *, names: bool) -> Iterator[list[Cell]]:
    numbers = article_numbers(figures.summary)
    found = figures.questions
    every = [(one.tag, one.written) for one in found.of_tags]
    every += [(one.tag, one.written) for one in found.asked]
    for tag, several in every:
        for one in several:
            span = one.span
            assert span
            known: list[Cell] = [one.reader, numbers[one.article_id], tag, one.remark.question]
            yield [*known, span.start, span.end, one.places, *_told(figures, one, names=names)]


def _told(figures: ClassFigures, one: Written, *, names: bool) -> list[Cell]:
    is_shown = one.remark in figures.decisions.shown
    return [yes_no(is_shown), one.words if is_shown or names else ""]


def _about_articles(
    record: ClassRecord, figures: ClassFigures, codes: Mapping[WorkKey, str], *, names: bool
) -> Iterator[list[Cell]]:
    """A row for each answer, by the readers' codes."""
    numbers = article_numbers(figures.summary)
    shown = figures.decisions.shown
    for one in sorted(record.newest, key=lambda work: codes[work.key]):
        answers = answers_of(record, one)
        for result in figures.questions.of_articles:
            question, article_id = result.question, result.article_id
            answer = answers.get((article_id, question.id), "")
            if not question.accepts(answer) or not answer:
                continue
            known: list[Cell] = [codes[one.key], numbers[article_id], question.id]
            if question.kind != "text":
                yield [*known, "", answer]
                continue
            is_shown = Remark(one.key, article_id, question.id, answer) in shown
            yield [*known, yes_no(is_shown), answer if is_shown or names else ""]
