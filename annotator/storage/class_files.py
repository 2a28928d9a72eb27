""".annotclass files: what was handed out and every version of every hand-in."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from annotator.model.annotation import Annotation
from annotator.model.collected import ClassRecord, Collected
from annotator.model.lesson import HandIn, Material, in_text_order
from annotator.storage.annotation_rows import annotation_row, read_annotations, read_answers
from annotator.storage.checks import MOST_EDITS, Checked, demand, identity, line, text
from annotator.storage.connections import new_file, own
from annotator.storage.failures import sentences
from annotator.storage.rows import insert, read_material, store_material


def create(path: Path, record: ClassRecord, key: Iterable[Annotation] = ()) -> None:
    """Write a new class file whole, with the teacher's answers; never over another one."""
    with new_file(path, "annotclass") as connection:
        material = store_material(connection, record.material)
        insert(connection, "class", {"id": record.id, "material": material})
        for collected in record.collected:
            _store(connection, collected)
        articles = {article.id: article for article in record.material.articles}
        for annotation in key:
            row = annotation_row(annotation, articles[annotation.article_id])
            insert(connection, "key_annotation", row)
        _mark_newest(connection, record)


def read(path: Path) -> ClassRecord:
    """Everything in a class file."""
    with closing(own(path, "annotclass", writable=False)) as connection, sentences(path):
        return _read(connection, path.name)


def add(path: Path, additions: Iterable[Collected]) -> ClassRecord:
    """Add versions of works that are not there yet, all or none; gives the class as it is now."""
    from sqlite_utils import Database

    with (
        sentences(path),
        closing(own(path, "annotclass")) as connection,
        Database(connection, execute_plugins=False).atomic(),
    ):
        is_new = [_store(connection, collected) for collected in additions]
        record = _read(connection, path.name)
        if any(is_new):
            _mark_newest(connection, record)
        return record


def _store(connection: sqlite3.Connection, collected: Collected) -> bool:
    """Whether this version was not there yet."""
    hand_in = collected.hand_in
    known = connection.execute(
        "SELECT 1 FROM hand_in WHERE work_id = ? AND content_hash = ?",
        (hand_in.work_id, hand_in.content_hash),
    ).fetchone()
    if known:
        return False
    number = int(connection.execute("SELECT count(*) + 1 FROM hand_in").fetchone()[0])
    row = {
        "number": number,
        "work_id": hand_in.work_id,
        "content_hash": hand_in.content_hash,
        "is_newest": 0,
        "material": store_material(connection, hand_in.material),
        "person": hand_in.person,
        "roster_id": hand_in.roster_id,
        "handed_in": hand_in.handed_in,
        "save_counter": hand_in.save_counter,
        "simulated": int(hand_in.simulated),
        "file": collected.file,
        "from_work_file": int(collected.from_work_file),
    }
    insert(connection, "hand_in", row)
    articles = {article.id: article for article in hand_in.material.articles}
    for annotation in hand_in.annotations:
        fields = annotation_row(annotation, articles[annotation.article_id])
        insert(connection, "annotation", fields | {"hand_in": number})
    for (article_id, question), answer in hand_in.answers.items():
        row = {"article_id": article_id, "question": question, "answer": answer}
        insert(connection, "answer", row | {"hand_in": number})
    return True


def _mark_newest(connection: sqlite3.Connection, record: ClassRecord) -> None:
    """Let the view `annotations` show the versions that count, as the model chooses them."""
    connection.execute("UPDATE hand_in SET is_newest = 0")
    connection.executemany(
        "UPDATE hand_in SET is_newest = 1 WHERE work_id = ? AND content_hash = ?",
        [(one.hand_in.work_id, one.hand_in.content_hash) for one in record.newest],
    )


def _read(connection: sqlite3.Connection, file: str) -> ClassRecord:
    with Checked(file):
        ((class_id, material),) = connection.execute("SELECT id, material FROM class").fetchall()
        numbers = connection.execute("SELECT number FROM material").fetchall()
        materials = {number: read_material(connection, number, file) for (number,) in numbers}
        rows = connection.execute(
            "SELECT number, material, content_hash, work_id, person, roster_id, handed_in,"
            " save_counter, simulated, file, from_work_file FROM hand_in ORDER BY number"
        ).fetchall()
        collected = tuple(_read_collected(connection, materials, file, row) for row in rows)
        return ClassRecord(identity(class_id), materials[material], collected)


def _read_collected(
    connection: sqlite3.Connection,
    materials: Mapping[int, Material],
    file: str,
    row: tuple[Any, ...],
) -> Collected:
    number, material, content_hash, work_id, person, roster_id, handed_in, *row_end = row
    save_counter, simulated, name, from_work_file = row_end
    annotations = read_annotations(connection, materials[material], file, number)
    hand_in = HandIn(
        work_id=identity(work_id),
        person=line(person),
        material=materials[material],
        annotations=in_text_order(annotations),
        handed_in=text(handed_in),
        save_counter=save_counter,
        roster_id=line(roster_id),
        simulated=bool(simulated),
        answers=read_answers(connection, materials[material], file, number),
    )
    demand(0 <= save_counter <= MOST_EDITS and hand_in.content_hash == content_hash)
    return Collected(hand_in, text(name), bool(from_work_file))
