"""Which way a text runs."""

from __future__ import annotations

from unicodedata import bidirectional

_RIGHT_TO_LEFT = ("R", "AL")


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs to the left; a text without any does not.

    Unicode Standard Annex 9, rules P2 and P3, without the isolates that news do not use.
    """
    # Digits and marks have a weak direction or none.
    found = (way for way in map(bidirectional, text) if way in ("L", *_RIGHT_TO_LEFT))
    return next(found, "L") in _RIGHT_TO_LEFT
