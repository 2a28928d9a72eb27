"""A teacher's own tag sets: copying one and changing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "tag_sets.copy_title": "{title} (my own)",
    "tag_sets.new_tag": "New tag",
    "tag_sets.new_question": "New question?",
    "tag_sets.not_saved": (
        "The tag set could not be saved in {folder}. Look whether the disk is full or the folder "
        "is locked, and save again."
    ),
}
