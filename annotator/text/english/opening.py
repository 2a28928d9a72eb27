"""What kind of file was opened, and what to do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "opening.is_class": "“{file}” is a class file. Open it with “annotator {file}” or in the window.",
    "opening.is_assignment": (
        "“{file}” is a lesson as it is handed out, so nothing can be changed in it. Please open "
        "it to begin your own work."
    ),
    "opening.is_hand_in": "“{file}” is handed in: it can be read, but not changed.",
    "opening.no_rescue": "No copy of the work could be made.",
    "opening.is_work": "“{file}” is work that is going on, not a lesson.",
    "opening.lesson_has_tags": (
        "“{file}” is a lesson and brings its own tags, so no other tag set can be used with it."
    ),
}
