"""Writing the report: where to ask, and what to say afterwards."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from annotator.exporters.report_copy import ReportCopy
from annotator.gui.notices import Notices
from annotator.gui.runner import Progress
from annotator.gui.teacher.classes.class_page import Task, Work
from annotator.model.errors import Refused
from annotator.text import say
from annotator.workflows.files import with_ending

Format = Literal["html", "pdf", "csv"]
FORMATS: tuple[Format, ...] = get_args(Format)


class Wanted(NamedTuple):
    """A copy of the report, as which kind of file, and whether with names."""

    copy: ReportCopy
    format: Format
    names: bool


def report_task(wanted: Wanted) -> Task:
    """Ask where the report is to go, and write it there."""
    return Task(_tables(wanted) if wanted.format == "csv" else _report(wanted))


def _report(wanted: Wanted) -> Callable[[Notices, Path], Work | None]:
    ending = f".{wanted.format}"

    def ask(notices: Notices, path: Path) -> Work | None:
        name = say(f"report_form.file_{wanted.copy}", name=path.stem)
        filters = say(f"report_form.filter_{wanted.format}")
        title = say("report_form.save_title")
        chosen = notices.file_to_save(title, path.with_name(name + ending), filters)
        if chosen is None:
            return None
        target = with_ending(chosen, ending)

        def work(progress: Progress) -> str:
            from annotator.workflows.reporting import write_report

            report = _stopping(progress)
            write_report(path, target, names=wanted.names, copy=wanted.copy, report=report)
            return say("report_form.written", file=target)

        return work

    return ask


def _tables(wanted: Wanted) -> Callable[[Notices, Path], Work | None]:
    def ask(notices: Notices, path: Path) -> Work | None:
        around = notices.folder(say("report_form.tables_title"), path.parent)
        if around is None:
            return None
        # Their own: there may be other tables of these names, or those of another copy.
        folder = around / say(f"report_form.tables_{wanted.copy}", name=path.stem)

        def work(progress: Progress) -> str:
            from annotator.workflows.reporting import export_csv

            export_csv(path, folder, names=wanted.names, copy=wanted.copy)
            return say("report_form.written", file=folder)

        return work

    return ask


def _stopping(progress: Progress) -> Callable[[int, int], None]:
    def report(part: int, total: int) -> None:
        if progress.stopped:
            raise Refused("report_form.stopped")
        progress.report(part, total)

    return report
