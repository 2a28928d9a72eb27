"""Files that bring the same material: it is checked once, and nothing slips through with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from stored import change, hand_in, refusal, work

from annotator.model.errors import AnnotatorError
from annotator.model.lesson import Document
from annotator.storage import work_files
from annotator.storage.known import Known


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Two files with the same material."""
    one, other = tmp_path / "one.annot", tmp_path / "other.annot"
    work_files.create(one, work())
    work_files.create(other, hand_in())
    return one, other


def test_the_same_material_is_one_for_all_files(files: tuple[Path, Path]) -> None:
    known: Known = {}
    found = [work_files.read_foreign(file, known) for file in files]
    assert found == [work(), hand_in()]
    assert found[0].material is found[1].material
    assert len(known) == 1


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE article SET text = text || '!'",
        "UPDATE article SET version = 'x'",
        'UPDATE article SET details = \'{"byline":"Jo Doe"}\'',
        "UPDATE block SET parts = '[[\"credit\", 0, 999999, null]]' WHERE number = 1",
        'UPDATE block SET "end" = "end" + 1 WHERE number = 1',
        "UPDATE block SET kind = 'poem' WHERE number = 1",
        "UPDATE material SET digest = 'x'",
        "UPDATE material SET assignment_title = 'Other'",
        "UPDATE material SET scheme = '{}'",
        "DELETE FROM article",
    ],
)
def test_what_differs_in_anything_is_checked_for_itself(
    files: tuple[Path, Path], statement: str
) -> None:
    one, other = files
    change(other, statement)
    alone = _read(other, {})
    known: Known = {}
    work_files.read_foreign(one, known)
    assert _read(other, known) == alone


def _read(file: Path, known: Known) -> Document | str:
    try:
        return work_files.read_foreign(file, known)
    except AnnotatorError:
        return refusal(lambda path: work_files.read_foreign(path, known), file)
