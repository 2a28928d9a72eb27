"""Texts of the page with the voices in an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "voices.list": "Who speaks, as the class wrote it",
    "voices.details": "More about the chosen speaker, and facts about the article",
    "voices.hint": "Two spellings of one person? Tick both, then press “Same person”.",
    "voices.one_ticked": "Tick another spelling of the same person.",
    "voices.call": "Call this speaker",
    "voices.merge": "Same person",
    "voices.untick": "Untick",
    "voices.apart": "Not the same person",
    "voices.students_of": ("{named} of {n} student", "{named} of {n} students"),
    "voices.ticked": "ticked",
    "voices.is_ticked": "{speaker}: ticked",
    "voices.is_unticked": "{speaker}: not ticked",
    "voices.also": "also written {spellings}",
    "voices.spelling": "“{spelling}”",
    "voices.and": "; ",
    "voices.words": ("about {n} word each", "about {n} words each"),
    "voices.no_part": "No speaker has this part in the story: {parts}.",
    "voices.spellings": "How the class wrote the name",
    "voices.parts": "Their part in the story, as the class sees it",
    "voices.facts": "Facts about the article",
    "voices.facts_of": "Facts about “{title}”",
}
