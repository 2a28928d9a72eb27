"""Words set in lines: at the side where their language begins."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from annotator.gui.teacher.set_words import SetWords


@pytest.mark.parametrize(
    ("text", "is_mirrored"), [("A short line", False), ("שורה קצרה", True), ("2026: مرحبا", True)]
)
def test_a_line_begins_at_its_own_side(qapp: QApplication, text: str, is_mirrored: bool) -> None:
    ((left, right, _),) = SetWords(text, QFont(), 600).lines()
    assert (left > 100) == is_mirrored
    assert (right > 590) == is_mirrored
