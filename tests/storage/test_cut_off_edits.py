"""What is left of an edit that was cut off."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from small_class import NOW, material
from stored import seen, work

from annotator.model.lesson import Document
from annotator.storage import work_files


def hot_journal(path: Path, statement: str) -> bytes:
    """Leave the file as an edit that is cut off leaves it; gives what it was before."""
    before = path.read_bytes()
    script = (
        "import os, sqlite3, sys\n"
        "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('PRAGMA cache_size = 1'); c.execute('BEGIN'); c.execute(sys.argv[2])\n"
        "c.execute('CREATE TABLE filler (x)')\n"
        "for n in range(50): c.execute('INSERT INTO filler VALUES (zeroblob(4000))')\n"
        "os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(path), statement], check=False)
    assert path.with_name(path.name + "-journal").stat().st_size > 512
    assert path.read_bytes() != before
    return before


def test_an_edit_that_was_cut_off_is_taken_back_on_opening(path: Path) -> None:
    before = hot_journal(path, "UPDATE annotation SET comment = 'half'")

    assert work_files.role_of(path) == "work"
    assert work_files.read(path) == work()
    assert path.read_bytes() == before
    assert [p.name for p in path.parent.iterdir()] == ["x.annot"]


def test_a_journal_put_beside_a_lesson_is_not_written_into_it(path: Path) -> None:
    lesson = Document("l1", "assignment", material(), NOW)
    journal = path.with_name("x.annot-journal")
    hot_journal(path, "UPDATE annotation SET comment = 'half'")
    left = journal.read_bytes()
    journal.unlink()
    path.unlink()
    work_files.create(path, lesson)
    journal.write_bytes(left)
    before = seen(path.parent)

    assert work_files.read(path) == lesson
    assert seen(path.parent) == before
