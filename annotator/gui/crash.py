"""The unexpected: one report to copy, the work safe, an orderly stop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from annotator.model.errors import AnnotatorError
from annotator.text import say
from annotator.workflows.opening import rescue

if TYPE_CHECKING:
    from annotator.gui.main_window import MainWindow

_PATIENCE_SECONDS = 5


class CrashHandler(QObject):
    """Told of an error on any thread, stops the program on the window's own."""

    _happened = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._is_stopping = False
        self._happened.connect(self._on_happened)

    def tell(self, error: BaseException) -> None:
        """Stop because of `error`; may be called on any thread."""
        # An error while closing would end the program before its box is seen.
        QApplication.setQuitOnLastWindowClosed(False)
        self._happened.emit(error)

    def _on_happened(self, error: BaseException) -> None:
        # Later: a box must not be opened in the middle of painting or closing.
        QTimer.singleShot(0, lambda: self._stop(error))

    def _stop(self, error: BaseException) -> None:
        if self._is_stopping:
            return
        self._is_stopping = True
        # Loaded when it is needed: before the first picture it would only cost time.
        from annotator.gui.crash_box import CrashBox
        from annotator.workflows.unexpected import report_text, write_report

        try:
            write_report(error)
            CrashBox(self._window, self._rescue(), report_text(error)).exec()
            if opened := self._window.student.opened:
                opened.give_up()
        finally:
            # Whatever else fails on the way: it must not go on half alive.
            QApplication.exit(1)

    def _rescue(self) -> str:
        """Bring the work to safety; says where it is."""
        opened = self._window.student.opened
        if opened is None:
            return say("window.crash")
        self._window.desk.store_typing()
        from annotator.workflows.unexpected import log_folder

        folders = (opened.path.parent, log_folder(), Path.home())
        try:
            copy = rescue(opened, folders, seconds=_PATIENCE_SECONDS)
        except AnnotatorError as problem:
            return say("window.crash_lost", reason=say(problem.message, **problem.values))
        return say("window.crash_unsaved", file=copy) if copy else say("window.crash")
