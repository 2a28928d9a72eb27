"""What collecting can say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "collecting.nothing": "No hand-in file was found, so “{file}” was not made.",
    "collecting.too_many": "There are more than {n} files here. Please choose a smaller folder.",
    "collecting.is_lesson": "“{file}” is the lesson itself, not somebody’s work.",
    "collecting.state_on_time": "on time",
    "collecting.state_late": "late",
    "collecting.state_twice": "handed in more than once",
    "collecting.state_copy": "the same work under another name",
    "collecting.state_other_text": "another article text: not counted there",
    "collecting.state_other_scheme": "another tag set",
    "collecting.state_no_name": "no name",
    "collecting.state_empty": "nothing tagged",
    "collecting.state_work_file": "a work file, not a hand-in file",
    "collecting.state_unknown": "not on the class list",
}
