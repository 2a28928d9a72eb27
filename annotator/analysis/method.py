"""How the figures of a summary are made, in words: shown wherever the figures are."""

from __future__ import annotations

from annotator.text import say

_PARTS = (
    *("people", "rows", "votes", "bars", "nothing", "split", "tags", "repeats"),
    *("tomorrow", "likeness", "mixed", "voices", "questions", "answers", "points", "names"),
)


def method() -> dict[str, str]:
    """One explanation per part, by its fixed id, in reading order."""
    return {part: say(f"report.method_{part}") for part in _PARTS}
