"""Of which lessons a person has folded away what is asked."""

from __future__ import annotations

import json
from pathlib import Path

from annotator.paths import home
from annotator.workflows.files import write_whole

_MOST = 200


def is_folded(lesson_id: str) -> bool:
    """Whether a lesson was folded away when it was open last."""
    return lesson_id in _folded()


def remember_folded(lesson_id: str, *, folded: bool) -> None:
    """Remember that a lesson is folded away, or that it is not."""
    ids = [one for one in _folded() if one != lesson_id]
    if folded:
        ids.insert(0, lesson_id)
    try:
        _store().parent.mkdir(parents=True, exist_ok=True)
        write_whole(_store(), json.dumps(ids[:_MOST], indent=1).encode("utf-8"))
    except OSError:
        return  # Then it is unfolded the next time.


def _folded() -> list[str]:
    try:
        ids = json.loads(_store().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return []
    return [one for one in ids if isinstance(one, str)] if isinstance(ids, list) else []


def _store() -> Path:
    return home() / "folded.json"
