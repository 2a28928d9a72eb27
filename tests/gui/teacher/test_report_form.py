"""Asking for a copy of the report, and as what."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hands import Person
from PySide6.QtWidgets import QCheckBox, QDialog, QRadioButton
from small_class import five

from annotator.exporters import report_pdf
from annotator.gui.teacher.classes.report_form import ReportForm
from annotator.storage import class_files

PATIENCE_SECONDS = 20
Open = Callable[[int], Person]


@pytest.fixture
def with_class(newcomer: Person, tmp_path: Path) -> Open:
    """Opens a class of so many."""

    def opened(people: int) -> Person:
        path = tmp_path / "media 9.b.annotclass"
        class_files.create(path, replace(five(), collected=five().collected[:people]))
        assert newcomer.window.open_file(path)
        newcomer.expect(f"{people} handed in")
        return newcomer

    return opened


def choose(teacher: Person, words: str) -> None:
    teacher.click(teacher.seen(QRadioButton, lambda one: one.text() == words))


def test_each_copy_is_written_as_each_kind_of_file(with_class: Open, tmp_path: Path) -> None:
    teacher = with_class(5)
    for number, copy in enumerate(("For me", "For the board", "To leave the room")):
        for kind, ending in (("Web page (HTML)", "html"), ("Pages (PDF)", "pdf")):
            target = tmp_path / f"{number}.{ending}"
            teacher.answers.next = [target]
            teacher.click("Report…")
            choose(teacher, copy)
            choose(teacher, kind)
            teacher.click("Save…")
            teacher.expect(f"Wrote {target}.")
            assert target.stat().st_size > 2000
    pages = [(tmp_path / f"{number}.html").read_text("utf-8") for number in range(3)]
    assert ["Reader 0" in page for page in pages] == [True, False, False]
    assert "may leave the room" in pages[2]


def test_names_are_only_for_the_teacher(with_class: Open, tmp_path: Path) -> None:
    teacher = with_class(5)
    teacher.answers.next = [tmp_path / "board.html"]
    teacher.click("Report…")
    names = teacher.seen(QCheckBox, lambda one: one.text() == "With names")
    names.setChecked(True)
    choose(teacher, "For the board")
    assert not names.isEnabled()
    teacher.click("Save…")
    teacher.expect("Wrote")

    assert "Ann Lee" not in (tmp_path / "board.html").read_text("utf-8")


def test_a_class_too_small_has_no_copy_that_leaves_the_room(with_class: Open) -> None:
    teacher = with_class(4)
    teacher.click("Report…")

    assert not teacher.button("To leave the room").isEnabled()
    teacher.qtbot.waitUntil(lambda: teacher.button("For me").hasFocus())
    teacher.press("Escape")
    teacher.qtbot.waitUntil(lambda: not teacher.window.findChildren(ReportForm))


def test_the_tables_of_each_copy_have_their_own_folder(with_class: Open, tmp_path: Path) -> None:
    teacher = with_class(5)
    (tmp_path / "people.csv").write_text("My own list", "utf-8")
    for copy in ("For me", "For the board"):
        teacher.answers.next = [tmp_path]
        teacher.click("Report…")
        choose(teacher, copy)
        choose(teacher, "Tables (CSV)")
        teacher.click("Save…")
        teacher.expect("tables" if copy == "For me" else "tables for the board")

    mine, board = (tmp_path / f"media 9.b – tables{rest}" for rest in ("", " for the board"))
    assert (mine / "people.csv").exists()
    assert (board / "rows.csv").exists()
    assert not (board / "people.csv").exists()
    assert (tmp_path / "people.csv").read_text("utf-8") == "My own list"


def test_a_pdf_can_be_stopped_and_nothing_is_written(
    with_class: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    teacher, go_on = with_class(5), threading.Event()
    make = report_pdf.report_pages

    def make_later(*given: object, **more: object) -> str:
        assert go_on.wait(PATIENCE_SECONDS)
        return make(*given, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(report_pdf, "report_pages", make_later)
    teacher.answers.next = [tmp_path / "r.pdf"]
    teacher.click("Report…")
    choose(teacher, "Pages (PDF)")
    teacher.click("Save…")
    teacher.click("Cancel")
    go_on.set()
    assert not [w for w in teacher.window.findChildren(QDialog) if w.isVisible()]
    teacher.window.teacher.close()

    assert not (tmp_path / "r.pdf").exists()
