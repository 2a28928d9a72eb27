"""The values of a class report for its templates: on screen and on paper they are the same."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.exporters.report_copy import ReportCopy, Viewers
from annotator.exporters.report_findings import points_in_words
from annotator.exporters.report_page import page, percent
from annotator.exporters.report_questions import replies
from annotator.exporters.report_splits import NOTHING_BESIDE, Beside, comments_by_row, splits_here
from annotator.exporters.templates import template
from annotator.model.class_figures import ClassFigures
from annotator.model.matches import OUTCOMES
from annotator.text import say


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which copy of a report, with names or codes, and what stands beside the figures.

    Only the teacher's copy can have names.
    """

    copy: ReportCopy = "teacher"
    names: bool = False
    beside: Beside = NOTHING_BESIDE


def rendered(name: str, figures: ClassFigures, wanted: Wanted, **more: object) -> str:
    """The report from a template, by its file name, which gets `more` too."""
    summary, viewers = figures.summary, Viewers(wanted.copy)
    shown = page(figures, names=wanted.names, viewers=viewers)

    def length(people: int, total: int) -> str:
        return "0%" if viewers.is_few(people) else percent(people, total)

    def n_of(people: int, total: int) -> str:
        if viewers.is_few(people):
            return viewers.number(people)
        return say("report.n_of", n=people, total=total)

    return template(name, few=viewers.is_few).render(
        copy=wanted.copy,
        looks={tag.id: f"t{number}" for number, tag in enumerate(summary.scheme.tags)},
        missing=wanted.beside.missing,
        n_of=n_of,
        names=wanted.names,
        outcomes=OUTCOMES,
        page=shown,
        percent=length,
        points=lambda one: points_in_words(one, figures.scores.worth),
        remarks=comments_by_row(figures, wanted.beside, viewers),
        replies=replies(figures),
        say=say,
        splits=tuple(splits_here(figures, shown, wanted.beside, viewers)),
        summary=summary,
        viewers=viewers,
        **more,
    )
