"""Texts of the reading surface."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "reading.article": "Article",
    "reading.article_help": "Select words, then press a number to tag them.",
    "reading.more": "+{n}",
    "reading.key_all": "Enter",
    "reading.key_lines": "Shift+Enter",
    "reading.key_this": "Esc",
}
