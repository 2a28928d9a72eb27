"""The box that shows a report of the unexpected."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.widgets import button, label
from annotator.text import say


class CrashBox(QDialog):
    """Says what became of the work, and gives the report to copy."""

    def __init__(self, window: QWidget, words: str, report: str) -> None:
        super().__init__(window)
        self.setWindowTitle(say("window.name"))
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setAccessibleName(say("window.crash_report"))
        row = QHBoxLayout()
        row.addStretch()
        clipboard = QApplication.clipboard()
        row.addWidget(button(say("window.crash_copy"), lambda: clipboard.setText(report)))
        row.addWidget(button(say("window.crash_close"), self.accept, "primary"))
        column = QVBoxLayout(self)
        column.addWidget(label(words, "heading", wrap=True))
        column.addWidget(label(say("window.crash_report"), "muted", wrap=True))
        column.addWidget(text)
        column.addLayout(row)
        self.resize(560, 360)
