"""Making a lesson: one file to hand out, one to collect into."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.model.assignment import Assignment
from annotator.model.canonical import one_line
from annotator.model.collected import ClassRecord
from annotator.model.errors import Refused
from annotator.model.ids import new_id
from annotator.model.lesson import Document, Material
from annotator.storage import class_files, work_files
from annotator.storage.failures import sentences
from annotator.workflows.clock import Clock
from annotator.workflows.opening import DEFAULT_SCHEME

LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Lesson:
    """The two files of a lesson, and what is in both."""

    hand_out: Path
    class_file: Path
    material: Material


def create_lesson(
    target: Path, articles: Sequence[Path], *, title: str, scheme: str | None = None, clock: Clock
) -> Lesson:
    """Write the lesson to hand out at `target` and the class file beside it, both or neither."""
    from annotator.importers.plain_text import read_article
    from annotator.importers.schemes import find_scheme

    assignment = Assignment(new_id(), checked_title(title), clock())
    material = Material(
        articles=tuple(read_article(path, article_id=new_id()) for path in articles),
        scheme=find_scheme(scheme or DEFAULT_SCHEME),
        assignment=assignment,
    )
    lesson = Lesson(target, target.with_suffix(".annotclass"), material)
    if lesson.class_file == target:
        raise Refused("lessons.wrong_ending", file=target.name)
    with sentences(target):
        target.parent.mkdir(parents=True, exist_ok=True)
    hand_out = Document(assignment.id, "assignment", material, assignment.created)
    work_files.create(target, hand_out)
    try:
        class_files.create(lesson.class_file, ClassRecord(new_id(), material))
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return lesson


def checked_title(title: str) -> str:
    """A lesson's title in one line. Raises Refused when it is blank or endless."""
    title = one_line(title)
    if not title:
        raise Refused("lessons.no_title")
    if len(title) > LONGEST_TITLE:
        raise Refused("lessons.title_too_long", n=LONGEST_TITLE)
    return title
