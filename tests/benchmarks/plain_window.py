"""The floor of start-up: a plain window with the text of a file, ended at its first picture.

It imports QtWidgets, sqlite3 and yaml, and nothing else of size.
"""

from __future__ import annotations

import os
import sqlite3  # noqa: F401
import sys
from pathlib import Path

import yaml  # noqa: F401
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit


class Painted(QObject):
    """Notices that what it watches has been painted."""

    seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


application = QApplication([])
window, text = QMainWindow(), QTextEdit()
text.setPlainText(Path(sys.argv[1]).read_text("utf-8"))
window.setCentralWidget(text)
window.resize(1280, 720)
painted = Painted()
text.viewport().installEventFilter(painted)
window.show()
while not painted.seen:
    application.processEvents()
os._exit(0)
