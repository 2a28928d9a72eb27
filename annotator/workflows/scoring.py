"""A class beside what its lesson asks and beside the teacher's answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.analysis.findings import findings
from annotator.analysis.scoring import points_for_agreement, points_for_doing
from annotator.analysis.summary import counted_annotations, readers, summarise
from annotator.model.collected import ClassRecord
from annotator.model.findings import Findings
from annotator.model.matches import OUTCOMES, Matching, Outcome
from annotator.model.scores import ReaderScore, Scores
from annotator.model.summary import Summary
from annotator.storage import class_files
from annotator.storage.connections import require_kind
from annotator.storage.key_files import read_key
from annotator.workflows.answering import key_material


@dataclass(frozen=True, slots=True)
class ClassFigures:
    """Everything that is known of a class: its counts, what they say, what each work gets."""

    summary: Summary
    findings: Findings
    scores: Scores


def class_figures(path: Path) -> ClassFigures:
    """Everything about the class in a file, made once."""
    require_kind(path, "annotclass")
    record = class_files.read(path)
    key, _ = read_key(path, key_material(record.material))
    summary, counted = summarise(record), counted_annotations(record)
    found = findings(record.material, counted, summary, key.values())
    return ClassFigures(summary, found, _scores(record, found))


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
            doing=points_for_doing(record.material, work, one.hand_in.answers),
            agreement=points_for_agreement(matchings) if found.key else None,
            outcomes={outcome: _count(matchings, outcome) for outcome in OUTCOMES},
            extra=sum(len(matching.extra) for matching in matchings),
        )


def _count(matchings: Iterable[Matching], outcome: Outcome) -> int:
    return sum(matching.count(outcome) for matching in matchings)
