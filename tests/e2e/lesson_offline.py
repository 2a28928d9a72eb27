"""A whole lesson, commands and windows, as one process tree that a test can look at.

python lesson_offline.py DISPLAY FOLDER
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from screens import PATIENCE_SECONDS, window_on, xdotool

PAGE = """<!DOCTYPE html><html><head><title>Otter returns</title>
<link rel="stylesheet" href="http://192.0.2.1/a.css"><script src="http://192.0.2.1/a.js"></script>
</head><body><article><h1>Otter returns to the pond</h1>
<p>By Dana Ortiz</p><img src="http://192.0.2.1/otter.jpg"><p>The otter came back on Monday.</p>
<p>“We thought it was gone,” said park ranger Jo Roe. “It just came home.”</p></article></body>
</html>"""
INSTRUCTIONS = "Read ![a picture](http://192.0.2.1/x.png) and [this](http://192.0.2.1/)."


def annotator(*arguments: object) -> None:
    subprocess.run([sys.executable, "-m", "annotator", *map(str, arguments)], check=True)


def commands(folder: Path) -> None:
    """Everything a teacher and a class do without a window."""
    page, lesson, work = folder / "page.html", folder / "lesson.annot", folder / "work.annot"
    page.write_text(PAGE, "utf-8")
    annotator("blocks", page)
    annotator("suggest", page, "--claims")
    annotator("facts", page)
    create = ("assignment", "create", "-o", lesson, "--article", page, "--title", "Otters")
    annotator(*create, "--instructions", INSTRUCTIONS)
    annotator("import", lesson, "-o", work)
    annotator("tag", work, "--tag", "quote", "--text", "It just came home.", "--every")
    annotator("hand-in", work, "--name", "Ann Lee", "-o", folder / "handed-in")
    class_file = folder / "lesson.annotclass"
    annotator("collect", class_file, folder / "handed-in")
    annotator("summary", class_file)
    annotator("report", class_file, "-o", folder / "report.html", "--names")
    annotator("report", class_file, "-o", folder / "report.pdf")
    annotator("export", class_file, "-o", folder / "csv", "--format", "csv")
    annotator("sheets", class_file, "-o", folder / "sheets.zip")
    annotator("demo", folder / "demo")


def windows(display: str, folder: Path) -> None:
    """A student's window and a teacher's, used by keys."""
    tagging = ("ctrl+Home", "shift+End", "1", "m", "Return", "F9", "F1", "Escape", "ctrl+z")
    _window(display, folder / "work.annot", tagging)
    _window(display, folder / "lesson.annotclass", ("Right", "Right", "Tab"))


def _window(display: str, file: Path, keys: tuple[str, ...]) -> None:
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "annotator", str(file)]
    with subprocess.Popen(command, env=environment) as running:
        try:
            xdotool(display, "windowfocus", "--sync", window_on(display))
            xdotool(display, "key", "--delay", "150", *keys, "ctrl+q")
            if running.wait(PATIENCE_SECONDS):
                raise SystemExit(f"{file} ended with {running.returncode}")
        finally:
            running.kill()


if __name__ == "__main__":
    commands(Path(sys.argv[2]))
    windows(sys.argv[1], Path(sys.argv[2]))
