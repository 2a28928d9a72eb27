"""A learning platform's download for a class of thirty: made, but as it would be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from zips import zip_at

from annotator.importers.schemes import find_scheme
from annotator.importers.sources import read_article
from annotator.model.assignment import Assignment
from annotator.model.collected import ClassRecord
from annotator.model.lesson import Document, HandIn, Material
from annotator.paths import resources
from annotator.storage import class_files, work_files
from annotator.workflows.simulating import simulated_class

NOW = "2026-03-05T10:00:00Z"
PEOPLE = 28
# By number: late, no name inside, a work file, nothing tagged, damaged.
LATE, NAMELESS, WORK_FILE, EMPTY, DAMAGED = 2, 3, 5, 9, 12


@cache
def lesson() -> Material:
    """A lesson on the sample."""
    article = read_article(resources() / "samples" / "harbor-cleanup.txt", article_id="a1")
    return Material((article,), find_scheme("default"), Assignment("l1", "Harbor", NOW))


@cache
def students() -> list[HandIn]:
    """Whose work it is, by number."""
    return simulated_class(lesson(), people=PEOPLE, seed=7, now=NOW)


def a_class(path: Path) -> Path:
    """A class without hand-ins at `path`."""
    class_files.create(path, ClassRecord("c1", lesson()))
    return path


@cache
def contents() -> list[bytes]:
    """The files, some of them odd, by number; after the students' a copy under another name."""
    files = [_content(number, hand_in) for number, hand_in in enumerate(students())]
    files[DAMAGED] = files[DAMAGED][:5000]
    copied = replace(students()[0], person="Zed Stranger", work_id="stranger")
    return [*files, _content(0, copied)]


def _content(number: int, hand_in: HandIn) -> bytes:
    annotations = () if number == EMPTY else hand_in.annotations
    document = Document(
        hand_in.work_id,
        "work" if number == WORK_FILE else "hand_in",
        hand_in.material,
        NOW,
        person="" if number == NAMELESS else hand_in.person,
        handed_in=hand_in.handed_in,
        save_counter=len(annotations),
        annotations={one.id: one for one in annotations},
    )
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.annot"
        work_files.create(path, document)
        return path.read_bytes()


def canvas(name: str, number: int) -> str:
    """A file's name as Canvas makes it."""
    first, _, last = name.partition(" ")
    late = "LATE_" if number == LATE else ""
    who = f"{last}{first}".replace(" ", "").lower()
    return f"{who}_{late}{1000 + number}_{number}_harbor.annot"


def moodle(name: str, number: int) -> str:
    """The same as Moodle makes it, with its folder."""
    return f"{name}_{1000 + number}_assignsubmission_file/harbor.annot"


def download(path: Path, named: Callable[[str, int], str], last: int | None = None) -> Path:
    """The ZIP of the first `last` files, or of all of them and one of another kind."""
    names = [*(one.person for one in students()), "Zed Stranger"]
    files = {named(names[n], n): content for n, content in enumerate(contents()[:last])}
    if last is None:
        files[named("Ola Ek", 77).replace(".annot", ".docx")] = b"PK\x05\x06"
    return zip_at(path, files)


def gradebook(path: Path) -> Path:
    """The class list as Canvas exports it, with one person more than handed in."""
    rows = ["Student,ID,SIS User ID,Section,Essay (1)"]
    for number, one in enumerate(students()):
        first, _, last = one.person.partition(" ")
        rows.append(f'"{last}, {first}",{1000 + number},s{number},7b,')
    rows.append('"Late, Lou",2000,s90,7b,')
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path
