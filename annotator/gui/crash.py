"""The unexpected: one report to copy, the work safe, an orderly stop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from annotator.gui.widgets import button, label
from annotator.model.errors import AnnotatorError
from annotator.text import say
from annotator.workflows.opening import rescue
from annotator.workflows.unexpected import log_folder, report_text, write_report

if TYPE_CHECKING:
    from annotator.gui.main_window import MainWindow

_PATIENCE_SECONDS = 5


class CrashHandler(QObject):
    """Told of an error on any thread, stops the program on the window's own."""

    happened = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._is_stopping = False
        self.happened.connect(self._stop)

    def _stop(self, error: BaseException) -> None:
        if self._is_stopping:
            return
        self._is_stopping = True
        write_report(error)
        words = self._rescue()
        report = report_text(error)
        _CrashBox(self._window, words, report).exec()
        if opened := self._window.student.opened:
            opened.give_up()
        QApplication.exit(1)

    def _rescue(self) -> str:
        """Bring the work to safety; says where it is."""
        opened = self._window.student.opened
        if opened is None:
            return say("window.crash")
        folders = (opened.path.parent, log_folder(), Path.home())
        try:
            copy = rescue(opened, folders, seconds=_PATIENCE_SECONDS)
        except AnnotatorError as problem:
            return say("window.crash_lost", reason=say(problem.message, **problem.values))
        return say("window.crash_unsaved", file=copy) if copy else say("window.crash")


class _CrashBox(QDialog):
    def __init__(self, window: MainWindow, words: str, report: str) -> None:
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
