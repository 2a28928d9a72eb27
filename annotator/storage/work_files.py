""".annot files: handed-out lessons, work and hand-ins, whole or one edit at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Literal, NamedTuple, cast

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.edits import AnswerChange, Edit, History
from annotator.model.errors import Refused, StorageFailed
from annotator.model.lesson import ROLES, Document, Material, Role
from annotator.storage.annotation_rows import (
    ANNOTATION_COLUMNS,
    annotation_row,
    edit_row,
    read_annotations,
    read_answers,
    read_history,
)
from annotator.storage.checks import MOST_EDITS, Checked, demand, identity, line, time
from annotator.storage.connections import foreign, foreign_content, new_file, own
from annotator.storage.failures import sentences, writing_failure
from annotator.storage.known import Known, reader_of
from annotator.storage.rows import insert, store_material
from annotator.storage.schema import Kind
from annotator.storage.watch import Mark, Watch


class Outline(NamedTuple):
    """What a file is and whose; `assignment_id` is empty for an article opened alone."""

    role: Role
    assignment_id: str
    person: str


Move = Literal["do", "join", "undo", "redo"]


class Step(NamedTuple):
    """What the file is to learn: a step done, joined to the last one, undone or redone.

    `edit` is the step as it stands afterwards in the history; `change` the edit to apply
    to the annotations now (the reverse of `edit` for an undo, the new part for a join).
    """

    move: Move
    edit: Edit
    change: Edit


def load_library() -> None:
    """Load what work files are written with, while there is time for it."""
    import sqlite_utils  # noqa: F401


def create(path: Path, document: Document) -> None:
    """Write a new file whole; never over another one."""
    with new_file(path, "annot") as connection:
        material = store_material(connection, document.material)
        row = {
            "id": document.id,
            "role": document.role,
            "material": material,
            "created": document.created,
            "person": document.person,
            "roster_id": document.roster_id,
            "handed_in": document.handed_in,
            "save_counter": document.save_counter,
            "simulated": int(document.simulated),
        }
        insert(connection, "document", row)
        articles = {article.id: article for article in document.material.articles}
        for annotation in document.annotations.values():
            row = annotation_row(annotation, articles[annotation.article_id])
            insert(connection, "annotation", row)
        for (article_id, question), answer in document.answers.items():
            row = {"article_id": article_id, "question": question, "answer": answer}
            insert(connection, "answer", row)
        for undone, edits in enumerate((document.history.done, document.history.undone)):
            for edit in edits if not undone else reversed(edits):
                insert(connection, "edit", edit_row(edit) | {"undone": undone})


def read_foreign(path: Path, known: Known | None = None) -> Document:
    """Everything in somebody else's file, from a private copy of it."""
    with foreign(path, "annot") as connection:
        return _read(connection, path, known)


def read_content(content: bytes, file: str, known: Known | None = None) -> Document:
    """Everything in the bytes of somebody else's file, which came under the name `file`."""
    with foreign_content(content, "annot", file) as connection:
        return _read(connection, Path(file), known)


def read_own(path: Path) -> Document:
    """Everything in one's own file, without keeping it open."""
    with closing(own(path, "annot", writable=False)) as connection, sentences(path):
        return _read(connection, path)


def read(path: Path) -> Document:
    """Everything in a file: work as one's own, a lesson or a hand-in as somebody else's."""
    return read_own(path) if role_of(path) == "work" else read_foreign(path)


def is_being_written(path: Path) -> bool:
    """Whether an edit is under way in the file, or was cut off there: then it is work."""
    if not path.with_name(path.name + "-journal").exists():
        return False
    try:
        # Anybody can put a journal beside a lesson, and SQLite would write it in.
        return _foreign_role(path, whole=True) == "work"
    except Refused:
        return True  # Half of the edit is there: only SQLite can tell what the file was.


def role_of(path: Path) -> Role:
    """What the file is for, by a look at a private copy: a handed-out file is never written to."""
    return "work" if is_being_written(path) else _foreign_role(path, whole=False)


def _foreign_role(path: Path, *, whole: bool) -> Role:
    with foreign(path, "annot", whole=whole) as connection:
        (role,) = connection.execute("SELECT role FROM document").fetchone() or ("",)
    if role not in ROLES:
        raise Refused("storage.wrong_values", file=path.name)
    return cast(Role, role)


def outline(path: Path) -> Outline:
    """What a file is and whose, by a look at a private copy, without the texts in it."""
    with foreign(path, "annot") as connection, Checked(path.name):
        ((role, person, assignment_id),) = connection.execute(
            "SELECT role, person, coalesce(assignment_id, '') FROM document"
            " JOIN material ON material.number = document.material"
        ).fetchall()
        demand(role in ROLES)
        return Outline(cast(Role, role), line(assignment_id), line(person))


def _read(connection: sqlite3.Connection, path: Path, known: Known | None = None) -> Document:
    with Checked(path.name):
        ((material_number, simulated, *fields),) = connection.execute(
            "SELECT material, simulated, id, role, created, person, roster_id, handed_in,"
            " save_counter FROM document"
        ).fetchall()
        document_id, role, created, person, roster_id, handed_in, save_counter = fields
        reader = reader_of(connection, material_number, path.name, known)
        annotations = read_annotations(connection, reader, path.name)
        answers = read_answers(connection, reader.material, path.name)
        document = Document(
            id=identity(document_id),
            role=role,
            material=reader.material,
            created=time(created),
            person=line(person),
            roster_id=line(roster_id),
            handed_in=handed_in,
            save_counter=save_counter,
            simulated=bool(simulated),
            annotations=annotations,
            history=read_history(connection, reader, annotations, answers, path.name),
            answers=answers,
        )
        _demand_whole(document)
    return document


def _demand_whole(document: Document) -> None:
    """Raise ValueError for what no document of its role can be."""
    demand(document.role in ROLES and 0 <= document.save_counter <= MOST_EDITS)
    demand(not (document.annotations or document.answers) or document.role != "assignment")
    demand(document.history == History() or document.role == "work")
    if document.handed_in or document.role == "hand_in":
        time(document.handed_in)


class WorkFile:
    """An open work file that steps are stored into; belongs to the thread that made it."""

    kind: Kind = "annot"
    annotation_table = "annotation"
    edit_table = "edit"
    _owner = "SELECT id, save_counter FROM document"

    def __init__(self, path: Path, material: Material, watch: Watch | None = None) -> None:
        """Open `path` for writing; SQLite rolls back an edit that was cut off.

        Raises StorageFailed when somebody else changed it since `watch` saw it last.
        """
        self.path = path
        self._articles: dict[str, Article] = {article.id: article for article in material.articles}
        self._watch = watch or Watch()
        self._open()

    def _open(self) -> None:
        from sqlite_utils import Database

        self._watch.leave()
        self._connection = own(self.path, self.kind)
        try:
            with sentences(self.path):
                self._watch.take(self.path, self._mark())
        except BaseException:
            self._connection.close()
            raise
        self._database = Database(self._connection, execute_plugins=False)

    def store(self, steps: Sequence[Step]) -> None:
        """Put the steps on the disk, all of them or none, in one transaction."""
        try:
            with sentences(self.path):
                self._store_all(steps)
        except StorageFailed as error:
            raise writing_failure(error, self.path) from error

    def _store_all(self, steps: Sequence[Step]) -> None:
        if not self._watch.is_as_left(self.path):
            # Opened again, SQLite forgets what it knows of the pages.
            self._connection.close()
            self._open()
        missing = self._watch.missing(steps)
        with self._database.atomic():
            # From here on no other program can store.
            self._connection.execute(f"DELETE FROM {self.edit_table} WHERE 0")
            self._watch.demand_as_left(self.path)
            for step in missing:
                self._store(step)
            self._count(len(missing))
            self._watch.tries(self._mark(), steps)
        self._watch.stored(self.path)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _mark(self) -> Mark:
        """What tells the state of the file from others."""
        work, counter = self._connection.execute(self._owner).fetchone() or ("", 0)
        last = self._connection.execute(
            f"SELECT id, undone, name_values || changes FROM {self.edit_table}"
            " ORDER BY number DESC LIMIT 1"
        ).fetchone()
        step, is_undone, content = last or ("", 0, "")
        return Mark(work, counter, step, bool(is_undone), content)

    def _count(self, steps: int) -> None:
        """Remember that so many more steps are stored."""
        self._connection.execute("UPDATE document SET save_counter = save_counter + ?", (steps,))

    def _store(self, step: Step) -> None:
        for change in step.change.changes:
            self._put(change.annotation_id, change.after)
        if step.change.answer:
            self._put_answer(step.change.answer)
        self._remember(step.move, step.edit)

    def _put(self, annotation_id: str, annotation: Annotation | None) -> None:
        if annotation is None:
            self._connection.execute(
                f"DELETE FROM {self.annotation_table} WHERE id = ?", (annotation_id,)
            )
            return
        row = annotation_row(annotation, self._articles[annotation.article_id])
        names = ", ".join(f'"{name}"' for name in ANNOTATION_COLUMNS)
        gaps = ", ".join(f":{name}" for name in ANNOTATION_COLUMNS)
        self._connection.execute(
            f"INSERT OR REPLACE INTO {self.annotation_table} ({names}) VALUES ({gaps})", row
        )

    def _put_answer(self, change: AnswerChange) -> None:
        place = (change.article_id, change.question)
        self._connection.execute("DELETE FROM answer WHERE article_id = ? AND question = ?", place)
        if change.after:
            row = {"article_id": place[0], "question": place[1], "answer": change.after}
            insert(self._connection, "answer", row)

    def _remember(self, move: Move, edit: Edit) -> None:
        """Keep the history as it stands after the step."""
        connection, table = self._connection, self.edit_table
        if move == "do":
            connection.execute(f"DELETE FROM {table} WHERE undone")
            insert(connection, table, edit_row(edit) | {"undone": 0})
        elif move == "join":
            connection.execute(
                f"UPDATE {table} SET name_values = :name_values, changes = :changes WHERE id = :id",
                edit_row(edit),
            )
        else:
            undone = int(move == "undo")
            connection.execute(f"UPDATE {table} SET undone = ? WHERE id = ?", (undone, edit.id))
