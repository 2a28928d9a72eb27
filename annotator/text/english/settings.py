"""Texts of the panel in which a person says how they like to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "settings.not_kept": "How you like to read will be forgotten when you close Annotator: “{folder}” cannot be written to.",
}
