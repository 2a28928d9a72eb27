"""Texts of the bar that finds words in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "finding.bar": "Find in the article",
    "finding.field": "Find in the article",
    "finding.count": "{number} of {total}",
    "finding.not_here": "Not in this article",
    "finding.no_whole_words": "Not as whole words",
    "finding.previous": "Previous",
    "finding.previous_help": "Go to the place before  (Shift+Enter, {key})",
    "finding.next": "Next",
    "finding.next_help": "Go to the next place  (Enter, {key})",
    "finding.whole_words": "Whole words",
    "finding.tag_none": "Tag all",
    "finding.tag_all": ("Tag this place", "Tag all {n}"),
    "finding.tag_all_help": "Choose a tag for every place found",
    "finding.close": "Close",
    "finding.close_help": "Back to the article  (Esc)",
}
