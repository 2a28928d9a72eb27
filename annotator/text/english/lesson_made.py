"""Texts for when a lesson is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "lesson_made.title": "The lesson is made",
    "lesson_made.hand_out": "Hand out this file",
    "lesson_made.hand_out_help": (
        "Every student gets a copy of it, over your learning platform or a shared folder."
    ),
    "lesson_made.class_file": "Keep this file for yourself",
    "lesson_made.class_file_help": (
        "Hand-in files are collected in it, and your answers live only there. Open it when the "
        "hand-in files have come."
    ),
    "lesson_made.next": "What you can do next",
    "lesson_made.answers": "Teacher’s answers…",
    "lesson_made.answers_help": "Tag the article yourself. Nobody has to; students never see it.",
    "lesson_made.class": "Open the class",
    "lesson_made.class_help": "Add hand-in files and see what the class did.",
    "lesson_made.another_class": "Same lesson, another class…",
    "lesson_made.another_class_help": (
        "A class file of its own for a second class. Both get the same lesson file."
    ),
    "lesson_made.like": "New lesson like this",
    "lesson_made.like_help": "Everything as here, for another article.",
    "lesson_made.page": "Back to the form",
    "lesson_made.page_help": "Change something and make the lesson again, under another name.",
    "lesson_made.another_title": "File for the other class",
    "lesson_made.class_filter": "Classes (*.annotclass)",
    "lesson_made.another_done": "This is the other class. Hand out the same lesson file as before.",
}
