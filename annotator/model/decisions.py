"""The teacher's decisions about a class: each can be taken back, the last one about a thing counts.

Nothing that students handed in changes by them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import NamedTuple

from annotator.model.annotation import Annotation
from annotator.model.answers import LONGEST_ANSWER
from annotator.model.canonical import canonical, one_line
from annotator.model.collected import WorkKey
from annotator.model.errors import Refused
from annotator.model.points import Overruled, PointsFor
from annotator.model.scheme import Scheme
from annotator.model.spans import Span
from annotator.model.voices import spelling_key

# The article's id, and a row of the summary in it; None for the article as a whole.
Passage = tuple[str, Span | None]

MOST_POINTS = 1_000_000


class Remark(NamedTuple):
    """A comment or a free answer of a student, with its words: it is ticked for these alone.

    `about` is the annotation's id, or the article's for a question about the whole of it;
    `question` is the question's id, empty for a comment.
    """

    work: WorkKey
    about: str
    question: str
    words: str


class Merge(NamedTuple):
    """These spellings are of one speaker, called `into`; empty, they stand for themselves again."""

    spellings: tuple[str, ...]
    into: str


class PointsRule(NamedTuple):
    """What points are given for."""

    rule: PointsFor


class Overrule(NamedTuple):
    """What a work gets instead of what was computed; None for what was computed again."""

    work: WorkKey
    instead: Overruled | None


class Reword(NamedTuple):
    """What to ask about a passage: these words, nothing (empty), the program's own again (None)."""

    passage: Passage
    words: str | None


class Show(NamedTuple):
    """Whether a remark may stand on the board and in reports."""

    remark: Remark
    shown: bool


Decision = Merge | PointsRule | Overrule | Reword | Show


@dataclass(frozen=True, slots=True)
class Decisions:
    """What is decided about a class.

    `merges` are as in `annotator.model.voices`; an empty prompt is a passage's that is
    switched off.
    """

    merges: Mapping[str, str] = field(default_factory=dict)
    points_for: PointsFor = "doing"
    overruled: Mapping[WorkKey, Overruled] = field(default_factory=dict)
    prompts: Mapping[Passage, str] = field(default_factory=dict)
    shown: frozenset[Remark] = frozenset()


NOTHING_DECIDED = Decisions()


def decided(decisions: Iterable[Decision]) -> Decisions:
    """What counts after these decisions, made one after the other."""
    merges: dict[str, str] = {}
    points_for: PointsFor = "doing"
    overruled: dict[WorkKey, Overruled] = {}
    prompts: dict[Passage, str] = {}
    shown: set[Remark] = set()
    for one in decisions:
        match one:
            case Merge():
                _merge(merges, one)
            case PointsRule(rule):
                points_for = rule
            case Overrule(work, None):
                overruled.pop(work, None)
            case Overrule(work, Overruled() as instead):
                overruled[work] = instead
            case Reword(passage, None):
                prompts.pop(passage, None)
            case Reword(passage, str(words)):
                prompts[passage] = words
            case Show(remark, is_shown):
                (shown.add if is_shown else shown.discard)(remark)
    return Decisions(merges, points_for, overruled, prompts, frozenset(shown))


def about_works(decisions: Iterable[Decision], works: Iterable[WorkKey]) -> Iterator[Decision]:
    """The decisions as they are about the works of a class now.

    Whose a work is may have become clearer since: its id is enough where only one has it.
    """
    known = set(works)
    by_id: dict[str, list[WorkKey]] = {}
    for work in known:
        by_id.setdefault(work[0], []).append(work)

    def now(work: WorkKey) -> WorkKey:
        same = by_id.get(work[0], [])
        return same[0] if work not in known and len(same) == 1 else work

    for one in decisions:
        if isinstance(one, Overrule):
            yield one._replace(work=now(one.work))
        elif isinstance(one, Show):
            yield one._replace(remark=one.remark._replace(work=now(one.remark.work)))
        else:
            yield one


def _merge(merges: dict[str, str], one: Merge) -> None:
    if not one.into:
        for spelling in one.spellings:
            merges.pop(spelling_key(spelling), None)
        return
    # The spelling itself too: it is the one to show, and stands for nobody else any more.
    for spelling in (*one.spellings, one.into):
        merges[spelling_key(spelling)] = one.into


def checked_decision(decision: Decision) -> Decision:
    """A decision as it is kept: its words without white space around them, nothing endless.

    Raises Refused for points and words that cannot be.
    """
    match decision:
        case Merge(spellings, into):
            return Merge(tuple(map(_line, spellings)), _line(into))
        case Overrule(work, Overruled(points, note)):
            if not (isfinite(points) and 0 <= points <= MOST_POINTS):
                raise Refused("decisions.points", most=MOST_POINTS)
            return Overrule(work, Overruled(float(points), _line(note)))
        case Reword(passage, str(words)):
            return Reword(passage, _line(words))
        case _:
            return decision


def _line(words: str) -> str:
    words = one_line(canonical(words))
    if len(words) > LONGEST_ANSWER:
        raise Refused("decisions.too_long", n=LONGEST_ANSWER)
    return words


def remarks_on(work: WorkKey, annotation: Annotation, scheme: Scheme) -> Iterator[Remark]:
    """What a student wrote freely about one passage: the comment, then the free answers."""
    if annotation.comment:
        yield Remark(work, annotation.id, "", annotation.comment)
    tag = scheme.tag(annotation.tag)
    for question in tag.attributes if tag else ():
        answer = annotation.attributes.get(question.id)
        if answer and question.kind == "text":
            yield Remark(work, annotation.id, question.id, answer)
