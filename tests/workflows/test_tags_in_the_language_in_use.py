"""Tags are shown in the language in use, and stored with the texts of all of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from any_work import counting_clock
from small_class import five

from annotator.importers.schemes import find_scheme
from annotator.paths import resources
from annotator.storage import class_files, work_files
from annotator.text import use
from annotator.workflows.handing_in import hand_in
from annotator.workflows.opening import new_work, working
from annotator.workflows.reporting import export_csv, summary_json_of, write_report
from annotator.workflows.scoring import class_figures

ARTICLE = resources() / "samples" / "harbor-cleanup.txt"
SPANISH = ["Afirmación", "Cita", "Pie de foto", "Crédito", "Preguntar"]


@pytest.fixture(autouse=True)
def _spanish() -> Iterator[None]:
    use("es")
    yield
    use("en")


@pytest.fixture
def class_file(tmp_path: Path) -> Path:
    record = five()
    material = replace(record.material, scheme=find_scheme("default"))
    class_files.create(tmp_path / "c.annotclass", replace(record, material=material))
    return tmp_path / "c.annotclass"


def test_work_shows_them_and_hands_them_in_as_they_were(tmp_path: Path) -> None:
    clock = counting_clock()
    new_work(ARTICLE, tmp_path / "w.annot", clock=clock)
    with working(tmp_path / "w.annot", clock=clock) as work:
        assert [tag.name for tag in work.material.scheme.tags] == SPANISH
        handed_in = hand_in(work.document(), tmp_path, name="Kim", clock=clock)
    document = work_files.read(handed_in.path)
    assert document.material.scheme == find_scheme("default")


def test_a_class_shows_them_and_keeps_them_as_they_were(class_file: Path) -> None:
    assert [tag.name for tag in class_figures(class_file).summary.scheme.tags] == SPANISH
    assert class_files.read(class_file).material.scheme == find_scheme("default")


def test_a_report_says_them(class_file: Path, tmp_path: Path) -> None:
    write_report(class_file, tmp_path / "r.html", names=False)
    page = (tmp_path / "r.html").read_text("utf-8")
    assert all(name in page for name in SPANISH[:4])


def keys(found: object) -> Iterator[str]:
    """Every key in JSON, in order."""
    if isinstance(found, dict):
        yield from found
        found = list(found.values())
    if isinstance(found, list):
        for one in found:
            yield from keys(one)


def test_columns_and_keys_for_other_programs_stay(class_file: Path, tmp_path: Path) -> None:
    def made(folder: str) -> list[str]:
        files = export_csv(class_file, tmp_path / folder, names=False)
        heads = [file.read_text("utf-8-sig").splitlines()[0] for file in files]
        return [*heads, *keys(summary_json_of(class_file))]

    in_spanish = made("es")
    use("en")
    assert made("en") == in_spanish
