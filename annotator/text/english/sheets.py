"""What writing the students' sheets can say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "sheets.nobody": "Nobody has handed in yet, so there is no sheet to write.",
    "sheets.stopped": "Stopped: no sheet was written.",
    "sheets.gone": "This class does not have that student’s work any more. Open the class again.",
}
