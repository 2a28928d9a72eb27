"""The tabs of the class screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "class_tabs.name": "Pages about the class",
    "class_tabs.noted": ("{tab}, {n} needs a look", "{tab}, {n} need a look"),
    "class_tabs.tomorrow": "Tomorrow",
    "class_tabs.hand_ins": "Hand-ins",
    "class_tabs.article": "The article",
    "class_tabs.article_short": "Article",
    "class_tabs.splits": "Splits",
    "class_tabs.tags": "Tags",
    "class_tabs.repeats": "Same words",
    "class_tabs.voices": "Voices",
    "class_tabs.questions": "Questions",
    "class_tabs.students": "Students",
}
