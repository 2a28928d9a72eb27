"""report: the copies, and the pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from small_class import CREDIT


@pytest.fixture
def class_file(lesson: Path) -> Path:
    return lesson.with_suffix(".annotclass")


def test_each_copy_can_be_a_page_or_a_pdf(
    class_file: Path, tmp_path: Path, done: Callable, hand_in: Callable, qapp: object
) -> None:
    works = [hand_in(f"Zenobia {n}", ("credit", CREDIT)) for n in range(5)]
    done("collect", class_file, *works)
    for copy in ("teacher", "board", "outside"):
        page, pages = tmp_path / f"{copy}.html", tmp_path / f"{copy}.pdf"
        done("report", class_file, "-o", page, "--copy", copy)
        done("report", class_file, "-o", pages, "--copy", copy)
        done("export", class_file, "-o", tmp_path / copy, "--format", "csv", "--copy", copy)

        assert "Zenobia" not in page.read_text(encoding="utf-8")
        assert pages.read_bytes().startswith(b"%PDF-")
        assert (tmp_path / copy / "annotations.csv").exists() == (copy == "teacher")


def test_a_copy_for_others_is_refused_where_it_would_tell_who_it_was(
    class_file: Path, tmp_path: Path, done: Callable, hand_in: Callable, refused: Callable
) -> None:
    done("collect", class_file, hand_in("Zenobia", ("credit", CREDIT)))
    target = tmp_path / "r.html"

    assert "own copy" in refused("report", class_file, "-o", target, "--copy", "board", "--names")
    assert "fewer than 5" in refused("report", class_file, "-o", target, "--copy", "outside")
    assert not target.exists()
