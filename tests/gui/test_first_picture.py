"""What the article's first picture does not need is not loaded before it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.paths import resources

PROGRAM = Path(__file__).parents[1] / "until_painted.py"
SAMPLE = resources() / "samples" / "harbor-cleanup.annot"
HEAVY = (
    "_hashlib",
    "jinja2",
    "markupsafe",
    "lxml",
    "click",
    "sqlite_utils",
    "yaml",
    "hypothesis",
    "annotator.cli.",
    "annotator.importers",
    "annotator.exporters",
    "annotator.analysis",
    "annotator.suggestions",
    "annotator.gui.teacher",
    "annotator.gui.start_screen",
)
# All of Qt's enumerations: see annotator/gui/qt.py.
NAMESPACE = "PySide6.QtCore.Qt"


def modules_at_first_picture(file: Path, home: Path) -> list[str]:
    ran = subprocess.run(
        [sys.executable, str(PROGRAM), str(file), "--modules"],
        env={**os.environ, "ANNOTATOR_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return ran.stdout.splitlines()


@pytest.mark.parametrize("opening", ["first", "again"])
def test_no_heavy_module_is_loaded_before_the_article_is_seen(tmp_path: Path, opening: str) -> None:
    """The sample, as it is copied the first time, and as work that goes on."""
    loaded = modules_at_first_picture(SAMPLE, tmp_path / "home")
    if opening == "again":
        (work,) = (tmp_path / "home" / "Documents" / "Annotator").glob("*.annot")
        loaded = modules_at_first_picture(work, tmp_path / "home")
    assert "annotator.gui.article.view" in loaded
    assert "PySide6.QtCore.QEvent" in loaded
    heavy = [name for name in loaded if name.startswith(HEAVY) or name == NAMESPACE]
    assert not heavy


def test_what_saving_needs_is_loaded_before_the_first_tag(tmp_path: Path) -> None:
    code = f"""
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from annotator.__main__ import main
def look():
    if "sqlite_utils.db" in sys.modules:
        QApplication.closeAllWindows()
    else:
        QTimer.singleShot(20, look)
QTimer.singleShot(0, look)
sys.exit(main([{str(SAMPLE)!r}]))
"""
    ran = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "ANNOTATOR_HOME": str(tmp_path / "home")},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0
