"""Where the class split, with what to ask there and what students wrote, as the report shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from annotator.exporters.report_copy import Viewers
from annotator.exporters.report_page import Page, Sentence
from annotator.model.class_figures import ClassFigures
from annotator.model.decisions import Passage
from annotator.model.passage_notes import NO_NOTES, PassageNotes, Said
from annotator.model.scheme import Tag


@dataclass(frozen=True, slots=True)
class Remarked:
    """What one student wrote, ticked by the teacher, beside the tag it is about."""

    words: str
    tag: Tag


@dataclass(frozen=True, slots=True)
class SplitHere:
    """A sentence where the class split; `prompt` is empty where there is nothing to ask.

    `answers` are the tags of the teacher's answers there.
    """

    sentence: Sentence
    article: str
    prompt: str
    answers: tuple[Tag, ...]
    remarks: tuple[Remarked, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the figures: what to ask, and what was written, by passage."""

    prompts: Mapping[Passage, str]
    notes: Mapping[Passage, PassageNotes]


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
    tags = {tag.id: tag for tag in figures.summary.scheme.tags}
    even = sorted(figures.findings.splits, key=lambda one: abs(2 * one.people - one.row.people))
    for passage in dict.fromkeys((one.row.article_id, one.row.span) for one in even):
        sentence, title = sentences[passage]
        if not sentence.is_split:
            continue
        notes = beside.notes.get(passage, NO_NOTES)
        answers = (one.item.accepted for one in notes.answers) if viewers.see("key") else ()
        yield SplitHere(
            sentence=sentence,
            article=title if len(page.readings) > 1 else "",
            prompt=beside.prompts.get(passage, "") if viewers.see("prompts") else "",
            answers=tuple(tags[t] for t in dict.fromkeys(a.tag for one in answers for a in one)),
            remarks=tuple(_ticked(figures, notes.said, tags)) if viewers.see("remarks") else (),
        )


def comments_by_row(
    figures: ClassFigures, beside: Beside, viewers: Viewers
) -> dict[int, tuple[Remarked, ...]]:
    """The ticked comments on each sentence, by its number; those on a split are with it."""
    if not viewers.see("remarks"):
        return {}
    tags, found = {tag.id: tag for tag in figures.summary.scheme.tags}, {}
    for number, row in enumerate(figures.summary.rows):
        notes = beside.notes.get((row.article_id, row.span), NO_NOTES)
        comments = (one for one in notes.said if not one.remark.question)
        if not row.split_tags and (ticked := tuple(_ticked(figures, comments, tags))):
            found[number] = ticked
    return found


def _ticked(
    figures: ClassFigures, said: Iterable[Said], tags: Mapping[str, Tag]
) -> Iterator[Remarked]:
    for one in said:
        if one.remark in figures.decisions.shown:
            yield Remarked(one.remark.words, tags[one.tag])
