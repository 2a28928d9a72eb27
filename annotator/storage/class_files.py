""".annotclass files: what was handed out and every version of every hand-in."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from annotator.model import hashing
from annotator.model.annotation import Annotation
from annotator.model.collected import ClassRecord, Collected
from annotator.model.lesson import HandIn, Material, in_text_order
from annotator.model.roster import Roster
from annotator.storage.annotation_columns import AnnotationReader
from annotator.storage.annotation_rows import (
    COLLECTED_COLUMNS,
    annotation_row,
    annotation_rows,
    read_annotations,
    read_answers,
)
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
from annotator.storage.known import reader_of
from annotator.storage.rows import insert, insert_all, store_material


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
        works = _Works(connection)
        material = works.material_number(record.material)
        insert(connection, "class", {"id": record.id, "material": material})
        for collected in told(record.collected):
            works.store(collected)
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
        works = _Works(connection)
        is_new = [works.store(collected) for collected in additions]
        is_other = roster is not None and roster != read_roster(connection)
        if roster and is_other:
            store_roster(connection, roster)
        record = _read(connection, path.name)
        if is_other or any(is_new):
            mark_newest(connection, record.newest)
        return record


class _Works:
    """Stores versions of works; what many bring alike is looked up once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        # By identity: to compare materials takes longer than to store a work.
        self._materials: dict[int, tuple[Material, int]] = {}

    def material_number(self, material: Material) -> int:
        """The number of the material's row, made when it is not there yet."""
        if id(material) not in self._materials:
            number = store_material(self._connection, material)
            self._materials[id(material)] = (material, number)
        return self._materials[id(material)][1]

    def store(self, collected: Collected) -> bool:
        """Whether anything about it was not there yet."""
        hand_in, connection = collected.hand_in, self._connection
        known = connection.execute(
            "SELECT number, from_work_file FROM hand_in WHERE work_id = ? AND content_hash = ?",
            (hand_in.work_id, hand_in.content_hash),
        ).fetchone()
        number = known[0] if known else self._store_version(collected)
        closed_now = bool(known and known[1] and not collected.from_work_file)
        if closed_now:
            connection.execute("UPDATE hand_in SET from_work_file = 0 WHERE number = ?", (number,))
        return store_delivery(connection, number, collected) or closed_now

    def _store_version(self, collected: Collected) -> int:
        hand_in, connection = collected.hand_in, self._connection
        row = {
            "work_id": hand_in.work_id,
            "content_hash": hand_in.content_hash,
            "is_newest": 0,
            "material": self.material_number(hand_in.material),
            "person": hand_in.person,
            "roster_id": hand_in.roster_id,
            "handed_in": hand_in.handed_in,
            "save_counter": hand_in.save_counter,
            "simulated": int(hand_in.simulated),
            "file": collected.file,
            "from_work_file": int(collected.from_work_file),
        }
        number = insert(connection, "hand_in", row)
        articles = {article.id: article for article in hand_in.material.articles}
        rows = annotation_rows(number, hand_in.annotations, articles)
        insert_all(connection, "annotation", COLLECTED_COLUMNS, rows)
        for (article_id, question), answer in hand_in.answers.items():
            row = {"article_id": article_id, "question": question, "answer": answer}
            insert(connection, "answer", row | {"hand_in": number})
        return number


def _read(connection: sqlite3.Connection, file: str) -> ClassRecord:
    hashing.load_library()
    with Checked(file):
        ((class_id, material),) = connection.execute("SELECT id, material FROM class").fetchall()
        numbers = connection.execute("SELECT number FROM material").fetchall()
        readers = {number: reader_of(connection, number, file) for (number,) in numbers}
        rows = connection.execute(
            "SELECT number, material, content_hash, work_id, person, roster_id, handed_in,"
            " save_counter, simulated, from_work_file FROM hand_in ORDER BY number"
        ).fetchall()
        versions = {row[0]: _read_version(connection, readers, file, row) for row in rows}
        came = connection.execute(
            f"SELECT hand_in, {DELIVERY_COLUMNS} FROM delivery ORDER BY number"
        ).fetchall()
        demand({row[0] for row in came} == set(versions))
        collected = tuple(_collected(*versions[number], said) for number, *said in came)
        return ClassRecord(
            identity(class_id), readers[material].material, collected, read_roster(connection)
        )


def _collected(hand_in: HandIn, from_work_file: bool, came: Sequence[Any]) -> Collected:
    file, delivery, given = read_delivery(came)
    return Collected(hand_in, file, from_work_file, delivery, given)


def _read_version(
    connection: sqlite3.Connection,
    readers: Mapping[int, AnnotationReader],
    file: str,
    row: tuple[Any, ...],
) -> tuple[HandIn, bool]:
    number, material, content_hash, work_id, person, roster_id, handed_in, *row_end = row
    save_counter, simulated, from_work_file = row_end
    reader = readers[material]
    annotations = read_annotations(connection, reader, file, number)
    hand_in = HandIn(
        work_id=identity(work_id),
        person=line(person),
        material=reader.material,
        annotations=in_text_order(annotations),
        handed_in=text(handed_in),
        save_counter=save_counter,
        roster_id=line(roster_id),
        simulated=bool(simulated),
        answers=read_answers(connection, reader.material, file, number),
    )
    demand(0 <= save_counter <= MOST_EDITS and hand_in.content_hash == content_hash)
    return hand_in, bool(from_work_file)
