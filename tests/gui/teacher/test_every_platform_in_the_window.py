"""Each platform's class of thirty: dropped on the window, looked over, corrected and kept."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hands import Person
from platform_downloads import (
    CLASH,
    DAMAGED,
    LAYOUTS,
    NAMELESS,
    NAMES,
    STRANGER,
    TRIGGER,
    class_list,
    download,
    empty_class,
    listed,
    students,
)
from PySide6.QtWidgets import QTableView
from table_hands import SAID, TAKE, WHOSE, cell_of, cells, click_cell, looked_at, say_whose, table

Sit = Callable[[], Person]
_NOTHING = {"nothing handed in", "only a file that cannot be taken"}


def passages(class_file: Path) -> Counter[str]:
    """How many each person tagged, as any database program reads them."""
    with closing(sqlite3.connect(f"file:{class_file}?mode=ro", uri=True)) as database:
        return Counter(one for (one,) in database.execute("SELECT person FROM annotations"))


def tagged_by_students(platform: str) -> Counter[str]:
    """The same as the students did it, of all whose file can be taken."""
    found: Counter[str] = Counter()
    for number, one in enumerate(students()[: len(NAMES)]):
        if number not in (DAMAGED, TRIGGER):
            found[listed(platform, number)] += len(one.annotations)
    return +found


def rows_of(rows: QTableView, person: str) -> list[int]:
    """Where the files of a person stand."""
    said = cells(rows, SAID)
    shown = enumerate(cells(rows, WHOSE))
    return [row for row, name in shown if name == person and said[row] not in _NOTHING]


def correct(teacher: Person, rows: QTableView, platform: str) -> None:
    """Say whose it is where nothing else tells, and leave the stranger out."""
    (stranger,) = rows_of(rows, STRANGER)
    assert cells(rows, SAID)[stranger] == "not on the class list · on time"
    click_cell(rows, rows.model().index(stranger, TAKE))
    if platform in ("brightspace", "plain"):
        twins = rows_of(rows, NAMES[CLASH[0]])
        for row, number in zip(twins, CLASH, strict=True):
            assert cells(rows, SAID)[row].startswith("2 people on the class list could be meant")
            say_whose(teacher, rows, rows.model().index(row, WHOSE), f"Sam Low (s{number})")
    if platform == "plain":
        say_whose(teacher, rows, cell_of(rows, NAMES[NAMELESS], WHOSE), NAMES[NAMELESS])


@pytest.mark.parametrize("platform", LAYOUTS)
def test_a_class_of_thirty_is_dropped_corrected_and_kept(
    sit: Sit, tmp_path: Path, platform: str
) -> None:
    class_file = empty_class(tmp_path / "7b.annotclass")
    teacher = sit()
    assert teacher.window.open_file(class_file)
    teacher.expect("0 handed in")
    looked_at(teacher, download(tmp_path / "s.zip", platform))
    assert teacher.reads("34 files: 30 will be kept. 4 cannot be taken.")

    teacher.answers.next = [class_list(tmp_path / "list.csv", platform)]
    teacher.click("Class list…")
    teacher.click("Use this list")
    rows = table(teacher)
    correct(teacher, rows, platform)

    teacher.expect("29 will be kept. 1 will be left out.")
    assert teacher.reads("3 people of the class list are missing: ")
    assert sum(said in _NOTHING for said in cells(rows, SAID)) == 3
    teacher.click("Keep these")
    teacher.expect("29 hand-in files kept. 3 people of the class list are missing.")
    assert passages(class_file) == tagged_by_students(platform)


def test_a_name_that_was_given_is_taken_back_with_an_empty_one(sit: Sit, tmp_path: Path) -> None:
    class_file = empty_class(tmp_path / "7b.annotclass")
    teacher = sit()
    assert teacher.window.open_file(class_file)
    teacher.expect("0 handed in")
    zip_file = download(tmp_path / "s.zip", "plain")
    rows = looked_at(teacher, zip_file)
    say_whose(teacher, rows, cell_of(rows, NAMES[NAMELESS], WHOSE), "Uma Fry")
    teacher.click("Keep these")
    teacher.expect("30 hand-in files kept.")
    assert "Uma Fry" in passages(class_file)

    rows = looked_at(teacher, zip_file)
    click_cell(rows, cell_of(rows, NAMES[NAMELESS], WHOSE))
    teacher.press("Ctrl+A")
    teacher.press("Del")
    click_cell(rows, rows.model().index(0, SAID))
    teacher.qtbot.waitUntil(lambda: cell_of(rows, NAMES[NAMELESS], WHOSE).data() == "Who is it?")
    teacher.click("Keep these")
    teacher.expect("0 hand-in files kept.")
    assert "Uma Fry" not in passages(class_file)
    assert passages(class_file)[""]
