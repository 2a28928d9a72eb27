"""Making a lesson: one file to hand out, one to collect into."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from pathlib import Path

from annotator.importers.reading import Tell, untold
from annotator.model.annotation import Annotation
from annotator.model.assignment import Assignment
from annotator.model.assignment_fields import checked_assignment
from annotator.model.canonical import one_line
from annotator.model.collected import ClassRecord
from annotator.model.errors import Refused
from annotator.model.ids import new_id
from annotator.model.lesson import Document, Material
from annotator.model.scheme import Attribute
from annotator.storage import class_files, work_files
from annotator.storage.durable import make_folder
from annotator.storage.failures import sentences
from annotator.text import say
from annotator.workflows.answering import answers_from
from annotator.workflows.clock import Clock
from annotator.workflows.opening import DEFAULT_SCHEME

_DEFAULT_QUESTIONS = ("not_heard", "agree", "changed")


@dataclass(frozen=True, slots=True)
class Lesson:
    """The two files of a lesson, and what is in both."""

    hand_out: Path
    class_file: Path
    material: Material


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person asks for a lesson, as typed; see `Assignment` for what each is."""

    title: str
    instructions: str = ""
    due: str = ""
    expected: Mapping[str, int] = field(default_factory=dict)
    upload: str = ""


def create_lesson(
    target: Path,
    articles: Sequence[Path],
    asked: Asked,
    *,
    scheme: str | None = None,
    key: Path | None = None,
    clock: Clock,
    tell: Tell = untold,
) -> Lesson:
    """Write the lesson to hand out at `target` and the class file beside it, both or neither.

    `scheme` is the id of a shipped tag set or a YAML file, `key` a work file with the
    teacher's answers. `tell` hears what is worth knowing of what was read.
    """
    from annotator.importers.schemes import find_scheme
    from annotator.importers.sources import read_article

    due, zone = due_time(asked.due)
    assignment = Assignment(
        new_id(),
        asked.title,
        clock(),
        instructions=asked.instructions,
        due=due,
        zone=zone,
        expected=dict(asked.expected),
        upload=asked.upload,
    )
    material = Material(
        articles=tuple(read_article(path, article_id=new_id(), tell=tell) for path in articles),
        scheme=find_scheme(scheme or DEFAULT_SCHEME),
        assignment=assignment,
    )
    return write_lesson(target, material, answers_from(key, material) if key else ())


def write_lesson(target: Path, material: Material, key: Iterable[Annotation] = ()) -> Lesson:
    """As `create_lesson`, from what was read and typed. Raises Refused for what cannot be asked."""
    assert material.assignment is not None
    assignment = checked_assignment(material.assignment, material.articles, material.scheme)
    material = replace(material, assignment=assignment)
    lesson = Lesson(target, target.with_suffix(".annotclass"), material)
    if lesson.class_file == target:
        raise Refused("lessons.wrong_ending", file=target.name)
    with sentences(target):
        make_folder(target.parent)
    hand_out = Document(assignment.id, "assignment", material, assignment.created)
    work_files.create(target, hand_out)
    try:
        class_files.create(lesson.class_file, ClassRecord(new_id(), material), key)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return lesson


def due_time(typed: str) -> tuple[str, str]:
    """A due date as it is stored, with its time zone: `2026-12-01 15:30 America/Chicago`.

    An offset may stand in place of the zone (`2026-12-01T15:30-06:00`); without either,
    the time is this computer's. Both are empty where nothing is typed.
    """
    words = one_line(typed)
    if not words:
        return "", ""
    time, _, zone = words.rpartition(" ")
    if not time or "/" not in zone:
        time, zone = words, ""
    try:
        found = datetime.fromisoformat(time)
    except ValueError:
        raise Refused("lessons.due_unclear", due=words[:40]) from None
    if zone:
        found = found.replace(tzinfo=_zone(zone))
    elif found.tzinfo is None:
        found = found.astimezone()
    return found.isoformat(timespec="minutes"), zone


def _zone(name: str) -> tzinfo:
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise Refused("lessons.zone_unknown", zone=name[:40]) from None


def default_questions() -> tuple[Attribute, ...]:
    """What is asked about a whole article unless the teacher asks otherwise."""
    return tuple(
        Attribute(one, say(f"lessons.question_{one}"), "text") for one in _DEFAULT_QUESTIONS
    )
