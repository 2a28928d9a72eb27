"""The hand-ins that a class holds, one line for each: whose, when, and what is odd about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from annotator.analysis.summary import readers
from annotator.model.collected import ClassRecord, Collected, WorkKey
from annotator.model.states import State, lateness_of
from annotator.model.summary import ReaderRow, Summary
from annotator.workflows.collecting_notes import Note, notes_of

_ORDINARY: frozenset[State] = frozenset({"on_time", "late", "twice"})
# These name people, in words that a screen without names must not say.
_NAMING = {"conflict", "several", "platform_name", "other_name"}


@dataclass(frozen=True, slots=True)
class HandInLine:
    """One work of a class, by its newest version.

    `time` is when it came, by the platform's clock, else by the file's in the lesson's time
    zone; None where nothing says it. `same_as` has the codes of those with the same work.
    `naming` are sentences with people's names, `notes` those without.
    """

    row: ReaderRow
    group: str
    time: datetime | None
    versions: int
    same_as: tuple[str, ...]
    notes: tuple[Note, ...]
    naming: tuple[Note, ...]

    @property
    def needs_look(self) -> bool:
        """Whether there is more to say of it than when it came."""
        return bool(set(self.row.states) - _ORDINARY) or self.is_second

    @property
    def is_second(self) -> bool:
        """Whether its student handed in another work too."""
        return "twice" in self.row.states and self.versions == 1

    @property
    def is_late(self) -> bool:
        """Whether it came late."""
        return "late" in self.row.states


def hand_in_lines(record: ClassRecord, summary: Summary) -> tuple[HandInLine, ...]:
    """A line for each work, in the order of the readers' codes."""
    works = {versions[0].key: len(versions) for versions in record.works().values()}
    codes, rows = readers(record), {row.reader: row for row in summary.readers}
    newest = record.newest
    alike = _alike(newest, codes, rows)
    zone = _zone(record)
    late = lateness_of(record, newest)
    lines = []
    for one, lateness in zip(newest, late, strict=True):
        code = codes[one.key]
        said = notes_of(record, one, lateness)
        lines.append(
            HandInLine(
                row=rows[code],
                group=one.match.person.group if one.match.person else "",
                time=_time(one, zone),
                versions=works[one.key],
                same_as=tuple(sorted(alike.get(one.key, set()) - {code})),
                notes=tuple(note for note in said if not _names_somebody(note)),
                naming=tuple(note for note in said if _names_somebody(note)),
            )
        )
    return tuple(sorted(lines, key=lambda line: line.row.reader))


def _alike(
    newest: Sequence[Collected], codes: Mapping[WorkKey, str], rows: Mapping[str, ReaderRow]
) -> dict[WorkKey, set[str]]:
    """The codes of everybody with the same work, or with the same passages in it."""
    copies = [one for one in newest if "copy" in rows[codes[one.key]].states]
    by_mark: dict[str, set[str]] = {}
    for one in copies:
        for mark in _marks(one):
            by_mark.setdefault(mark, set()).add(codes[one.key])
    return {one.key: set().union(*(by_mark[mark] for mark in _marks(one))) for one in copies}


def _marks(one: Collected) -> Iterator[str]:
    yield one.hand_in.work_id
    if one.hand_in.annotations:
        yield one.hand_in.annotated_hash


def _names_somebody(note: Note) -> bool:
    return note[0].removeprefix("collecting.note_") in _NAMING


def _zone(record: ClassRecord) -> tzinfo | None:
    """The time zone that the lesson is due in; None for this computer's."""
    asked = record.material.assignment
    return datetime.fromisoformat(asked.due).tzinfo if asked and asked.due else None


def _time(one: Collected, zone: tzinfo | None) -> datetime | None:
    try:
        if one.delivery.time:
            return datetime.fromisoformat(one.delivery.time)
        return datetime.fromisoformat(one.hand_in.handed_in).astimezone(zone)
    except ValueError:
        return None  # Work files have no such time.
