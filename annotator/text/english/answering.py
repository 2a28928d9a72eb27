"""What making the teacher's answers can say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "answering.points": "Points",
    "answering.either": "Either is fine",
    "answering.other_text": (
        "The answers in {file} are about another article, so they do not fit this lesson."
    ),
    "answering.other_tags": (
        "The answers in {file} were made with another tag set: “{tag}” does not fit this lesson."
    ),
}
