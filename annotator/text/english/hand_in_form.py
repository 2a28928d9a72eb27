"""Texts of the form that makes a hand-in file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "hand_in_form.title": "Make hand-in file",
    "hand_in_form.name": "Your name",
    "hand_in_form.folder": "Keep it in",
    "hand_in_form.choose": "Choose another folder…",
    "hand_in_form.make": "Make the file",
    "hand_in_form.cancel": "Cancel",
    "hand_in_form.note": "Your work stays as it is, and you can make a new file later.",
    "hand_in_form.incomplete": "Not done yet (you can hand in all the same)",
    "hand_in_form.done": "Made “{file}” in {folder}. This is the file to give to your teacher.",
}
