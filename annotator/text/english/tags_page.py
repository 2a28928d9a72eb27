"""Texts of the page about the tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "tags_page.list": "Tag by tag",
    "tags_page.panel": "About the tag",
    "tags_page.mix_up": "Most mixed up: {tag} and {other}",
    "tags_page.more_mix_ups": (
        "{n} other pair of tags was mixed up too.",
        "{n} other pairs of tags were mixed up too.",
    ),
    "tags_page.this_alone": "{tag} alone",
    "tags_page.quoted": "“{words}”",
    "tags_page.used": "Students who used it",
    "tags_page.found": "Found at your answers",
    "tags_page.instead": "Most often tagged as {tag} instead ({n}\u00a0×).",
    "tags_page.mark_learned": "✓ learned",
    "tags_page.mark_partly": "partly learned",
    "tags_page.mark_not_yet": "▲ not yet learned",
    "tags_page.alike": "Words that two students share",
    "tags_page.alike_in": "Words that two students share in “{title}”",
    "tags_page.share": "{n} %",
    "tags_page.level_high": "much alike",
    "tags_page.level_mixed": "partly alike",
    "tags_page.level_low": "little alike",
    "tags_page.no_number": "no number",
    "tags_page.example": "For example: {words}",
    "tags_page.not_this": "Not this: {words}",
    "tags_page.beside": "At the passages of your answers",
    "tags_page.mixed": "{tag} or {other}?",
    "tags_page.mixed_lead": (
        "At {n} place some students used the one tag alone, others the other.",
        "At {n} places some students used the one tag alone, others the other.",
    ),
    "tags_page.used_most": "Where most students used it",
    "tags_page.unused": "Nobody used it.",
    "tags_page.answers": "Your answers, one by one",
}
