"""A class beside what its lesson asks and beside the teacher's answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from annotator.analysis.findings import findings
from annotator.analysis.question_results import question_results
from annotator.analysis.scoring import points_for_agreement, points_for_doing
from annotator.analysis.summary import counted_annotations, readers, summarise
from annotator.analysis.tomorrow import five_lines
from annotator.model.annotation import Annotation
from annotator.model.class_figures import ClassFigures
from annotator.model.collected import ClassRecord, WorkKey, answers_of
from annotator.model.decisions import NOTHING_DECIDED, Decisions, about_works, decided
from annotator.model.findings import Findings
from annotator.model.matches import OUTCOMES, Matching, Outcome
from annotator.model.points import Overruled
from annotator.model.scores import ReaderScore, Scores
from annotator.storage import class_files
from annotator.storage.connections import require_kind
from annotator.storage.decision_rows import DecisionList, read_decisions
from annotator.storage.key_files import read_key
from annotator.text import language
from annotator.workflows.answering import key_material
from annotator.workflows.fact_finding import facts_of


class ClassParts(NamedTuple):
    """What a class file holds: the class, the teacher's answers (maybe none), the decisions."""

    record: ClassRecord
    key: tuple[Annotation, ...]
    decisions: DecisionList


def class_figures(path: Path) -> ClassFigures:
    """Everything about the class in a file, made once."""
    record, key, decisions = class_parts(path)
    return figures_of(record, key, decided(decisions.done))


def class_parts(path: Path) -> ClassParts:
    """What a class file holds, its tags in the language in use."""
    require_kind(path, "annotclass")
    record = class_files.read(path)
    record = replace(record, material=record.material.in_language(language()))
    key, _ = read_key(path, key_material(record.material))
    made = read_decisions(path, record.material)
    done = tuple(about_works(made.done, (one.key for one in record.newest)))
    return ClassParts(record, tuple(key.values()), made._replace(done=done))


def figures_of(
    record: ClassRecord, key: Iterable[Annotation] = (), decisions: Decisions = NOTHING_DECIDED
) -> ClassFigures:
    """Everything about a class; `key` are the teacher's answers, where there are any."""
    summary, counted = summarise(record), counted_annotations(record)
    found = findings(record.material, counted, summary, key, decisions.merges)
    return ClassFigures(
        summary=summary,
        findings=found,
        scores=_scores(record, found, decisions),
        lines=five_lines(summary, found),
        facts=tuple(map(facts_of, record.material.articles)),
        decisions=decisions,
        questions=question_results(record, counted, summary),
    )


def _scores(record: ClassRecord, found: Findings, decisions: Decisions) -> Scores:
    assignment = record.material.assignment
    worth = assignment.points if assignment else 0
    # Nobody gets points in a lesson that is worth none.
    overruled = decisions.overruled if worth else {}
    rows = sorted(_rows(record, found, overruled), key=lambda row: row.reader)
    passages = sum(rows[0].outcomes.values()) if rows and found.key else 0
    points_for = decisions.points_for if found.key else "doing"
    return Scores(worth, passages, tuple(rows), points_for)


def _rows(
    record: ClassRecord, found: Findings, overruled: Mapping[WorkKey, Overruled]
) -> Iterator[ReaderScore]:
    codes, counted = readers(record), counted_annotations(record)
    for one in record.newest:
        work = counted[one.key]
        if not work:
            continue
        matchings = found.matchings.get(one.key, {}).values()
        instead = overruled.get(one.key)
        yield ReaderScore(
            reader=codes[one.key],
            doing=points_for_doing(record.material, work, answers_of(record, one), instead),
            agreement=points_for_agreement(matchings, instead) if found.key else None,
            outcomes={outcome: _count(matchings, outcome) for outcome in OUTCOMES},
            extra=sum(len(matching.extra) for matching in matchings),
        )


def _count(matchings: Iterable[Matching], outcome: Outcome) -> int:
    return sum(matching.count(outcome) for matching in matchings)
