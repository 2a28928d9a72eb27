"""A class beside what its lesson asks and beside the teacher's answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator.analysis.findings import findings
from annotator.analysis.scoring import points_for_agreement, points_for_doing
from annotator.analysis.summary import counted_annotations, readers, summarise
from annotator.analysis.tomorrow import five_lines
from annotator.model.annotation import Annotation
from annotator.model.class_figures import ClassFigures
from annotator.model.collected import ClassRecord, answers_of
from annotator.model.findings import Findings
from annotator.model.matches import OUTCOMES, Matching, Outcome
from annotator.model.scores import ReaderScore, Scores
from annotator.storage import class_files
from annotator.storage.connections import require_kind
from annotator.storage.key_files import read_key
from annotator.workflows.answering import key_material
from annotator.workflows.fact_finding import facts_of


def class_figures(path: Path) -> ClassFigures:
    """Everything about the class in a file, made once."""
    return figures_of(*class_and_key(path))


def class_and_key(path: Path) -> tuple[ClassRecord, list[Annotation]]:
    """The class in a file and the teacher's answers, which may be none."""
    require_kind(path, "annotclass")
    record = class_files.read(path)
    key, _ = read_key(path, key_material(record.material))
    return record, list(key.values())


def figures_of(record: ClassRecord, key: Iterable[Annotation] = ()) -> ClassFigures:
    """Everything about a class; `key` are the teacher's answers, where there are any."""
    summary, counted = summarise(record), counted_annotations(record)
    found = findings(record.material, counted, summary, key)
    return ClassFigures(
        summary=summary,
        findings=found,
        scores=_scores(record, found),
        lines=five_lines(summary, found),
        facts=tuple(map(facts_of, record.material.articles)),
    )


def _scores(record: ClassRecord, found: Findings) -> Scores:
    assignment = record.material.assignment
    rows = sorted(_rows(record, found), key=lambda row: row.reader)
    passages = sum(rows[0].outcomes.values()) if rows and found.key else 0
    return Scores(assignment.points if assignment else 0, passages, tuple(rows))


def _rows(record: ClassRecord, found: Findings) -> Iterator[ReaderScore]:
    codes, counted = readers(record), counted_annotations(record)
    for one in record.newest:
        work = counted[one.key]
        if not work:
            continue
        matchings = found.matchings.get(one.key, {}).values()
        yield ReaderScore(
            reader=codes[one.key],
            doing=points_for_doing(record.material, work, answers_of(record, one)),
            agreement=points_for_agreement(matchings) if found.key else None,
            outcomes={outcome: _count(matchings, outcome) for outcome in OUTCOMES},
            extra=sum(len(matching.extra) for matching in matchings),
        )


def _count(matchings: Iterable[Matching], outcome: Outcome) -> int:
    return sum(matching.count(outcome) for matching in matchings)
