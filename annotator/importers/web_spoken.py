"""The story as a page says it where nobody sees it: a check of which lines are the story's."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from itertools import compress

from annotator.importers.web_page import Line
from annotator.importers.web_story import letters_of

_WORD = re.compile(r"\w+")
_TAG = re.compile(r"<[^<>]{1,300}>")
_WHOLE_END = re.compile(r"(?<!\.\.)[.!?。！？।؟][\"”’»'）」』)\]]{0,3}\s*$")
# A stretch of so many words tells one text from another.
_STRETCH = 3
_MOST = 0.8
_LEAST = 600


def spoken_lines(lines: Sequence[Line], body: str, told: Sequence[int]) -> list[bool]:
    """Of each line, whether it stands in `body`; empty where that is not the whole story.

    `told` is how much of a story each line tells.
    """
    body = _TAG.sub(" ", html.unescape(body))
    if letters_of(body) < _LEAST or not _WHOLE_END.search(body[-40:]):
        return []
    stretches = set(_stretches(body))
    spoken = [
        bool(letters) and _stands_in(line, stretches)
        for line, letters in zip(lines, told, strict=True)
    ]
    found = sum(len(line.text) for line in compress(lines, spoken))
    is_whole = found >= len(body) * _MOST and _beside(lines, spoken, told) <= found
    return spoken if is_whole else []


def _beside(lines: Sequence[Line], spoken: Sequence[bool], told: Sequence[int]) -> int:
    """How long the other paragraphs are that stand in the same elements."""
    around = {line.node.parent for line in compress(lines, spoken)}
    others = (
        len(line.text)
        for line, is_spoken, letters in zip(lines, spoken, told, strict=True)
        if letters and not is_spoken and line.node.parent in around
    )
    return sum(others)


def _stands_in(line: Line, stretches: set[tuple[str, ...]]) -> bool:
    own = _stretches(line.text)
    return sum(one in stretches for one in own) >= max(1, len(own) * _MOST)


def _stretches(text: str) -> list[tuple[str, ...]]:
    words = [word.lower() for word in _WORD.findall(text)]
    return list(zip(*(words[start:] for start in range(_STRETCH)), strict=False))
