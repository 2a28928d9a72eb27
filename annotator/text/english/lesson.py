"""Texts of what stands beside the article in a lesson."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "lesson.link": "{words} ({address})",
    "lesson.open": "▾ {name}",
    "lesson.closed": "▸ {name}",
    "lesson.open_spoken": "{name}, unfolded",
    "lesson.closed_spoken": "{name}, folded",
    "lesson.fold_more": "{name} · {more}",
    "lesson.card": "What the lesson asks",
    "lesson.card_help": "Show or hide what the lesson asks  ({key})",
    "lesson.instructions": "Instructions",
    "lesson.words": "Words to know",
    "lesson.meaning": " – {meaning}",
    "lesson.points": ("Worth {n} point.", "Worth {n} points."),
    "lesson.upload": "Upload your hand-in file to {place}.",
    "lesson.reasons": "Say why: at least {least}: {n} so far",
    "lesson.reasons_met": "✓ Say why: at least {least}: {n} so far",
    "lesson.to_read": "▌ {n} of {total} to read reached",
    "lesson.to_read_all": "✓ {n} of {total} to read reached",
    "lesson.to_read_foot": "{n} of {total} to read reached",
    "lesson.later": ("┊ {n} paragraph is for later", "┊ {n} paragraphs are for later"),
    "lesson.whole": "About the whole article",
    "lesson.whole_open": "{n} open",
    "lesson.whole_done": "✓ all answered",
    "lesson.here_to_read": "This paragraph is to be read.",
    "lesson.here_later": "This paragraph is for later.",
    "lesson.here_word": "{word} – {meaning}",
    "lesson.unfolded": "All that is asked for is tagged. Now the questions about the whole article.",
}
