"""What many files bring alike: checked once, and kept in memory once."""

from __future__ import annotations

import sqlite3

from annotator.storage.annotation_columns import AnnotationReader
from annotator.storage.checks import Checked
from annotator.storage.rows import MaterialRows, material_from_rows, material_rows

# Of the materials with each digest the last one: all that a file holds of it, and its reader.
# The digest does not stand for the blocks, and anybody can write any: it only says where to look.
Known = dict[str, tuple[MaterialRows, AnnotationReader]]


def reader_of(
    connection: sqlite3.Connection, number: int, file: str, known: Known | None = None
) -> AnnotationReader:
    """The reader for the material with this number.

    One that is equal to one of the `known` in every value is that one, and not checked again;
    any other is added to them. Raises Refused, naming `file`, for any value that is wrong.
    """
    with Checked(file):
        rows = material_rows(connection, number)
        if known is None:
            return AnnotationReader(material_from_rows(rows))
        digest = rows[0][0]
        if digest not in known or known[digest][0] != rows:
            known[digest] = (rows, AnnotationReader(material_from_rows(rows)))
        return known[digest][1]
