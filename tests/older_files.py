"""Files as earlier versions of the program made them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from annotator.model.ids import new_id
from annotator.storage.schema import APPLICATION_IDS, MIGRATIONS, Kind


def made_by(version: int, kind: Kind, newer: Path) -> Path:
    """A file of an earlier version with what `newer` holds and the earlier one could hold."""
    path = newer.with_name(f"{new_id()}{newer.suffix}")
    with closing(sqlite3.connect(path)) as file:
        for statements in MIGRATIONS[kind][:version]:
            for statement in statements:
                file.execute(statement)
        file.execute("ATTACH ? AS newer", (str(newer),))
        tables = file.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table'").fetchall()
        for (table,) in tables:
            rows = file.execute(f"SELECT * FROM main.{table}")
            columns = ", ".join(f'"{column[0]}"' for column in rows.description)
            file.execute(
                f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM newer.{table}"
            )
        file.commit()
        file.execute(f"PRAGMA main.application_id = {APPLICATION_IDS[kind]}")
        file.execute(f"PRAGMA main.user_version = {version}")
    return path
