"""How the numbers of a class are made, in words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from annotator.gui.fitting import fit_on_screen
from annotator.gui.widgets import button, label
from annotator.text import say

_SIZE = 560, 460


class MethodCard(QDialog):
    """Every sentence on how the numbers are made."""

    def __init__(self, sentences: Iterable[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("report.method"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setSpacing(10)
        for sentence in sentences:
            column.addWidget(label(sentence, wrap=True))
        column.addStretch()
        area = QScrollArea()
        area.setProperty("role", "sheet")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(say("report.method"))
        area.setWidgetResizable(True)
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.addWidget(label(say("report.method"), "title"))
        layout.addWidget(area, 1)
        close = button(say("class_screen.close"), self.accept, "primary")
        layout.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)
        self.resize(*_SIZE)
        fit_on_screen(self)
