"""Sheets written from the window: progress, what is said afterwards, and Cancel."""

from __future__ import annotations

import threading
from pathlib import Path
from zipfile import ZipFile

import pytest
from class_download import a_class, canvas, download
from full_class import answers, full
from hands import Person
from PySide6.QtGui import QAction

from annotator.gui.teacher.classes import sheet_tasks
from annotator.gui.teacher.classes.class_tabs import ClassTabs
from annotator.storage import class_files
from annotator.workflows import sheets as sheets_workflow
from annotator.workflows.collecting import keep, look_at


def at_students(teacher: Person, path: Path) -> None:
    assert teacher.window.open_file(path)
    teacher.seen(ClassTabs, lambda one: True).turn_to("students")


def choose(teacher: Person, entry: str) -> None:
    """Choose an entry of the menu for everyone's sheets."""
    menu = teacher.button("Sheets for everyone…").menu()  # type: ignore[attr-defined]
    action = next(one for one in menu.actions() if one.text() == entry)
    assert isinstance(action, QAction)
    action.trigger()


def test_what_came_from_canvas_goes_back_in_one_upload(teacher: Person, tmp_path: Path) -> None:
    path = a_class(tmp_path / "7b.annotclass")
    came = download(tmp_path / "submissions.zip", canvas)
    keep(path, look_at(path, [came]))
    at_students(teacher, path)
    teacher.answers.next = [tmp_path / "back"]
    choose(teacher, "As one ZIP for Canvas…")
    teacher.expect("Upload it to Canvas as it is: each goes to its student.")

    with ZipFile(came) as archive:
        given = {name.rpartition(".")[0] for name in archive.namelist()}
    with ZipFile(tmp_path / "back.zip") as archive:
        back = {name.rpartition(".")[0] for name in archive.namelist()}
    assert len(back & given) > 20
    assert back <= given


def test_cancel_writes_no_sheet(
    teacher: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class_files.create(tmp_path / "c.annotclass", full(), answers())
    at_students(teacher, tmp_path / "c.annotclass")
    goes_on = threading.Event()
    ended = threading.Event()

    def slow(*args: object, report: sheets_workflow.Report, **more: object) -> object:
        try:
            report(0, 8)
            goes_on.wait()
            return sheets_workflow.write_sheets(*args, report=report, **more)  # type: ignore[arg-type]
        finally:
            ended.set()

    monkeypatch.setattr(sheet_tasks, "write_sheets", slow)
    teacher.answers.next = [tmp_path / "all.zip"]
    choose(teacher, "As one ZIP…")
    teacher.click("Cancel")
    goes_on.set()
    ended.wait()
    assert not (tmp_path / "all.zip").exists()
    teacher.expect("Cancelled.")
