""".annotclass files: what was handed out and every version of every hand-in."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from annotator.model.annotation import Annotation
from annotator.model.collected import ClassRecord, Collected
from annotator.model.lesson import HandIn, Material, in_text_order
from annotator.model.roster import Roster
from annotator.storage.annotation_rows import annotation_row, read_annotations, read_answers
from annotator.storage.checks import MOST_EDITS, Checked, demand, identity, line, text
from annotator.storage.connections import new_file, own
from annotator.storage.delivery_rows import (
    DELIVERY_COLUMNS,
    mark_newest,
    read_delivery,
    read_roster,
    store_delivery,
    store_roster,
)
from annotator.storage.failures import sentences
from annotator.storage.rows import insert, insert_all, read_material, store_material


def create(
    path: Path,
    record: ClassRecord,
    key: Iterable[Annotation] = (),
    *,
    told: Callable[[Iterable[Collected]], Iterable[Collected]] = iter,
) -> None:
    """Write a new class file whole, with the teacher's answers; never over another one.

    The hand-ins go through `told` one by one as they are written; what it raises ends all.
    """
    with new_file(path, "annotclass") as connection:
        material = store_material(connection, record.material)
        insert(connection, "class", {"id": record.id, "material": material})
        for collected in told(record.collected):
            _store(connection, collected)
        if record.roster:
            store_roster(connection, record.roster)
        articles = {article.id: article for article in record.material.articles}
        for annotation in key:
            row = annotation_row(annotation, articles[annotation.article_id])
            insert(connection, "key_annotation", row)
        mark_newest(connection, record.newest)


def read(path: Path) -> ClassRecord:
    """Everything in a class file."""
    with closing(own(path, "annotclass", writable=False)) as connection, sentences(path):
        return _read(connection, path.name)


def add(path: Path, additions: Iterable[Collected], roster: Roster | None = None) -> ClassRecord:
    """Add versions of works, and ways they came, that are not there yet, all or none.

    A teacher's word on whose one is goes in place of an earlier one, and so does `roster`.
    Gives the class as it is now.
    """
    from sqlite_utils import Database

    with (
        sentences(path),
        closing(own(path, "annotclass")) as connection,
        Database(connection, execute_plugins=False).atomic(),
    ):
        is_new = [_store(connection, collected) for collected in additions]
        is_other = roster is not None and roster != read_roster(connection)
        if roster and is_other:
            store_roster(connection, roster)
        record = _read(connection, path.name)
        if is_other or any(is_new):
            mark_newest(connection, record.newest)
        return record


def _store(connection: sqlite3.Connection, collected: Collected) -> bool:
    """Whether anything about it was not there yet."""
    hand_in = collected.hand_in
    known = connection.execute(
        "SELECT number, from_work_file FROM hand_in WHERE work_id = ? AND content_hash = ?",
        (hand_in.work_id, hand_in.content_hash),
    ).fetchone()
    number = known[0] if known else _store_version(connection, collected)
    closed_now = bool(known and known[1] and not collected.from_work_file)
    if closed_now:
        connection.execute("UPDATE hand_in SET from_work_file = 0 WHERE number = ?", (number,))
    return store_delivery(connection, number, collected) or closed_now


def _store_version(connection: sqlite3.Connection, collected: Collected) -> int:
    hand_in = collected.hand_in
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
    rows = [annotation_row(one, articles[one.article_id]) for one in hand_in.annotations]
    insert_all(connection, "annotation", [row | {"hand_in": number} for row in rows])
    for (article_id, question), answer in hand_in.answers.items():
        row = {"article_id": article_id, "question": question, "answer": answer}
        insert(connection, "answer", row | {"hand_in": number})
    return number


def _read(connection: sqlite3.Connection, file: str) -> ClassRecord:
    with Checked(file):
        ((class_id, material),) = connection.execute("SELECT id, material FROM class").fetchall()
        numbers = connection.execute("SELECT number FROM material").fetchall()
        materials = {number: read_material(connection, number, file) for (number,) in numbers}
        rows = connection.execute(
            "SELECT number, material, content_hash, work_id, person, roster_id, handed_in,"
            " save_counter, simulated, from_work_file FROM hand_in ORDER BY number"
        ).fetchall()
        versions = {row[0]: _read_version(connection, materials, file, row) for row in rows}
        came = connection.execute(
            f"SELECT hand_in, {DELIVERY_COLUMNS} FROM delivery ORDER BY number"
        ).fetchall()
        demand({row[0] for row in came} == set(versions))
        collected = tuple(_collected(*versions[number], said) for number, *said in came)
        return ClassRecord(
            identity(class_id), materials[material], collected, read_roster(connection)
        )


def _collected(hand_in: HandIn, from_work_file: bool, came: Sequence[Any]) -> Collected:
    file, delivery, given = read_delivery(came)
    return Collected(hand_in, file, from_work_file, delivery, given)


def _read_version(
    connection: sqlite3.Connection,
    materials: Mapping[int, Material],
    file: str,
    row: tuple[Any, ...],
) -> tuple[HandIn, bool]:
    number, material, content_hash, work_id, person, roster_id, handed_in, *row_end = row
    save_counter, simulated, from_work_file = row_end
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
    return hand_in, bool(from_work_file)
