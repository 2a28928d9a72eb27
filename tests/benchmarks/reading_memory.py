"""A window with an article, plain or ours, all laid out: to be run in a process of its own.

Arguments: "plain" with a text file or "ours" with a work file. Prints the resident set in kB.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit


def resident_kilobytes() -> int:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


def plain(file: Path) -> tuple[QMainWindow, QTextEdit]:
    window, text = QMainWindow(), QTextEdit()
    text.setReadOnly(True)
    text.setPlainText(file.read_text("utf-8"))
    window.setCentralWidget(text)
    window.resize(1366, 768)
    window.show()
    return window, text


def ours(file: Path) -> tuple[QMainWindow, QTextEdit]:
    from annotator.gui.main_window import MainWindow
    from annotator.gui.theme import apply, load_theme

    theme = load_theme("light")
    apply(application, theme)
    window = MainWindow(theme)
    window.resize(1366, 768)
    assert window.open_file(file)
    window.show()
    return window, window.desk.view


application = QApplication([sys.argv[0], "-style", "fusion"])
kind, name = sys.argv[1:]
window, view = {"plain": plain, "ours": ours}[kind](Path(name))
for _ in range(50):
    application.processEvents()
view.document().documentLayout().documentSize()
for _ in range(10):
    application.processEvents()
sys.stdout.write(f"{resident_kilobytes()}\n")
sys.stdout.flush()
os._exit(0)
