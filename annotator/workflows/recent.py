"""The files opened last, newest first."""

from __future__ import annotations

import json
from pathlib import Path

from annotator.paths import home
from annotator.workflows.files import write_whole

MOST = 8


def recent_files() -> list[Path]:
    """Those of the files opened last that are still there."""
    try:
        names = json.loads(_store().read_text(encoding="utf-8"))
        return [path for name in names if (path := Path(name)).is_file()]
    except (OSError, ValueError, TypeError):
        return []  # A list of conveniences: without it the program works as well.


def remember(path: Path) -> None:
    """Put a file at the top of the list."""
    path = path.absolute()
    names = [str(path), *(str(other) for other in recent_files() if other != path)]
    try:
        _store().parent.mkdir(parents=True, exist_ok=True)
        write_whole(_store(), json.dumps(names[:MOST], indent=1).encode("utf-8"))
    except OSError:
        return


def _store() -> Path:
    return home() / "recent.json"
