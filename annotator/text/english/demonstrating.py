"""What the demonstration can say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "demonstrating.not_empty": "{folder} is not empty. Please choose a new or empty folder.",
}
