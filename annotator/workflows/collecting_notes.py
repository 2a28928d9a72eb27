"""What a teacher is told about a hand-in before it is kept: why it is late, whose it may be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from annotator.model.collected import ClassRecord, Collected, their_copy
from annotator.model.lateness import Lateness

# A message id with its values.
Note = tuple[str, Mapping[str, object]]


def notes_of(
    record: ClassRecord, one: Collected, late: Lateness, *, beside: bool = False
) -> tuple[Note, ...]:
    """The sentences about one hand-in of a class, each complete; none for most.

    `beside` is a work file whose hand-in is in the class too.
    """
    if beside:
        return (("collecting.note_beside", {}),)
    return (*_on_person(one), *_on_time(record, one, late), *_on_text(record, one))


def _on_person(one: Collected) -> Iterable[Note]:
    could_be = [person.name for person in one.match.could_be]
    if one.match.by == "conflict":
        inside, outside = could_be
        yield "collecting.note_conflict", {"inside": inside, "outside": outside}
    elif could_be:
        yield "collecting.note_several", {"n": len(could_be), "person": one.person}
    elif not one.given and not one.hand_in.person.strip() and one.delivery.name:
        yield "collecting.note_platform_name", {"name": one.delivery.name}
    elif one.other_name:
        values = {"inside": one.other_name, "outside": one.person}
        yield "collecting.note_other_name", values


def _on_time(record: ClassRecord, one: Collected, late: Lateness) -> Iterable[Note]:
    if not late.is_late:
        return
    if late.by == "mark":
        yield "collecting.note_late_mark", {}
    elif late.by == "platform_time":
        time = datetime.fromisoformat(one.delivery.time)
        yield "collecting.note_late_platform", {"time": _shown(time)}
    elif assignment := record.material.assignment:
        zone = datetime.fromisoformat(assignment.due).tzinfo
        time = datetime.fromisoformat(one.hand_in.handed_in).astimezone(zone)
        yield "collecting.note_late_file", {"time": _shown(time)}


def _on_text(record: ClassRecord, one: Collected) -> Iterable[Note]:
    if not any(their_copy(one, article) for article in record.material.articles):
        yield "collecting.note_other_text", {}


def _shown(time: datetime) -> str:
    return time.strftime("%Y-%m-%d %H:%M")
