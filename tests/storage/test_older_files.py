"""Files of earlier versions of the program: read, and brought up to date, with nothing lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from older_files import made_by
from small_class import five
from stored import work

from annotator.storage import class_files, work_files
from annotator.storage.schema import VERSIONS


def version_of(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[60:64], "big")


@pytest.mark.parametrize("version", range(1, VERSIONS["annot"]))
def test_work_of_an_earlier_version_goes_on(path: Path, version: int) -> None:
    older = made_by(version, "annot", path)
    before = older.read_bytes()
    assert work_files.read_foreign(older) == work()
    assert older.read_bytes() == before, "somebody else's stays as it is"
    assert work_files.read_own(older) == work()
    assert version_of(older) == VERSIONS["annot"]
    assert work_files.read_own(older) == work()


@pytest.mark.parametrize("version", range(1, VERSIONS["annotclass"]))
def test_a_class_of_an_earlier_version_goes_on(class_path: Path, version: int) -> None:
    older = made_by(version, "annotclass", class_path)
    assert class_files.read(older) == five()
    assert version_of(older) == VERSIONS["annotclass"]
    assert class_files.add(older, five().collected) == five(), "the same hand-ins are the same"
    with closing(sqlite3.connect(older)) as file, closing(sqlite3.connect(class_path)) as newer:
        view = "SELECT * FROM annotations ORDER BY person, id"
        assert file.execute(view).fetchall() == newer.execute(view).fetchall()
