"""What a teacher's decisions about a class can say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "decisions.points": "Give points from 0 to {most}.",
    "decisions.too_long": "This is too long: write {n} characters or fewer.",
}
