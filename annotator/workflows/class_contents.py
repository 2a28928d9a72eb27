"""A class as its screen shows it: read once, and again after each decision of the teacher's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from annotator.model.annotation import Annotation
from annotator.model.class_figures import ClassFigures
from annotator.model.collected import ClassRecord
from annotator.model.decisions import Decision, Decisions, Passage, decided
from annotator.storage.decision_rows import add_decision, redo_decision, undo_decision
from annotator.workflows.keeping import keeping_all
from annotator.workflows.prompting import prompts_by_passage, prompts_in_use
from annotator.workflows.scoring import class_parts, figures_of


@dataclass(frozen=True, slots=True)
class ClassContents:
    """Everything about the class in a file.

    `prompts` holds what to ask about a passage, in the teacher's words where there are such,
    without what is switched off; `prompts_wrong` says why a teacher's own prompts are not
    used, where it is so.
    """

    path: Path
    record: ClassRecord
    key: tuple[Annotation, ...]
    decisions: Decisions
    figures: ClassFigures
    prompts: Mapping[Passage, str]
    prompts_wrong: str
    can_undo: bool
    can_redo: bool


@keeping_all()
def read_class(path: Path) -> ClassContents:
    """Everything about the class in a file."""
    record, key, made = class_parts(path)
    decisions = decided(made.done)
    figures = figures_of(record, key, decisions)
    in_use = prompts_in_use()
    prompts = prompts_by_passage(record, figures, in_use.rules)
    asked = {**prompts, **decisions.prompts}
    return ClassContents(
        path=path,
        record=record,
        key=key,
        decisions=decisions,
        figures=figures,
        prompts={passage: words for passage, words in asked.items() if words},
        prompts_wrong=in_use.wrong,
        can_undo=bool(made.done),
        can_redo=bool(made.undone),
    )


def decide(path: Path, decision: Decision) -> ClassContents:
    """Keep a decision in the class file; gives the class as it is then.

    Raises Refused for points and words that cannot be.
    """
    add_decision(path, decision)
    return read_class(path)


def undo(path: Path) -> ClassContents:
    """Take the last decision back."""
    undo_decision(path)
    return read_class(path)


def redo(path: Path) -> ClassContents:
    """Make the decision again that was taken back last."""
    redo_decision(path)
    return read_class(path)
