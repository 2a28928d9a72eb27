"""What can be wrong with a class list."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "rosters.too_large": "“{file}” is far too large to be a class list, so it was not read.",
    "rosters.not_text": (
        "“{file}” cannot be read as a class list. If it is a spreadsheet, please save it as CSV "
        "first."
    ),
    "rosters.no_names": (
        "No names were found in “{file}”. Please use a list with a column of names in it."
    ),
    "rosters.too_many": "There are more than {n} people in “{file}”, so it was not read.",
    "rosters.endless_cell": (
        "Something in “{file}” is too long for a name or a number. Please check the quotation "
        "marks in it."
    ),
}
