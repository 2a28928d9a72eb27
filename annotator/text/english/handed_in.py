"""Texts about a hand-in file that was just made."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "handed_in.upload": "Not sent yet. Upload “{file}” to {place}.",
    "handed_in.give": "Not sent yet. Give “{file}” to your teacher.",
    "handed_in.folder": "It is in {folder}.",
    "handed_in.open": "Open folder",
    "handed_in.copy": "Save a copy…",
    "handed_in.copy_path": "Copy path",
    "handed_in.done": "Close",
    "handed_in.copy_title": "Save a copy of your hand-in file",
    "handed_in.copied": "Saved a copy of your hand-in file in {folder}.",
}
