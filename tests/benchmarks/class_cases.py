"""Hand-ins of a whole school: a download, the least that collecting it can be, and reports."""

from __future__ import annotations

import json
import random
import sqlite3
import time
import uuid
import zipfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from itertools import repeat
from pathlib import Path

from long_work import NOW, annotations_of, long_article

from annotator.importers.schemes import find_scheme
from annotator.model.annotation import Annotation, text_order
from annotator.model.assignment import Assignment
from annotator.model.collected import ClassRecord, Collected
from annotator.model.lesson import Document, Material
from annotator.paths import resources
from annotator.storage import class_files, work_files
from annotator.storage.schema import MIGRATIONS
from annotator.workflows.collecting import collect
from annotator.workflows.reporting import write_report
from annotator.workflows.simulating import simulated_class

# What a class tags: places that several people choose, each with edges of its own.
_PLACES = 1_500
_COLUMNS = (
    'id, article_id, tag, "start", "end", occurrence, occurrences, comment, attributes, group_id,'
    " origin, created, modified"
)
_TYPES = (str, str, str, int, int, int, int, str, str, str, str, str, str)
_UNGROUPED = (*_TYPES[:9], type(None), *_TYPES[10:])
_DOCUMENT = "id, person, roster_id, handed_in, save_counter, simulated"
_DOCUMENT_TYPES = (str, str, str, str, int, int)
# What every hand-in of a lesson brings alike: its digest does not stand for it, as anybody can
# write any digest.
_ALIKE = (
    (
        """SELECT digest, assignment_id, assignment_title, assignment_created, assignment, scheme
            FROM material""",
        (str, str, str, str, str, str),
    ),
    ("SELECT id, version, title, text FROM article ORDER BY number", (str, str, str, str)),
    (
        'SELECT article_id, kind, "start", "end", parts FROM block ORDER BY article_id, number',
        (str, str, int, int, str),
    ),
)


def lesson(characters: int = 20_000) -> Material:
    """A lesson on one article."""
    asked = Assignment("lesson", "Who says what?", NOW, due="2026-03-06T15:30-06:00")
    return Material((long_article(characters),), find_scheme("default"), asked)


def download(path: Path, students: int, annotations: int, characters: int = 20_000) -> Path:
    """A ZIP as Canvas gives it, of so many hand-ins with so many annotations each."""
    chance = random.Random(students)
    material = lesson(characters)
    pool = annotations_of(material.articles[0], min(_PLACES, max(2 * annotations, 40)))
    answers = _answers(material)
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target,
        closing(_first(path, material)) as file,
    ):
        for number in range(students):
            own = [_own(one, answers, chance) for one in chance.sample(pool, annotations)]
            _write(file, number, own, chance)
            name = f"student{number}_{10_000 + number}_{90_000 + number}_work.annot"
            target.writestr(name, file.serialize())
    return path


def _first(path: Path, material: Material) -> sqlite3.Connection:
    """A hand-in with nothing tagged, in memory, to make the others from."""
    empty = path.with_suffix(".annot")
    work_files.create(empty, Document("w", "hand_in", material, NOW, handed_in=NOW))
    file = sqlite3.connect(":memory:", isolation_level=None)
    file.deserialize(empty.read_bytes())
    empty.unlink()
    return file


def _answers(material: Material) -> dict[str, list[dict[str, str]]]:
    """Answers that can be given to the questions of each tag."""
    return {
        tag.id: [{}]
        + [
            {question.id: option}
            for question in tag.attributes
            for option in ([o.id for o in question.options] or ["Ortiz", "a neighbor"])
        ]
        for tag in material.scheme.tags
    }


def _own(
    place: Annotation, answers: dict[str, list[dict[str, str]]], chance: random.Random
) -> Annotation:
    made = f"2026-03-04T12:{chance.randrange(60):02}:{chance.randrange(60):02}Z"
    return replace(
        place,
        id=str(uuid.UUID(int=chance.getrandbits(128), version=4)),
        created=made,
        modified=made,
        comment=f"I think so, {chance.randrange(10_000)}" if chance.random() < 0.2 else "",
        attributes=chance.choice(answers[place.tag]),
    )


def _write(
    file: sqlite3.Connection, number: int, own: Sequence[Annotation], chance: random.Random
) -> None:
    file.execute("DELETE FROM annotation")
    file.execute(
        "UPDATE document SET id = ?, person = ?, save_counter = ?",
        (str(uuid.UUID(int=chance.getrandbits(128), version=4)), f"Student {number}", len(own)),
    )
    file.executemany(
        f"INSERT INTO annotation ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, 1, 1, ?, ?, ?, ?, ?, ?)",
        [
            (
                *(a.id, a.article_id, a.tag, a.span.start, a.span.end, a.comment),
                *(json.dumps(a.attributes), a.group, a.origin, a.created, a.modified),
            )
            for a in sorted(own, key=text_order)
        ],
    )


@dataclass
class Collect:
    """The program's own way, into a class that is not there yet."""

    download: Path
    target: Path

    def prepare(self) -> None:
        self.target.unlink(missing_ok=True)

    def act(self) -> float:
        collected = collect(self.target, [self.download])
        ended = time.process_time()
        assert not collected.refused
        return ended


@dataclass
class CollectPlainly:
    """Unzip, quick_check, look at the types, insert the same rows: all in one transaction.

    Looked at is every row that is stored, or that stands in the class already and is compared.
    """

    download: Path
    target: Path
    material: Material
    _alike: list[list[tuple[object, ...]]] = field(default_factory=list)

    def prepare(self) -> None:
        self.target.unlink(missing_ok=True)

    def act(self) -> float:
        with closing(self._new()) as target, zipfile.ZipFile(self.download) as source:
            target.execute("BEGIN")
            number_of_material = class_files.store_material(target, self.material)
            target.execute("INSERT INTO class VALUES ('c', ?)", (number_of_material,))
            self._alike = [target.execute(query).fetchall() for query, _ in _ALIKE]
            for number, info in enumerate(source.infolist(), start=1):
                self._copy(target, number, info.filename, source.read(info))
            target.execute("COMMIT")
        return time.process_time()

    def _new(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.target, isolation_level=None)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
        for statements in MIGRATIONS["annotclass"]:
            for statement in statements:
                connection.execute(statement)
        return connection

    def _copy(self, target: sqlite3.Connection, number: int, file: str, content: bytes) -> None:
        with closing(sqlite3.connect(":memory:")) as source:
            source.deserialize(content)
            assert source.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
            (document,) = source.execute(f"SELECT {_DOCUMENT} FROM document").fetchall()
            assert tuple(map(type, document)) == _DOCUMENT_TYPES
            rows = source.execute(f"SELECT {_COLUMNS} FROM annotation").fetchall()
            answers = source.execute("SELECT article_id, question, answer FROM answer").fetchall()
            alike = [source.execute(query).fetchall() for query, _ in _ALIKE]
        assert alike == self._alike
        for found, (_, types) in zip(alike, _ALIKE, strict=True):
            assert all(tuple(map(type, row)) == types for row in found)
        assert all(tuple(map(type, answer)) == (str, str, str) for answer in answers)
        assert {_TYPES, _UNGROUPED}.issuperset(tuple(map(type, row)) for row in rows)
        work_id, person, *fields = document
        target.execute(
            "INSERT INTO hand_in VALUES (?, ?, ?, 1, 1, ?, ?, ?, ?, ?, ?, 0)",
            (number, work_id, "0" * 64, person, *fields, file),
        )
        target.execute(
            "INSERT INTO delivery VALUES (?, ?, ?, '', 'canvas', ?, ?, 0, '', NULL, NULL, ?, 1)",
            (number, number, file, person, str(number), person),
        )
        gaps = ", ".join(repeat("?", len(_TYPES)))
        target.executemany(
            f"INSERT INTO annotation ({_COLUMNS}, hand_in) VALUES ({gaps}, {number})", rows
        )
        target.executemany(f"INSERT INTO answer VALUES (?, ?, ?, {number})", answers)


def simulated(path: Path, students: int) -> Path:
    """A class file of so many simulated students, with the teacher's answers."""
    material = work_files.read_foreign(resources() / "samples" / "harbor-cleanup.annot").material
    works = simulated_class(material, people=students, seed=3, now=NOW)
    key = simulated_class(material, people=5, seed=9, now=NOW)[4].annotations
    collected = tuple(Collected(one, f"{one.person}.annot") for one in works)
    class_files.create(path, ClassRecord("class", material, collected), key)
    return path


@dataclass
class Report:
    """The figures of a class and its report, from its file to a page."""

    class_file: Path
    page: Path

    def prepare(self) -> None:
        self.page.unlink(missing_ok=True)

    def act(self) -> float:
        write_report(self.class_file, self.page, names=False)
        return time.process_time()
