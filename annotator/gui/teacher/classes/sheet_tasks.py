"""Writing sheets: where to ask, and what to say afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from annotator.exporters.student_sheet import FORMS, Form
from annotator.gui.notices import Notices
from annotator.gui.runner import Progress
from annotator.gui.teacher.classes.class_page import Work
from annotator.model.errors import Refused
from annotator.model.progress import Report
from annotator.model.student import Student
from annotator.text import say
from annotator.workflows.files import file_stem, with_ending
from annotator.workflows.sheet_places import Layout
from annotator.workflows.sheets import Sheets, write_sheet, write_sheets

Ask = Callable[[Notices, Path], Work | None]


def one_sheet(student: Student, form: Form) -> Ask:
    """Ask where the sheet of a student is to go; another ending than suggested counts."""

    def ask(notices: Notices, path: Path) -> Work | None:
        suggestion = path.parent / f"{file_stem(student.name, otherwise=student.reader)}.{form}"
        forms = sorted(FORMS, key=lambda one: one != form)
        filters = ";;".join(say(f"students.filter_{one}") for one in forms)
        chosen = notices.file_to_save(say("students.save_sheet"), suggestion, filters)
        if chosen is None:
            return None
        has_ending = chosen.suffix.lower() in (".html", ".htm", ".pdf")
        target = chosen if has_ending else with_ending(chosen, f".{form}")

        def work(progress: Progress) -> str:
            write_sheet(path, student.key, target)
            return say("students.written_plain", n=1, file=target)

        return work

    return ask


def everyones_sheets(layout: Layout, form: Form, *, is_zip: bool) -> Ask:
    """Ask where the sheets of the whole class are to go: into a folder, or one ZIP."""

    def ask(notices: Notices, path: Path) -> Work | None:
        target = _zip(notices, path, layout) if is_zip else _folder(notices, path)
        if target is None:
            return None

        def work(progress: Progress) -> str:
            report = _stopping(progress)
            written = write_sheets(path, target, layout=layout, form=form, report=report)
            return " ".join(_said(written, target, layout))

        return work

    return ask


def _folder(notices: Notices, path: Path) -> Path | None:
    around = notices.folder(say("students.save_sheets"), path.parent)
    # Their own: what the students handed in may have the same names.
    return around / say("students.sheets_folder", name=path.stem) if around else None


def _zip(notices: Notices, path: Path, layout: Layout) -> Path | None:
    suggestion = path.parent / say(f"students.file_{layout}")
    filters = say("students.zip_filter")
    chosen = notices.file_to_save(say("students.save_sheets"), suggestion, filters)
    return with_ending(chosen, ".zip") if chosen else None


def _stopping(progress: Progress) -> Report:
    def report(part: int, total: int) -> None:
        if progress.stopped:
            raise Refused("sheets.stopped")
        progress.report(part, total)

    return report


def _said(written: Sheets, target: Path, layout: Layout) -> Iterator[str]:
    """What was written, without names: they may be hidden on the screen that says it."""
    if len(written.not_placed) == written.n:
        yield say("students.written_plain", n=written.n, file=target)
        yield say(f"students.none_placed_{layout}")
        return
    yield say(f"students.written_{layout}", n=written.n, file=target)
    if written.not_placed:
        yield say(f"students.not_placed_{layout}", n=len(written.not_placed))
