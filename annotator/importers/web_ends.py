"""Scraps at both ends of a story: lines outside paragraphs where the story stands in paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from annotator.importers.web_page import Line, Node

_PARAGRAPHS = frozenset(("p", "li", "blockquote", "pre", "dd", "dt", "td", "th", "tr"))
_STEPS = 5
_LONG = 80
# In so much of what is told, the page itself says what its paragraphs are.
_MOST = 0.75


def scraps(lines: Sequence[Line], body: Sequence[int], told: Sequence[bool]) -> list[int]:
    """Which of the lines numbered in `body`, in order, are scraps above or below the story."""
    inside = {number for number in body if _is_in_paragraph(lines[number].node)}
    telling = [number for number in body if told[number]]
    letters = sum(len(lines[number].text) for number in telling)
    in_paragraphs = [number for number in telling if number in inside]
    if sum(len(lines[number].text) for number in in_paragraphs) < letters * _MOST:
        return []
    first = next((number for number in telling if len(lines[number].text) >= _LONG), None)
    long = (number for number in reversed(in_paragraphs) if len(lines[number].text) >= _LONG)
    last = next(long, None)
    if first is None or last is None:
        return []
    return [number for number in body if number not in inside and not first <= number <= last]


def _is_in_paragraph(node: Node) -> bool:
    return any(outer.tag in _PARAGRAPHS for outer in islice(node.above(), _STEPS))
