"""Texts of the page on which an article is looked over before it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "importing_page.name": "Look the article over",
    "importing_page.of_file": "Look over {file}",
    "importing_page.use": "Use this article",
    "importing_page.cancel": "Cancel",
    "importing_page.help": (
        "Crossed-out lines are left out. Choose a line and press a number to say what it is, or the "
        "space bar to leave it out or take it back."
    ),
    "importing_page.lines": "Lines of the article",
    "importing_page.kinds": "What this line is",
    "importing_page.kind_button": "{key}  {kind}",
    "importing_page.spoken": "{kind}: {words}",
    "importing_page.spoken_set_aside": "Left out. {reason}. {words}",
    "importing_page.set_aside": "Left out",
    "importing_page.by_hand": "You left it out",
    "importing_page.leave_out": "Leave out",
    "importing_page.take_back": "Take back",
    "importing_page.space_key": "Space",
    "importing_page.undo": "Undo",
    "importing_page.redo": "Redo",
    "importing_page.as_it_is": "As it is",
    "importing_page.as_it_is_help": "Takes every line back, so that nothing is left out.",
    "importing_page.count": ("{n} line", "{n} lines"),
    "importing_page.count_left_out": (
        "{n} of {all} lines is left out.",
        "{n} of {all} lines are left out.",
    ),
    "importing_page.details": "About the article",
    "importing_page.title": "Title",
    "importing_page.title_hint": "As the headline says",
    "importing_page.byline": "Who wrote it",
    "importing_page.publisher": "Who published it",
    "importing_page.published": "First published",
    "importing_page.updated": "Last changed",
    "importing_page.address": "Address on the web",
    "importing_page.language": "Language",
    "importing_page.language_hint": "like en",
    "importing_page.time_hint": "like 2026-03-07",
    "importing_page.no_time": (
        "A date is written like 2026-03-07, with a time like 2026-03-07T15:30."
    ),
    "importing_page.reading": "Reading {file}…",
    "importing_page.pasting": "Reading the article…",
    "importing_page.read_name": "Reading an article",
    "importing_page.again": (
        "Select words, then press {first}–{last}. Lines to mend? File > Look the article over."
    ),
    "importing_page.stopped": "You stopped reading this file.",
    "importing_page.too_late": (
        "Something was tagged in this article already, so its lines stay as they are."
    ),
    "importing_page.nothing_copied": (
        "There is no text to paste. Copy the article first, then paste it here."
    ),
}
