"""Hands for the table of hand-ins that are looked over."""

from __future__ import annotations

from pathlib import Path

from hands import LEFT, Person, drop
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

TAKE, WHOSE, SAID, FILE = range(4)


def drop_on_class(teacher: Person, path: Path) -> None:
    assert drop(teacher.window.teacher.holder, [path])


def looked_at(teacher: Person, path: Path) -> QTableView:
    """Drop a file on the class and wait for the table."""
    drop_on_class(teacher, path)
    return table(teacher)


def table(teacher: Person) -> QTableView:
    found: QTableView = teacher.seen(QTableView, lambda one: True)
    return found


def cells(rows: QTableView, column: int) -> list[str]:
    model = rows.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def cell_of(rows: QTableView, file: str, column: int) -> QModelIndex:
    row = next(n for n, name in enumerate(cells(rows, FILE)) if name.startswith(file))
    return rows.model().index(row, column)


def is_taken(index: QModelIndex) -> bool:
    return bool(index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked)


def click_cell(rows: QTableView, index: QModelIndex) -> None:
    rows.scrollTo(index)
    middle: QPoint = rows.visualRect(index).center()
    QTest.mouseClick(rows.viewport(), LEFT, pos=middle)


def say_whose(teacher: Person, rows: QTableView, cell: QModelIndex, name: str) -> None:
    """Type whose a file is, and go on to another cell."""
    click_cell(rows, cell)
    teacher.press("Ctrl+A")
    teacher.type(name)
    click_cell(rows, cell.siblingAtColumn(SAID))
    teacher.qtbot.waitUntil(lambda: rows.model().index(cell.row(), WHOSE).data() in name)
