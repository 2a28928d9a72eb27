"""A work file, and what opens it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from opener import Opener
from small_class import NOW, material

from annotator.model.lesson import Document
from annotator.storage import work_files


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A work file, alone in a folder."""
    path = tmp_path / "mine" / "x.annot"
    path.parent.mkdir()
    work_files.create(path, Document("d1", "work", material(), NOW))
    return path


@pytest.fixture
def opens() -> Iterator[Opener]:
    """Opens files and closes them in the end."""
    opener = Opener()
    yield opener
    opener.close()
