"""What handing in can say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "handing_in.no_name": "Please type your name, so that your teacher knows whose work this is.",
    "handing_in.name_too_long": "A name can have {n} characters at most.",
    "handing_in.id_too_long": "A number on the class list can have {n} characters at most.",
    "handing_in.nothing_tagged": "Nothing is tagged yet.",
    "handing_in.expected": "{tag}: at least {least} expected, {n} so far.",
    "handing_in.expected_in": "{tag} in “{article}”: at least {least} expected, {n} so far.",
    "handing_in.reasons": "Say why: at least {least} expected, {n} so far.",
    "handing_in.reasons_in": "Say why in “{article}”: at least {least} expected, {n} so far.",
    "handing_in.unanswered": (
        "{n} question about a tagged passage has no answer.",
        "{n} questions about tagged passages have no answer.",
    ),
    "handing_in.unread": (
        "{n} paragraph to read has not been on screen since you opened the lesson.",
        "{n} paragraphs to read have not been on screen since you opened the lesson.",
    ),
    "handing_in.unanswered_whole": (
        "{n} question about the whole article has no answer.",
        "{n} questions about the whole article have no answer.",
    ),
}
