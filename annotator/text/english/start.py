"""Texts of the start screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "start.title": "What would you like to do?",
    "start.article": "Open an article",
    "start.article_help": (
        "A news article you want to read and tag: a web page, a Word file, a PDF or a text. You can "
        "also drop it here, or copy one and paste it ({key})."
    ),
    "start.lesson": "Open a lesson",
    "start.lesson_help": "What your teacher gave you to work on, or work you began before.",
    "start.sample": "Try the sample",
    "start.sample_help": "A short invented news article to practice on.",
    "start.recent": "Go on where you were",
    "start.recent_none": "What you open will be listed here.",
    "start.making": "For teachers: make a lesson",
}
