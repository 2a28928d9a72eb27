"""A teacher at the start screen, and a folder for what is made."""

from __future__ import annotations

from pathlib import Path

import pytest
from hands import Person


@pytest.fixture
def teacher(newcomer: Person) -> Person:
    return newcomer


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "lessons"
    made.mkdir()
    return made
