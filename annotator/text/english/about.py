"""Texts of the box about the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "about.title": "About Annotator",
    "about.version": "Annotator {version}",
    "about.what": (
        "Tag who says what in a news article, and see what the class found. Free for everyone to "
        "use, copy and change (MIT licence). It works offline and sends nothing anywhere."
    ),
    "about.parts": "What it is made of",
    "about.part": "{name} {version}",
    "about.part_in_another": "{name}",
    "about.licence": "{name}: {licence}",
    "about.text": "Text of the licence",
    "about.close": "Close",
}
