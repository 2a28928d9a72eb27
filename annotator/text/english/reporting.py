"""What reports and exports can say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "reporting.wrong_ending": "“{file}” is no report name. Please choose a name that ends in .html or .pdf.",
    "reporting.names_for_others": "Names only go into the teacher’s own copy. Please choose that copy, or leave the names out.",
    "reporting.too_few": "This class has fewer than {n} students with something to count, so a copy that leaves the room would tell who did what.",
    "reporting.no_fonts": "This computer has no font that a PDF can be written with. Please install one, for example DejaVu, or choose HTML.",
    "reporting.page": "Page {n} of {total}",
    "reporting.nothing_to_export": "“{file}” is neither a class file nor a work file, so there is nothing to export.",
}
