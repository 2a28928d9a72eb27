"""What earlier states of a work can say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "earlier.title": "Bring back an earlier state",
    "earlier.now": (
        "Now {n} passage is tagged. What do you want to go back to?",
        "Now {n} passages are tagged. What do you want to go back to?",
    ),
    "earlier.about": (
        "Annotator keeps copies of your work on this computer while you go on with it. What you "
        "have now is not lost: {key} takes you back to it."
    ),
    "earlier.state": ("{when} · {n} tagged passage", "{when} · {n} tagged passages"),
    "earlier.none": "There is no earlier state of this work on this computer yet.",
    "earlier.leave": "Leave it as it is",
    "earlier.done": (
        "Your work is as it was on {when}. {key} takes that back.",
        "Your work is as it was on {when}. {key}, {n} times, takes that back.",
    ),
    "earlier.other_work": "That copy is of another work, so it cannot be brought back here.",
    "earlier.ask_copy": (
        "{reason} There is a copy of it from {when}, with {n} tagged passage.",
        "{reason} There is a copy of it from {when}, with {n} tagged passages.",
    ),
    "earlier.open_copy": "Open the copy",
    "earlier.not_copy": "Not now",
}
