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
    "reading.key_choose": "C",
    "reading.here": ("{n} tagged passage here", "{n} tagged passages here"),
    "reading.nothing_here": "Nothing is tagged here.",
    "reading.more_here": ("and {n} more", "and {n} more"),
    "reading.entry": "{tag}: {words}",
    "reading.starts_with": "Starts with “{word}”",
    "reading.ends_with": "Ends with “{word}”",
    "reading.next_sentence": "Select the next sentence",
    "reading.previous_sentence": "Select the sentence before",
    "reading.grow_by_word": "Select one more word",
    "reading.shrink_by_word": "Select one word less",
    "reading.grow_by_sentence": "Select one more sentence",
    "reading.shrink_by_sentence": "Select one sentence less",
    "reading.grow_by_paragraph": "Select one more paragraph",
    "reading.shrink_by_paragraph": "Select one paragraph less",
    "reading.start_back": "Start one word earlier",
    "reading.start_on": "Start one word later",
    "reading.end_on": "End one word later",
    "reading.end_back": "End one word earlier",
    "reading.what_is_here": "Say what is tagged here",
    "reading.next_passage": "Go to the next tagged passage",
    "reading.previous_passage": "Go to the tagged passage before",
}
