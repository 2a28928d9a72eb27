"""What many files bring alike: checked once, and kept in memory once."""

from __future__ import annotations

import sqlite3

from annotator.storage.annotation_columns import AnnotationReader
from annotator.storage.checks import Checked
from annotator.storage.rows import MaterialRows, material_from_rows, material_rows

# Readers, by all that files hold of their materials: equal in every value, they are the same.
Known = dict[MaterialRows, AnnotationReader]


def reader_of(
    connection: sqlite3.Connection, number: int, file: str, known: Known | None = None
) -> AnnotationReader:
    """The reader for the material with this number, one of the `known` or added to them.

    Raises Refused, naming `file`, for any value that is wrong.
    """
    with Checked(file):
        rows = material_rows(connection, number)
        if known is None:
            return AnnotationReader(material_from_rows(rows))
        if rows not in known:
            known[rows] = AnnotationReader(material_from_rows(rows))
        return known[rows]
