"""A class on the board: its passages as slides, nobody to be recognised.

What students wrote is on it where the teacher ticked it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from annotator.analysis.splits import splits
from annotator.analysis.summary import summarise
from annotator.model.annotation import Annotation
from annotator.model.board import Board, Prompt, Slide
from annotator.model.collected import ClassRecord
from annotator.model.decisions import NOTHING_DECIDED, Decisions, Passage
from annotator.model.quotes import without_quote
from annotator.model.summary import Summary
from annotator.workflows.board_slides import slides_of
from annotator.workflows.class_contents import read_class
from annotator.workflows.ticked import ticked_comments


def board_of(class_path: Path) -> Board:
    """The board of a class file, with the teacher's answers and decisions in it."""
    contents = read_class(class_path)
    return make_board(contents.record, contents.key, contents.prompts, contents.decisions)


def make_board(
    record: ClassRecord,
    key: Iterable[Annotation] = (),
    prompts: Mapping[Passage, str] = MappingProxyType({}),
    decisions: Decisions = NOTHING_DECIDED,
) -> Board:
    """The board of a class; no slides for a class of nobody.

    A passage has a slide when somebody tagged something there, the teacher too, an article when
    there is something to ask or to show about the whole of it.
    """
    material, answers, summary = record.material, tuple(key), summarise(record)
    found = splits(summary.rows, material.scheme)
    asked, ticked = _asked(summary, prompts, decisions), ticked_comments(record, summary, decisions)
    # What the program asks about a passage is asked only where somebody tagged something.
    own = {*decisions.prompts, *((article.id, None) for article in material.articles)}
    wanted = {*ticked, *(passage for passage in own if asked.get(passage))}
    slides = {
        passage: replace(
            slide, prompt=asked.get(passage, slide.prompt), comments=ticked.get(passage, ())
        )
        for passage, slide in slides_of(record, summary, answers, found, wanted)
    }
    first: dict[Passage, None] = dict.fromkeys((one.row.article_id, one.row.span) for one in found)
    ordered = tuple(slides[place] for place in {**first, **slides})
    used = {tag for slide in ordered for tag in _tags_on(slide)}
    return Board(
        title=material.title,
        scheme=material.scheme,
        tags=tuple(tag.id for tag in material.scheme.tags if tag.id in used),
        people=summary.people,
        simulated=summary.simulated,
        has_answers=bool(answers),
        slides=ordered,
    )


def _asked(
    summary: Summary, prompts: Mapping[Passage, str], decisions: Decisions
) -> dict[Passage, Prompt | None]:
    """What to ask about passages, nothing where the teacher switched it off."""
    texts: dict[Passage, str] = {(row.article_id, row.span): row.text for row in summary.rows}
    found: dict[Passage, Prompt | None] = {
        passage: None for passage, words in decisions.prompts.items() if not words
    }
    for passage, words in prompts.items():
        short = without_quote(words, texts.get(passage, ""))
        found[passage] = Prompt("worded", words=short)
    return found


def _tags_on(slide: Slide) -> Iterator[str]:
    yield from slide.votes(slide.people)
    yield from (piece.tag for alike in slide.answers for piece in alike)
