"""What a suggestion can say; each says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "suggesting.quote": "Maybe: {tag}, because these words stand in quotation marks. Key {key}.",
    "suggesting.quote_by": (
        "Maybe: {tag}, because these words stand in quotation marks. "
        "The article says who: {speaker}. Key {key}."
    ),
    "suggesting.caption": (
        "Maybe: {tag}, because this line seems to belong to a picture. Key {key}."
    ),
    "suggesting.credit": "Maybe: {tag}, because this seems to say who made a picture. Key {key}.",
    "suggesting.none": "There is nothing more to suggest here.",
    "suggesting.not_allowed": "This lesson gives no suggestions: find it yourself.",
}
