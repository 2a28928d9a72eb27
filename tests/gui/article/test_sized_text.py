"""Ctrl with the wheel or a sign wishes for another size of the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.article.view import ArticleView

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier


@pytest.fixture
def wishes(view: ArticleView) -> list[int]:
    wished: list[int] = []
    view.size_step_wanted.connect(wished.append)
    return wished


def turn(view: ArticleView, angle: int, held: Qt.KeyboardModifier = CTRL) -> None:
    place = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        place,
        view.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_each_notch_of_the_wheel_is_one_step(view: ArticleView, wishes: list[int]) -> None:
    font = view.font()
    for angle in (120, -120, 240):
        turn(view, angle)
    assert wishes == [1, -1, 2]
    assert view.font() == font


def test_parts_of_a_notch_add_up(view: ArticleView, wishes: list[int]) -> None:
    for _ in range(8):
        turn(view, 30)
    assert wishes == [1, 1]
    for _ in range(4):
        turn(view, -30)
    assert wishes == [1, 1, -1]


def test_without_ctrl_the_wheel_scrolls(view: ArticleView, wishes: list[int]) -> None:
    view.resize(900, 200)
    turn(view, -120, Qt.KeyboardModifier.NoModifier)
    assert view.verticalScrollBar().value() > 0
    assert not wishes


@pytest.mark.parametrize(
    ("key", "held", "steps"),
    [
        (Qt.Key.Key_Plus, CTRL, 1),
        (Qt.Key.Key_Plus, CTRL | SHIFT, 1),
        (Qt.Key.Key_Equal, CTRL, 1),
        (Qt.Key.Key_Plus, CTRL | KEYPAD, 1),
        (Qt.Key.Key_Minus, CTRL, -1),
        (Qt.Key.Key_Minus, CTRL | KEYPAD, -1),
        (Qt.Key.Key_0, CTRL, 0),
    ],
)
def test_a_sign_is_one_step_and_zero_the_usual_size(
    view: ArticleView, wishes: list[int], key: Qt.Key, held: Qt.KeyboardModifier, steps: int
) -> None:
    QTest.keyClick(view, key, held)
    assert wishes == [steps]


def test_other_keys_wish_for_nothing(view: ArticleView, wishes: list[int]) -> None:
    for key, held in (
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Plus, CTRL | Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_A, CTRL),
    ):
        QTest.keyClick(view, key, held)
    assert not wishes
