"""report: the copies, and the pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from small_class import five

from annotator.storage import class_files


@pytest.fixture
def class_file(tmp_path: Path) -> Path:
    path = tmp_path / "otters.annotclass"
    class_files.create(path, five())
    return path


def test_each_copy_can_be_a_page_or_a_pdf(
    class_file: Path, tmp_path: Path, done: Callable, qapp: object
) -> None:
    for copy in ("teacher", "board", "outside"):
        page, pages = tmp_path / f"{copy}.html", tmp_path / f"{copy}.pdf"
        done("report", class_file, "-o", page, "--copy", copy)
        done("report", class_file, "-o", pages, "--copy", copy)
        done("export", class_file, "-o", tmp_path / copy, "--format", "csv", "--copy", copy)

        assert "Ann Lee" not in page.read_text(encoding="utf-8")
        assert pages.read_bytes().startswith(b"%PDF-")
        assert (tmp_path / copy / "annotations.csv").exists() == (copy == "teacher")


def test_a_copy_for_others_is_refused_where_it_would_tell_who_it_was(
    class_file: Path, tmp_path: Path, done: Callable, refused: Callable
) -> None:
    target, small = tmp_path / "r.html", tmp_path / "small.annotclass"
    class_files.create(small, replace(five(), collected=five().collected[:4]))

    assert "own copy" in refused("report", class_file, "-o", target, "--copy", "board", "--names")
    assert "fewer than 5" in refused("report", small, "-o", target, "--copy", "outside")
    assert not target.exists()
