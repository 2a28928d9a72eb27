"""Good files, each alone in a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_class import five
from stored import work

from annotator.storage import class_files, work_files


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A good work file, alone in a folder."""
    folder = tmp_path / "folder"
    folder.mkdir()
    work_files.create(folder / "x.annot", work())
    return folder / "x.annot"


@pytest.fixture
def class_path(tmp_path: Path) -> Path:
    """A good class file, alone in a folder."""
    folder = tmp_path / "folder"
    folder.mkdir()
    class_files.create(folder / "x.annotclass", five())
    assert class_files.read(folder / "x.annotclass") == five()
    return folder / "x.annotclass"
