"""Where the program's own files are, and where a person's are kept."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

_APP = "Annotator"
# Started with this and a file's name, the program reads one PDF (importers.pdf_child).
READ_PDF = "--read-pdf"
# A folder of this name beside the packaged program takes settings and work along with it.
_PORTABLE = "annotator-settings"


def resources() -> Path:
    """The folder of schemes, rules, samples, themes and texts.

    Beside the package in a checkout, inside it once installed or frozen.
    """
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def home() -> Path:
    """Settings, recent files, logs and backups. Not created here.

    `ANNOTATOR_HOME` moves it, and so does the folder annotator-settings beside the packaged
    program, where that can be written.
    """
    moved = _moved_home()
    if moved:
        return moved
    # Imported late: costs more than this module, and tests and schools that set the home need none.
    import platformdirs

    return Path(platformdirs.user_data_dir(_APP, appauthor=False, roaming=True))


def tag_sets_folder() -> Path:
    """Where a person's own tag sets are kept. Not created here."""
    return home() / "tag-sets"


def prompts_file() -> Path:
    """Where a person's own prompts are kept, if there are any. Not created here."""
    return home() / "prompts.yaml"


def work_folder() -> Path:
    """Where new work is kept: Documents/Annotator, inside the home where that was moved."""
    if _moved_home():
        return home() / "Documents" / _APP
    import platformdirs

    return Path(platformdirs.user_documents_dir()) / _APP


def _moved_home() -> Path | None:
    moved = os.environ.get("ANNOTATOR_HOME")
    if moved:
        return Path(moved)
    return _portable_home(sys.executable) if getattr(sys, "frozen", False) else None


@cache
def _portable_home(program: str) -> Path | None:
    """The folder beside the packaged program, if there is one that can be written."""
    folder = Path(program).resolve().parent
    if folder.parent.name == "Contents":
        folder = folder.parents[2]  # What a person sees on macOS is Annotator.app.
    home = folder / _PORTABLE
    probe = home / f".{os.getpid()}"
    try:
        probe.touch()
        probe.unlink()
    except OSError:
        return None  # No such folder, or a stick that is write-protected.
    return home
