"""Everything that is known of a class, as one value: what screen, report and tables show."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.decisions import NOTHING_DECIDED, Decisions
from annotator.model.facts import ArticleFacts
from annotator.model.findings import Findings
from annotator.model.question_results import NO_RESULTS, QuestionResults
from annotator.model.scores import Scores
from annotator.model.summary import Summary
from annotator.model.tomorrow import Line


@dataclass(frozen=True, slots=True)
class ClassFigures:
    """A class's counts, what they say, what each work gets, and what to say of it tomorrow.

    `facts` has one of each article, in the summary's order; `decisions` are what the teacher
    decided about them; `questions` are the answers to what is asked.
    """

    summary: Summary
    findings: Findings
    scores: Scores
    lines: tuple[Line, ...]
    facts: tuple[ArticleFacts, ...]
    decisions: Decisions = NOTHING_DECIDED
    questions: QuestionResults = NO_RESULTS
