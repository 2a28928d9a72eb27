"""sheets: one page per student."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

from PySide6.QtWidgets import QApplication
from small_class import five, record, work

from annotator.importers.platform_names import delivery_of
from annotator.storage import class_files


def test_every_student_gets_a_sheet(tmp_path: Path, done: Callable, misused: Callable) -> None:
    class_files.create(tmp_path / "c.annotclass", five())
    said = done("sheets", tmp_path / "c.annotclass", "-o", tmp_path / "out")
    assert said.out.splitlines()[0] == f"Wrote {tmp_path / 'out' / 'Ann Lee.html'}."
    assert len(list((tmp_path / "out").iterdir())) == len(said.out.splitlines()) == 5
    misused("sheets", tmp_path / "c.annotclass", "-o", tmp_path / "out", "--layout", "fax")


def test_whose_sheet_the_platform_cannot_place_is_said(tmp_path: Path, annotator: Callable) -> None:
    jane = replace(work("w1", "Jane"), delivery=delivery_of(["doejane_34_56_x.annot"]))
    jane = replace(jane, file="doejane_34_56_x.annot")
    class_files.create(tmp_path / "c.annotclass", record(jane, work("w2", "Lou")))
    said = annotator("sheets", tmp_path / "c.annotclass", "-o", tmp_path, "--layout", "canvas")
    assert said.status == 0
    assert (tmp_path / "doejane_34_56_x.html").exists()
    assert said.err.startswith("Lou: ")
    assert len(said.err.splitlines()) == 1


def test_a_name_that_ends_in_zip_gets_one_zip(tmp_path: Path, done: Callable) -> None:
    class_files.create(tmp_path / "c.annotclass", five())
    said = done("sheets", tmp_path / "c.annotclass", "-o", tmp_path / "out.zip")
    assert said.out == f"Wrote {tmp_path / 'out.zip'}.\n"
    with ZipFile(tmp_path / "out.zip") as archive:
        assert len(archive.namelist()) == 5


def test_sheets_can_be_pdf_files(tmp_path: Path, done: Callable, qapp: QApplication) -> None:
    class_files.create(tmp_path / "c.annotclass", five())
    done("sheets", tmp_path / "c.annotclass", "-o", tmp_path / "out", "--format", "pdf")
    assert {file.suffix for file in (tmp_path / "out").iterdir()} == {".pdf"}
