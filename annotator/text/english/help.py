"""Texts of the help’s window; the help itself is in resources/help."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "help.title": "Help",
    "help.find": "Find in the help",
    "help.pages": "Pages of the help",
    "help.hits": "Places found in the help",
    "help.page": "The page that is shown",
    "help.back": "Back",
    "help.back_help": "To where you were before ({key})",
    "help.close": "Close",
    "help.count": ("{n} place", "{n} places"),
    "help.nothing": "Nothing found. Try one short word.",
    "help.entry": "{heading}\n{page}: {snippet}",
    "help.entry_page": "{page}\n{snippet}",
    "help.keys_of": "### {group}",
    "help.keys_head": "| key | what it does |",
    "help.keys_row": "| {keys} | {does} |",
    "help.missing": "The help is not complete: “{file}” is missing in {folder}.",
}
