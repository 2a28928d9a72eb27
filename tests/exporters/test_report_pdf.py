"""The report on pages."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest
from full_class import answers, full
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from small_class import five, record

from annotator.exporters.html import report_html
from annotator.exporters.report_copy import COPIES, ReportCopy
from annotator.exporters.report_pdf import report_pages, report_pdf, tint
from annotator.model.class_figures import ClassFigures
from annotator.model.collected import ClassRecord
from annotator.workflows.scoring import figures_of


def figures(of: ClassRecord) -> ClassFigures:
    return figures_of(of, answers())


def words(html: str) -> str:
    """All that is written on a page, without where it stands."""
    shown = re.sub(
        r"<(style|title)>.*?</\1>|<a class=.*?</a>|<img[^>]*>", "", html, flags=re.DOTALL
    )
    return unescape(re.sub(r"<[^>]+>", " ", shown))


def votes(html: str) -> list[str]:
    return re.findall(r"(?:Claim|Quote|Caption|Credit|Ask|nothing) \d+(?: of \d+)?", words(html))


@pytest.mark.parametrize("copy", COPIES)
def test_a_report_has_pages_with_the_same_figures_as_on_the_screen(copy: ReportCopy) -> None:
    here = figures(full())
    on_screen = report_html(here, names=False, copy=copy)
    on_pages = report_pages(here, names=False, copy=copy)

    assert len(votes(on_pages)) > 5
    assert votes(on_pages) == votes(on_screen)
    one, other = (
        sorted(re.findall(r"\d+(?:\.\d+)?", words(page))) for page in (on_screen, on_pages)
    )
    assert one == other


def test_words_from_right_to_left_run_so_on_the_pages(qapp: QApplication) -> None:
    document = QTextDocument()
    document.setHtml(report_pages(figures(full()), names=False))
    blocks = map(document.findBlockByNumber, range(document.blockCount()))

    assert {b.blockFormat().layoutDirection() for b in blocks} == {
        Qt.LayoutDirection.LayoutDirectionAuto
    }


def test_names_are_on_the_pages_only_where_they_are_asked_for() -> None:
    hidden = report_pages(figures(full()), names=False)
    shown = report_pages(figures(full()), names=True)

    assert "Ann Lee" not in hidden
    assert "Ann Lee" in shown


def test_hostile_words_stay_words() -> None:
    hostile = '<img src="file:///secret"><b>&'
    plain = five().material
    assert plain.assignment
    lesson = replace(plain, assignment=replace(plain.assignment, title=hostile))
    page = report_pages(figures(replace(five(), material=lesson)), names=False)

    assert "secret" in page
    assert 'src="file' not in page


def test_every_kind_of_class_becomes_a_pdf(qapp: QApplication) -> None:
    for of in (full(), five(), record()):
        for copy in COPIES:
            pdf = report_pdf(figures(of), names=False, copy=copy)
            assert pdf.startswith(b"%PDF-")
            assert b"Annotator" in pdf


def test_a_report_needs_no_answers_of_the_teacher(qapp: QApplication) -> None:
    here = figures_of(full())

    assert "Beside your answers" not in report_pages(here, names=False)
    assert report_pdf(here, names=False).startswith(b"%PDF-")


def test_a_tint_is_thinned_on_white() -> None:
    assert tint("#000000", 0) == "#ffffff"
    assert tint("#ffffff", 5) == "#ffffff"
    assert tint("#102030", 5) == "#4e5a66"
