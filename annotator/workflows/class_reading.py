"""The articles as a class read them, or one group of its list, with notes on each row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from annotator.analysis.passage_notes import Remarks, answers_by_row
from annotator.model.class_figures import ClassFigures
from annotator.model.collected import ClassRecord
from annotator.model.decisions import Passage
from annotator.model.passage_notes import AnswerHere
from annotator.workflows.class_contents import ClassContents
from annotator.workflows.prompting import prompts_by_passage, prompts_in_use
from annotator.workflows.scoring import figures_of


@dataclass(frozen=True, slots=True)
class ClassReading:
    """The figures of a class or a group, what to ask it, and what is known of its rows.

    `answers` are the teacher's, of each row that has any; `remarks` what students wrote.
    """

    contents: ClassContents
    group: str
    figures: ClassFigures
    prompts: Mapping[Passage, str]
    answers: Mapping[Passage, tuple[AnswerHere, ...]]
    remarks: Remarks


def class_reading(contents: ClassContents, group: str = "") -> ClassReading:
    """How a class read its articles; with a group, only the people that the list has in it."""
    record, figures, prompts, works = contents.record, contents.figures, contents.prompts, None
    if group:
        few = of_group(record, group)
        works = {one.key for one in few.collected}
        figures = figures_of(few, contents.key, contents.decisions)
        asked = prompts_by_passage(few, figures, prompts_in_use().rules)
        asked |= contents.decisions.prompts
        prompts = {passage: words for passage, words in asked.items() if words}
    rows = figures.summary.rows
    answers = answers_by_row(record, rows, figures.findings)
    remarks = Remarks(record, rows, works)
    return ClassReading(contents, group, figures, prompts, answers, remarks)


def groups_of(record: ClassRecord) -> tuple[str, ...]:
    """The groups of the class list that somebody who handed in is in, in the list's order."""
    people = {one.match.person for one in record.newest}
    listed = record.roster.people if record.roster else ()
    return tuple(dict.fromkeys(one.group for one in listed if one.group and one in people))


def of_group(record: ClassRecord, group: str) -> ClassRecord:
    """The newest works of one group of the class list."""
    few = (one for one in record.newest if one.match.person and one.match.person.group == group)
    return replace(record, collected=tuple(few))
