"""Where the program's own files are, and where a person's are kept."""

from __future__ import annotations

import os
from pathlib import Path

_APP = "Annotator"
# Started with this and a file's name, the program reads one PDF (importers.pdf_child).
READ_PDF = "--read-pdf"


def resources() -> Path:
    """The folder of schemes, rules, samples, themes and texts.

    Beside the package in a checkout, inside it once installed or frozen.
    """
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def home() -> Path:
    """Settings, recent files, logs and backups; `ANNOTATOR_HOME` moves it. Not created here."""
    moved = os.environ.get("ANNOTATOR_HOME")
    if moved:
        return Path(moved)
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
    if os.environ.get("ANNOTATOR_HOME"):
        return home() / "Documents" / _APP
    import platformdirs

    return Path(platformdirs.user_documents_dir()) / _APP
