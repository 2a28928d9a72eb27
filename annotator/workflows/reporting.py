"""A class as figures: the summary, the report, the CSV files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.model.errors import Refused
from annotator.model.progress import Report, silent
from annotator.storage import work_files
from annotator.storage.connections import kind_of
from annotator.storage.failures import sentences
from annotator.text import language
from annotator.workflows.files import write_whole

if TYPE_CHECKING:
    from annotator.exporters.report_copy import ReportCopy
    from annotator.exporters.report_splits import Beside
    from annotator.model.class_figures import ClassFigures
    from annotator.workflows.class_contents import ClassContents


def summary_json_of(class_path: Path) -> dict[str, object]:
    """Every figure of a class file as the published JSON."""
    from annotator.exporters.findings_json import findings_json
    from annotator.exporters.summary_json import prompts_json, summary_json
    from annotator.workflows.class_contents import read_class

    contents = read_class(class_path)
    figures = contents.figures
    return {
        **summary_json(figures.summary, figures.scores),
        **findings_json(figures),
        "prompts": prompts_json(contents.prompts),
    }


def write_report(
    class_path: Path,
    target: Path,
    *,
    names: bool,
    copy: ReportCopy = "teacher",
    report: Report = silent,
) -> None:
    """Write a copy of the report, as HTML or PDF by the target's ending; an older one is replaced.

    Raises Refused for another ending, for names in a copy that others see, and for a class too
    small to be told of outside. What `report` raises stops the work; nothing is written then.
    """
    from annotator.workflows.class_contents import read_class

    make = _maker(target)
    demand_replaceable(target)
    contents = read_class(class_path)
    demand_allowed(contents.figures, copy, names=names)
    content = make(contents, names, copy, report)
    with sentences(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, content)


def _maker(target: Path) -> Callable[[ClassContents, bool, ReportCopy, Report], bytes]:
    makers = {".html": _html, ".htm": _html, ".pdf": _pdf}
    if target.suffix.lower() not in makers:
        raise Refused("reporting.wrong_ending", file=target.name)
    return makers[target.suffix.lower()]


def _html(contents: ClassContents, names: bool, copy: ReportCopy, report: Report) -> bytes:
    from annotator.exporters.html import report_html

    page = report_html(contents.figures, names=names, copy=copy, beside=_beside(contents))
    return page.encode("utf-8")


def _pdf(contents: ClassContents, names: bool, copy: ReportCopy, report: Report) -> bytes:
    from annotator.exporters.report_pdf import report_pdf

    beside = _beside(contents)
    return report_pdf(contents.figures, names=names, copy=copy, beside=beside, report=report)


def _beside(contents: ClassContents) -> Beside:
    from annotator.exporters.report_splits import Beside
    from annotator.workflows.ticked import ticked_comments

    record, decisions = contents.record, contents.decisions
    comments = ticked_comments(record, contents.figures.summary, decisions)
    missing = tuple(person.name for person in record.missing)
    return Beside(contents.prompts, comments, missing)


def demand_allowed(figures: ClassFigures, copy: ReportCopy, *, names: bool) -> None:
    """Raise Refused where a copy would tell others more of somebody than it may."""
    from annotator.exporters.report_copy import LEAST_GROUP

    if names and copy != "teacher":
        raise Refused("reporting.names_for_others")
    if copy == "outside" and figures.summary.people < LEAST_GROUP:
        raise Refused("reporting.too_few", n=LEAST_GROUP)


def export_csv(
    source: Path, folder: Path, *, names: bool, copy: ReportCopy = "teacher"
) -> list[Path]:
    """Write a class, or one person's work, as CSV files into `folder`; gives their paths.

    Raises Refused as `write_report` does. A work has no copies for others.
    """
    from annotator.exporters.csv_files import class_csv, work_csv

    kind = kind_of(source)
    if kind == "annotclass":
        from annotator.model.decisions import decided
        from annotator.workflows.scoring import class_parts, figures_of

        record, key, made = class_parts(source)
        figures = figures_of(record, key, decided(made.done))
        demand_allowed(figures, copy, names=names)
        files = class_csv(record, figures, names=names, copy=copy)
    elif kind == "annot":
        document = work_files.read(source)
        files = work_csv(
            document.material.in_language(language()),
            document.as_hand_in().annotations,
            names=names,
            person=document.person,
        )
    else:
        raise Refused("reporting.nothing_to_export", file=source.name)
    with sentences(folder):
        folder.mkdir(parents=True, exist_ok=True)
    for name in files:
        demand_replaceable(folder / name)
    for name, content in files.items():
        with sentences(folder / name):
            write_whole(folder / name, content)
    return [folder / name for name in files]


def demand_replaceable(target: Path) -> None:
    """Raise Refused when one of our own files stands there."""
    with sentences(target):
        is_ours = target.exists() and kind_of(target) is not None
    if is_ours:
        raise Refused("storage.exists", file=target.name)
