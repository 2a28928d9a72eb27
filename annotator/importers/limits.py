"""How much one article can be, whatever it comes from."""

from __future__ import annotations

from annotator.model.errors import Refused

MOST_CHARACTERS = 2_000_000
# Looking at a line costs time, however short it is.
MOST_LINES = 20_000


def demand_readable(text: str) -> None:
    """Raise Refused for text that is blank, or more than an article can be."""
    if not text.strip():
        raise Refused("importing.blank_text")
    if len(text) > MOST_CHARACTERS:
        raise Refused("importing.too_long", characters=len(text), most=MOST_CHARACTERS)
    if text.count("\n") > MOST_LINES:
        raise Refused("importing.too_many_lines", most=MOST_LINES)
