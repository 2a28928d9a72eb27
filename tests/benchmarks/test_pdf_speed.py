"""What the report as a PDF costs, beside printing the same HTML with a bare QTextDocument.

Small as a plain test; with --benchmark-enable at full size.
"""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from figure_table import Figure
from PySide6.QtGui import QPdfWriter, QTextDocument
from pytest_benchmark.fixture import BenchmarkFixture
from side_by_side import timed_in_turns

from annotator.exporters.pdf import pdf_of
from annotator.exporters.report_pdf import report_pages
from annotator.importers.schemes import find_scheme
from annotator.importers.sources import read_article
from annotator.model.collected import ClassRecord, Collected
from annotator.model.lesson import Material
from annotator.paths import resources
from annotator.workflows.scoring import figures_of
from annotator.workflows.simulating import simulated_class

NOW = "2026-03-05T10:00:00Z"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "students" in metafunc.fixturenames:
        is_measured = metafunc.config.getoption("benchmark_enable")
        metafunc.parametrize("students", [30, 300] if is_measured else [5])


@pytest.fixture
def html(students: int, qapp: object) -> str:
    sample = next((resources() / "samples").glob("*.txt"))
    lesson = Material((read_article(sample, article_id="a1"),), find_scheme("default"))
    works = simulated_class(lesson, people=students, seed=11, now=NOW)
    record = ClassRecord("c", lesson, tuple(Collected(one, f"{one.person}.annot") for one in works))
    return report_pages(figures_of(record), names=True)


class Ours:
    """The pages as they are in the program, up to the bytes of the file."""

    def __init__(self, html: str) -> None:
        self._html = html

    def prepare(self) -> None: ...

    def act(self) -> float:
        pdf_of(self._html, title="Otters", running="Otters")
        return time.perf_counter()


class Bare:
    """The same HTML as Qt prints it by itself, with pages of its own."""

    def __init__(self, html: str, target: Path) -> None:
        self._html, self._target = html, target

    def prepare(self) -> None: ...

    def act(self) -> float:
        document = QTextDocument()
        document.setHtml(self._html)
        document.print_(QPdfWriter(str(self._target)))
        return time.perf_counter()


def test_a_report_as_pdf(
    benchmark: BenchmarkFixture, figures: list[Figure], html: str, students: int, tmp_path: Path
) -> None:
    took, least = timed_in_turns(benchmark, Ours(html), Bare(html, tmp_path / "bare.pdf"), rounds=7)
    figures.append(Figure(f"PDF of {students} students", took, least, "1.3", "bare QTextDocument"))
