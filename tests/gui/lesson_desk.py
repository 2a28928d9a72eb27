"""Lessons on the sample article, made as a teacher makes them, and somebody who begins one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hands import ARTICLE

from annotator.importers.schemes import find_scheme
from annotator.importers.sources import read_article
from annotator.model.article import Article
from annotator.model.assignment import Assignment, Word
from annotator.model.lesson import Material
from annotator.model.scheme import Attribute, Option
from annotator.workflows.lessons import write_lesson
from annotator.workflows.opening import DEFAULT_SCHEME

HEARD = Attribute("heard", "Who is not heard?", "text")
AGREE = Attribute("agree", "Do they agree?", "yes_no")
VOICES = Attribute("voices", "How many voices?", "number")
KINDS = Attribute("kinds", "Who speaks?", "several", (Option("o", "Officials"), Option("n", "Us")))
TONE = Attribute("tone", "What is its tone?", "choice", (Option("c", "Calm"), Option("l", "Loud")))
QUESTIONS = (HEARD, AGREE, VOICES, KINDS, TONE)
WORDS = (Word("crab pots", "Cages to catch crabs."), Word("harbor", "Where ships lie."))


def article() -> Article:
    return read_article(ARTICLE, article_id="a1")


def body_blocks() -> list[int]:
    """The numbers of the blocks of running text."""
    return [number for number, block in enumerate(article().blocks) if block.kind == "body"]


def make_lesson(folder: Path, *, articles: tuple[Article, ...] = (), **asked: Any) -> Path:
    """A lesson to hand out that asks what is given."""
    assignment = Assignment("lesson-1", "Harbor", "2026-03-01T10:00:00Z", **asked)
    material = Material(articles or (article(),), find_scheme(DEFAULT_SCHEME), assignment)
    return write_lesson(folder / "downloads" / "harbor.annot", material).hand_out
