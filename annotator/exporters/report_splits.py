"""Where the class split, with what to ask there and what students wrote, as the report shows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from annotator.analysis.passage_rows import PassageRows
from annotator.exporters.report_copy import Viewers
from annotator.exporters.report_page import Page, Sentence
from annotator.model.board import Comment
from annotator.model.class_figures import ClassFigures
from annotator.model.decisions import Passage
from annotator.model.quotes import without_quote
from annotator.model.scheme import Tag


@dataclass(frozen=True, slots=True)
class SplitHere:
    """A sentence where the class split; `prompt` is empty where there is nothing to ask.

    `answers` are the tags of the teacher's answers there, `comments` what students wrote.
    """

    sentence: Sentence
    article: str
    prompt: str
    answers: tuple[Tag, ...]
    comments: tuple[Comment, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the figures: what to ask, what was written and ticked, who is missing."""

    prompts: Mapping[Passage, str]
    comments: Mapping[Passage, tuple[Comment, ...]]
    missing: tuple[str, ...] = ()


NOTHING_BESIDE = Beside({}, {})


def splits_here(
    figures: ClassFigures, page: Page, beside: Beside, viewers: Viewers
) -> Iterator[SplitHere]:
    """The sentences where the class split, the most even split first."""
    sentences = {
        (reading.article.article_id, one.row.span): (one, reading.article.title)
        for reading in page.readings
        for paragraph in reading.paragraphs
        for one in paragraph.sentences
    }
    even = sorted(figures.findings.splits, key=lambda one: abs(2 * one.people - one.row.people))
    answers = _answers(figures) if viewers.see("key") else set()
    for passage in dict.fromkeys((one.row.article_id, one.row.span) for one in even):
        sentence, title = sentences[passage]
        if not sentence.is_split:
            continue
        yield SplitHere(
            sentence=sentence,
            article=title if len(page.readings) > 1 else "",
            prompt=_asked(beside, passage, sentence) if viewers.see("prompts") else "",
            answers=tuple(
                tag for tag in figures.summary.scheme.tags if (passage, tag.id) in answers
            ),
            comments=beside.comments.get(passage, ()) if viewers.see("remarks") else (),
        )


def _asked(beside: Beside, passage: Passage, sentence: Sentence) -> str:
    """What to ask, without the sentence that stands there already."""
    return without_quote(beside.prompts.get(passage, ""), sentence.row.text)


def comments_by_row(
    figures: ClassFigures, beside: Beside, viewers: Viewers
) -> dict[int, tuple[Comment, ...]]:
    """The comments on each sentence, by its number.

    Those on a split stand with it, and answers to a question with the question.
    """
    found: dict[int, tuple[Comment, ...]] = {}
    for number, row in enumerate(figures.summary.rows if viewers.see("remarks") else ()):
        here = beside.comments.get((row.article_id, row.span), ())
        comments = tuple(one for one in here if not one.question)
        if comments and not row.split_tags:
            found[number] = comments
    return found


def _answers(figures: ClassFigures) -> set[tuple[Passage, str]]:
    """On which rows each tag of the teacher's answers is right."""
    places = {
        facts.article.id: PassageRows(
            facts.article.text,
            [row.span for row in figures.summary.rows if row.article_id == facts.article.id],
        )
        for facts in figures.facts
    }
    return {
        ((one.article_id, row), one.tag)
        for item in figures.findings.key
        for one in item.accepted
        if one.article_id in places
        for row in places[one.article_id].of(one.span)
    }
