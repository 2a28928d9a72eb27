"""Files that macOS sends to the program while it runs, instead of starting it again."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent

from annotator.gui.main_window import MainWindow


def start_another(path: Path) -> None:
    """Open a file in a process of its own."""
    program = [sys.executable]
    if not getattr(sys, "frozen", False):
        program += ["-m", "annotator"]
    subprocess.Popen([*program, str(path)])


class SentFiles(QObject):
    """Opens each file in the window while that shows its start page, else in another process."""

    def __init__(self, window: MainWindow, start: Callable[[Path], object] = start_another) -> None:
        super().__init__(window)
        self._window, self._start = window, start

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QFileOpenEvent):
            return False
        path = Path(event.file())
        if self._window.is_start(self._window.shown[0]):
            self._window.open_file(path)
        else:
            self._start(path)
        return True
