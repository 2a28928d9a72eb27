"""Texts of the field that finds a tag."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "tag_picker.name": "Find a tag",
    "tag_picker.field": "Type a tag’s name",
    "tag_picker.help": "Up and Down choose, Enter tags, Esc leaves",
    "tag_picker.none": "No tag like that",
    "tag_picker.row": "{tag} – {definition}",
}
