"""Texts of the card with all keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "key_card.title": "All keys",
    "key_card.hint": "Letters and numbers act while you are in the article. F6 goes there.",
    "key_card.close": "Close",
    "key_card.help": "Help",
    "key_card.or": "  or  ",
    "key_card.tags": "Tag what is selected",
    "key_card.tag": "{tag}",
    "key_card.article": "In the article",
    "key_card.select_letters": "Select letter by letter",
    "key_card.select_line": "Select to the end of the line",
    "key_card.select_all": "Select everything",
    "key_card.enter": "Show what is tagged here; tag all the same words",
    "key_card.lines": "Of the same words, tag the whole lines",
    "key_card.remove": "Remove this tag",
    "key_card.menu": "Show what can be done here",
    "key_card.tab": "Go to the next button or field",
    "key_card.escape": "Stop or leave what you are doing",
}
