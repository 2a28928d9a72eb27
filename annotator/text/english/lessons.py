"""What making a lesson can say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "lessons.no_title": "Please give the lesson a title.",
    "lessons.title_too_long": "A title can have {n} characters at most.",
    "lessons.wrong_ending": "“{file}” would be the class file. Please choose a name that ends in .annot.",
}
