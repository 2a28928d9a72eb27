"""Assignments (lessons): what is asked of the students, beside the article and the tag set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from annotator.model.scheme import Attribute


class Word(NamedTuple):
    """A word to know, and what it means."""

    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Assignment:
    """What a lesson asks; `created` is UTC, ISO 8601 with Z.

    `instructions` are Markdown. `due` is ISO 8601 with its offset, to the minute, in the time
    zone `zone` (an IANA name); both are empty where no time is set. `expected` maps tag ids
    to the least number of passages in each article, `reasons` is the least number of
    passages with a comment in each. `must_read` and `later` map article ids to the numbers
    of blocks, from 0, in order; a block is in one of them at most. `questions` are about
    each article as a whole. `points` is what the lesson is worth, 0 where it is worth none.
    `upload` says where the hand-in file goes.
    """

    id: str
    title: str
    created: str
    instructions: str = ""
    due: str = ""
    zone: str = ""
    expected: Mapping[str, int] = field(default_factory=dict)
    reasons: int = 0
    must_read: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    later: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    words: tuple[Word, ...] = ()
    questions: tuple[Attribute, ...] = ()
    suggestions: bool = False
    points: int = 0
    upload: str = ""

    def question(self, question_id: str) -> Attribute | None:
        """The question about a whole article with this id."""
        return next((one for one in self.questions if one.id == question_id), None)
