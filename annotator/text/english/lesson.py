"""Texts of what stands beside the article in a lesson."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "lesson.link": "{words} ({address})",
}
