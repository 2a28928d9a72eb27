"""Texts of the page that a handed-out lesson opens with."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "arrival.go_on": "Go on as {person} (last changed {when})",
    "arrival.go_on_nameless": "Go on without a name (last changed {when})",
    "arrival.someone_else": "Someone else",
    "arrival.name": "Your name",
    "arrival.folder": "Your work is kept in",
    "arrival.change": "Change…",
    "arrival.change_help": "Choose another folder for your work",
    "arrival.start": "Start",
    "arrival.leave": "Not now",
}
