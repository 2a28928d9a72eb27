"""What the class answered, as tables: what was written freely, and about whole articles.

The answers to choose from stand with the tagged passages themselves.
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

_WRITTEN = ("reader", "article", "tag", "question", "start", "end", "places", "shown", "answer")
_ABOUT_ARTICLES = ("reader", "article", "question", "shown", "answer")


def question_tables(
    record: ClassRecord, figures: ClassFigures, codes: Mapping[WorkKey, str], *, names: bool
) -> dict[str, Table]:
    """The tables by file name.

    Own words are in them where the teacher ticked them; in a copy with names, all are.
    """
    return {
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
