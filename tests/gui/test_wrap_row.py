"""Widgets in a row that wraps."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.wrap_row import WrapRow


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """Three widgets of 40 × 10, 40 × 30 and 40 × 20 in a row that is 100 wide."""
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = WrapRow(holder, spacing=10)
    for height in (10, 30, 20):
        widget = QWidget()
        widget.setFixedSize(40, height)
        layout.addWidget(widget)
    holder.resize(100, 200)
    holder.show()
    qtbot.waitExposed(holder)
    return holder


@pytest.fixture
def row(holder: QWidget) -> list[QWidget]:
    """Its widgets."""
    return [child for child in holder.children() if isinstance(child, QWidget)]


def test_what_has_no_more_room_stands_in_the_next_line(row: list[QWidget]) -> None:
    assert [(one.x(), one.y()) for one in row[1:]] == [(50, 0), (0, 40)]


def test_a_low_widget_stands_amid_its_line(row: list[QWidget]) -> None:
    assert (row[0].x(), row[0].y()) == (0, 10)


def test_a_row_is_as_high_as_its_lines(holder: QWidget) -> None:
    layout = holder.layout()
    assert layout is not None
    assert [layout.heightForWidth(width) for width in (100, 300, 40)] == [60, 30, 80]
