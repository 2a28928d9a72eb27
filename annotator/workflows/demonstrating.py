"""A whole lesson in a folder: from the sample article to the report, with simulated students."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.model.errors import Refused
from annotator.model.lesson import Document, HandIn
from annotator.paths import resources
from annotator.storage import work_files
from annotator.storage.failures import sentences
from annotator.workflows.clock import Clock
from annotator.workflows.collecting import collect
from annotator.workflows.files import file_stem
from annotator.workflows.reporting import export_csv, write_report

PEOPLE = 24
_SEED = 20160714

# Takes pictures of the window with a work file and a class file in it, into a folder.
PictureTaker = Callable[[Path, Path, Path], Sequence[Path]]


@dataclass(frozen=True, slots=True)
class Demonstration:
    """Where the parts of the demonstration are; `work` is one student's, still going on."""

    lesson: Path
    work: Path
    hand_ins: tuple[Path, ...]
    class_file: Path
    report: Path
    tables: Path
    pictures: tuple[Path, ...]


def sample_file() -> Path:
    """The sample lesson that ships with the program; handed out, never written to."""
    return next((resources() / "samples").glob("*.annot"))


def demonstrate(folder: Path, *, clock: Clock, take_pictures: PictureTaker) -> Demonstration:
    """Make the demonstration in `folder`, which must be new or empty."""
    from annotator.workflows.simulating import simulated_class

    with sentences(folder):
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise Refused("demonstrating.not_empty", folder=folder)
        for inside in ("hand-ins", "work"):
            (folder / inside).mkdir()
    lesson = work_files.read_foreign(sample_file())
    stem = file_stem(lesson.material.title)
    hand_out, class_file = folder / f"{stem}.annot", folder / f"{stem}.annotclass"
    work_files.create(hand_out, lesson)
    hand_ins = simulated_class(lesson.material, people=PEOPLE, seed=_SEED, now=clock())
    paths = tuple(_write(folder / "hand-ins", one) for one in hand_ins)
    collect(class_file, [folder / "hand-ins"])
    report, tables = folder / "report.html", folder / "tables"
    write_report(class_file, report, names=False)
    export_csv(class_file, tables, names=False)
    work = folder / "work" / f"{file_stem(hand_ins[0].person)}.annot"
    work_files.create(work, replace(_document(hand_ins[0]), role="work", person="", handed_in=""))
    pictures = take_pictures(folder / "pictures", work, class_file)
    return Demonstration(hand_out, work, paths, class_file, report, tables, tuple(pictures))


def _write(folder: Path, hand_in: HandIn) -> Path:
    path = folder / f"{file_stem(hand_in.person)}.annot"
    work_files.create(path, _document(hand_in))
    return path


def _document(hand_in: HandIn) -> Document:
    return Document(
        id=hand_in.work_id,
        role="hand_in",
        material=hand_in.material,
        created=hand_in.handed_in,
        person=hand_in.person,
        handed_in=hand_in.handed_in,
        save_counter=hand_in.save_counter,
        simulated=True,
        annotations={annotation.id: annotation for annotation in hand_in.annotations},
        answers=hand_in.answers,
    )
