"""Texts around an open class."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "class_session.working": "Working…",
    "class_session.working_on": "Working… {part} of {total}",
    "class_session.opening": "Opening the class…",
    "class_session.cancelled": "Cancelled.",
    "class_session.busy": "Something is still being done for this class. Please wait until it is finished.",
    "class_session.stopped": "Stopped: nothing was added to the class.",
    "class_session.new_title": "New class: where is its file to be?",
    "class_session.add_title": "Add hand-in files",
    "class_session.hand_in_filter": "Hand-ins (*.annot *.zip)",
    "class_session.prompts_open": (
        "Change the prompts in {file}. They are used as soon as you save it."
    ),
}
