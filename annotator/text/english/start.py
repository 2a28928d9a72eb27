"""Texts of the start screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "start.title": "What would you like to do?",
    "start.open": "Open an article or a lesson",
    "start.open_help": "A text file with a news article, or the lesson file your teacher gave you. You can drop it here, too.",
    "start.sample": "Try the sample",
    "start.sample_help": "A short invented news article to practice on.",
    "start.recent": "Go on where you were",
    "start.recent_none": "What you open will be listed here.",
}
