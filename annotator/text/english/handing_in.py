"""What handing in can say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "handing_in.no_name": "Please type your name, so that your teacher knows whose work this is.",
    "handing_in.name_too_long": "A name can have {n} characters at most.",
    "handing_in.id_too_long": "A number on the class list can have {n} characters at most.",
    "handing_in.nothing_tagged": "Nothing is tagged yet. The file was made all the same.",
}
